import type { Mark } from '../../../../events/agreement.ts';
import type { CaseEvent, EventOf } from '../../../../events/catalogue.ts';
import type { ClockKind } from '../../../../events/clock.ts';
import type { Day, PartyId } from '../../../../events/primitives.ts';
import { dayOf } from '../../calendar/instant.ts';
import type { Case, CaseAt } from '../state.ts';
import { hasSigned } from '../table/marks.ts';
import type { SmallFast } from './mechanism.ts';
import { consumersOf } from './sides.ts';
import { backToOneStop } from './switching.ts';

/** The text in hand is the opinion that the consumer accepted. */
const opinionText = ({ mechanism, agreement }: CaseAt<'agreed'>): SmallFast | undefined =>
  mechanism.smallFast?.opinion?.agreementId === agreement.agreementId ? mechanism.smallFast : undefined;

/** What the institution has bound itself to sign and has not signed yet. */
const unkeptCommitment = (state: CaseAt<'agreed'>): SmallFast | undefined => {
  const smallFast = opinionText(state);
  return hasSigned(state.agreement.marks, smallFast?.committed) ? undefined : smallFast;
};

/** The day until which it may: later it has broken its commitment, whether or not anybody has written that down. */
export const unkeptUntil = (state: Case): Day | undefined =>
  state.stage === 'agreed' && unkeptCommitment(state) ? state.clocks['DL-S']?.dueOn : undefined;

/** These marks on the text in hand have the institution's on its day; on a text of the parties' own they owe nothing. */
export const keepsCommitment = (state: CaseAt<'agreed'>, marks: readonly Mark[]): boolean => {
  const committed = opinionText(state)?.committed;
  const dueOn = state.clocks['DL-S']?.dueOn;
  return (
    committed === undefined ||
    dueOn === undefined ||
    marks.some((mark) => mark.by === 'PARTY' && mark.partyId === committed && dayOf(mark.at) <= dueOn)
  );
};

/** T16: not signed. An opinion that nobody signs has come to nothing, and with it its mechanism. */
export const lapsed = (state: CaseAt<'agreed'>, on: Day): readonly CaseEvent[] => [
  { type: 'agreement.lapsed.v1', agreementId: state.agreement.agreementId, on },
  ...(opinionText(state) ? [backToOneStop('SMALL_FAST', 'NOT_SIGNED', on)] : []),
];

const ticketOf = (
  state: CaseAt<'agreed'>,
  broken: SmallFast | undefined,
  on: Day,
): EventOf<'commitment.breached.v1'> | undefined => {
  const institutionId = state.parties.find(({ partyId }) => partyId === broken?.committed)?.institutionId;
  if (!broken || !institutionId) return undefined;
  const { commitmentId, committed: partyId } = broken;
  const { agreementId } = state.agreement;
  return { type: 'commitment.breached.v1', partyId, institutionId, commitmentId, agreementId, on };
};

/** the ticket of an institution that did not sign; none where nothing of it is open. */
export const breachOf = (state: CaseAt<'agreed'>, on: Day) => ticketOf(state, unkeptCommitment(state), on);

/** Whom the text in hand has bound in advance, signed or not: it goes nowhere before that takes effect (§4.6). */
export const committedTo = (state: Case): PartyId | undefined =>
  state.stage === 'agreed' ? opinionText(state)?.committed : undefined;

/** the same where one of these is the institution, and leaves. */
export const retreatOf = (state: CaseAt<'agreed'>, leaving: readonly PartyId[], on: Day) => {
  const broken = opinionText(state);
  return broken && leaving.includes(broken.committed) ? ticketOf(state, broken, on) : undefined;
};

/** The clock of the mechanism that runs, if one does. */
export const mechanismClocks = (state: CaseAt<'mediating' | 'agreed'>): readonly ClockKind[] => {
  if (state.stage === 'agreed') return unkeptCommitment(state) ? ['DL-S'] : [];
  const { now, evaluation } = state.mechanism;
  if (now === 'SMALL_FAST') return ['DL-S'];
  // accepted by all, it waits for nothing but the agreement
  const accepted = state.parties.every(({ partyId }) => evaluation?.acceptedBy.includes(partyId));
  return now === 'NEUTRAL_EVAL' && !accepted ? ['DL-E'] : [];
};

/**
 * What becomes of the mechanism when its clock passes: silence is no acceptance (§4.6), an evaluation lapses (§4.7), and
 * mediation goes on.
 */
export const mechanismEnd = ({ mechanism }: CaseAt<'mediating'>, on: Day): readonly CaseEvent[] => {
  const { now, smallFast } = mechanism;
  if (now === 'ONE_STOP') return [];
  if (now === 'NEUTRAL_EVAL') return [backToOneStop(now, 'EVALUATION_LAPSED', on)];
  return [backToOneStop(now, smallFast?.opinion ? 'OPINION_UNANSWERED' : 'NO_OPINION', on)];
};

/** A text of the parties' own is one-stop mediation's: what the mechanism was still waiting for has come to nothing. */
export const agreedOtherwise = (state: CaseAt<'mediating'>, on: Day): readonly CaseEvent[] => {
  const { now } = state.mechanism;
  return now === 'ONE_STOP' || mechanismClocks(state).length === 0 ? [] : [backToOneStop(now, 'AGREED_OTHERWISE', on)];
};

/** Whom the clock of the mechanism waits for among the parties; everybody, where it is none of its. */
export const isWaitedFor = (state: Case, kind: ClockKind, partyId: PartyId): boolean => {
  if (!('mechanism' in state)) return true;
  const { smallFast, evaluation } = state.mechanism;
  if (kind === 'DL-E') return evaluation?.acceptedBy.includes(partyId) !== true;
  if (kind !== 'DL-S') return true;
  if (state.stage === 'agreed') return smallFast?.committed === partyId;
  return consumersOf(state).includes(partyId) && smallFast?.opinion?.acceptedBy.includes(partyId) !== true;
};
