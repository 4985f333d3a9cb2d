import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import { takingFault } from './assigning.ts';
import type { AddMediator } from './commands.ts';
import { keptOf, questionOf, rankingBeside, speaking } from './fitting.ts';
import type { WithMediator } from './replacing.ts';
import { waiverFault } from './waiving.ts';

/** Nobody sits before a bench: one who leads, and two beside at most (§5 says “2+” and no more). */
const MOST = 3;

/** Whose request it is: a party's own or proven, or that of who leads; whom it gets is for the committee to say. */
const requestFault = (state: WithMediator, command: AddMediator, context: Context) => {
  const { partyId, evidenceId, chosen } = command;
  const { kind, id } = context.actor;
  if (chosen && kind !== 'county') return refuse('role-not-allowed', { field: 'chosen' });
  if (partyId) return attestationFault(state, { partyId, ...(evidenceId ? { evidenceId } : {}) }, context, '');
  if (kind === 'mediator' && id === state.lead) return undefined;
  if (kind !== 'county') return refuse('role-not-allowed', { field: 'partyId' });
  return evidenceId ? undefined : refuse('evidence-missing', { field: 'evidenceId' });
};

/**
 * §5, TY16 13: on the request of a party or of who leads, the committee gives the case a further mediator, by hand or the
 * best ranked beside the one who leads: the same conflicts exclude, the same load counts. No clock starts anew (T10).
 */
export const addMediator = (state: Case, command: AddMediator, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const { partyId, evidenceId, chosen, waivers = [], disclosureEvidenceId, candidates } = command;
  const { lead, mediators } = led.value;
  const fault =
    requestFault(led.value, command, context) ??
    waiverFault(state, command, context) ??
    afterItsEnd(led.value, context.today);
  if (fault) return fault;
  if (mediators.length >= MOST) return refuse('mediators-enough', { params: { most: String(MOST) } });
  const question = questionOf(led.value, context, command);
  const { others, ranking } = rankingBeside(lead, mediators, candidates, question);
  const unfit = chosen && takingFault(chosen, { candidates: others, ranking, field: 'chosen' });
  if (unfit) return unfit;
  const mediatorId = chosen ?? ranking.ranked[0]?.mediatorId;
  if (!mediatorId) return refuse('no-eligible-mediator');
  return ok([
    {
      type: 'mediator.assigned.v1',
      mediatorId,
      role: 'CO',
      on: context.today,
      ...(chosen ? { chosenBy: 'COMMITTEE' } : {}),
      ...(waivers.length > 0 ? { waivers } : {}),
      ...(disclosureEvidenceId ? { disclosureEvidenceId } : {}),
      requestedBy: { ...(partyId ? { partyId } : {}), ...(evidenceId ? { evidenceId } : {}) },
      ...speaking(mediatorId, candidates),
      ...keptOf(mediatorId, ranking, 'CO'),
    },
  ]);
};
