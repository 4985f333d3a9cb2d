import { type Invocable, invocation } from './invocation.ts';
import { type Facts, factsOf, type Log } from './log.ts';

export interface ScheduledFunction {
  /** What it did, in figures for the log. It must bear being run twice: a schedule delivers at least once. */
  readonly run: () => Promise<Facts>;
  readonly log: Log;
}

/** The function behind a schedule. A failure leaves it, so that the scheduler tries again. */
export const scheduledFunction = ({ run, log }: ScheduledFunction): Invocable<unknown, void> =>
  invocation(
    log,
    async () => log.say('schedule-done', await run()),
    (_event, error) => {
      log.count('Surprises', 'schedule-failed', factsOf(error));
      throw error;
    },
  );
