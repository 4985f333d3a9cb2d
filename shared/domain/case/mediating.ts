import type { FailureReason } from '../../../events/mediation.ts';
import type { Day } from '../../../events/primitives.ts';
import { extendTogether } from '../deadlines/clock.ts';
import type { Rules } from '../jurisdiction.ts';
import { ok } from '../result.ts';
import type { Extend, Fail, HoldSession, ServeTerminationNotice } from './commands.ts';
import { type Context, recordOf, start, traced } from './context.ts';
import { at, type Decision, missing, naming, partyIds, refuse, strangers } from './deciding.ts';
import { mediationDueOn } from './mediation-clocks.ts';
import type { Accepted, Case, CaseAt } from './state.ts';

/** A session with its record; every party was there or is recorded as absent (PML 27, C-13). */
export const holdSession = (state: Case, command: HoldSession, { at: now }: Context): Decision => {
  const mediating = at(state, 'mediating', 'agreed');
  if (!mediating.ok) return mediating;
  const { type: _type, ...session } = command;
  const named = [...session.attended, ...session.absent.map(({ partyId }) => partyId)];
  const stranger = strangers(state, named);
  if (stranger) return stranger;
  if (missing(partyIds(state), named).length > 0 || new Set(named).size !== named.length)
    return refuse('attendance-incomplete', { field: 'attended' });
  if (session.startedAt >= session.endedAt || session.endedAt > now)
    return refuse('session-times-wrong', { field: 'endedAt' });
  return ok([{ type: 'session.held.v1', sessionNo: mediating.value.sessions + 1, ...session }]);
};

/** each of thirty days at most; where no court entrusted the case, sixty in all. */
const longestExtension = ({ channel, clocks }: Accepted, { extension }: Rules): number => {
  const { longestDays, otherTotalDays } = extension;
  if (channel === 'COURT_ENTRUSTED') return longestDays;
  // the clock that ends first carries every extension whole
  const used = [clocks['DL-M'], clocks['DL-L']].map((clock) =>
    (clock?.extensions ?? []).reduce((sum, { days }) => sum + days, 0),
  );
  return Math.min(longestDays, otherTotalDays - Math.max(...used));
};

/** T13: all parties signed before expiry; both clocks move to one new day. */
export const extend = (state: Case, command: Extend, context: Context): Decision => {
  const open = at(state, 'assigning', 'mediating', 'agreed');
  if (!open.ok) return open;
  const { today, calendar, jurisdiction } = context;
  const { entrustedTimes, otherTimes } = jurisdiction.rules.extension;
  const dueOn = mediationDueOn(state.clocks);
  if (today > dueOn) return refuse('deadline-passed', { params: { dueOn } });
  const entrusted = state.channel === 'COURT_ENTRUSTED';
  if (open.value.extensions >= (entrusted ? entrustedTimes : otherTimes)) return refuse('extension-used-up');
  const limit = longestExtension(open.value, jurisdiction.rules);
  if (limit <= 0) return refuse('extension-used-up');
  const tooLong = refuse('extension-too-long', { field: 'days', params: { limit: String(limit) } });
  if (command.days > limit) return tooLong;
  const stranger = strangers(
    state,
    command.consents.map(({ partyId }) => partyId),
  );
  if (stranger) return stranger;
  const lacking = missing(
    partyIds(state),
    command.consents.map(({ partyId }) => partyId),
  );
  if (lacking.length > 0)
    return refuse('consent-of-all-missing', { field: 'consents', params: { partyIds: naming(lacking) } });
  const clocks = [state.clocks['DL-M'], state.clocks['DL-L']].flatMap((clock) =>
    clock ? [traced(clock, calendar)] : [],
  );
  const extended = extendTogether(
    clocks,
    { days: command.days, agreedOn: today, basis: entrusted ? 'SPC25 3' : 'TY16 27' },
    calendar,
  );
  if (!extended.ok) return tooLong;
  return ok([
    { type: 'mediation.extended.v1', consents: command.consents, on: today, clocks: extended.value.map(recordOf) },
  ]);
};

/** A referred case goes back: the court's fast track counts from the day of return. */
export const failed = (
  state: CaseAt<'assigning' | 'mediating' | 'agreed'>,
  reason: FailureReason,
  on: Day,
  context: Context,
) => ({
  type: 'mediation.failed.v1' as const,
  reason,
  on,
  ...(state.referral ? { returnedTo: state.referral.courtId, clock: start('DL-11', { startedOn: on }, context) } : {}),
});

/**
 * T17: the mediator ends it for a stated reason. After the last day the failure is the clock's own, and a party
 * that will not sign brings the others back to the table while time is left (T16, A-36).
 */
export const fail = (state: Case, { reason }: Fail, context: Context): Decision => {
  const open = reason === 'NOT_SIGNED' ? at(state, 'agreed') : at(state, 'assigning', 'mediating', 'agreed');
  if (!open.ok) return open;
  const { today: on, jurisdiction } = context;
  const dueOn = mediationDueOn(state.clocks);
  if (on > dueOn) return refuse('deadline-passed', { params: { dueOn } });
  if (open.value.stage === 'agreed' && reason === 'NOT_SIGNED')
    return ok([{ type: 'agreement.lapsed.v1', agreementId: open.value.agreement.agreementId, on }]);
  const { absences } = jurisdiction.rules;
  if (reason === 'ABSENT_TWICE' && !isAbsent(open.value, absences))
    return refuse('absences-too-few', { field: 'reason', params: { absences: String(absences) } });
  return ok([failed(open.value, reason, on, context)]);
};

const isAbsent = ({ absences }: Accepted, limit: number): boolean =>
  [...absences.values()].some((missed) => missed >= limit);

/** The notice of termination reached the parties, and the court where it referred the case (PML 26). */
export const serveTerminationNotice = (
  state: Case,
  { evidenceId }: ServeTerminationNotice,
  context: Context,
): Decision => {
  const { today: on } = context;
  const after = at(state, 'failed', 'fast-track');
  if (!after.ok) return after;
  if (after.value.noticeServedOn) return ok([]);
  // T43: without a referring court the parties have thirty days from the notice to sue.
  const clock = after.value.returnedTo ? {} : { clock: start('DL-S43', { startedOn: on }, context) };
  return ok([{ type: 'termination-notice.served.v1', partyIds: partyIds(state), on, evidenceId, ...clock }]);
};
