import type { CaseEvent } from '../../events/catalogue.ts';
import { CaseId, CommandId, type Instant } from '../../events/primitives.ts';
import { type Commit, commitOf } from '../../shared/commit.ts';
import { sha256 } from '../../shared/digest.ts';
import { instantAt } from '../../shared/domain/calendar/instant.ts';
import { actors, tenOn, type Walk } from './case-scenario.ts';

let made = 0;

/** Of the request behind each of these commits: a filing with this digest is the one that the case seals. */
export const requestDigest = sha256('request');

/** A case id no other test has. */
export const freshCaseId = (county = '522626'): CaseId => {
  made += 1;
  return CaseId.parse(`${county}-${made.toString(36).padStart(26, '0')}`);
};

const commitAt = (at: Instant, caseId: CaseId, history: readonly Commit[], events: readonly CaseEvent[]): Commit =>
  commitOf(
    history,
    {
      caseId,
      commandId: CommandId.parse(`command-${history.length + 1}`),
      requestDigest,
      at,
      actor: actors.county,
      correlationId: 'trace-1',
      command: 'some-command',
    },
    events,
  );

/** The next commit of a history, one second after another; what happened in it matters to nobody. */
export const nextCommit = (caseId: CaseId, history: readonly Commit[], over: Partial<Commit> = {}): Commit => ({
  ...commitAt(instantAt(Date.parse('2023-09-15T01:00:00Z') + history.length * 1000), caseId, history, []),
  ...over,
});

export const historyOf = (caseId: CaseId, length: number): readonly Commit[] => {
  const history: Commit[] = [];
  while (history.length < length) history.push(nextCommit(caseId, history));
  return history;
};

/** The history of a walked case, one event a commit, all of them on the scenario's day unless told. */
export const commitsOf = (caseId: CaseId, { events, scenario }: Walk, on = scenario.on): readonly Commit[] => {
  const history: Commit[] = [];
  for (const event of events) history.push(commitAt(tenOn(on), caseId, history, [event]));
  return history;
};
