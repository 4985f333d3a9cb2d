import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { moveDate } from '../time/moved-date.ts';
import { sharedClock } from '../time/shared-clock.ts';
import { type About, type Fault, type FromWorker, monotonic, type ToWorker, type WorkerData } from './messages.ts';

/** The thread of one function: loads its bundle, then answers one event after the other. */

type Handler = (event: unknown, context: object) => unknown;

const faultOf = (thrown: unknown): Fault =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message, trace: thrown.stack?.split('\n') ?? [] }
    : { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };

const initFault = (errorType: string, errorMessage: string): Fault => ({ errorType, errorMessage, trace: [] });

const load = async ({ folder, handler }: WorkerData): Promise<Handler | Fault> => {
  const dot = handler.lastIndexOf('.');
  const [file, name] = [handler.slice(0, dot), handler.slice(dot + 1)];
  const path = ['.js', '.mjs', '.cjs'].map((ending) => join(folder, file + ending)).find((found) => existsSync(found));
  if (path === undefined) return initFault('Runtime.ImportModuleError', `Error: Cannot find module '${file}'`);
  try {
    const module: Record<string, unknown> = await import(pathToFileURL(path).href);
    const found = module[name];
    return typeof found === 'function'
      ? (event, context) => Reflect.apply(found, undefined, [event, context])
      : initFault('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  } catch (thrown) {
    const fault = faultOf(thrown);
    if (thrown instanceof SyntaxError) return { ...fault, errorType: 'Runtime.UserCodeSyntaxError' };
    const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
    return missing ? { ...fault, errorType: 'Runtime.ImportModuleError' } : fault;
  }
};

const contextOf = (about: About, { requestId, deadline }: ToWorker): object => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: about.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: about.arn,
  memoryLimitInMB: String(about.memorySize),
  awsRequestId: requestId,
  logGroupName: about.logGroup,
  logStreamName: about.logStream,
  getRemainingTimeInMillis: () => Math.max(0, deadline - monotonic()),
});

const answer = async (handler: Handler, about: About, message: ToWorker): Promise<FromWorker> => {
  try {
    const value = await handler(JSON.parse(message.event), contextOf(about, message));
    return { kind: 'answer', json: JSON.stringify(value) ?? 'null' };
  } catch (thrown) {
    return { kind: 'fault', fault: faultOf(thrown) };
  }
};

if (parentPort === null) throw new Error('this file runs in a worker thread');
const port = parentPort;
const tell = (message: FromWorker): void => port.postMessage(message);
const data: WorkerData = workerData;
// Before the bundle is evaluated: libraries keep the Date they find.
moveDate(sharedClock(data.memory).now);
void load(data).then((handler) => {
  if (typeof handler !== 'function') return tell({ kind: 'init failed', fault: handler });
  port.on('message', (message: ToWorker) => void answer(handler, data.about, message).then(tell));
  return tell({ kind: 'ready' });
});
