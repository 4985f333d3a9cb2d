/** What passes between the host and the thread of a function. */

/** As the Node.js runtime of Lambda writes an error into its answer. */
export interface Fault {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export interface About {
  readonly name: string;
  readonly arn: string;
  readonly memorySize: number;
  readonly logGroup: string;
  readonly logStream: string;
}

export interface WorkerData {
  readonly folder: string;
  /** `file.export`, the file without its ending. */
  readonly handler: string;
  readonly about: About;
  /** The host's clock. */
  readonly memory: SharedArrayBuffer;
}

export interface ToWorker {
  readonly event: string;
  readonly requestId: string;
  /** On the monotonic clock that all threads share, in milliseconds. */
  readonly deadline: number;
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'init failed'; readonly fault: Fault }
  | { readonly kind: 'answer'; readonly json: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

export const monotonic = (): number => Number(process.hrtime.bigint() / 1_000_000n);
