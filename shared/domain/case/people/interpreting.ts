import { InterpreterId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import type { NameInterpreter, ReleaseInterpreter } from './commands.ts';
import { oneRoleFault } from './one-role.ts';
import type { WithMediator } from './replacing.ts';

/** One person, one role (§5, TY16 16): no party, no agent, nobody who mediates, was to, or evaluates. */
const isSomebody = (state: WithMediator, { identityDigest, like, mediatorId }: NameInterpreter): boolean =>
  like.some(({ role, by }) => role !== 'INTERPRETER' && by === 'DOCUMENT') ||
  (state.agents ?? []).some((agent) => agent.identityDigest === identityDigest) ||
  (mediatorId !== undefined && (state.mediators.includes(mediatorId) || isBarred(state, mediatorId)));

/** Who interpreted before and left may come back; who mediated or evaluates may not interpret. */
const isBarred = ({ barred }: WithMediator, mediatorId: NonNullable<NameInterpreter['mediatorId']>): boolean =>
  barred.has(mediatorId) && barred.get(mediatorId) !== 'INTERPRETER';

/** §5, CPL 11, FEE 12: for a party whose language nobody at the table speaks, free of charge. */
export const nameInterpreter = (state: Case, command: NameInterpreter, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const { type: _type, like, ...named } = command;
  const late = afterItsEnd(led.value, context.today);
  if (late) return late;
  if (!state.parties.some(({ language }) => language === named.language) || named.language === 'zh-CN')
    return refuse('interpreter-not-needed', { field: 'language' });
  if (isSomebody(led.value, command)) return refuse('interpreter-not-neutral');
  // who interpreted before and left may come back
  const namesake = oneRoleFault(
    like.filter(({ role }) => role !== 'INTERPRETER'),
    { name: 'name', document: 'name' },
  );
  if (namesake) return namesake;
  // not by how many there are: the rest of a case has those alone who still interpret in its parent
  const last = Math.max(0, ...(led.value.interpreters ?? []).map((each) => Number(each.interpreterId.slice(1))));
  const interpreterId = InterpreterId.parse(`i${last + 1}`);
  return ok([{ type: 'interpreter.named.v1', interpreterId, ...named, on: context.today }]);
};

/** An interpreter leaves; another is named as the first was. */
export const releaseInterpreter = (state: Case, command: ReleaseInterpreter, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const late = afterItsEnd(led.value, context.today);
  if (late) return late;
  const { type: _type, ...leaving } = command;
  const stands = (led.value.interpreters ?? []).some(
    ({ interpreterId, left }) => interpreterId === leaving.interpreterId && !left,
  );
  return stands
    ? ok([{ type: 'interpreter.left.v1', ...leaving, on: context.today }])
    : refuse('interpreter-unknown', { field: 'interpreterId' });
};
