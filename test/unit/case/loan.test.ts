import type { File } from '../../../shared/domain/case/intake/commands.ts';
import { loanFault } from '../../../shared/domain/case/intake/loan.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { parseYuan } from '../../../shared/domain/money/yuan.ts';
import { day } from '../../support/case-scenario.ts';

const yuan = (text: string) => {
  const amount = parseYuan(text);
  if (!amount.ok) throw new Error(text);
  return amount.value;
};

const today = day('2024-01-31');
const owing = (principal: string): File['claim'] => {
  const none = fen(0);
  return { principal: yuan(principal), interest: none, penalty: none, other: none, total: yuan(principal) };
};

/** K-13: 3,000,000.00 lent, 554,200.00 repaid before maturity and 11,300.00 after, 2,434,500.00 owed. */
const claim = owing('2434500.00');
const loan = { contractDate: day('2018-06-20'), amount: yuan('3000000.00'), dueOn: day('2021-06-20') };
const repaid = (on: string, amount: string, kind: 'PRINCIPAL' | 'INTEREST' = 'PRINCIPAL') => ({
  on: day(on),
  amount: yuan(amount),
  kind,
});
const repayments = [repaid('2020-06-20', '554200.00'), repaid('2022-03-01', '11300.00')];

describe('given the loan of the supermarket in Kaili (K-13)', () => {
  it('ties: what was lent less the principal repaid is the principal owed', () => {
    expect(loanFault({ claim, loan, repayments }, today)).toBeUndefined();
  });

  it('still ties with interest paid between, on the same day too', () => {
    const interest = [repaid('2020-06-20', '99999.99', 'INTEREST'), ...repayments];
    expect(loanFault({ claim, loan, repayments: interest }, today)).toBeUndefined();
  });

  it('does not tie without the 11,300.00 after maturity', () => {
    expect(loanFault({ claim, loan, repayments: repayments.slice(0, 1) }, today)?.error).toEqual({
      code: 'repayments-do-not-tie',
      field: 'repayments',
    });
  });
});

describe('given less than the whole history', () => {
  it('takes a loan whose repayments are unknown, for any principal up to what was lent', () => {
    expect(loanFault({ claim, loan }, today)).toBeUndefined();
    expect(loanFault({ claim: owing('3000000.00'), loan }, today)).toBeUndefined();
    expect(loanFault({ claim: owing('3000000.01'), loan }, today)?.error.field).toBe('loan.amount');
  });

  it('takes repayments of a loan whose amount is unknown, in the order of their days', () => {
    expect(loanFault({ claim, repayments }, today)).toBeUndefined();
    expect(loanFault({ claim, repayments: repayments.toReversed() }, today)?.error).toEqual({
      code: 'repayment-days-wrong',
      field: 'repayments.1.on',
    });
  });

  it('takes nothing at all', () => {
    expect(loanFault({ claim }, today)).toBeUndefined();
  });
});

describe('given the days of a loan', () => {
  it.each([
    ['signed, paid out and repaid on the day of filing', today, today, day('2025-01-31'), today],
    ['paid out and repaid on the contract’s day', day('2018-06-20'), day('2018-06-20'), undefined, day('2018-06-20')],
  ])('takes one %s', (_when, contractDate, disbursedOn, dueOn, on) => {
    const days = { contractDate, disbursedOn, ...(dueOn ? { dueOn } : {}) };
    const history = [{ on, amount: yuan('565500.00'), kind: 'PRINCIPAL' as const }];
    expect(loanFault({ claim, loan: { amount: loan.amount, ...days }, repayments: history }, today)).toBeUndefined();
  });
});
