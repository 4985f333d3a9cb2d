import type { Day } from '../../../../events/primitives.ts';
import { refuse } from '../deciding.ts';
import type { File } from './commands.ts';

type Dispute = Pick<File, 'loan' | 'repayments' | 'claim'>;

const wrongDay = ({ contractDate, disbursedOn, dueOn }: NonNullable<Dispute['loan']>, today: Day) => {
  if (contractDate > today) return 'contractDate';
  if (disbursedOn && (disbursedOn < contractDate || disbursedOn > today)) return 'disbursedOn';
  return dueOn && dueOn <= (disbursedOn ?? contractDate) ? 'dueOn' : undefined;
};

/** K-13: what was lent less the principal repaid is the principal owed; an unknown history can only have lowered it. */
const ties = ({ loan, repayments, claim }: Dispute): boolean => {
  if (!loan) return true;
  if (!repayments) return claim.principal <= loan.amount;
  const repaid = repayments.reduce((sum, { kind, amount }) => sum + (kind === 'PRINCIPAL' ? amount : 0), 0);
  return loan.amount - repaid === claim.principal;
};

/** What is wrong with the contract and its repayments as filed; nothing where all is in order or nothing was said. */
export const loanFault = (dispute: Dispute, today: Day) => {
  const { loan, repayments = [] } = dispute;
  const wrong = loan && wrongDay(loan, today);
  if (wrong) return refuse('loan-days-wrong', { field: `loan.${wrong}` });
  const stray = repayments.findIndex(
    ({ on }, i) => on > today || on < (repayments[i - 1]?.on ?? loan?.contractDate ?? on),
  );
  if (stray >= 0) return refuse('repayment-days-wrong', { field: `repayments.${stray}.on` });
  if (ties(dispute)) return undefined;
  return refuse('repayments-do-not-tie', { field: dispute.repayments ? 'repayments' : 'loan.amount' });
};
