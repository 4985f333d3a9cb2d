import { MediatorId } from '../../../events/primitives.ts';
import { massDisputes, monthsBefore } from '../../../shared/domain/ledger/mass-disputes.ts';
import type { LedgerRow } from '../../../shared/domain/ledger/row.ts';
import { given } from '../../support/case-builder.ts';
import { signatures } from '../../support/case-commands.ts';
import { caseId, day, having, lawyer, own, type Walk } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { disclosure, grouping } from '../../support/people-commands.ts';
import { freshCaseId } from '../../support/sample-commits.ts';
import { ledgerWith } from './asking.ts';

const rows = (count: number, walk: Walk): readonly LedgerRow[] =>
  Array.from({ length: count }, () => ({ ...rowOf(walk), caseId: freshCaseId() }));
const open = given.mediating(own);
const grouped = having(open, grouping({ groupCaseId: caseId }));

describe('§4.3: given the ledger of a county', () => {
  it('finds ten open cases of one bank and product, and no fewer', () => {
    const ten = rows(10, open);
    expect(massDisputes(ten)).toEqual({
      groups: [],
      likely: [{ institutionId: 'rural-522626', causeCode: 'FINANCIAL_LOAN', cases: ten.map((row) => row.caseId) }],
    });
    expect(massDisputes(ten.slice(1)).likely).toEqual([]);
  });

  it('counts neither another product, nor what has left the table, nor what is grouped', () => {
    const nine = rows(9, open);
    const [other] = rows(1, open);
    if (!other) throw new Error('there is one');
    const product = { ...other, facts: { ...other.facts, causeCode: 'CREDIT_CARD' } };
    for (const tenth of [product, ...rows(1, given.effective(own)), ...rows(1, grouped)])
      expect(massDisputes([...nine, tenth]).likely).toEqual([]);
  });

  it('shows the groups there are, who leads the case that stands for all, and how many are still open', () => {
    const joined = having(given.agreed(own), grouping({ groupCaseId: caseId }));
    const agreed = having(joined, disclosure(), { by: { kind: 'mediator', id: lawyer } });
    const settled = having(agreed, signatures(agreed));
    const [head, ...members] = [{ ...rowOf(grouped), caseId }, ...rows(2, grouped), ...rows(1, settled)];
    expect(massDisputes([...members, ...(head ? [head] : [])]).groups).toEqual([
      { groupCaseId: caseId, causeCode: 'FINANCIAL_LOAN', mediatorId: 'mediator-522626-2', cases: 4, open: 3 },
    ]);
  });

  it('names who leads the case that stands for all, whoever leads the others, and the first where it is not among them', () => {
    const [head, member] = [{ ...rowOf(grouped), caseId }, ...rows(1, grouped)];
    if (!head || !member) throw new Error('there are two');
    const led = { ...member, facts: { ...member.facts, mediatorId: MediatorId.parse('mediator-522626-3') } };
    expect(massDisputes([led, head]).groups).toMatchObject([{ mediatorId: 'mediator-522626-2', cases: 2 }]);
    expect(massDisputes([led, member]).groups).toMatchObject([{ mediatorId: 'mediator-522626-3' }]);
  });

  it('finds no group among cases that have left the table', () => {
    expect(massDisputes(rows(10, given.effective(own)))).toEqual({ groups: [], likely: [] });
  });

  it('looks through the months in which a case at the table may have been accepted', () => {
    expect(monthsBefore(day('2024-03-31'))).toEqual(['2024-03', '2024-02', '2024-01', '2023-12', '2023-11', '2023-10']);
  });

  it('shows who led from beside the other, once the group has made it the lead', () => {
    const complex = given.mediating({ ...own, total: 150_000_000 });
    const [first, second] = complex.state.mediators;
    if (!second) throw new Error('a complex case has two');
    expect(rowOf(complex).facts.mediatorId).toBe(first);
    const led = having(complex, grouping({ lead: second }));
    expect(rowOf(led).facts.mediatorId).toBe(second);
  });

  it('marks the row among its flags', () => {
    expect(rowOf(grouped).facts).toMatchObject({ groupCaseId: caseId, institutions: ['rural-522626'] });
    expect(rowOf(given.effective(own)).facts).not.toHaveProperty('institutions');
  });
});

describe('GET /counties/{county}/groups', () => {
  it('is answered to those who read the county’s ledger, with the names of products', async () => {
    const { groups } = await ledgerWith(10, rowOf(open));
    expect(await groups('county', ['522626'])).toMatchObject({
      status: 200,
      county: '522626',
      groups: [],
      likely: [{ institutionId: 'rural-522626', causeName: '金融借款合同纠纷' }],
    });
    expect(await groups('county', ['522601'])).toMatchObject({ status: 404 });
    expect(await groups('court', ['522626'])).toMatchObject({ status: 403 });
  });

  it('and the sheet says 群体纠纷 among the flags', async () => {
    const { file } = await ledgerWith(1, rowOf(grouped));
    expect((await file('county', ['522626'])).body).toContain('群体纠纷');
  });
});
