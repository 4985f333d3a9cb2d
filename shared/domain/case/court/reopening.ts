import { ok } from '../../result.ts';
import { consentOfAllFault, firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, partyIds, refuse, stagePassed } from '../deciding.ts';
import { type Case, isAt } from '../state.ts';
import { mediationClocks } from '../table/mediation-clocks.ts';
import type { RecordLitigation, ReopenMediation } from './commands.ts';
import { isSuitDocketed } from './docketing.ts';

/**
 * T27: what no court confirmed may be mediated again where all parties consent: a new round with the clocks of the same
 * track from this day, and thirty days of its own for the new agreement.
 */
export const reopenMediation = (state: Case, command: ReopenMediation, context: Context): Decision => {
  const ended = at(state, 'dismissed', 'not-admitted');
  if (!ended.ok) return ended;
  const { rounds } = context.jurisdiction.rules;
  const round = ended.value.round + 1;
  if (round > rounds) return refuse('rounds-used-up', { params: { rounds: String(rounds) } });
  const fault =
    firstFault(state, command.consents, context, 'consents') ?? consentOfAllFault(partyIds(state), command.consents);
  if (fault) return fault;
  const { channel, track } = ended.value;
  const { today: on } = context;
  const clocks = mediationClocks({ channel, track, advance: false }, context);
  return ok([{ type: 'mediation.reopened.v1', round, consents: command.consents, on, clocks }]);
};

const WITHOUT_TITLE = ['dismissed', 'not-admitted', 'unconfirmed', 'failed'] as const;
const IN_DEFAULT = [...WITHOUT_TITLE, 'effective', 'suit-withdrawn'] as const;

/** T35: who did not get what was agreed need not wait until DL-07 is over. A docketed suit goes on by itself. */
const hasDefaultWithoutTitle = (state: Case): boolean => 'default' in state && !isSuitDocketed(state);

/**
 * T30: the suit that a court sent never left its docket. Where no statement comes of the agreement, since it does not
 * stand before the court or a party goes back on it, the court tries the suit.
 */
const isTrying = (state: Case, courtId: string): boolean =>
  isAt(state, ['effective', 'court-review']) && isSuitDocketed(state) && state.referral?.courtId === courtId;

/** T25, T35: a party sues instead; mediation stands in nobody's way (PML 3, 32). */
export const recordLitigation = (state: Case, _command: RecordLitigation, { today: on, actor }: Context): Decision => {
  const returned = isAt(state, ['failed', 'refused']) ? state.returnedTo : undefined;
  // what does not fit its fast track, or is tried without it, the court takes into its ordinary way
  if (returned && actor.id === returned) return ok([{ type: 'case.closed.v1', outcome: 'LITIGATION', on }]);
  if (isTrying(state, actor.id)) return ok([{ type: 'case.closed.v1', outcome: 'LITIGATION', on }]);
  const open = at(state, ...(hasDefaultWithoutTitle(state) ? IN_DEFAULT : WITHOUT_TITLE));
  if (!open.ok) return open;
  // what a court referred goes back to that court, whose fast track takes it (T40)
  if (open.value.stage === 'failed' && open.value.returnedTo) return stagePassed(state);
  return ok([{ type: 'case.closed.v1', outcome: 'LITIGATION', on }]);
};
