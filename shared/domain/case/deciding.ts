import type { CaseEvent } from '../../../events/catalogue.ts';
import type { Day, PartyId } from '../../../events/primitives.ts';
import type { Rejection, RejectionCode } from '../rejections.ts';
import type { Result } from '../result.ts';
import type { Context } from './context.ts';
import { stageNames } from './stage-names.ts';
import { type Case, type CaseAt, isAt, type Stage } from './state.ts';

/** What a decision answers. */
export type Decision = Result<readonly CaseEvent[], Rejection>;

/** The rules of one room: for each of its commands the one function that decides it. */
export type RulesOf<C extends { readonly type: string }> = {
  readonly [T in C['type']]: (state: Case, command: Extract<C, { readonly type: T }>, context: Context) => Decision;
};

type Refusal = { readonly ok: false; readonly error: Rejection };

export const refuse = (code: RejectionCode, more: Omit<Rejection, 'code'> = {}): Refusal => ({
  ok: false,
  error: { code, ...more },
});

/** The refusal that names where the case stands. */
export const stagePassed = ({ stage }: Case): Refusal =>
  refuse('stage-passed', { params: { stage: `${stageNames[stage].zh} (${stageNames[stage].en})` } });

/** The case at one of these stages, or the refusal that names where it stands. */
export const at = <S extends Stage>(state: Case, ...stages: readonly S[]): Result<CaseAt<S>, Rejection> =>
  isAt(state, stages) ? { ok: true, value: state } : stagePassed(state);

/** A party named in a command that the case does not know. */
export const strangers = (state: Case, partyIds: readonly PartyId[]): Refusal | undefined => {
  const stranger = partyIds.find((partyId) => !state.parties.some((party) => party.partyId === partyId));
  return stranger === undefined ? undefined : refuse('party-unknown', { params: { partyId: stranger } });
};

/** A day that has not come yet, at this path of the request. */
export const inFuture = (day: Day, today: Day, field: string): Refusal | undefined =>
  day > today ? refuse('received-in-future', { field }) : undefined;

/** Those of `needed` that are not among `given`. */
export const missing = (needed: readonly PartyId[], given: readonly PartyId[]): readonly PartyId[] =>
  needed.filter((partyId) => !given.includes(partyId));

export const partyIds = (state: Case): readonly PartyId[] => state.parties.map(({ partyId }) => partyId);

export const naming = (ids: readonly string[]): string => ids.join(', ');

/** What comes later than the closing of a file, and is added to it (A-44, DL-18; DL-10, T29; a group goes on, §4.3). */
const APPENDED: readonly string[] = [
  'group-case',
  'record-model-judgment',
  'record-return-visit',
  'request-credit-repair',
  'answer-credit-repair',
  'record-ruling-receipt',
  'revoke-confirmation',
];

/** T50: an archived case is read only. */
const archived = (state: Case, { type }: { readonly type: string }): Refusal | undefined =>
  isAt(state, ['closed']) && state.archivedOn && !APPENDED.includes(type)
    ? refuse('archived', { params: { on: state.archivedOn } })
    : undefined;

/**
 * Every rule of the mechanism, behind one door: a case, a command and what may be known give events or a refusal. Pure:
 * the same question always has the same answer (design, decision 1). Who decides carries the rules of its own commands.
 */
export const decideBy =
  <C extends { readonly type: string }>(rules: RulesOf<C>) =>
  (state: Case, command: C, context: Context): Decision => {
    // the table pairs each command with its own rule; the compiler does not follow that through a union
    const rule = rules[command.type as C['type']] as (state: Case, command: C, context: Context) => Decision;
    return archived(state, command) ?? rule(state, command, context);
  };
