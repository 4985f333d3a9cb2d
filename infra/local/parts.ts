/**
 * The seams between the parts of the local host. Each part keeps its own state in the one store, re-arms its own
 * timers from that state at start, and knows the other parts only through these types.
 */

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A key of the host's own state and its new value; without a value the key is deleted. */
export interface Write {
  readonly key: string;
  readonly value?: unknown;
}

/**
 * The host's own state (queues, timers, executions, cursors, the clock), in the same LevelDB as the tables.
 * Keys are namespaced by their part: `queue/…`, `flow/…`, `clock`.
 */
export interface HostStore {
  get<T>(key: string): Promise<T | undefined>;
  /** All writes land together, synced, or none does. */
  write(writes: readonly Write[]): Promise<void>;
  /** Entries whose key starts with the prefix, in key order. */
  list<T>(prefix: string): AsyncIterable<readonly [string, T]>;
}

/** The host's time: discrete events. Milliseconds since the epoch, never going back. */
export interface HostTime {
  now(): number;
  /** Arms (or re-arms) the timer `key`: `fire` runs once when time reaches `at`; at once where that has passed. */
  arm(key: string, at: number, fire: () => Promise<void>): void;
  disarm(key: string): void;
  /** Time does not jump while such work is under way. */
  busy<T>(work: () => Promise<T>): Promise<T>;
}

/** What the template deploys, intrinsics resolved, over all stacks of the assembly. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  /** physical name: table, queue, bus, rule, function, state machine … */
  readonly name: string;
  readonly arn: string;
  readonly properties: JsonObject;
}

export interface Assembly {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  of(type: string): readonly Resource[];
  byArn(arn: string): Resource | undefined;
  /** The folder on disk of a function's code. */
  codeOf(functionArn: string): string;
}

/** One permission that AWS would ask for. `sourceArn` is what acts on a service's behalf (rule, API, schedule). */
export interface Need {
  readonly action: string;
  readonly resource: string;
  readonly sourceArn?: string;
  /** Further condition keys of the call, as `dynamodb:LeadingKeys`, with all their values. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

export interface Access {
  /** Identity policies of the role. */
  roleMay(roleArn: string, need: Need): Verdict;
  /** Resource policies: Lambda permissions, queue policies, key policies. `principal` as `events.amazonaws.com`. */
  serviceMay(principal: string, need: Need): Verdict;
  /** May this service take on the role (its trust policy)? `sourceArn` as for a Need: of a schedule, its group. */
  serviceMayAssume(principal: string, roleArn: string, sourceArn?: string): Verdict;
}

export type Invocation =
  | { readonly ok: true; readonly value: Json }
  | {
      readonly ok: false;
      readonly error: {
        readonly errorType: string;
        readonly errorMessage: string;
        /** The stack, as Lambda's Node.js runtime writes it. */
        readonly trace?: readonly string[];
      };
    };

/** Functions by ARN, in worker threads. An unknown ARN throws; a fault of the function is a value. */
export interface Functions {
  invoke(functionArn: string, event: unknown): Promise<Invocation>;
}

export type AttributeMap = { readonly [name: string]: JsonObject };

/** One change of one item, as the stream of its table tells it. `sequence` grows over all tables without reuse. */
export interface Change {
  readonly sequence: number;
  readonly table: string;
  readonly at: number;
  readonly kind: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly keys: AttributeMap;
  readonly newImage?: AttributeMap;
  readonly oldImage?: AttributeMap;
}

export interface ChangeFeed {
  read(table: string, after: number, limit: number): Promise<readonly Change[]>;
  /** Called after every batch that changed anything. */
  onChange(listener: () => void): void;
}

/** The function (or the host itself) behind an AWS call, found by its access key. */
export interface Caller {
  readonly roleArn: string;
  readonly session: string;
}

export interface AwsCall {
  readonly operation: string;
  readonly body: JsonObject;
}

export interface AwsAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * One emulated AWS service behind the host's loopback endpoint. The front parses the protocol, asks `needs`,
 * checks them against the caller's role, then asks `answer`. An operation it does not know throws UnknownOperation.
 */
export interface AwsService {
  needs(call: AwsCall): readonly Need[];
  answer(call: AwsCall): Promise<AwsAnswer>;
}

/** The host met something it does not model. Names it; stops the start, or fails the call. */
export class NotModelled extends Error {
  override readonly name = 'NotModelled';
  constructor(what: string) {
    super(`local host: ${what} is not modelled`);
  }
}
