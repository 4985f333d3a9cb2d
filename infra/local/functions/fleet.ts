import type { FunctionSpec } from './function-spec.ts';
import type { Instance } from './instance.ts';

export interface FleetLimits {
  /** Events of one function at a time, where the template reserves no other number. */
  readonly concurrency: number;
  /** Threads of all functions together, before idle ones are let go: each holds its own heap. */
  readonly warm: number;
}

/** The threads of all functions: who is idle, who waits for one, and which is let go. */
export interface Fleet {
  /** An instance for this function alone until it is given back; `cold` when it had to be started. */
  take(spec: FunctionSpec): Promise<{ readonly instance: Instance; readonly cold: boolean }>;
  /** Back to the idle ones, or out of the fleet when it is dead or of no use. */
  giveBack(instance: Instance, usable: boolean): void;
  close(): Promise<void>;
}

interface Crew {
  readonly idle: Instance[];
  readonly waiting: (() => void)[];
  out: number;
}

export const fleet = (start: (spec: FunctionSpec) => Instance, limits: FleetLimits): Fleet => {
  const crews = new Map<string, Crew>();
  /** All live threads, the longest unused first. */
  const live = new Set<Instance>();

  const crewOf = ({ arn }: FunctionSpec): Crew => {
    const crew = crews.get(arn) ?? { idle: [], waiting: [], out: 0 };
    crews.set(arn, crew);
    return crew;
  };

  const letGoOfIdle = (): void => {
    for (const instance of live) {
      if (live.size <= limits.warm) return;
      const { idle } = crewOf(instance.spec);
      const at = idle.indexOf(instance);
      if (at < 0) continue;
      idle.splice(at, 1);
      live.delete(instance);
      void instance.stop();
    }
  };

  return {
    async take(spec) {
      const crew = crewOf(spec);
      while (crew.out >= (spec.reservedConcurrency ?? limits.concurrency))
        await new Promise<void>((free) => crew.waiting.push(free));
      crew.out += 1;
      for (let instance = crew.idle.pop(); instance !== undefined; instance = crew.idle.pop()) {
        if (instance.alive()) return { instance, cold: false };
        live.delete(instance);
      }
      const instance = start(spec);
      live.add(instance);
      letGoOfIdle();
      return { instance, cold: true };
    },
    giveBack(instance, usable) {
      const crew = crewOf(instance.spec);
      crew.out -= 1;
      live.delete(instance);
      if (usable && instance.alive()) {
        live.add(instance);
        crew.idle.push(instance);
        letGoOfIdle();
      } else void instance.stop();
      crew.waiting.shift()?.();
    },
    async close() {
      await Promise.all([...live].map((instance) => instance.stop()));
      live.clear();
    },
  };
};
