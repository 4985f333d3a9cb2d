import { type Commit, commitOf, eventsOf, stateOf } from '../../shared/commit.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { canonical } from '../../shared/domain/canonical.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import { nextOf } from '../../shared/domain/case/flow-stage.ts';
import { deadlinePassed } from '../../shared/domain/notices/agenda.ts';
import { contextAt } from '../support/case-scenario.ts';
import { asText } from './alike.ts';
import { wrongOf } from './invariants.ts';
import { heardOf, type Product } from './product.ts';
import type { Story, Task } from './world.ts';

/** What must not be: the search stops at it. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** A story after one more commit, and what the flow is sent of it. */
interface Grown {
  readonly story: Story;
  readonly heard: readonly Task[];
}

export interface Stories {
  readonly told: (commits: readonly Commit[]) => Story;
  /** The story after one more commit; a violation where the case would not have decided so, or should not be so. */
  readonly grown: (story: Story, commit: Commit) => Grown;
}

/** The stories of a search, each once. */
export const openStories = ({ deeds, calendars, instants }: Product): Stories => {
  const known = new Map<string, Story>();
  const next = new Map<string, Grown>();

  const told = (commits: readonly Commit[]): Story => {
    const state = stateOf(commits);
    if (!state) throw new Error('a search begins with a case');
    const done = new Set<string>(commits.map(({ commandId }) => commandId).toSorted());
    const key = `${asText(state)} ${[...done].join()}`;
    const before = known.get(key);
    if (before) return before;
    const wrong = wrongOf(state);
    if (wrong) throw new Violation(wrong);
    const gist = instants.map((at) => Object.values(nextOf(state, at)).join(' ')).join(', ');
    const passed = instants.map((at) => deadlinePassed(state, dayOf(at)) !== undefined);
    const story = { no: known.size, commits, state, done, gist, passed };
    known.set(key, story);
    return story;
  };

  /** The decider, asked again about the very state that the commit was appended to. */
  const isLegal = ({ state }: Story, { commandId, at, actor, body }: Commit): boolean => {
    const command = commandId.startsWith('system:expire')
      ? ({ type: 'expire' } as const)
      : deeds.get(commandId)?.command;
    if (!command) throw new Error(`nobody gave ${commandId}`);
    return calendars.some((calendar) => {
      const decided = decide(state, command, { ...contextAt(at, actor), today: dayOf(at), calendar });
      return decided.ok && canonical(decided.value) === body;
    });
  };

  return {
    told,
    grown: (story, commit) => {
      const key = `${story.no} ${commit.commandId} ${commit.body}`;
      const before = next.get(key);
      if (before) return before;
      const { commandId, body } = commit;
      if (story.done.has(commandId)) throw new Violation(`${commandId} was done twice`);
      if (!isLegal(story, commit)) throw new Violation(`${commandId} was done to a case that would have refused it`);
      if (story.commits.some((each) => each.body === body))
        throw new Violation(`${commandId} says what was said before`);
      // of all histories that are one story the first stands for them: what follows it is chained to it
      const { hash: _hash, ...facts } = commit;
      const said = commitOf(story.commits, facts, eventsOf(commit));
      const grown = { story: told([...story.commits, said]), heard: heardOf(said) };
      next.set(key, grown);
      return grown;
    },
  };
};
