import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A host in a process of its own, which can be killed and started again on the same folder. */
export interface HostProcess {
  readonly url: string;
  /** Ends at once, without a chance to say goodbye. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface HostSettings {
  readonly data: string;
  /** ISO instant at which time begins in a new folder */
  readonly start: string;
  readonly port?: number;
  readonly assembly?: string;
  /** told every line that the host says of a fault */
  readonly onLine?: (line: string) => void;
}

const MAIN = join(import.meta.dirname, '../local/main.ts');

const ready = async (child: ChildProcess): Promise<string> => {
  const said = once(child, 'message').then(([message]: { url: string }[]) => message?.url ?? '');
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`the host ended with ${String(code)} before it was ready`);
  });
  return Promise.race([said, died]);
};

/** Time stands in this host until it is moved. */
export const startHostProcess = async (settings: HostSettings): Promise<HostProcess> => {
  const { data, start, port = 0, assembly, onLine = () => undefined } = settings;
  const options = ['--data', data, '--start', start, '--port', String(port), '--still', '--quiet'];
  const child = fork(MAIN, [...options, ...(assembly ? ['--assembly', assembly] : [])], { silent: true });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => onLine(text.trimEnd()));
  const url = await ready(child);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};
