import type { PartyId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import { oneRoleFault } from '../people/one-role.ts';
import type { Case, CaseAt } from '../state.ts';
import type { JoinSuccessor } from './commands.ts';
import { resumed } from './holding.ts';
import { afterLastDay } from './mediation-clocks.ts';

/**
 * §4.3: the heir, the guardian or the legal successor takes the place of the party that was lost, of its own will, and
 * mediation goes on. Several heirs name one who acts for all; the paper that proves their standing says so.
 */
export const joinSuccessor = (state: Case, command: JoinSuccessor, context: Context): Decision => {
  const table = at(state, 'mediating', 'agreed');
  if (!table.ok) return table;
  const lost = table.value.hold?.lost;
  if (!lost) return refuse('no-successor-awaited');
  const { type: _type, like, ...joining } = command;
  if (joining.partyId !== lost.partyId) return refuse('no-successor-awaited', { field: 'partyId' });
  // an heir is no choice: it takes its place once another interprets
  const standing = (table.value.interpreters ?? [])
    .filter(({ left }) => !left)
    .map(({ interpreterId }) => interpreterId);
  const interprets = oneRoleFault(
    like.filter(({ id }) => standing.some((each) => each === id)),
    { name: 'successor.name', document: 'successor.idNo' },
  );
  if (interprets) return interprets;
  const late = afterLastDay(state, context.today);
  if (late) return late;
  const again = resumed(state, joining.evidenceId, context);
  return ok([
    { type: 'party.succeeded.v1', ...joining, loss: lost.loss, on: context.today },
    { ...again, clocks: [...again.clocks, ...askedAnew(table.value, joining.partyId, context)] },
  ]);
};

/** What its predecessor had accepted, the newcomer is asked anew, in the days that anybody has for it (DL-S, DL-E). */
const askedAnew = ({ mechanism, stage }: CaseAt<'mediating' | 'agreed'>, partyId: PartyId, context: Context) => {
  const { now, smallFast, evaluation } = mechanism;
  const [kind, part] = now === 'SMALL_FAST' ? (['DL-S', smallFast?.opinion] as const) : (['DL-E', evaluation] as const);
  const isAsked = stage === 'mediating' && now !== 'ONE_STOP' && part?.acceptedBy.includes(partyId);
  return isAsked ? [start(kind, { startedOn: context.today, variant: 'answer' }, context)] : [];
};
