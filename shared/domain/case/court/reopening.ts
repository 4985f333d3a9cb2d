import type { CourtId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { consentOfAllFault, firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, partyIds, refuse, stagePassed } from '../deciding.ts';
import { type Case, isAt } from '../state.ts';
import { mediationClocks } from '../table/mediation-clocks.ts';
import type { RecordLitigation, ReopenMediation } from './commands.ts';
import { docketedSuit, isSuitDocketed } from './docketing.ts';

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
 * The court that has the suit, and may say that it tries it: one to which the case went back takes what does not fit its
 * fast track into its ordinary way (T40). One whose suit never left the docket goes on where no statement comes of the
 * agreement, since it does not stand before the court or a party goes back on it (T30).
 */
const courtWithSuit = (state: Case): CourtId | undefined => {
  if (isAt(state, ['failed', 'refused'])) return state.returnedTo;
  return isAt(state, ['effective', 'court-review']) ? docketedSuit(state)?.courtId : undefined;
};

/** T25, T35: a party sues instead; mediation stands in nobody's way (PML 3, 32). */
export const recordLitigation = (state: Case, _command: RecordLitigation, { today: on, actor }: Context): Decision => {
  const sued = ok([{ type: 'case.closed.v1', outcome: 'LITIGATION', on }] as const);
  if (actor.kind === 'court' && actor.id === courtWithSuit(state)) return sued;
  const open = at(state, ...(hasDefaultWithoutTitle(state) ? IN_DEFAULT : WITHOUT_TITLE));
  if (!open.ok) return open;
  // what a court referred goes back to that court, whose fast track takes it (T40)
  if (open.value.stage === 'failed' && open.value.returnedTo) return stagePassed(state);
  return sued;
};
