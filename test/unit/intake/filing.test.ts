import { readFileSync } from 'node:fs';
import { fileCommand, partiesOf } from '../../../services/intake/filing.ts';
import { Filing } from '../../../shared/api/filing.ts';
import { caseId, day } from '../../support/case-scenario.ts';

const sent: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('../../../shared/api/filing-example.json', import.meta.url), 'utf8'),
);
const loan = {
  contractDate: '2021-03-10',
  amount: '150000.00',
  ratePercent: '6.5250',
  contractNo: '建借（2021）潘示例',
};
const paid = { on: '2022-03-10', amount: '70000.00', kind: 'PRINCIPAL' };
const commandOf = (over: object) => {
  const filing = Filing.parse({ ...sent, ...over });
  return fileCommand(caseId, filing, partiesOf(filing), day('2024-01-31'));
};

describe('given a filing that tells of its loan', () => {
  it('says everything of it outside the Private table but its number', () => {
    const command = commandOf({ loan, repayments: [paid] });
    expect(command.loan).toEqual({ contractDate: '2021-03-10', amount: 15_000_000, ratePercent: '6.5250' });
    expect(command.repayments).toEqual([{ ...paid, amount: 7_000_000 }]);
    expect(JSON.stringify(command)).not.toContain('潘示例');
  });

  it('says nothing of a loan, of repayments or of relief that were not told', () => {
    expect(Object.keys(commandOf({}))).toEqual(expect.not.arrayContaining(['loan', 'repayments', 'relief']));
  });
});

describe('given a filing that a regulator sent and a committee takes in (C-08)', () => {
  it('§3.3: says who sent it outside the Private table, and its number nowhere but there', () => {
    const command = commandOf({ channel: 'REGULATOR_TRANSFER', sourceOrg: 'nfra', sourceRef: '黔金监转潘示例' });
    expect(command.sourceOrg).toBe('nfra');
    expect(JSON.stringify(command)).not.toContain('潘示例');
  });
});

describe('given what a filing must not say', () => {
  it.each<readonly [string, object, readonly (string | number)[]]>([
    ['a rate of five decimals', { loan: { ...loan, ratePercent: '6.52501' } }, ['loan', 'ratePercent']],
    ['a rate as a number', { loan: { ...loan, ratePercent: 6.525 } }, ['loan', 'ratePercent']],
    ['a rate below nothing', { loan: { ...loan, ratePercent: '-1' } }, ['loan', 'ratePercent']],
    ['a field of a loan that nobody knows', { loan: { ...loan, borrower: '潘示例' } }, ['loan']],
    ['a number of control characters', { loan: { ...loan, contractNo: 'a\u0007' } }, ['loan', 'contractNo']],
    ['an unknown kind of repayment', { repayments: [{ ...paid, kind: 'GIFT' }] }, ['repayments', 0, 'kind']],
    ['a marked relief and three unsaid', { relief: { enterprise: true } }, ['relief', 'agri']],
    ['two hundred and one repayments', { repayments: Array.from({ length: 201 }, () => paid) }, ['repayments']],
  ])('refuses %s', (_what, over, path) => {
    expect(Filing.safeParse({ ...sent, ...over }).error?.issues[0]?.path).toEqual(path);
  });

  it('takes two hundred repayments', () => {
    const repayments = Array.from({ length: 200 }, () => paid);
    expect(Filing.safeParse({ ...sent, repayments }).success).toBe(true);
  });
});
