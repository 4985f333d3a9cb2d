import type { Instalment } from '../../../../events/agreement.ts';
import type { Day, Fen } from '../../../../events/primitives.ts';
import { fen } from '../../money/fen.ts';
import type { Payment } from '../facts.ts';
import type { BINDING, CaseAt } from '../state.ts';
import { lastDayOf } from '../table/schedule.ts';

/** What is owed under an agreement that binds, and what of it is due. Days are local, amounts whole fen. */

export type Binding = CaseAt<(typeof BINDING)[number]>;

type Owed = Pick<Binding, 'agreement' | 'payments' | 'default'>;

/** A row of the schedule with its place in it, from 1. */
interface Due extends Instalment {
  readonly instalment: number;
}

export const isAmong = (payments: readonly Payment[], instalment: number): boolean =>
  payments.some((payment) => payment.instalment === instalment);

/** The instalments still to be paid, in the order of their days. */
export const unpaid = ({ agreement, payments }: Pick<Owed, 'agreement' | 'payments'>): readonly Due[] =>
  agreement.schedule
    .map((due, i) => ({ ...due, instalment: i + 1 }))
    .filter(({ instalment }) => !isAmong(payments, instalment));

const sumOf = (dues: readonly Instalment[]): Fen => fen(dues.reduce((sum, { amount }) => sum + amount, 0));

/** What is left of an agreement; all of it where it names no day, since then no part of it is known to be paid. */
export const remaining = (owed: Owed): Fen =>
  owed.agreement.schedule.length > 0 ? sumOf(unpaid(owed)) : owed.agreement.total;

/** Until when all was to be done, as first agreed: the last day named, else the day that was missed. */
export const endOf = ({ agreement, default: missed }: Owed, today: Day): Day =>
  agreement.firstEnd ?? lastDayOf(agreement) ?? missed?.since ?? today;

/**
 * What the creditor may ask for on a day: the instalments whose day is over; all the rest once a default has made it due
 * at once (§3.5), once the one day that is named is over, or where the agreement names none at all (CC 511).
 */
export const dueBefore = (owed: Owed, today: Day): Fen => {
  const { schedule, terms } = owed.agreement;
  if (owed.default?.accelerated) return remaining(owed);
  if (schedule.length > 0) return sumOf(unpaid(owed).filter(({ dueOn }) => dueOn < today));
  return terms?.dueOn !== undefined && terms.dueOn >= today ? fen(0) : remaining(owed);
};
