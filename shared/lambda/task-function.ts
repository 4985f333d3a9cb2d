import * as z from 'zod/mini';
import { findingsOf } from './findings.ts';
import { type Invocable, invocation } from './invocation.ts';
import { factsOf, type Log } from './log.ts';

/** One task of the state machine, from what the machine sends to what it gets back. */
export type Task<Answer> = (input: unknown) => Promise<Answer>;

/** The machine sent something else than the task takes. */
class MalformedInput extends Error {
  override readonly name = 'MalformedInput';
}

export const task =
  <Schema extends z.ZodMiniType, Answer>(
    schema: Schema,
    run: (input: z.output<Schema>) => Promise<Answer>,
  ): Task<Answer> =>
  async (input) => {
    const read = schema.safeParse(input, { reportInput: true });
    if (read.success) return run(read.data);
    throw new MalformedInput(
      read.error.issues
        .flatMap(findingsOf)
        .map(({ field, code }) => `${field}: ${code}`)
        .join('; '),
    );
  };

export interface TaskFunction<Answer> {
  /** by the `op` that the machine names */
  readonly tasks: Readonly<Record<string, Task<Answer>>>;
  readonly log: Log;
}

const Named = z.object({ op: z.string() });

/** The function behind the state machine's tasks. A failure leaves it by its name: the machine catches by name. */
export const taskFunction = <Answer>({ tasks, log }: TaskFunction<Answer>): Invocable<unknown, Answer> =>
  invocation(
    log,
    async (event) => {
      const { op } = Named.parse(event);
      const run = Object.hasOwn(tasks, op) ? tasks[op] : undefined;
      if (run === undefined) throw new MalformedInput(`no task is called ${op}`);
      const answer = await run(event);
      log.say('task-done', { op });
      return answer;
    },
    (_event, error) => {
      log.count('Surprises', 'task-failed', factsOf(error));
      throw error;
    },
  );
