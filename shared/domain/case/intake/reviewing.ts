import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, partyIds } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import { mediationClocks } from '../table/mediation-clocks.ts';
import type { InformParties, RejectFiling } from './commands.ts';
import { refused } from './consenting.ts';
import { tooLateToSupply } from './supplementing.ts';
import { trackOf } from './track.ts';

/** T04: not accepted, with the reason and the other routes. */
export const rejectFiling = (state: Case, command: RejectFiling, context: Context): Decision => {
  const reviewed = at(state, 'filed', 'supplement');
  if (!reviewed.ok) return reviewed;
  const late = reviewed.value.stage === 'supplement' && tooLateToSupply(reviewed.value, context);
  if (late) return late;
  const { today: on } = context;
  return ok([
    { type: 'case.not-accepted.v1', reason: command.reason, on },
    { type: 'case.closed.v1', outcome: 'NOT_ACCEPTED', on },
  ]);
};

/**
 * T06: the materials are complete; everybody is told and asked for consent (DL-04), and spoken with (DL-03). A referral
 * whose own clock has ended meanwhile goes back to its court: nobody can agree to it any more.
 */
export const informParties = (state: Case, _command: InformParties, context: Context): Decision => {
  const filed = at(state, 'filed');
  if (!filed.ok) return filed;
  const { today: on } = context;
  const referral = state.referral ? clocksWithoutAdvance(filed.value, context) : [];
  const over = referral.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn < on);
  const [endedOn] = over.toSorted();
  if (endedOn) return ok(refused(state, { reason: 'NO_CONSENT_IN_TIME', on: endedOn }, context));
  const clock = start('DL-04', { startedOn: on }, context);
  const contact = start('DL-03', { startedOn: on }, context);
  const running = referral.length > 0 ? { running: referral } : {};
  return ok([{ type: 'parties.informed.v1', partyIds: partyIds(state), on, clock, contact, ...running }]);
};

/** a referral's clocks run from its receipt while consent is pending; nobody has agreed to extend them yet. */
const clocksWithoutAdvance = (state: CaseAt<'filed'>, context: Context) => {
  const { track } = trackOf(state, context.jurisdiction.rules);
  return mediationClocks({ ...state, track, advance: false }, context);
};
