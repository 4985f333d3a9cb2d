import type { FailureReason, OtherRoute } from '../../../../events/mediation.ts';
import type { Day } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, naming, partyIds, refuse, stagePassed, strangers } from '../deciding.ts';
import type { Accepted } from '../facts.ts';
import { breachOf, committedTo, lapsed, retreatOf } from '../mechanism/lapsing.ts';
import type { Case, CaseAt } from '../state.ts';
import type { Fail, ServeTerminationNotice } from './commands.ts';
import { hasSigned } from './marks.ts';
import { afterItsEnd, whileHeld } from './mediation-clocks.ts';

/**
 * A referred case goes back (C-06): the court's fast track counts from the day of return. A suit that was
 * withdrawn meanwhile (T30) is no court's any more.
 */
export const failed = (
  state: CaseAt<'assigning' | 'mediating' | 'agreed'>,
  reason: FailureReason,
  on: Day,
  context: Context,
) => ({
  type: 'mediation.failed.v1' as const,
  reason,
  on,
  ...(state.referral && !state.suitWithdrawnOn
    ? { returnedTo: state.referral.courtId, clock: start('DL-11', { startedOn: on }, context) }
    : {}),
});

/**
 * whom an opinion binds does not get away by another name for the same, so that of its text is always said who
 * will not go on; the consumer stays free. Of an institution it is the breach, whatever reason was given.
 */
const leavingFault = (state: Case, { reason, partyId }: Fail) => {
  if (!partyId)
    return reason !== 'INSTITUTION_BREACH' && committedTo(state)
      ? refuse('leaving-unnamed', { field: 'partyId' })
      : undefined;
  const signed = state.stage === 'agreed' && hasSigned(state.agreement.marks, partyId);
  return (
    strangers(state, [partyId]) ??
    (reason === 'NOT_SIGNED' && signed ? refuse('already-signed', { field: 'partyId' }) : undefined)
  );
};

/**
 * T17: the mediator ends it for a stated reason. After the last day the failure is the clock's own, and a party
 * that will not sign brings the others back to the table while time is left (T16, A-36).
 */
export const fail = (state: Case, command: Fail, context: Context): Decision => {
  const { reason, partyId } = command;
  const open =
    reason === 'NOT_SIGNED' || reason === 'INSTITUTION_BREACH'
      ? at(state, 'agreed')
      : at(state, 'assigning', 'mediating', 'agreed');
  if (!open.ok) return open;
  const { today: on, jurisdiction } = context;
  // whoever will not go on may say so at any time (PML 23)
  const held = reason === 'PARTY_REFUSED_TO_GO_ON' ? undefined : whileHeld(state);
  if (held) return held;
  const unnamed = afterItsEnd(state, on) ?? leavingFault(state, command);
  if (unnamed) return unnamed;
  const retreat = partyId && open.value.stage === 'agreed' ? retreatOf(open.value, [partyId], on) : undefined;
  if (retreat) return ok([retreat, failed(open.value, 'INSTITUTION_BREACH', on, context)]);
  // after the last day there is no table to go back to
  if (open.value.stage === 'agreed' && reason === 'NOT_SIGNED' && !open.value.outOfTime)
    return ok(lapsed(open.value, on));
  if (open.value.stage === 'agreed' && reason === 'INSTITUTION_BREACH') {
    const breach = breachOf(open.value, on);
    return breach ? ok([breach, failed(open.value, reason, on, context)]) : refuse('no-breach', { field: 'reason' });
  }
  const { absences } = jurisdiction.rules;
  if (reason === 'ABSENT_TWICE' && !isAbsent(open.value, absences))
    return refuse('absences-too-few', { field: 'reason', params: { absences: String(absences) } });
  return ok([failed(open.value, reason, on, context)]);
};

const isAbsent = ({ absences }: Accepted, limit: number): boolean =>
  [...absences.values()].some((missed) => missed >= limit);

/** PML 26: a failure closes none of them, and all are told. */
const OTHER_ROUTES: readonly OtherRoute[] = ['ARBITRATION', 'ADMINISTRATIVE', 'COURT'];

/**
 * The notice of termination reached the parties, and the court where it referred the case (PML 26). What a court or a
 * party did meanwhile does not wait for it (PML 3) and does not make up for it: it is served of a closed case as well.
 */
export const serveTerminationNotice = (
  state: Case,
  { evidenceId, routesTold }: ServeTerminationNotice,
  context: Context,
): Decision => {
  const { today: on } = context;
  const after = at(state, 'failed', 'fast-track', 'converted', 'closed');
  if (!after.ok) return after;
  // no mediation has ended where a party refused it (T08)
  if (!('failedOn' in after.value && after.value.failedOn)) return stagePassed(state);
  if (after.value.noticeServedOn) return ok([]);
  const untold = OTHER_ROUTES.filter((route) => !routesTold.includes(route));
  if (untold.length > 0) return refuse('routes-untold', { field: 'routesTold', params: { routes: naming(untold) } });
  // T43: without a referring court the parties have thirty days from the notice to sue.
  const awaitsSuit = after.value.stage === 'failed' && !after.value.returnedTo;
  const clock = awaitsSuit ? { clock: start('DL-S43', { startedOn: on }, context) } : {};
  const told = { partyIds: partyIds(state), routesTold: OTHER_ROUTES };
  return ok([{ type: 'termination-notice.served.v1', ...told, on, evidenceId, ...clock }]);
};
