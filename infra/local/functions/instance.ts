import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { environmentOf, type Surroundings } from './environment.ts';
import type { FunctionSpec } from './function-spec.ts';
import { type Fault, type FromWorker, monotonic, type ToWorker, type WorkerData } from './messages.ts';
import { workerCode } from './worker-code.ts';

/** One worker thread of one function: what AWS calls an execution environment. */
export interface Instance {
  readonly spec: FunctionSpec;
  /** Resolves when the bundle is loaded; a fault means the instance is of no use. */
  readonly started: Promise<Fault | undefined>;
  /** One event at a time. */
  run(event: string, requestId: string): Promise<Ran>;
  readonly alive: () => boolean;
  stop(): Promise<void>;
}

type Ran = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly fault: Fault };

export interface LogLine {
  readonly functionName: string;
  readonly logGroup: string;
  readonly stream: 'stdout' | 'stderr';
  readonly requestId?: string;
  readonly line: string;
}

interface InstanceOptions {
  readonly spec: FunctionSpec;
  readonly folder: string;
  readonly memory: SharedArrayBuffer;
  readonly surroundings: Surroundings;
  readonly onLog: (line: LogLine) => void;
}

/** AWS gives initialisation ten seconds of its own. */
const INIT_LIMIT = 10_000;

const lines = (stream: Readable, onLine: (line: string) => void): void => {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) onLine(line);
  });
  stream.on('end', () => {
    if (rest !== '') onLine(rest);
  });
};

const timedOut = (requestId: string, timeoutMs: number): Fault => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
});

const exited = (requestId: string, how: string): Fault => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId} Error: Runtime exited ${how}`,
});

export const startInstance = ({ spec, folder, memory, surroundings, onLog }: InstanceOptions): Instance => {
  const logStream = `[$LATEST]${randomUUID().replaceAll('-', '')}`;
  const { name, arn, memorySize, logGroup, handler, timeoutMs } = spec;
  const workerData: WorkerData = { folder, handler, memory, about: { name, arn, memorySize, logGroup, logStream } };
  const worker = new Worker(workerCode(), {
    eval: true,
    workerData,
    env: environmentOf(spec, logStream, surroundings),
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memorySize },
  });
  let requestId: string | undefined;
  let dead = false;
  let heard: ((message: FromWorker) => void) | undefined;
  let died: ((how: string) => void) | undefined;

  const log = (stream: LogLine['stream'], line: string): void =>
    onLog({ functionName: name, logGroup, stream, line, ...(requestId === undefined ? {} : { requestId }) });
  lines(worker.stdout, (line) => log('stdout', line));
  lines(worker.stderr, (line) => log('stderr', line));
  worker.on('message', (message: FromWorker) => heard?.(message));
  // An error that nobody caught ends the thread; `exit` follows. A dead thread cannot print it, so the host does.
  worker.on('error', (error: Error) => log('stderr', error.stack ?? error.message));
  worker.on('exit', (code) => {
    dead = true;
    died?.(code === 0 ? 'without providing a reason' : `with error: exit status ${code}`);
  });

  const stop = async (): Promise<void> => {
    dead = true;
    await worker.terminate();
  };

  /** What the thread says next, its death, or the passing of the time it was given. */
  const next = <T>(
    limit: number,
    hear: (message: FromWorker) => T,
    die: (how: string) => T,
    late: () => T,
  ): Promise<T> =>
    new Promise((done) => {
      const end = (outcome: T): void => {
        clearTimeout(timer);
        heard = undefined;
        died = undefined;
        done(outcome);
      };
      const timer = setTimeout(() => {
        end(late());
        void stop();
      }, limit);
      heard = (message) => end(hear(message));
      died = (how) => end(die(how));
    });

  const failed = (fault: Fault): Ran => ({ ok: false, fault });
  return {
    spec,
    started: next<Fault | undefined>(
      INIT_LIMIT + timeoutMs,
      (message) => (message.kind === 'init failed' ? message.fault : undefined),
      (how) => exited('init', how),
      () => timedOut('init', INIT_LIMIT + timeoutMs),
    ),
    async run(event, id) {
      requestId = id;
      const message: ToWorker = { event, requestId: id, deadline: monotonic() + timeoutMs };
      worker.postMessage(message);
      return next<Ran>(
        timeoutMs,
        (said) =>
          said.kind === 'answer'
            ? { ok: true, json: said.json }
            : failed(said.kind === 'fault' ? said.fault : exited(id, `with a stray message: ${said.kind}`)),
        (how) => failed(exited(id, how)),
        () => failed(timedOut(id, timeoutMs)),
      );
    },
    alive: () => !dead,
    stop,
  };
};
