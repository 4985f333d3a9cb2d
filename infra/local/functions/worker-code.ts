import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

let built: string | undefined;

/**
 * The thread's program as plain JavaScript, built once a process. A thread that strips types itself loads the whole
 * compiler: 10 MB and 40 ms a thread, and a host has a dozen.
 */
export const workerCode = (): string => {
  built ??= buildSync({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    write: false,
    logLevel: 'silent',
  }).outputFiles[0]?.text;
  if (built === undefined) throw new Error('local host: the program of the worker threads came out empty');
  return built;
};
