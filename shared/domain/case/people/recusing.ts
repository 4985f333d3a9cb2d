import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { MediatorId } from '../../../../events/primitives.ts';
import { isHard } from '../../assignment/conflicts.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import { afterItsEnd } from '../table/mediation-clocks.ts';
import type { DecideRecusal, RequestRecusal, SignDisclosure } from './commands.ts';
import { leaving, succession, type WithMediator } from './replacing.ts';
import { allWaived, lackingWaivers, waiverFault } from './waiving.ts';

/** Whether this mediator heads the committee: then the prefecture decides, not the head on itself (DL-15). */
const isHead = ({ committeeId }: Case, mediatorId: MediatorId, { jurisdiction }: Context): boolean =>
  jurisdiction.committees.some(({ id, head }) => id === committeeId && head === mediatorId);

/** The mediator is paused from this moment; the committee has three days to decide, better one (DL-15). */
const requested = (
  state: Case,
  facts: Pick<RequestRecusal, 'mediatorId' | 'ground'> & Partial<Pick<RequestRecusal, 'partyId' | 'evidenceId'>>,
  context: Context,
): CaseEvent => ({
  type: 'recusal.requested.v1',
  ...facts,
  on: context.today,
  clock: start(
    'DL-15',
    { startedOn: context.today, variant: isHead(state, facts.mediatorId, context) ? 'head' : 'standard' },
    context,
  ),
});

/** A party asks that a mediator step back (TY16 15, DL-15). What was rejected once is not asked again. */
export const requestRecusal = (state: Case, command: RequestRecusal, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const { type: _type, ...facts } = command;
  const { mediatorId, ground, partyId } = command;
  if (!led.value.mediators.includes(mediatorId)) return refuse('mediator-not-of-case', { field: 'mediatorId' });
  const fault = attestationFault(state, command, context, '') ?? afterItsEnd(led.value, context.today);
  if (fault) return fault;
  if (led.value.paused) return refuse('change-pending');
  const before = led.value.rejectedRecusals.some(
    (each) => each.mediatorId === mediatorId && each.ground === ground && each.partyId === partyId,
  );
  return before ? refuse('recusal-decided') : ok([requested(state, facts, context)]);
};

/**
 * The mediator's own statement on conflicts (T09; OL21 13, TY16 15). What it discloses stands in the way unless it may
 * be waived and all have waived it; then it is the mediator's own request to step back.
 */
export const signDisclosure = (state: Case, command: SignDisclosure, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const mediatorId = led.value.mediators.find((id) => id === context.actor.id);
  if (!mediatorId) return refuse('mediator-not-of-case');
  const { grounds, waivers, evidenceId } = command;
  const fault = waiverFault(led.value, command, context) ?? afterItsEnd(led.value, context.today);
  if (fault) return fault;
  const standing = grounds.find((ground) => isHard(ground) || !allWaived(state, waivers));
  if (standing && led.value.paused) return refuse('change-pending');
  const signed: CaseEvent = {
    type: 'disclosure.signed.v1',
    mediatorId,
    grounds,
    waivers,
    evidenceId,
    on: context.today,
  };
  return ok(standing ? [signed, requested(state, { mediatorId, ground: standing }, context)] : [signed]);
};

/** R1 to R4 are never waived here; what the mediator itself disclosed stands until all have waived it. */
const rejectionFault = (state: WithMediator, { result, waivers }: DecideRecusal) => {
  const recusal = state.paused?.recusal;
  if (result === 'GRANTED' || !recusal || recusal.partyId) return undefined;
  if (isHard(recusal.ground)) return refuse('conflict-not-waivable', { params: { ground: recusal.ground } });
  return lackingWaivers(state, waivers);
};

/**
 * DL-15: the head of the committee decides; on the head itself, the prefecture. Granted, the place goes to the next of
 * the ranking; where there is none it stays empty, with the officer, until the committee finds somebody: but a second
 * mediator's place, which then is gone. Rejected, the mediator goes on.
 */
export const decideRecusal = (state: Case, command: DecideRecusal, context: Context): Decision => {
  const led = at(state, 'mediating', 'agreed');
  if (!led.ok) return led;
  const recusal = led.value.paused?.recusal;
  if (!led.value.paused || !recusal) return refuse('no-recusal');
  const { mediatorId } = led.value.paused;
  const decider = isHead(state, mediatorId, context) ? 'prefecture' : 'county';
  if (context.actor.kind !== decider) return refuse('recusal-not-yours');
  const { result, waivers, evidenceId, candidates } = command;
  const fault =
    afterItsEnd(led.value, context.today) ?? waiverFault(state, command, context) ?? rejectionFault(led.value, command);
  if (fault) return fault;
  const decided: CaseEvent = { type: 'recusal.decided.v1', mediatorId, result, waivers, evidenceId, on: context.today };
  if (result === 'REJECTED') return ok([decided]);
  const change = { from: mediatorId, reason: 'RECUSAL', candidates } as const;
  const next = succession(led.value, change, context);
  const empty = next.length === 0 && mediatorId !== led.value.lead ? leaving(mediatorId, change, context) : [];
  return ok([decided, ...next, ...empty]);
};
