import type { FunctionSpec } from './function-spec.ts';
import type { Instance } from './instance.ts';

export interface FleetLimits {
  /** Events of one function at a time, where the template reserves no other number. */
  readonly concurrency: number;
  /** Threads of all functions together: each holds 15 to 25 MB. */
  readonly threads: number;
}

/** The threads of all functions: who is idle, who waits for one, and which is let go. */
export interface Fleet {
  /** An instance for this function alone until it is given back; `cold` when it had to be started. */
  take(spec: FunctionSpec): Promise<Taken>;
  /** Back to the idle ones, or out of the fleet when it is dead or of no use. */
  giveBack(instance: Instance, usable: boolean): void;
  close(): Promise<void>;
}

interface Taken {
  readonly instance: Instance;
  readonly cold: boolean;
}

interface Waiting {
  readonly spec: FunctionSpec;
  readonly go: (taken: Taken) => void;
  readonly giveUp: (because: Error) => void;
}

export const fleet = (start: (spec: FunctionSpec) => Instance, limits: FleetLimits): Fleet => {
  const working = new Set<Instance>();
  /** The longest unused first. */
  const idle = new Set<Instance>();
  const queue: Waiting[] = [];

  const workingFor = ({ arn }: FunctionSpec): number => {
    let count = 0;
    for (const instance of working) if (instance.spec.arn === arn) count += 1;
    return count;
  };

  const warmFor = ({ arn }: FunctionSpec): Instance | undefined => {
    for (const instance of idle) {
      if (instance.alive() && instance.spec.arn === arn) return instance;
      if (!instance.alive()) idle.delete(instance);
    }
    return undefined;
  };

  const letGoOfIdle = (): void => {
    for (const instance of idle) {
      if (working.size + idle.size < limits.threads) return;
      idle.delete(instance);
      void instance.stop();
    }
  };

  /** A thread for this function now, if it may have one. */
  const allot = (spec: FunctionSpec): Taken | undefined => {
    const already = workingFor(spec);
    if (already >= (spec.reservedConcurrency ?? limits.concurrency)) return undefined;
    const warm = warmFor(spec);
    if (warm !== undefined) {
      idle.delete(warm);
      working.add(warm);
      return { instance: warm, cold: false };
    }
    // Every function gets one thread, however many there are: one that works may be waiting for another's work.
    if (already > 0 && working.size >= limits.threads) return undefined;
    letGoOfIdle();
    const instance = start(spec);
    working.add(instance);
    return { instance, cold: true };
  };

  const serve = (): void => {
    for (let i = 0; i < queue.length; ) {
      const waiting = queue[i];
      const taken = waiting === undefined ? undefined : allot(waiting.spec);
      if (waiting === undefined || taken === undefined) {
        i += 1;
        continue;
      }
      queue.splice(i, 1);
      waiting.go(taken);
    }
  };

  return {
    async take(spec) {
      return allot(spec) ?? new Promise((go, giveUp) => queue.push({ spec, go, giveUp }));
    },
    giveBack(instance, usable) {
      working.delete(instance);
      if (usable && instance.alive()) idle.add(instance);
      else void instance.stop();
      serve();
    },
    async close() {
      for (const { spec, giveUp } of queue.splice(0)) giveUp(new Error(`local host: closed before ${spec.name} ran`));
      await Promise.all([...working, ...idle].map((instance) => instance.stop()));
      idle.clear();
    },
  };
};
