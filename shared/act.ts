import type { Actor } from '../events/actor.ts';
import type { CaseEvent } from '../events/catalogue.ts';
import type { CaseId, CommandId, CountyCode, Instant } from '../events/primitives.ts';
import { type Commit, commitOf, eventsOf, stateOf } from './commit.ts';
import { sha256 } from './digest.ts';
import { mayAct, maySee, type Viewer } from './domain/access.ts';
import { dayOf } from './domain/calendar/instant.ts';
import { canonical } from './domain/canonical.ts';
import type { Context } from './domain/case/context.ts';
import { decideBy, type RulesOf, refuse } from './domain/case/deciding.ts';
import { evolve } from './domain/case/evolve.ts';
import type { Case } from './domain/case/state.ts';
import { parseCaseNo } from './domain/identifiers/case-no.ts';
import type { Rejection } from './domain/rejections.ts';
import { ok, type Result } from './domain/result.ts';
import type { CaseStore, Numbering, Reference } from './ports.ts';

export interface ActPorts {
  readonly cases: CaseStore;
  readonly reference: Reference;
  readonly now: () => Instant;
  /** Waits a little, longer with each attempt, never the same twice. */
  readonly pause: (attempt: number) => Promise<void>;
}

/** Somebody wants something done to a case. */
export interface Deed<C> {
  readonly caseId: CaseId;
  readonly by: Viewer;
  readonly commandId: CommandId;
  readonly correlationId: string;
  /** what the caller sent; the same key with another request is refused */
  readonly request: unknown;
  readonly expectedSequence?: number | undefined;
  /** The command for the case as it stands; asked again after a lost race. */
  readonly command: (state: Case) => C | Promise<C>;
  /** Keeps what people wrote, once the case has said yes and before the commit: a refusal writes nothing. */
  readonly keep?: ((commandId: CommandId) => Promise<void>) | undefined;
}

/** What was done: the case afterwards, and the commit's events. */
export interface Done {
  readonly state: Case;
  readonly sequence: number;
  readonly events: readonly string[];
}

// A stale append decides again at most so often (design, decision 2).
const ATTEMPTS = 5;

export const doneBy = (history: readonly Commit[]): Done => {
  const state = stateOf(history);
  const last = history.at(-1);
  if (!state || !last) throw new Error('a commit has a case');
  return { state, sequence: last.sequence, events: eventsOf(last).map(({ type }) => type) };
};

/** The same of a commit appended just now, whose events need not be read back: that is half the work of a command. */
export const doneWith = (
  before: Case | undefined,
  { caseId, sequence }: Commit,
  events: readonly CaseEvent[],
): Done => {
  const state = events.reduce<Case | undefined>((from, event) => evolve(from, event, caseId), before);
  if (!state) throw new Error('a commit has a case');
  return { state, sequence, events: events.map(({ type }) => type) };
};

/** A case with its history, for those who may see it. */
export const look =
  (cases: CaseStore) =>
  async (
    caseId: CaseId,
    by: Viewer,
  ): Promise<Result<{ readonly state: Case; readonly history: readonly Commit[] }, Rejection>> => {
    const history = await cases.history(caseId);
    const state = stateOf(history);
    const filedBy = history[0]?.actor;
    return state && filedBy && maySee(by, state, filedBy) ? ok({ state, history }) : refuse('not-found');
  };

/**
 * The commit that this deed made already, found in the fold: a repeat gets the first answer. The system's own keys
 * follow from the case, so a caller could guess one: it repeats nobody but itself.
 */
const repeated = (
  history: readonly Commit[],
  { commandId, request, by }: Deed<unknown>,
): Result<Done, Rejection> | undefined => {
  const index = history.findIndex(
    (commit) => commit.commandId === commandId && (by.kind !== 'system' || commit.actor.kind === 'system'),
  );
  const commit = history[index];
  if (!commit) return undefined;
  return commit.requestDigest === sha256(canonical(request))
    ? ok(doneBy(history.slice(0, index + 1)))
    : refuse('key-reused');
};

const caseNoIn = (event: CaseEvent): string | undefined => {
  if (event.type === 'case.accepted.v1') return event.caseNo;
  return event.type === 'case.imported.v1' ? event.past.acceptance?.caseNo : undefined;
};

/** The case number that these events take from the county's counter, if they take one. */
export const numberingOf = (events: readonly CaseEvent[], county: CountyCode): Numbering | undefined => {
  const caseNo = events.map(caseNoIn).find((number) => number !== undefined);
  if (caseNo === undefined) return undefined;
  const parsed = parseCaseNo(caseNo);
  if (!parsed.ok) throw new Error(`not a case number: ${caseNo}`);
  return { county, year: parsed.value.year, number: parsed.value.sequence };
};

/**
 * The one way an existing case changes: load, decide, append. A case that the actor may not see does not exist; a
 * repeat is answered as the first time; a lost race decides again.
 */
export const act = <C extends { readonly type: string }>(
  { cases, reference, now, pause }: ActPorts,
  rules: RulesOf<C>,
) => {
  const decide = decideBy(rules);
  return async (deed: Deed<C>): Promise<Result<Done, Rejection>> => {
    const [jurisdiction, calendar] = await Promise.all([reference.jurisdiction(), reference.calendar()]);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const seen = await look(cases)(deed.caseId, deed.by);
      if (!seen.ok) return seen;
      const { state, history } = seen.value;
      const before = repeated(history, deed);
      if (before) return before;
      if (!mayAct(deed.by, state)) return refuse('not-your-case');
      if (deed.expectedSequence !== undefined && deed.expectedSequence !== history.length)
        return refuse('precondition-failed');
      const at = now();
      const actor: Actor = { kind: deed.by.kind, id: deed.by.id };
      const context: Context = { at, today: dayOf(at), actor, calendar, jurisdiction };
      const command = await deed.command(state);
      const decided = decide(state, command, context);
      if (!decided.ok) return decided;
      if (decided.value.length === 0) return ok({ ...doneBy(history), events: [] });
      await deed.keep?.(deed.commandId);
      const { caseId, commandId, correlationId } = deed;
      const requestDigest = sha256(canonical(deed.request));
      const facts = { caseId, commandId, requestDigest, at, actor, correlationId, command: command.type };
      const commit = commitOf(history, facts, decided.value);
      const appended = await cases.append(commit, numberingOf(decided.value, state.competentCounty), history.at(-1));
      if (appended.ok) return ok(doneWith(state, commit, decided.value));
      if (deed.expectedSequence !== undefined) return refuse('precondition-failed');
      await pause(attempt);
    }
    return refuse('stale');
  };
};
