import type { ReplacementReason } from '../../../../events/assignment.ts';
import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { MediatorId } from '../../../../events/primitives.ts';
import type { Candidate } from '../../assignment/candidate.ts';
import { rank } from '../../assignment/ranking.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import { takingFault } from './assigning.ts';
import type { ReplaceMediator } from './commands.ts';
import { isComplex, keptOf, questionOf, secondOf, speaking } from './fitting.ts';
import { waiverFault } from './waiving.ts';

export type WithMediator = CaseAt<'mediating' | 'agreed'>;

export interface Succession {
  readonly from: MediatorId;
  readonly reason: ReplacementReason;
  readonly candidates: readonly Candidate[];
  readonly by?: Pick<ReplaceMediator, 'chosen' | 'waivers' | 'disclosureEvidenceId' | 'evidenceId'>;
}

/**
 * Those who may follow: not the one who leaves, and of those who sit at the table nobody but whom the committee moves to
 * the place of who leads.
 */
const rankingAfter = (state: WithMediator, { from, candidates, by = {} }: Succession, context: Context) => {
  const moves = (id: MediatorId) => id === by.chosen && from === state.lead && id !== from;
  const others = candidates.filter(({ mediatorId: id }) => !state.mediators.includes(id) || moves(id));
  const beside = candidates.find(({ mediatorId }) => from !== state.lead && mediatorId === state.lead);
  const question = { ...questionOf(state, context, by), ...(beside ? { beside } : {}) };
  return { others, ranking: rank(others, question) };
};

/**
 * T10: another takes the place, the one chosen or the best ranked; no clock starts anew. Where nobody is left to rank,
 * nothing follows: the caller decides whether the place may stay empty.
 */
export const succession = (state: WithMediator, change: Succession, context: Context): readonly CaseEvent[] => {
  const { from, reason, by = {} } = change;
  const { ranking } = rankingAfter(state, change, context);
  const to = by.chosen ?? ranking.ranked[0]?.mediatorId;
  if (!to) return [];
  const role = from === state.lead ? 'LEAD' : 'CO';
  const { chosen, waivers, evidenceId, disclosureEvidenceId } = by;
  return [
    {
      type: 'mediator.replaced.v1',
      from,
      to,
      role,
      reason,
      on: context.today,
      ...(chosen ? { chosenBy: 'COMMITTEE' } : {}),
      ...(waivers && waivers.length > 0 ? { waivers } : {}),
      ...(evidenceId ? { evidenceId } : {}),
      ...(disclosureEvidenceId ? { disclosureEvidenceId } : {}),
      ...speaking(to, change.candidates),
      ...keptOf(to, ranking, role),
    },
    ...(state.mediators.includes(to) ? besideAgain(state, { from, to, candidates: change.candidates }, context) : []),
  ];
};

/** The place beside the lead that somebody moved from is gone, but in a complex case while the roster has anybody (§5). */
const besideAgain = (
  state: WithMediator,
  { from, to, candidates }: Pick<Succession, 'from' | 'candidates'> & { readonly to: MediatorId },
  context: Context,
): readonly CaseEvent[] => {
  const stay = state.mediators.filter((id) => id !== from && id !== to);
  if (!isComplex(state, context) || stay.length > 0) return [];
  const others = candidates.filter(({ mediatorId }) => mediatorId === to || !state.mediators.includes(mediatorId));
  return secondOf(state, { lead: to, candidates: others }, context);
};

/** An empty place was emptied for a reason already. */
const reasonOf = ({ paused, barred }: WithMediator, { mediatorId, reason }: ReplaceMediator): Succession['reason'] => {
  if (paused?.mediatorId !== mediatorId) return reason;
  return barred.get(mediatorId) === 'DECLINED' ? 'DECLINED' : 'RECUSAL';
};

/** Nobody takes the place of one who does not lead: it is gone (T10). */
export const leaving = (
  mediatorId: MediatorId,
  { reason, by = {} }: Pick<Succession, 'reason' | 'by'>,
  { today: on }: Context,
): readonly CaseEvent[] => {
  const { evidenceId } = by;
  return [{ type: 'mediator.left.v1', mediatorId, reason, ...(evidenceId ? { evidenceId } : {}), on }];
};

/** Who leads always has a successor, and a complex case its second while the roster has one (§5). */
const successorNeeded = (state: WithMediator, from: MediatorId, ranked: number, context: Context) => {
  const needed = from === state.lead || (isComplex(state, context) && state.mediators.length <= 2 && ranked > 0);
  return needed ? refuse('successor-needed') : undefined;
};

/** Whether a recusal of this mediator is undecided: nobody else waits for it. */
const isChallenged = ({ paused }: WithMediator, mediatorId: MediatorId | undefined): boolean =>
  paused?.recusal !== undefined && paused.mediatorId === mediatorId;

/** T10: the committee replaces a mediator, for a stated reason. */
export const replaceMediator = (state: Case, command: ReplaceMediator, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const { mediatorId: from, candidates, chosen } = command;
  if (!led.value.mediators.includes(from)) return refuse('mediator-not-of-case', { field: 'mediatorId' });
  if (isChallenged(led.value, from) || isChallenged(led.value, chosen)) return refuse('change-pending');
  const late = afterItsEnd(led.value, context.today) ?? waiverFault(led.value, command, context);
  if (late) return late;
  const change = { from, reason: reasonOf(led.value, command), candidates, by: command };
  const { others, ranking } = rankingAfter(led.value, change, context);
  if (command.withoutSuccessor) {
    const kept = successorNeeded(led.value, from, ranking.ranked.length, context);
    return kept ?? ok(leaving(from, change, context));
  }
  const fault = chosen && takingFault(chosen, { candidates: others, ranking, field: 'chosen' });
  if (fault) return fault;
  const events = succession(led.value, change, context);
  return events.length > 0 ? ok(events) : refuse('no-eligible-mediator');
};
