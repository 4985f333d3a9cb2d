import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// A Java machine on a busy processor takes its time.
const LONGEST_START = 120_000;

export interface Server {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

const listening = async (child: ChildProcess, endpoint: string): Promise<void> => {
  const until = performance.now() + LONGEST_START;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null) throw new Error(`DynamoDB Local ended at its start with ${child.exitCode}`);
    if (performance.now() > until) throw new Error(`DynamoDB Local did not answer within ${LONGEST_START / 1000} s`);
    await pause(200);
  }
};

/** DynamoDB Local in memory, on loopback, telling nobody; its errors go to our standard error. */
export const startServer = async (java: string, folder: string): Promise<Server> => {
  const port = await freePort();
  const flags = [
    '-Djava.security.manager',
    `-Djava.security.policy==${join(import.meta.dirname, 'loopback.policy')}`,
    '-Djava.library.path=./DynamoDBLocal_lib',
  ];
  const options = ['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)];
  const child = spawn(java, [...flags, '-jar', 'DynamoDBLocal.jar', ...options], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const gone = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await gone;
  };
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await listening(child, endpoint);
    return { endpoint, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
