import type { PartyId } from '../../../../events/primitives.ts';
import { type Clock, recompute, startClock } from '../../deadlines/clock.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { type Decision, refuse, strangers } from '../deciding.ts';
import type { Guarantee } from '../facts.ts';
import type { Case } from '../state.ts';
import type { RecordGuarantee } from './commands.ts';
import { closedFault } from './preserving.ts';

type Ground = Pick<Context, 'calendar' | 'jurisdiction'>;

const isGuarantor = (state: Case, partyId: PartyId): boolean =>
  state.parties.some((party) => party.partyId === partyId && party.role === 'GUARANTOR');

/** As it was agreed; else the law's own length from the day on which the loan falls due, where the filing names it. */
const periodOf = (state: Case, partyId: PartyId, { jurisdiction }: Ground): Guarantee | undefined => {
  const recorded = state.guarantees?.get(partyId);
  if (recorded) return recorded;
  const mainDueOn = state.loan?.dueOn;
  const months = jurisdiction.clocks['DL-14'].variants.standard?.length;
  return mainDueOn && months ? { mainDueOn, months } : undefined;
};

/**
 * DL-14 (CC 692): the guarantee periods of a case that is not over. They follow from the loan and what was recorded:
 * nothing holds, extends or interrupts them, and mediation does not touch them (CC 695).
 */
export const guaranteeClocks = (state: Case, ground: Ground): readonly Clock[] =>
  state.stage === 'closed'
    ? []
    : state.parties.flatMap(({ partyId }) => {
        const period = isGuarantor(state, partyId) ? periodOf(state, partyId, ground) : undefined;
        if (!period) return [];
        const clock = startClock(ground.jurisdiction.clocks['DL-14'], { startedOn: period.mainDueOn }, ground.calendar);
        return [recompute({ ...clock, length: period.months }, ground.calendar)];
      });

/** What contract and guarantee say of a guarantor's period, where it is not the law's own. */
export const recordGuarantee = (state: Case, command: RecordGuarantee, { today: on }: Context): Decision => {
  const { type: _type, ...guarantee } = command;
  const closed = closedFault(state);
  if (closed) return closed;
  const stranger = strangers(state, [command.partyId]);
  if (stranger) return stranger;
  if (!isGuarantor(state, command.partyId)) return refuse('not-a-guarantor', { field: 'partyId' });
  return ok([{ type: 'guarantee.recorded.v1', ...guarantee, on }]);
};
