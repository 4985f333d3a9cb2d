import type { Invocation, Json, JsonObject } from '../../../../../infra/local/parts.ts';
import { answer, fault, functionsOf, openHost, type TestHost } from '../flow-host.ts';
import { asAsked, type Document, ended, NAME, type Reply, type Run, silent } from './document.ts';

interface Pending {
  readonly token: string;
  readonly reply: Reply;
}

const invocation = (reply: Reply): Invocation | Promise<Invocation> => {
  if (reply === 'nothing until its time is over') throw new Error('only a task with a token may stay silent');
  return 'fails' in reply ? fault(reply.fails, reply.because) : answer(reply.answers);
};

const tell = async (host: TestHost, { token: taskToken, reply }: Pending): Promise<void> => {
  if (reply === 'nothing until its time is over') return;
  if ('answers' in reply) await host.call('SendTaskSuccess', { taskToken, output: JSON.stringify(reply.answers) });
  else await host.call('SendTaskFailure', { taskToken, error: reply.fails, cause: reply.because ?? '' });
  await host.time.quiet();
};

/** By the local host's own runner. */
export const ours = async ({ definition, input, work = silent }: Document): Promise<Run> => {
  const asked: Json[] = [];
  const pending: Pending[] = [];
  const functions = functionsOf({
    work: (event: JsonObject, times) => {
      asked.push(asAsked(event));
      const reply = work(event, times);
      if (typeof event.token !== 'string') return invocation(reply);
      pending.push({ token: event.token, reply });
      return answer(null);
    },
  });
  const host = await openHost({ definition, functions });
  const arn = await host.start(input, NAME);
  for (let turns = 0; host.record(arn).status === 'RUNNING' && turns < 50; turns += 1) {
    const next = pending.shift();
    if (next !== undefined) await tell(host, next);
    else await host.time.jump();
  }
  const { output, error, cause = '' } = host.record(arn);
  const details = (await host.history(arn)).map(
    ({ stateEnteredEventDetails }) => stateEnteredEventDetails as { readonly name: string } | undefined,
  );
  return {
    states: details.flatMap((entered) => (entered === undefined ? [] : [entered.name])),
    asked,
    ...(output === undefined ? {} : { output }),
    ...(error === undefined ? {} : ended({ error, cause })),
  };
};
