import type { CountyCode } from '../../../events/primitives.ts';
import { CountyCode as County } from '../../../events/primitives.ts';
import type { Commit } from '../../../shared/commit.ts';
import type { CaseStore, CommitIndex } from '../../../shared/ports.ts';
import { at, day } from '../../support/case-scenario.ts';
import { freshCaseId, historyOf, nextCommit } from '../../support/sample-commits.ts';

export interface OpenedCases {
  readonly cases: CaseStore & CommitIndex;
  readonly stop: () => Promise<void>;
}

const county = (code: string): CountyCode => County.parse(code);

/** What every store of cases must do. */
export const caseStoreContract = (name: string, open: () => Promise<OpenedCases>): void => {
  describe(`the cases, ${name}`, () => {
    let opened: OpenedCases;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.stop());

    const kept = async (commits: readonly Commit[]): Promise<readonly Commit[]> => {
      for (const commit of commits) expect(await opened.cases.append(commit)).toEqual({ ok: true, value: undefined });
      return commits;
    };

    it('given no such case, has no history', async () => {
      expect(await opened.cases.history(freshCaseId())).toEqual([]);
    });

    it('given twelve commits, gives them back whole, first to last', async () => {
      const caseId = freshCaseId();
      const commits = await kept(historyOf(caseId, 12));
      expect(await opened.cases.history(caseId)).toEqual(commits);
    });

    it('given two cases of one county, keeps their histories apart', async () => {
      const [one, other] = [freshCaseId(), freshCaseId()];
      const commits = await kept(historyOf(one, 2));
      await kept(historyOf(other, 3));
      expect(await opened.cases.history(one)).toEqual(commits);
    });

    it('given more than a megabyte of history, gives all of it', async () => {
      const caseId = freshCaseId();
      const long = historyOf(caseId, 14).map((commit) => ({ ...commit, body: `"${'x'.repeat(100_000)}"` }));
      await kept(long);
      const history = await opened.cases.history(caseId);
      expect(history.map(({ sequence }) => sequence)).toEqual(long.map(({ sequence }) => sequence));
      expect(history.at(-1)).toEqual(long.at(-1));
    });

    it('given a commit at a sequence that is taken, answers stale and leaves the first', async () => {
      const caseId = freshCaseId();
      const commits = await kept(historyOf(caseId, 1));
      const late = nextCommit(caseId, [], { correlationId: 'another' });
      expect(await opened.cases.append(late)).toEqual({ ok: false, error: { code: 'stale' } });
      expect(await opened.cases.history(caseId)).toEqual(commits);
    });

    it('given twenty who append the same sequence at once, lets exactly one win', async () => {
      const caseId = freshCaseId();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          opened.cases.append(nextCommit(caseId, [], { correlationId: `trace-${i}` })),
        ),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await opened.cases.history(caseId)).toHaveLength(1);
    });

    it('given twenty cases accepted at once, numbers them without gap or double', async () => {
      const counter = { county: county('522601'), year: 2023 };
      const numbered = async (): Promise<number> => {
        const caseId = freshCaseId('522601');
        for (;;) {
          const number = (await opened.cases.lastNumber(counter.county, counter.year)) + 1;
          const appended = await opened.cases.append(nextCommit(caseId, []), { ...counter, number });
          if (appended.ok) return number;
        }
      };
      const numbers = await Promise.all(Array.from({ length: 20 }, numbered));
      expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      expect(await opened.cases.lastNumber(counter.county, counter.year)).toBe(20);
    }, 30_000);

    it('given a number that is no longer the next, answers stale, keeps no commit and moves no counter', async () => {
      const counter = { county: county('522622'), year: 2023 };
      const [first, late] = [freshCaseId('522622'), freshCaseId('522622')];
      await opened.cases.append(nextCommit(first, []), { ...counter, number: 1 });
      const answers = [
        await opened.cases.append(nextCommit(late, []), { ...counter, number: 1 }),
        await opened.cases.append(nextCommit(late, []), { ...counter, number: 3 }),
      ];
      expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code: 'stale' } })));
      expect(await opened.cases.history(late)).toEqual([]);
      expect(await opened.cases.lastNumber(counter.county, counter.year)).toBe(1);
    });

    it('given a commit that comes too late, leaves the counter alone', async () => {
      const counter = { county: county('522623'), year: 2023 };
      const caseId = freshCaseId('522623');
      await kept(historyOf(caseId, 1));
      await opened.cases.append(nextCommit(caseId, []), { ...counter, number: 1 });
      expect(await opened.cases.lastNumber(counter.county, counter.year)).toBe(0);
    });

    it('given counters of other counties and years, keeps each its own', async () => {
      const here = county('522624');
      await opened.cases.append(nextCommit(freshCaseId('522624'), []), { county: here, year: 2023, number: 1 });
      expect(await opened.cases.lastNumber(here, 2024)).toBe(0);
      expect(await opened.cases.lastNumber(county('522625'), 2023)).toBe(0);
    });

    it('given commits of several days, tells those of one local day', async () => {
      const caseId = freshCaseId();
      const times = ['2024-02-01 23:59', '2024-02-02 00:00', '2024-02-02 23:59', '2024-02-03 00:00'];
      await kept(historyOf(caseId, 4).map((commit, i) => ({ ...commit, at: at(times[i] ?? '') })));
      const told = [];
      for await (const commit of opened.cases.committedOn(day('2024-02-02'))) told.push(commit);
      expect(told).toEqual([
        { caseId, sequence: 2 },
        { caseId, sequence: 3 },
      ]);
    });

    it('given commits that say what they follow, tells of a day the first alone, and where the case stands', async () => {
      const caseId = freshCaseId();
      const times = ['2024-03-01 23:59', '2024-03-02 00:00', '2024-03-02 23:59', '2024-03-03 00:00'];
      const commits = historyOf(caseId, 4).map((commit, i) => ({ ...commit, at: at(times[i] ?? '') }));
      for (const [i, commit] of commits.entries()) await opened.cases.append(commit, undefined, commits[i - 1]);
      const told = [];
      for (const on of ['2024-03-01', '2024-03-02', '2024-03-03'])
        for await (const commit of opened.cases.committedOn(day(on))) told.push(commit);
      expect(told).toEqual([1, 2, 4].map((sequence) => ({ caseId, sequence })));
      expect(await opened.cases.head(caseId)).toBe(4);
      expect(await opened.cases.head(freshCaseId())).toBe(0);
    });
  });
};
