import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { CaseId } from '../../../../events/primitives.ts';
import { rank } from '../../assignment/ranking.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import { takingFault } from '../people/assigning.ts';
import { questionOf, secondOf } from '../people/fitting.ts';
import { succession, type WithMediator } from '../people/replacing.ts';
import { type Case, type CaseAt, isAt } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import type { GroupCase, Likeness } from './commands.ts';
import { likenessOf } from './likeness.ts';
import { GROUP_FROM } from './size.ts';

/** Until an agreement binds. */
export const OPEN = ['filed', 'supplement', 'informing', 'assigning', 'mediating', 'agreed'] as const;

const isLike = (state: Case, { institutions, causeCode }: Likeness): boolean => {
  const own = likenessOf(state);
  return own.causeCode === causeCode && own.institutions.some((id) => institutions.includes(id));
};

/** Whether so many cases are enough; a group that is there takes in any number, under another head too. */
export const sizeFault = (members: ReadonlySet<CaseId>, { id, group }: Case, headless: readonly CaseId[]) =>
  (group && [id, ...headless].includes(group.groupCaseId)) || members.size >= GROUP_FROM
    ? undefined
    : refuse('group-too-small', { field: 'caseIds', params: { least: String(GROUP_FROM) } });

/** Conflicts are looked at in each case; that the desk is full is none, or nobody could lead a group (§4.3). */
const leadFault = (state: CaseAt<'assigning' | 'mediating' | 'agreed'>, command: GroupCase, context: Context) => {
  const { lead, candidates } = command;
  if (isAt(state, ['mediating', 'agreed']) && state.lead === lead) return undefined;
  const ranking = rank(candidates, questionOf(state, context, { chosen: lead }));
  return takingFault(lead, { candidates, ranking, field: 'mediatorId' });
};

/** Who led makes room; a case of a group is complex, and has a second mediator like any other such (§5). */
const led = (state: WithMediator, command: GroupCase, context: Context): readonly CaseEvent[] => {
  const { lead, candidates } = command;
  const sits = state.mediators.includes(lead);
  const others = candidates.filter(({ mediatorId: id }) => id === lead || !state.mediators.includes(id));
  const by = { chosen: lead };
  const replaced = sits ? [] : succession(state, { from: state.lead, reason: 'GROUPED', candidates, by }, context);
  return [...replaced, ...(state.mediators.length > 1 ? [] : secondOf(state, { lead, candidates: others }, context))];
};

/**
 * §4.3: a case joins the others. It keeps its own history, consents and clocks; what it shares is who leads. The same
 * group under the same lead is nothing new, under another one its lead changes; a case that is over stays as it was. One
 * whose head has gone to another county may come under another head.
 */
export const groupCase = (state: Case, command: GroupCase, context: Context): Decision => {
  const { groupCaseId, lead, headless } = command;
  const { group } = state;
  const open = at(state, ...OPEN);
  const isIn = group?.groupCaseId === groupCaseId;
  if (isIn && (!open.ok || group.lead === lead)) return ok([]);
  if (!open.ok) return open;
  if (group && !isIn && !headless.includes(group.groupCaseId))
    return refuse('grouped-already', { params: { groupCaseId: group.groupCaseId } });
  if (!isLike(state, command.like)) return refuse('group-unlike', { field: 'caseIds' });
  const grouped = { type: 'case.grouped.v1', groupCaseId, lead, on: context.today } as const;
  if (!isAt(open.value, ['assigning', 'mediating', 'agreed'])) return ok([grouped]);
  const unfit = leadFault(open.value, command, context);
  if (unfit) return unfit;
  if (open.value.stage === 'assigning') return afterItsEnd(state, context.today) ?? ok([grouped]);
  if (open.value.paused?.recusal) return refuse('change-pending');
  return afterItsEnd(open.value, context.today) ?? ok([grouped, ...led(open.value, command, context)]);
};
