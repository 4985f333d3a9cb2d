import { memory } from './memory.ts';
import { type Answer, type Call, type Run, replayed } from './replay.ts';
import { type Process, type Standing, type Story, type Task, taskName } from './world.ts';

/** What a process did with an answer. */
export type Onward = { readonly standing: Standing } | { readonly ended: unknown } | { readonly thrown: unknown };

interface Node {
  readonly standing: Standing;
  /** every process that was taken for the first of them, by all it has seen */
  readonly members: Map<string, Process>;
  readonly edges: Map<string, { readonly answer: Answer; readonly to: Landed }>;
}

interface Landed {
  readonly name: string;
  readonly onward: Onward;
}

const answerKey = ({ key, seen }: Answer): string => `${key} ${seen.time} ${seen.calendar}`;

const wholeKey = ({ task, answers }: Process): string => [...Object.values(task), ...answers.map(answerKey)].join('|');

/** Time goes on, calendars are published, histories grow: an answer that undoes one of these is given to nobody. */
const mayFollow = ({ answers }: Process, answer: Answer): boolean => {
  const last = answers.at(-1);
  if (!last) return true;
  if (last.seen.time > answer.seen.time || last.seen.calendar > answer.seen.calendar) return false;
  if (answer.port !== 'history') return true;
  const earlier = answers.findLast(({ port }) => port === 'history')?.value as Story['commits'] | undefined;
  const later = answer.value as Story['commits'];
  // what was stale had been overtaken
  if (last.key === 'stale' && earlier && later.length <= earlier.length) return false;
  return (earlier ?? []).every(({ commandId }) => later.some((each) => each.commandId === commandId));
};

export interface Standings {
  readonly fresh: (task: Task) => Standing;
  readonly after: (standing: Standing, answer: Answer) => Onward | Promise<Onward>;
  /** how many processes of how many standings were run */
  readonly size: () => { readonly standings: number; readonly processes: number };
}

/**
 * The standings of all processes of a search, each found once. Processes whose memory is the same are one; that they are is
 * not believed but tried: each goes on by itself with every answer that one of them was given, and must come to the same.
 * @param tries how many of those that are one are tried
 */
export const openStandings = (codeOf: (task: Task) => Run, tries: number): Standings => {
  const nodes = new Map<string, Node>();
  const byNo: Node[] = [];

  const nodeOf = (name: string, task: Task, call: Call, answers: readonly Answer[]): Node => {
    const known = nodes.get(name);
    if (known) return known;
    const hasOnlyRead = answers.every(({ port }) => ['history', 'record', 'isRunning'].includes(port));
    const standing = { no: byNo.length, name, task, call, fresh: answers.length === 0, hasOnlyRead };
    const node: Node = { standing, members: new Map(), edges: new Map() };
    nodes.set(name, node);
    byNo.push(node);
    return node;
  };

  const landed = async (process: Process): Promise<Landed> => {
    const step = await replayed(codeOf(process.task), process.answers);
    if ('thrown' in step) return { name: `thrown ${String(step.thrown)}`, onward: step };
    if ('result' in step) return { name: `ended ${JSON.stringify(step.result)}`, onward: { ended: step.result } };
    const node = nodeOf(memory(process, step.call), process.task, step.call, process.answers);
    await join(node, process);
    return { name: node.standing.name, onward: { standing: node.standing } };
  };

  const agreed = (node: Node, answer: Answer, one: Landed, other: Landed): void => {
    if (one.name === other.name) return;
    throw new Error(`taken for one, but not: ${node.standing.name}\n${answerKey(answer)}\n${one.name}\n${other.name}`);
  };

  const join = async (node: Node, process: Process): Promise<void> => {
    const key = wholeKey(process);
    if (node.members.has(key) || node.members.size >= tries) return;
    node.members.set(key, process);
    for (const { answer, to } of [...node.edges.values()])
      if (mayFollow(process, answer))
        agreed(node, answer, to, await landed({ ...process, answers: [...process.answers, answer] }));
  };

  const found = async (node: Node, answer: Answer): Promise<Onward> => {
    let to: Landed | undefined;
    const all = [...node.members.values()];
    const given = all.filter((process) => mayFollow(process, answer));
    // of those that were tried nobody may be in this place; another may, and does the same
    for (const process of given.length > 0 ? given : all.slice(0, 1)) {
      const each = await landed({ ...process, answers: [...process.answers, answer] });
      if (to) agreed(node, answer, to, each);
      to ??= each;
    }
    if (!to) throw new Error(`nobody stands at ${node.standing.name}`);
    node.edges.set(answerKey(answer), { answer, to });
    return to.onward;
  };

  return {
    fresh: (task) => {
      // whatever a process does first, it begins by reading the case: its first answer proves it
      const node = nodeOf(`${taskName(task)}, fresh`, task, { port: 'history', args: [] }, []);
      const process = { task, answers: [] };
      if (!node.members.has(wholeKey(process))) {
        node.members.set(wholeKey(process), process);
        // of another event the same must come; the answers so far are asked again
        node.edges.clear();
      }
      return node.standing;
    },
    after: (standing, answer) => {
      const node = byNo[standing.no];
      if (!node) throw new Error(`no standing ${standing.no}`);
      return node.edges.get(answerKey(answer))?.to.onward ?? found(node, answer);
    },
    size: () => ({
      standings: byNo.length,
      processes: byNo.reduce((sum, { members }) => sum + members.size, 0),
    }),
  };
};
