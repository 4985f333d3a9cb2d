import fc from 'fast-check';
import { CountyCode, MediatorId } from '../../../events/primitives.ts';
import { LIKE_CASES_FULL } from '../../../shared/domain/assignment/ranking.ts';
import { continuedCaseNo } from '../../../shared/domain/identifiers/case-no.ts';
import type { Credit } from '../../../shared/domain/ledger/credits.ts';
import type { LedgerRow } from '../../../shared/domain/ledger/row.ts';
import type { LedgerStore, MediatorLoads } from '../../../shared/ports.ts';
import { anyLedgerRow } from '../../support/any-ledger-row.ts';
import { given, stages } from '../../support/case-builder.ts';
import { day, lawyer } from '../../support/case-scenario.ts';
import { placed, rowOf } from '../../support/ledger-rows.ts';
import { freshCaseId } from '../../support/sample-commits.ts';

export interface OpenedLedger {
  readonly ledger: LedgerStore & MediatorLoads;
  readonly stop: () => Promise<void>;
}

const numbersOf = (rows: readonly LedgerRow[]): readonly number[] =>
  rows.map(({ caseNo }) => Number(/第(\d+)号/.exec(caseNo ?? '')?.[1]));

/** What every ledger must do. */
export const ledgerStoreContract = (name: string, open: () => Promise<OpenedLedger>): void => {
  describe(`the ledger, ${name}`, () => {
    let opened: OpenedLedger;
    let counties = 0;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.stop());

    /** A county no other test has. */
    const freshCounty = (): CountyCode => {
      counties += 1;
      return CountyCode.parse(String(900_000 + counties));
    };
    const keep = async (rows: readonly LedgerRow[]): Promise<void> => {
      for (const row of rows) await opened.ledger.keep(row);
    };
    const confirmed = rowOf(given.confirmed());
    const inMonth = (county: CountyCode, number: number, acceptedOn = '2023-09-15') =>
      placed(confirmed, { caseId: freshCaseId(), county, number, acceptedOn: day(acceptedOn) });

    it('given a case it never heard of, has no row', async () => {
      expect(await opened.ledger.row(freshCaseId())).toBeUndefined();
    });

    it.each(stages)('given the row of a case at stage %s, gives it back whole', async (stage) => {
      const row = { ...rowOf(given[stage]()), caseId: freshCaseId() };
      await opened.ledger.keep(row);
      expect(await opened.ledger.row(row.caseId)).toEqual(row);
    });

    it('given any row, gives it back whole', async () => {
      await fc.assert(
        fc.asyncProperty(anyLedgerRow, async (any) => {
          const row = { ...any, caseId: freshCaseId() };
          await opened.ledger.keep(row);
          expect(await opened.ledger.row(row.caseId)).toEqual(row);
        }),
        { numRuns: 40 },
      );
    });

    it('given an older row or the same again, keeps the newer', async () => {
      const row = { ...confirmed, caseId: freshCaseId(), sequence: 5 };
      const sessions = (count: number) => ({ ...row.facts, sessions: count });
      await keep([row, { ...row, sequence: 4, facts: sessions(40) }, { ...row, facts: sessions(50) }]);
      expect(await opened.ledger.row(row.caseId)).toEqual(row);
    });

    it('given rows in any order and repeated, ends with the newest', async () => {
      const orders = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
      await fc.assert(
        fc.asyncProperty(orders, fc.integer({ min: 1, max: 6 }), async (order, repeated) => {
          const row = { ...confirmed, caseId: freshCaseId() };
          await keep([...order, repeated].map((sequence) => ({ ...row, sequence })));
          expect((await opened.ledger.row(row.caseId))?.sequence).toBe(6);
        }),
        { numRuns: 20 },
      );
    });

    it('given a month of a county, tells its rows by number, page by page', async () => {
      const county = freshCounty();
      await keep([4, 1, 3, 2, 5].map((number) => inMonth(county, number)));
      const first = await opened.ledger.page(county, '2023-09', 2);
      const second = await opened.ledger.page(county, '2023-09', 2, first.next);
      const third = await opened.ledger.page(county, '2023-09', 2, second.next);
      expect([first, second, third].map(({ rows }) => numbersOf(rows))).toEqual([[1, 2], [3, 4], [5]]);
      expect([first.next, third.next]).toEqual(['（2023）岑金调字第0002号', undefined]);
    });

    it('given as many rows as a page holds, says there is no other', async () => {
      const county = freshCounty();
      await keep([1, 2].map((number) => inMonth(county, number)));
      expect((await opened.ledger.page(county, '2023-09', 2)).next).toBeUndefined();
    });

    it('given the ten thousandth case of a year, tells it after the one before', async () => {
      const county = freshCounty();
      await keep([10_000, 9_999].map((number) => inMonth(county, number)));
      const { rows } = await opened.ledger.page(county, '2023-09', 5);
      expect(numbersOf(rows)).toEqual([9_999, 10_000]);
      const after = await opened.ledger.page(county, '2023-09', 5, rows[0]?.caseNo);
      expect(numbersOf(after.rows)).toEqual([10_000]);
    });

    it('A-35: given the rest of a case, tells it after its parent, though a page ends between them', async () => {
      const county = freshCounty();
      const [parent, next] = [inMonth(county, 1), inMonth(county, 2)];
      const rest = { ...inMonth(county, 1), caseNo: continuedCaseNo(parent.caseNo ?? '') };
      await keep([next, rest, parent]);
      const first = await opened.ledger.page(county, '2023-09', 1);
      const second = await opened.ledger.page(county, '2023-09', 2, first.next);
      expect([...first.rows, ...second.rows].map(({ caseId }) => caseId)).toEqual(
        [parent, rest, next].map(({ caseId }) => caseId),
      );
    });

    it('given other months and counties and a case not accepted, leaves them out', async () => {
      const [county, other] = [freshCounty(), freshCounty()];
      const row = inMonth(county, 1);
      await keep([row, inMonth(county, 2, '2023-10-01'), inMonth(other, 3)]);
      await opened.ledger.keep({ ...rowOf(given.informing()), county, caseId: freshCaseId() });
      expect((await opened.ledger.page(county, '2023-09', 5)).rows).toEqual([row]);
    });

    it('given a month without cases, answers with none', async () => {
      expect(await opened.ledger.page(freshCounty(), '2023-09', 5)).toEqual({ rows: [] });
    });

    it('given cases on and off a desk, counts the ones that lie there', async () => {
      const onDesk = rowOf(given.mediating());
      const lead = onDesk.facts.mediatorId;
      if (!lead) throw new Error('a case in mediation has its mediator');
      const before = (await opened.ledger.openCases()).get(lead) ?? 0;
      const mine = Array.from({ length: 3 }, () => ({ ...onDesk, caseId: freshCaseId() }));
      await keep(mine);
      expect((await opened.ledger.openCases()).get(lead)).toBe(before + 3);
      await keep(mine.slice(0, 2).map(({ caseId }) => ({ ...confirmed, caseId })));
      expect((await opened.ledger.openCases()).get(lead)).toBe(before + 1);
    });

    describe('given what mediators did', () => {
      let mediators = 0;
      /** A mediator no other test has. */
      const fresh = (): MediatorId => {
        mediators += 1;
        return MediatorId.parse(`mediator-of-credits-${mediators}`);
      };
      const recordOf = async (mediatorId: MediatorId) => (await opened.ledger.records()).get(mediatorId);
      const told = async (credits: readonly Credit[]) => {
        for (const credit of credits) await opened.ledger.credit(credit);
      };

      it('in any order and repeated, remembers the last assignment and counts each settled case once', async () => {
        const [one, two] = [freshCaseId(), freshCaseId()];
        const credits = (mediatorId: MediatorId): readonly Credit[] => [
          { mediatorId, assignedOn: day('2023-09-15') },
          { mediatorId, assignedOn: day('2023-09-18') },
          { mediatorId, settled: one, causeCode: 'FINANCIAL_LOAN' },
          { mediatorId, settled: two, causeCode: 'FINANCIAL_LOAN' },
          { mediatorId, settled: one, causeCode: 'CREDIT_CARD' },
        ];
        const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
        await fc.assert(
          fc.asyncProperty(orders, fc.nat({ max: 4 }), async (order, repeated) => {
            const mediatorId = fresh();
            const all = credits(mediatorId);
            await told([...order, repeated].flatMap((i) => all[i] ?? []));
            expect(await recordOf(mediatorId)).toEqual({
              lastAssignedOn: '2023-09-18',
              settled: new Map([
                ['FINANCIAL_LOAN', 2],
                ['CREDIT_CARD', 1],
              ]),
            });
          }),
          { numRuns: 20 },
        );
      });

      it('counts no more like cases than earn the full points', async () => {
        const mediatorId = fresh();
        const settled = Array.from({ length: LIKE_CASES_FULL + 2 }, () => freshCaseId());
        await told(settled.map((caseId) => ({ mediatorId, settled: caseId, causeCode: 'FINANCIAL_LOAN' })));
        expect(await recordOf(mediatorId)).toEqual({ settled: new Map([['FINANCIAL_LOAN', LIKE_CASES_FULL]]) });
      });

      it('names nobody who did nothing, and loads nobody’s desk', async () => {
        const mediatorId = fresh();
        expect(await recordOf(mediatorId)).toBeUndefined();
        await told([{ mediatorId, assignedOn: day('2023-09-15') }]);
        expect((await opened.ledger.openCases()).has(mediatorId)).toBe(false);
      });
    });

    it('given a mediator without a case, does not name them', async () => {
      expect((await opened.ledger.openCases()).has(lawyer)).toBe(false);
    });
  });
};
