import type { CaseEvent, EventOf } from '../../../../events/catalogue.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import { caseNoOf } from '../../identifiers/case-no.ts';
import { ok } from '../../result.ts';
import { attestationFault, firstFault } from '../attesting.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, missing, naming, partyIds, refuse } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import { mediationClocks, referralDueOn } from '../table/mediation-clocks.ts';
import type { GiveConsents, RefuseMediation } from './commands.ts';
import { trackOf } from './track.ts';

/** The deadline ends the time to answer, whether or not anybody has asked the case to expire yet. */
export const tooLateToAnswer = (state: CaseAt<'informing'>, { today }: Context) => {
  const dueOn = [state.clocks['DL-04']?.dueOn, referralDueOn(state)].find((day) => day && today > day);
  return dueOn && refuse('deadline-passed', { params: { dueOn } });
};

/** Who was asked in its hands and has not answered: it could refuse, and did not. */
const isServed = ({ contacts }: CaseAt<'informing'>, partyId: PartyId): boolean =>
  contacts.some((contact) => contact.partyId === partyId && contact.noticeServedOn);

/**
 * T07: a suit that a court entrusted needs no consent of those who say nothing. One clear refusal would have ended it
 * (PML 17), so all must have had the notice to refuse on; the order is the officer's to record.
 */
const orderFault = (state: CaseAt<'informing'>, silent: readonly PartyId[], { actor }: Context) => {
  const field = 'orderEvidenceId';
  if (state.channel !== 'COURT_ENTRUSTED' || actor.kind !== 'county') return refuse('order-not-enough', { field });
  const unserved = silent.filter((partyId) => !isServed(state, partyId));
  return unserved.length > 0 ? refuse('order-unserved', { field, params: { partyIds: naming(unserved) } }) : undefined;
};

/** Consents one by one (PML 17); with the last of them, or by a court's order, the case is accepted (T07). */
export const giveConsents = (state: Case, command: GiveConsents, context: Context): Decision => {
  const informing = at(state, 'informing');
  if (!informing.ok) return informing;
  const fault = firstFault(state, command.consents, context, 'consents');
  if (fault) return fault;
  const late = tooLateToAnswer(informing.value, context);
  if (late) return late;
  const given = command.consents.map(({ partyId }) => partyId);
  const again = given.find((partyId, i) => state.consents.has(partyId) || given.indexOf(partyId) !== i);
  if (again) return refuse('consent-already-given', { params: { partyId: again } });
  const consents = command.consents.map(
    (consent): CaseEvent => ({ type: 'consent.given.v1', ...consent, on: context.today }),
  );
  const waiting = missing(partyIds(state), [...state.consents.keys(), ...given]);
  const { orderEvidenceId } = command;
  const unordered = orderEvidenceId && orderFault(informing.value, waiting, context);
  if (unordered) return unordered;
  if (waiting.length === 0) return ok([...consents, accept(informing.value, command, context)]);
  if (!orderEvidenceId) return ok(consents);
  return ok([...consents, accept(informing.value, command, context, { evidenceId: orderEvidenceId, silent: waiting })]);
};

const accept = (
  state: CaseAt<'informing'>,
  { consents, nextNumber }: GiveConsents,
  context: Context,
  byOrder?: EventOf<'case.accepted.v1'>['byOrder'],
): CaseEvent => {
  const { jurisdiction, today } = context;
  const { track, reasons } = trackOf(state, jurisdiction.rules);
  const all = [...state.consents.values(), ...consents];
  // who says nothing agrees to no longer period either
  const advance = !byOrder && all.every(({ advanceExtension }) => advanceExtension);
  // PML 19: where nobody reserves the choice there is nothing to wait for, and the committee appoints at once
  const reserved = all.some(({ reservesChoice }) => reservesChoice);
  const county = jurisdiction.counties.find(({ code }) => code === state.competentCounty);
  if (!county) throw new Error(`no county ${state.competentCounty}`);
  return {
    type: 'case.accepted.v1',
    caseNo: caseNoOf({ year: Number(today.slice(0, 4)), shortName: county.shortName, sequence: nextNumber }),
    on: today,
    track,
    trackReasons: reasons,
    ...(byOrder ? { byOrder } : {}),
    clocks: [
      ...mediationClocks({ ...state, track, advance }, context),
      ...(reserved ? [start('DL-05', { startedOn: today, variant: 'joint' }, context)] : []),
    ],
  };
};

/** A court's case goes back to it, where the fast track is open (T40); every other is closed. */
export const refused = (
  { referral }: Case,
  facts: Pick<EventOf<'case.refused.v1'>, 'reason' | 'partyId' | 'on'>,
  context: Context,
): readonly CaseEvent[] => {
  const { on } = facts;
  if (!referral)
    return [
      { type: 'case.refused.v1', ...facts },
      { type: 'case.closed.v1', outcome: 'REFUSED', on },
    ];
  const clock = start('DL-11', { startedOn: on }, context);
  return [{ type: 'case.refused.v1', ...facts, returnedTo: referral.courtId, clock }];
};

/** T08: one clear refusal ends it (PML 17). */
export const refuseMediation = (state: Case, refusal: RefuseMediation, context: Context): Decision => {
  const { partyId } = refusal;
  const { today: on } = context;
  const informing = at(state, 'informing');
  if (!informing.ok) return informing;
  const fault = attestationFault(state, refusal, context, '') ?? tooLateToAnswer(informing.value, context);
  if (fault) return fault;
  return ok(refused(state, { reason: 'PARTY_REFUSED', partyId, on }, context));
};
