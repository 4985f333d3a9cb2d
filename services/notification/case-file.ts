import type { CaseEvent } from '../../events/catalogue.ts';
import { type CaseId, EventId, eventIdOf, type Instant } from '../../events/primitives.ts';
import { type Commit, eventsOf, stateOf } from '../../shared/commit.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import type { CaseStore } from '../../shared/ports.ts';

/** A case as it is now, with how it came to be. */
export interface CaseFile {
  readonly state: Case;
  readonly history: readonly Commit[];
}

export const caseFile = async (cases: Pick<CaseStore, 'history'>, caseId: CaseId): Promise<CaseFile | undefined> => {
  const history = await cases.history(caseId);
  const state = stateOf(history);
  return state && { state, history };
};

/** One event of the history, with the case as its commit left it. */
export interface Happening {
  readonly eventId: EventId;
  readonly event: CaseEvent;
  readonly at: Instant;
  readonly then: Case;
}

/** Nothing where the history does not go so far. */
export const happeningIn = (
  { history }: CaseFile,
  { caseId, sequence, index }: { readonly caseId: CaseId; readonly sequence: number; readonly index: number },
): Happening | undefined => {
  const commit = history[sequence - 1];
  const event = commit && eventsOf(commit)[index];
  const then = stateOf(history.slice(0, sequence));
  return commit && event && then && { eventId: eventIdOf(caseId, sequence, index), event, at: commit.at, then };
};

const [CASE_ID, SEQUENCE, INDEX] = [0, 1, 2];

/** The event of an id. */
export const happeningOf = (file: CaseFile, eventId: string): Happening | undefined => {
  const parts = EventId.parse(eventId).split(':');
  return parts[CASE_ID] === file.state.id
    ? happeningIn(file, { caseId: file.state.id, sequence: Number(parts[SEQUENCE]), index: Number(parts[INDEX]) })
    : undefined;
};
