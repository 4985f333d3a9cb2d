import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demandDigest } from '../../dynamodb-local/jar.ts';

describe('given an archive that was fetched', () => {
  let folder: string;
  let archive: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jintiao-jar-'));
    archive = join(folder, 'archive.tgz');
    await writeFile(archive, 'abc');
  });
  afterEach(() => rm(folder, { recursive: true }));

  // FIPS 180-4, the example of SHA-512 for "abc"
  const ABC = '3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

  it('takes it where its digest is the one that was pinned', async () => {
    await expect(demandDigest(archive, ABC)).resolves.toBeUndefined();
    expect(existsSync(archive)).toBe(true);
  });

  it('refuses and removes it where it is another', async () => {
    await writeFile(archive, 'abd');
    await expect(demandDigest(archive, ABC)).rejects.toThrow('is not the archive that was pinned');
    expect(existsSync(archive)).toBe(false);
  });
});
