import { randomUUID } from 'node:crypto';
import type { Access, Assembly, Functions, HostStore, HostTime, Invocation, Write } from '../parts.ts';
import type { Queues } from '../queues/desk.ts';
import { entries } from '../queues/entries.ts';
import { failureMessages } from './async-failure.ts';
import { type AsyncSettings, readAsyncSettings } from './async-settings.ts';
import { nextAfter } from './expression.ts';
import { type Firing, inputOf, readSchedule, type Schedule } from './settings.ts';

export interface SchedulesParts {
  readonly assembly: Assembly;
  readonly store: HostStore;
  readonly time: HostTime;
  readonly functions: Functions;
  readonly access: Access;
  readonly queues: Queues;
  /** Hears of events that a function failed on for the last time, and of faults of the host. */
  readonly complain: (problem: string) => void;
}

/** What a schedule waits for. `origin` is when the host first saw it as it is now written. */
interface Waiting {
  readonly written: string;
  readonly origin: number;
  readonly next?: number;
}

/** A firing under way: Lambda has taken the event and tries it at `tryAt`. */
interface Running extends Firing {
  readonly takenAt: number;
  readonly tryAt: number;
  readonly attempts: number;
}

interface FiringRecord extends Firing {
  readonly functionArn: string;
  readonly at: number;
  readonly attempt: number;
  readonly outcome: 'done' | 'failed' | 'given-up';
  readonly because?: string;
}

export interface Schedules {
  /** Every invocation of a schedule's function so far. */
  records(): Promise<readonly FiringRecord[]>;
  resume(): Promise<void>;
}

const waitingKey = (name: string): string => `schedule/waiting/${name}`;
const RUNNING = 'schedule/running/';
const RECORDS = 'schedule/record/';
const runningKey = ({ schedule, scheduledAt }: Firing): string => `${RUNNING}${schedule}/${scheduledAt}`;
const recordKey = ({ schedule, scheduledAt, attempt }: FiringRecord): string =>
  `${RECORDS}${schedule}/${String(scheduledAt).padStart(16, '0')}/${attempt}`;

// Lambda waits a minute before the first retry of an asynchronous event and two before the second.
const RETRY_AFTER = [60_000, 120_000];

export const openSchedules = (parts: SchedulesParts): Schedules => {
  const { assembly, store, time, functions, queues, complain } = parts;
  const schedules = assembly.of('AWS::Scheduler::Schedule').map((resource) => readSchedule(parts, resource));
  const settings = new Map<string, AsyncSettings>();
  for (const { functionArn } of schedules) {
    const target = assembly.byArn(functionArn);
    if (target) settings.set(functionArn, readAsyncSettings(parts, target));
  }

  const awaitNext = (schedule: Schedule, { next }: Waiting): void => {
    if (next === undefined) time.disarm(waitingKey(schedule.name));
    else time.arm(waitingKey(schedule.name), next, () => fire(schedule));
  };

  /** The firing and the one to come land together: neither is lost, and a firing missed while the host was down comes once. */
  const fire = (schedule: Schedule): Promise<void> =>
    time.busy(async () => {
      const waiting = await store.get<Waiting>(waitingKey(schedule.name));
      if (waiting?.next === undefined) return;
      const now = time.now();
      const later = waitingFrom(schedule, waiting.origin, Math.max(now, waiting.next));
      const running: Running = {
        schedule: schedule.name,
        executionId: randomUUID(),
        scheduledAt: waiting.next,
        takenAt: now,
        tryAt: now,
        attempts: 0,
      };
      await store.write([
        { key: runningKey(running), value: running },
        { key: waitingKey(schedule.name), value: later },
      ]);
      awaitNext(schedule, later);
      await attempt(schedule, running);
    });

  const attempt = (schedule: Schedule, running: Running): Promise<void> =>
    time.busy(async () => {
      try {
        const payload = inputOf(schedule, running, assembly);
        await conclude(schedule, running, await functions.invoke(schedule.functionArn, payload));
      } catch (surprise) {
        complain(`schedule ${schedule.name} stopped until the next start: ${String(surprise)}`);
      }
    });

  const conclude = async (schedule: Schedule, running: Running, invocation: Invocation): Promise<void> => {
    const attempts = running.attempts + 1;
    const record = (outcome: FiringRecord['outcome'], because?: string): Write => {
      const value: FiringRecord = {
        schedule: schedule.name,
        executionId: running.executionId,
        scheduledAt: running.scheduledAt,
        functionArn: schedule.functionArn,
        at: time.now(),
        attempt: attempts,
        outcome,
        ...(because !== undefined && { because }),
      };
      return { key: recordKey(value), value };
    };
    const over: Write = { key: runningKey(running) };
    if (invocation.ok) return store.write([record('done'), over]);

    const because = `${invocation.error.errorType}: ${invocation.error.errorMessage}`;
    const { maxRetries, maxAge, ...destinations } = settingsOf(schedule);
    const wait = RETRY_AFTER[attempts - 1];
    const tryAt = time.now() + (wait ?? 0);
    const exhausted = wait === undefined || attempts > maxRetries;
    if (!exhausted && tryAt - running.takenAt <= maxAge) {
      const again: Running = { ...running, attempts, tryAt };
      await store.write([record('failed', because), { key: runningKey(again), value: again }]);
      return retry(schedule, again);
    }
    const messages = failureMessages(
      { maxRetries, maxAge, ...destinations },
      {
        functionArn: schedule.functionArn,
        requestId: running.executionId,
        payload: inputOf(schedule, running, assembly),
        invocations: attempts,
        condition: exhausted ? 'RetriesExhausted' : 'EventAgeExceeded',
        error: invocation.error,
        at: time.now(),
      },
    );
    await queues.send(messages, [record('given-up', because), over]);
    if (messages.length === 0)
      complain(`schedule ${schedule.name}: event dropped after ${attempts} tries (${because})`);
  };

  const settingsOf = ({ functionArn }: Schedule): AsyncSettings => {
    const found = settings.get(functionArn);
    if (!found) throw new Error(`no function ${functionArn} in the template`);
    return found;
  };

  const retry = (schedule: Schedule, running: Running): void =>
    time.arm(runningKey(running), running.tryAt, () => attempt(schedule, running));

  return {
    records: async () => (await entries<FiringRecord>(store, RECORDS)).map(([, record]) => record),
    resume: async () => {
      for (const schedule of schedules) {
        if (!schedule.enabled) {
          await store.write([{ key: waitingKey(schedule.name) }]);
          continue;
        }
        const held = await store.get<Waiting>(waitingKey(schedule.name));
        const waiting = held?.written === schedule.written ? held : waitingFrom(schedule, time.now(), time.now());
        if (waiting !== held) await store.write([{ key: waitingKey(schedule.name), value: waiting }]);
        awaitNext(schedule, waiting);
      }
      for (const [, running] of await entries<Running>(store, RUNNING)) {
        const schedule = schedules.find(({ name }) => name === running.schedule);
        if (schedule) retry(schedule, running);
        else complain(`schedule ${running.schedule} is gone from the template; its firing waits for it to come back`);
      }
    },
  };
};

const waitingFrom = ({ written, expression }: Schedule, origin: number, after: number): Waiting => {
  const next = nextAfter(expression, after, origin);
  return { written, origin, ...(next !== undefined && { next }) };
};
