import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

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
  /** told every line that the host says of a fault, and with `logs` what the functions log too */
  readonly onLine?: (line: string) => void;
  readonly logs?: boolean;
  /** the folder is thrown away afterwards: it outlives the host, and need not outlive the machine */
  readonly passing?: boolean;
}

const MAIN = join(import.meta.dirname, '../local/main.ts');

const ready = async (child: ChildProcess, lines: readonly string[]): Promise<string> => {
  const said = once(child, 'message').then(([message]: { url: string }[]) => message?.url ?? '');
  // `close`, not `exit`: what it said last has been read by then.
  const died = once(child, 'close').then(([code]) => {
    throw new Error(`the host ended with ${String(code)} before it was ready:\n${lines.join('\n')}`);
  });
  return Promise.race([said, died]);
};

/** Time stands in this host until it is moved. */
export const startHostProcess = async (settings: HostSettings): Promise<HostProcess> => {
  const { data, start, port = 0, assembly, onLine = () => undefined, logs = false, passing = false } = settings;
  const options = ['--data', data, '--start', start, '--port', String(port), '--still', ...(logs ? [] : ['--quiet'])];
  const kept = passing ? ['--unsynced'] : [];
  const child = fork(MAIN, [...options, ...kept, ...(assembly ? ['--assembly', assembly] : [])], { silent: true });
  const early: string[] = [];
  const hear = (line: string): void => {
    early.push(line);
    onLine(line);
  };
  const said = child.stderr && createInterface({ input: child.stderr }).on('line', hear);
  child.stdout?.resume();
  const url = await ready(child, early);
  said?.off('line', hear).on('line', onLine);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};
