import type { CaseEvent } from '../../../events/catalogue.ts';
import { caseNoOf } from '../identifiers/case-no.ts';
import { isCourtCaseNo } from '../identifiers/court-case-no.ts';
import { ok } from '../result.ts';
import { attestationFault, firstFault } from './attesting.ts';
import type { File, GiveConsents, InformParties, RefuseMediation, RejectFiling, Withdraw } from './commands.ts';
import { type Context, start } from './context.ts';
import { at, type Decision, inFuture, missing, naming, partyIds, refuse } from './deciding.ts';
import { loanFault } from './loan.ts';
import { mediationClocks, mediationDueOn, referralDueOn } from './mediation-clocks.ts';
import type { Case, CaseAt } from './state.ts';
import { trackOf } from './track.ts';

const isReferral = (channel: File['channel']): boolean => channel.startsWith('COURT_');

const DOCKETED: Partial<Readonly<Record<File['channel'], boolean>>> = { COURT_DELEGATED: false, COURT_ENTRUSTED: true };

/** A court refers its own cases; delegation comes before docketing, entrustment after, invitation at any time. */
const referralFault = ({ channel, referral }: File, { actor, today }: Context) => {
  if (!isReferral(channel)) return referral ? refuse('referral-wrong', { field: 'referral' }) : undefined;
  if (!referral) return refuse('referral-missing', { field: 'referral' });
  if (referral.courtId !== actor.id) return refuse('referral-wrong', { field: 'referral.courtId' });
  if (referral.courtCaseNo !== undefined && !isCourtCaseNo(referral.courtCaseNo))
    return refuse('court-case-no-invalid', { field: 'referral.courtCaseNo' });
  const docketed = DOCKETED[channel] ?? referral.docketed;
  return docketed !== referral.docketed
    ? refuse('referral-wrong', { field: 'referral.docketed' })
    : inFuture(referral.signedOn, today, 'referral.signedOn');
};

/** T01: the dispute comes in and intake review begins (DL-01). */
export const file = (command: File, context: Context): Decision => {
  const { type: _type, caseId: _caseId, ...facts } = command;
  const county = context.jurisdiction.counties.find(({ code }) => code === command.competentCounty);
  const committee = context.jurisdiction.committees.find((each) => each.county === command.competentCounty);
  if (!county || !committee)
    return refuse('county-unknown', { field: 'county', params: { county: command.competentCounty } });
  if (!context.jurisdiction.causes.some(({ code }) => code === command.causeCode))
    return refuse('cause-unknown', { field: 'causeCode' });
  const early = inFuture(command.receivedOn, context.today, 'receivedOn');
  if (early) return early;
  if (command.channel === 'COURT_DELEGATED' && command.receivedOn >= context.jurisdiction.rules.delegationClosedFrom)
    return refuse('channel-closed', { field: 'channel' });
  const unfit = referralFault(command, context);
  if (unfit) return unfit;
  const { principal, interest, penalty, other, total } = command.claim;
  if (principal + interest + penalty + other !== total) return refuse('claim-total-wrong', { field: 'claim.total' });
  const untied = loanFault(command, context.today);
  if (untied) return untied;
  const roles = new Set(command.parties.map(({ role }) => role));
  if (!roles.has('APPLICANT') || !roles.has('RESPONDENT')) return refuse('parties-incomplete', { field: 'parties' });
  const clock = start('DL-01', { startedOn: command.referral?.signedOn ?? command.receivedOn }, context);
  return ok([{ type: 'case.filed.v1', ...facts, committeeId: committee.id, clock }]);
};

/** T04: not accepted, with the reason and the other routes. */
export const rejectFiling = (state: Case, command: RejectFiling, { today: on }: Context): Decision => {
  const filed = at(state, 'filed');
  if (!filed.ok) return filed;
  return ok([
    { type: 'case.not-accepted.v1', reason: command.reason, on },
    { type: 'case.closed.v1', outcome: 'NOT_ACCEPTED', on },
  ]);
};

/** T06: the materials are complete; everybody is told and asked for consent (DL-04). */
export const informParties = (state: Case, _command: InformParties, context: Context): Decision => {
  const filed = at(state, 'filed');
  if (!filed.ok) return filed;
  const clock = start('DL-04', { startedOn: context.today }, context);
  const running = state.referral ? { running: clocksWithoutAdvance(filed.value, context) } : {};
  return ok([{ type: 'parties.informed.v1', partyIds: partyIds(state), on: context.today, clock, ...running }]);
};

/** a referral's clocks run from its receipt while consent is pending; nobody has agreed to extend them yet. */
const clocksWithoutAdvance = (state: CaseAt<'filed'>, context: Context) => {
  const { track } = trackOf(state, context.jurisdiction.rules);
  return mediationClocks({ ...state, track, advance: false }, context);
};

/** The deadline ends the time to answer, whether or not anybody has asked the case to expire yet. */
const tooLateToAnswer = (state: CaseAt<'informing'>, { today }: Context) => {
  const dueOn = [state.clocks['DL-04']?.dueOn, referralDueOn(state)].find((day) => day && today > day);
  return dueOn && refuse('deadline-passed', { params: { dueOn } });
};

/** Consents one by one (PML 17); with the last of them the case is accepted (T07). */
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
  return ok(waiting.length > 0 ? consents : [...consents, accept(informing.value, command, context)]);
};

const accept = (state: CaseAt<'informing'>, { consents, nextNumber }: GiveConsents, context: Context): CaseEvent => {
  const { jurisdiction, today } = context;
  const { track, reasons } = trackOf(state, jurisdiction.rules);
  const advance = [...state.consents.values(), ...consents].every(({ advanceExtension }) => advanceExtension);
  const county = jurisdiction.counties.find(({ code }) => code === state.competentCounty);
  if (!county) throw new Error(`no county ${state.competentCounty}`);
  return {
    type: 'case.accepted.v1',
    caseNo: caseNoOf({ year: Number(today.slice(0, 4)), shortName: county.shortName, sequence: nextNumber }),
    on: today,
    track,
    trackReasons: reasons,
    clocks: mediationClocks({ ...state, track, advance }, context),
  };
};

/** T08: one clear refusal ends it (PML 17). */
export const refuseMediation = (state: Case, refusal: RefuseMediation, context: Context): Decision => {
  const { partyId } = refusal;
  const { today: on } = context;
  const informing = at(state, 'informing');
  if (!informing.ok) return informing;
  const fault = attestationFault(state, refusal, context, '') ?? tooLateToAnswer(informing.value, context);
  if (fault) return fault;
  return ok([
    { type: 'case.refused.v1', reason: 'PARTY_REFUSED', partyId, on },
    { type: 'case.closed.v1', outcome: 'REFUSED', on },
  ]);
};

/** After its last day a case has failed or was refused, and there is nothing left to withdraw. */
const tooLateToWithdraw = (
  open: CaseAt<'filed' | 'informing' | 'assigning' | 'mediating' | 'agreed'>,
  context: Context,
) => {
  if (open.stage === 'filed') return undefined;
  if (open.stage === 'informing') return tooLateToAnswer(open, context);
  const dueOn = mediationDueOn(open.clocks);
  return context.today > dueOn ? refuse('deadline-passed', { params: { dueOn } }) : undefined;
};

/** T18: before an agreement takes effect the applicant may withdraw; a settlement between themselves needs all. */
export const withdraw = (state: Case, command: Withdraw, context: Context): Decision => {
  const open = at(state, 'filed', 'informing', 'assigning', 'mediating', 'agreed');
  if (!open.ok) return open;
  const { today: on } = context;
  const fault = firstFault(state, command.consents, context, 'consents') ?? tooLateToWithdraw(open.value, context);
  if (fault) return fault;
  const needed = state.parties.filter(({ role }) => command.reason === 'SELF_SETTLED' || role === 'APPLICANT');
  const lacking = missing(
    needed.map(({ partyId }) => partyId),
    command.consents.map(({ partyId }) => partyId),
  );
  if (lacking.length > 0)
    return refuse('consent-of-all-missing', { field: 'consents', params: { partyIds: naming(lacking) } });
  return ok([
    { type: 'case.withdrawn.v1', reason: command.reason, on },
    { type: 'case.closed.v1', outcome: 'WITHDRAWN', on },
  ]);
};
