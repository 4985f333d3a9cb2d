import type { Commit } from '../../shared/commit.ts';
import type { Answer, Call } from './replay.ts';
import { type Process, taskName } from './world.ts';

/** What can still matter to a process of all that it has seen. `standing.ts` tries whether that is so. */

const callKey = ({ port, args }: Call): string => {
  if (port === 'append') {
    const { sequence, commandId, body } = args[0] as Commit;
    return `append ${sequence} ${commandId} ${body}`;
  }
  // the first of the others names the case, of which there is one
  return `${port} ${JSON.stringify(port === 'complete' ? args : args.slice(1))}`;
};

/**
 * A command reads the case and appends; where that was stale, again. By which calendar it decides is all it keeps. @returns where among the answers it is over; nothing where it is not
 */
const endOfCommand = (answers: readonly Answer[], from: number, call: Call): number | undefined => {
  for (let i = from; answers[i]; i += 2) {
    const next = answers[i + 1];
    if ((next?.port ?? call.port) !== 'append') return i + 1;
    if (!next) return undefined;
    if (next.key === 'appended') return i + 2;
  }
  return undefined;
};

const commandMemory = (answers: readonly Answer[]): string => {
  const [first] = answers;
  return first ? `calendar ${first.seen.calendar}` : 'fresh';
};

/** An execution's or a message's way through the flow: a read is kept until what it was read for has been decided. */
const flowMemory = (answers: readonly Answer[], call: Call): string => {
  const shape = answers.map(({ port, key }) => (['history', 'record'].includes(port) ? port : `${port} ${key}`));
  const history = answers.findLast(({ port }) => port === 'history');
  const record = answers.findLast(({ port }) => port === 'record');
  const kept = [
    call.port === 'record' || call.port === 'isRunning' ? history?.gist : '',
    call.port === 'isRunning' ? record?.gist : '',
  ];
  return [...shape, ...kept].join(', ');
};

const hasCommand = ['warning', 'expire'];

export const memory = ({ task, answers }: Process, call: Call): string => {
  const name = taskName(task);
  if (task.kind === 'deed') return `${name}, ${commandMemory(answers)}, ${callKey(call)}`;
  if (!hasCommand.includes(task.kind)) return `${name}, ${flowMemory(answers, call)}, ${callKey(call)}`;
  const end = answers.length === 0 ? undefined : endOfCommand(answers, 1, call);
  if (end !== undefined) return `${name}, asked, ${flowMemory(answers.slice(end), call)}, ${callKey(call)}`;
  // the key of its command names the step of the case that it was asked at
  const step = (answers[0]?.value as readonly Commit[] | undefined)?.length;
  return `${name}, ${commandMemory(answers)}, asks at ${step}, ${callKey(call)}`;
};
