import { randomUUID } from 'node:crypto';
import type { Assembly, Caller, Functions, HostTime, Invocation, Resource } from '../parts.ts';
import { fleet } from './fleet.ts';
import { type FunctionSpec, functionSpec } from './function-spec.ts';
import { type LogLine, startInstance } from './instance.ts';
import type { Fault } from './messages.ts';

export interface FunctionsOptions {
  /** The functions of the assembly; resources of other types are left alone. */
  readonly resources: readonly Resource[];
  readonly codeOf: Assembly['codeOf'];
  readonly region: string;
  readonly endpoint: string;
  /** The host's clock. */
  readonly memory: SharedArrayBuffer;
  readonly onLog: (line: LogLine) => void;
  /** Goes over what the template says: what only this machine knows. */
  readonly extraEnv?: Readonly<Record<string, string>>;
  /** Time must not jump while a function runs. */
  readonly busy?: HostTime['busy'];
  /** Events of one function at a time, where the template reserves no other number: 2. */
  readonly concurrency?: number;
  /** Threads kept at most, while each function may have one: 14. */
  readonly threads?: number;
}

/** What the functions did, for tests and for the bench. Times are real milliseconds. */
interface FunctionRecord {
  readonly name: string;
  readonly arn: string;
  readonly invocations: number;
  readonly coldStarts: number;
  readonly faults: number;
  /** The last thousand calls of an environment that had answered before; apart from them the first call of each. */
  readonly durations: readonly number[];
  readonly firstDurations: readonly number[];
  readonly initDurations: readonly number[];
}

export interface LocalFunctions extends Functions {
  /** Whose access key this is. */
  callerOf(accessKeyId: string): Caller | undefined;
  records(): readonly FunctionRecord[];
  /** Ends all threads; an invocation under way throws, because its end is not known. */
  close(): Promise<void>;
}

/** Lambda's limit for a synchronous request and its answer. */
const PAYLOAD_LIMIT = 6_291_556;
const KEPT_DURATIONS = 1000;

type Tally = {
  -readonly [K in keyof FunctionRecord]: FunctionRecord[K] extends readonly number[] ? number[] : FunctionRecord[K];
};

const keep = (durations: number[], started: number): void => {
  // in whole microseconds: more digits tell nothing, and look like somebody's number
  durations.push(Math.round((performance.now() - started) * 1000) / 1000);
  if (durations.length > KEPT_DURATIONS) durations.shift();
};

export const openFunctions = (options: FunctionsOptions): LocalFunctions => {
  const { resources, codeOf, region, endpoint, memory, onLog, extraEnv = {} } = options;
  const busy: HostTime['busy'] = options.busy ?? ((work) => work());
  // Lambda runs in UTC, and V8 knows one time zone for all threads of a process: a thread cannot have its own.
  process.env.TZ = 'UTC';

  const specs = resources.filter(({ type }) => type === 'AWS::Lambda::Function').map(functionSpec);
  const byArn = new Map<string, { readonly spec: FunctionSpec; readonly tally: Tally }>(
    specs.map((spec) => [
      spec.arn,
      {
        spec,
        tally: {
          name: spec.name,
          arn: spec.arn,
          invocations: 0,
          coldStarts: 0,
          faults: 0,
          durations: [],
          firstDurations: [],
          initDurations: [],
        },
      },
    ]),
  );
  const callers = new Map<string, Caller>(
    specs.map(({ accessKeyId, roleArn, name }) => [accessKeyId, { roleArn, session: name }]),
  );
  const surroundings = { region, endpoint, extraEnv };
  const threads = fleet((spec) => startInstance({ spec, folder: codeOf(spec.arn), memory, surroundings, onLog }), {
    concurrency: options.concurrency ?? 2,
    threads: options.threads ?? 14,
  });
  let closing = false;
  const stillOpen = (name: string): void => {
    if (closing) throw new Error(`local host: closed while ${name} ran`);
  };

  const run = async (spec: FunctionSpec, tally: Tally, event: string): Promise<Invocation> => {
    const failed = (error: Fault): Invocation => {
      tally.faults += 1;
      return { ok: false, error };
    };
    const { instance, cold } = await threads.take(spec);
    let usable = false;
    try {
      stillOpen(spec.name);
      const began = performance.now();
      const broken = await instance.started;
      stillOpen(spec.name);
      if (cold) {
        tally.coldStarts += 1;
        keep(tally.initDurations, began);
      }
      if (broken !== undefined) return failed(broken);
      const started = performance.now();
      const ran = await instance.run(event, randomUUID());
      stillOpen(spec.name);
      keep(cold ? tally.firstDurations : tally.durations, started);
      usable = true;
      if (!ran.ok) return failed(ran.fault);
      if (Buffer.byteLength(ran.json) > PAYLOAD_LIMIT) return failed(tooLarge(Buffer.byteLength(ran.json)));
      return { ok: true, value: JSON.parse(ran.json) };
    } finally {
      threads.giveBack(instance, usable);
    }
  };

  return {
    async invoke(functionArn, event) {
      const found = byArn.get(functionArn);
      if (found === undefined) throw new Error(`local host: no function ${functionArn}`);
      const { spec, tally } = found;
      stillOpen(spec.name);
      const json = JSON.stringify(event) ?? 'null';
      const refused = refusal(spec, json);
      if (refused !== undefined) return { ok: false, error: refused };
      tally.invocations += 1;
      return busy(() => run(spec, tally, json));
    },
    callerOf: (accessKeyId) => callers.get(accessKeyId),
    records: () => [...byArn.values()].map(({ tally }) => structuredClone(tally)),
    async close() {
      closing = true;
      await threads.close();
    },
  };
};

const tooLarge = (size: number): Fault => ({
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size (${size} bytes) exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`,
});

/** What Lambda answers before the function is asked. */
const refusal = (spec: FunctionSpec, json: string): Fault | undefined => {
  if (spec.reservedConcurrency === 0) return { errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' };
  if (Buffer.byteLength(json) <= PAYLOAD_LIMIT) return undefined;
  return {
    errorType: 'RequestTooLargeException',
    errorMessage: `Request must be smaller than ${PAYLOAD_LIMIT} bytes for the InvokeFunction operation`,
  };
};
