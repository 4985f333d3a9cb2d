import type { Commit } from '../../shared/commit.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import type { FlowRecord } from '../../shared/ports.ts';
import type { Place } from './machine.ts';
import type { Answer, Call } from './replay.ts';

/** Something to be done, by what it is about. */
export type Task =
  /** a command somebody gave, under its key */
  | { readonly kind: 'deed'; readonly name: string }
  /** an event on its way to the flow, to which it is a hint to look at the case */
  | { readonly kind: 'hint'; readonly type: string; readonly reopened: boolean }
  /** the morning's watch, which found the case behind its day or waited for by nobody */
  | { readonly kind: 'warning' }
  | { readonly kind: 'where' | 'expire'; readonly run: number }
  | {
      readonly kind: 'await';
      readonly run: number;
      readonly stage: string;
      readonly token: string;
      readonly since: string;
    };

/** Equal where the search takes two tasks for one; of an event only what the flow may go by. */
export const taskName = (task: Task): string => {
  if (task.kind === 'hint') return task.reopened ? 'hint reopened' : 'hint';
  return Object.values(task).join(' ');
};

export interface Process {
  readonly task: Task;
  readonly answers: readonly Answer[];
}

/** Where a process stands: the call it is about to make, and all that can matter to what it does afterwards. */
export interface Standing {
  readonly no: number;
  readonly name: string;
  readonly task: Task;
  readonly call: Call;
  /** it has made no call yet */
  readonly fresh: boolean;
  /** all its calls so far were questions */
  readonly hasOnlyRead: boolean;
}

/** A case as far as anything can still depend on its history: the state it gives, and whose commands are in it. */
export interface Story {
  readonly no: number;
  readonly commits: readonly Commit[];
  readonly state: Case;
  readonly done: ReadonlySet<string>;
  /** where it stands for the flow, at every moment of the search */
  readonly gist: string;
  /** at which of these moments its deadline has passed, and it stands there still */
  readonly passed: readonly boolean[];
}

/** Alive. */
export interface Execution {
  readonly run: number;
  readonly place: Place;
  readonly waiting?: {
    readonly token: string;
    readonly since: string;
    readonly seconds: number;
    /** the first of the search's moments at which it has run out; none where it outlives them all */
    readonly out: number | undefined;
  };
}

/** What may still go wrong, each once. */
export const troubles = ['crash', 'repeat', 'restart', 'recount'] as const;
export type Trouble = (typeof troubles)[number];

/** One state of everything: plain data, never changed. */
export interface World {
  readonly story: Story;
  readonly flow: FlowRecord | undefined;
  readonly executions: readonly Execution[];
  /** every run that was ever started */
  readonly runs: readonly number[];
  /** under way, in the order in which the search found them */
  readonly processes: readonly Standing[];
  /** whatever was sent once and may come again, by its name */
  readonly sent: ReadonlyMap<string, Task>;
  /** by its place among the moments of the search */
  readonly time: number;
  readonly calendar: number;
  readonly left: ReadonlySet<Trouble>;
  /** so many of them on one way */
  readonly together: number;
  /** the watch has warned this morning; `in vain` where nothing was under way, and nothing has become of it */
  readonly warned: 'not yet' | 'once' | 'in vain';
}

const executionKey = ({ run, place, waiting }: Execution): string =>
  waiting
    ? `${run} ${place.state} ${waiting.token} ${waiting.since} ${waiting.seconds} ${waiting.out}`
    : `${run} ${place.state}`;

/** Equal where nothing that can still happen differs, but for the troubles that are left. */
export const worldKey = (world: World): string => {
  const { story, flow, executions, runs, processes, time, calendar, warned } = world;
  const waiting = flow?.waiting;
  return [
    story.no,
    flow ? `${flow.run} ${waiting ? `${waiting.token} ${waiting.stage} ${waiting.since} ${waiting.until}` : ''}` : '',
    executions.map(executionKey).join(),
    runs.join(),
    processes.map(({ no }) => no).join(),
    `${time}${calendar}${warned}`,
  ].join('|');
};

/** What may still come again: of no matter where nothing may. */
const sentKey = ({ sent, left }: World): string => (left.has('repeat') ? [...sent.keys()].join() : '');

/** Whether all that can happen to the one world can happen to the other, which is the same with more troubles left. */
export const isPartOf = (world: World, other: World): boolean =>
  [...world.left].every((trouble) => other.left.has(trouble)) &&
  (!world.left.has('repeat') || sentKey(world) === sentKey(other));
