import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { MediatorId, PartyId } from '../../../../events/primitives.ts';
import { rank } from '../../assignment/ranking.ts';
import { ok } from '../../result.ts';
import { firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { at, type Decision, partyIds, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import { takingFault } from './assigning.ts';
import type { ChooseMediator } from './commands.ts';
import { assignedBy, questionOf } from './fitting.ts';

/** The mediator whom all parties named, once they have. */
const jointly = (state: Case, choices: ReadonlyMap<PartyId, MediatorId>): MediatorId | undefined => {
  const named = new Set(partyIds(state).map((partyId) => choices.get(partyId)));
  const [one] = named;
  return named.size === 1 ? one : undefined;
};

/**
 * T09: each party names the mediator whom it would have (PML 19, 23), another one as often as it likes; when all have
 * named the same, that one leads. DL-05 ends the time for it.
 */
export const chooseMediator = (state: Case, { choices, candidates }: ChooseMediator, context: Context): Decision => {
  const assigning = at(state, 'assigning');
  if (!assigning.ok) return assigning;
  const { choiceAwaited, clocks } = assigning.value;
  if (!choiceAwaited) return refuse('choice-not-reserved');
  const dueOn = clocks['DL-05']?.dueOn;
  if (dueOn && context.today > dueOn) return refuse('deadline-passed', { params: { dueOn } });
  const fault = afterItsEnd(state, context.today) ?? firstFault(state, choices, context, 'choices');
  if (fault) return fault;
  const named = new Map([
    ...assigning.value.choices,
    ...choices.map((each) => [each.partyId, each.mediatorId] as const),
  ]);
  const question = { ...questionOf(assigning.value, context), preferred: [...named.values()] };
  const ranking = rank(candidates, question);
  for (const [i, { mediatorId }] of choices.entries()) {
    const unfit = takingFault(mediatorId, { candidates, ranking, field: `choices.${i}.mediatorId` });
    if (unfit) return unfit;
  }
  const chosen = choices.map((choice): CaseEvent => ({ type: 'mediator.chosen.v1', ...choice, on: context.today }));
  const lead = jointly(state, named);
  if (!lead) return ok(chosen);
  const taking = { lead, chosenBy: 'PARTIES', candidates, question, ranking } as const;
  return ok([...chosen, ...assignedBy(assigning.value, taking, context)]);
};
