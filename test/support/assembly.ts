import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache/test-assembly');
const PATIENCE_MS = 120_000;
const A_DAY = 86_400_000;

// What the templates and bundles are made of: the host that runs them and the demo are not among it.
const SOURCES = ['events', 'shared', 'services', 'infra', 'package-lock.json', 'cdk.json'];
const BESIDE = ['infra/local', 'infra/demo'];

const filesIn = (path: string): readonly string[] => {
  if (BESIDE.includes(path)) return [];
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
};

const keyOfSources = (): string => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
};

const synthesiseInto = (folder: string): void => {
  const draft = `${folder}.${process.pid}`;
  // The validators read the templates at `npm run synth`; here they would only take their second and a half.
  const env = { ...process.env, CDK_VALIDATION: 'false', CDK_OUTDIR: draft, BUNDLES: `${draft}-bundles` };
  execFileSync(process.execPath, ['infra/app.ts'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(`${draft}-bundles`, { recursive: true, force: true });
  renameSync(draft, folder);
};

const codeOf = (fault: unknown): unknown =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return codeOf(fault) === 'EPERM';
  }
};

/** True where the lock is ours now. One whose holder died is opened for the next attempt. */
const lock = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (codeOf(fault) !== 'EEXIST') throw fault;
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
    return false;
  }
};

const forgetOld = (): void => {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > A_DAY) rmSync(path, { recursive: true, force: true });
  }
};

/**
 * The assembly of this checkout, as `npm run synth` would write it: made once for each content of the sources, whoever
 * asks first, and found by everybody after.
 */
export const testAssembly = async (): Promise<string> => {
  mkdirSync(CACHE, { recursive: true });
  const folder = join(CACHE, keyOfSources());
  const lockFile = `${folder}.lock`;
  for (const giveUp = Date.now() + PATIENCE_MS; !existsSync(folder); ) {
    if (lock(lockFile)) {
      try {
        if (!existsSync(folder)) synthesiseInto(folder);
        forgetOld();
      } finally {
        rmSync(lockFile);
      }
    } else if (Date.now() > giveUp) throw new Error(`nobody finished the assembly ${folder}`);
    else await new Promise((next) => setTimeout(next, 50));
  }
  return join(folder, 'assembly-aws');
};
