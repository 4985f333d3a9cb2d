import fc from 'fast-check';
import type { CaseId, Day } from '../../../events/primitives.ts';
import { NotReconciled, reconcile } from '../../../services/publisher/reconcile.ts';
import { type Commit, envelopesOf } from '../../../shared/commit.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { given } from '../../support/case-builder.ts';
import { at, day } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { memoryBus } from '../../support/memory-bus.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { memoryLedger } from '../../support/memory-ledger.ts';
import { memoryReconciler } from '../../support/memory-reconciler.ts';
import { commitsOf, freshCaseId } from '../../support/sample-commits.ts';

const TODAY = day('2023-10-10');

const started = (bus = memoryBus()) => {
  const [cases, ledger, place] = [memoryCases(), memoryLedger(), memoryReconciler()];
  const clock = { now: at('2023-10-10 02:00') };
  const row = rowOf(given.confirmed());
  return {
    cases,
    place,
    bus,
    clock,
    /** a case stored on that day, of which the ledger has seen so many commits */
    stored: async (on: Day, seen: number): Promise<{ caseId: CaseId; commits: readonly Commit[] }> => {
      const caseId = freshCaseId();
      const commits = commitsOf(caseId, given.mediating(), on);
      for (const [i, commit] of commits.entries()) await cases.append(commit, undefined, commits[i - 1]);
      if (seen > 0) await ledger.keep({ ...row, caseId, sequence: seen });
      return { caseId, commits };
    },
    /** the ledger hears what the bus took */
    projected: async () => {
      for (const { caseId, sequence } of bus.taken) await ledger.keep({ ...row, caseId, sequence });
    },
    run: (over = {}) => reconcile({ index: cases, cases, ledger, place, bus, now: () => clock.now, ...over })(),
  };
};

describe('given a night in which the bus had got everything', () => {
  it('announces nothing and stands at yesterday', async () => {
    const { stored, run, bus, place } = started();
    const { commits } = await stored(day('2023-10-09'), 99);
    await place.moveWatermark(day('2023-10-08'));
    const unread = { history: () => Promise.reject(new Error('a case that was heard whole is not read')) };
    expect(await run({ cases: unread })).toEqual({ days: 3, cases: 1, republished: 0 });
    expect(commits.length).toBeGreaterThan(1);
    expect(bus.taken).toEqual([]);
    expect(await place.watermark()).toBe('2023-10-09');
  });
});

describe('given commits the bus never got', () => {
  it('announces those after what the ledger has seen, in order', async () => {
    const { stored, run, bus } = started();
    const { commits } = await stored(day('2023-10-09'), 2);
    await run();
    expect(bus.taken).toEqual(commits.slice(2).flatMap(envelopesOf));
  });

  it('given a case the ledger never heard of, announces it from the beginning', async () => {
    const { stored, run, bus } = started();
    const { commits } = await stored(day('2023-10-09'), 0);
    expect(await run()).toMatchObject({ republished: commits.length });
    expect(bus.taken).toEqual(commits.flatMap(envelopesOf));
  });

  it('given any number of nights away, makes up for all of them, and once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), async (away, age) => {
        const { stored, run, bus, place, projected } = started();
        await place.moveWatermark(addDays(TODAY, -away));
        const { commits } = await stored(addDays(TODAY, -Math.min(age, away)), 0);
        await run();
        expect(bus.taken).toEqual(commits.flatMap(envelopesOf));
        await projected();
        expect(await run()).toMatchObject({ republished: 0 });
      }),
      { numRuns: 25 },
    );
  });

  it('given no watermark, looks back a year', async () => {
    const { stored, run, bus } = started();
    await stored(addDays(TODAY, -366), 0);
    await stored(addDays(TODAY, -367), 0);
    expect(await run()).toMatchObject({ cases: 1 });
    expect(new Set(bus.taken.map(({ caseId }) => caseId)).size).toBe(1);
  });

  it('given one of today after the run, sees it the next night', async () => {
    const { stored, run, bus, clock } = started();
    await run();
    const { commits } = await stored(TODAY, 0);
    clock.now = at('2023-10-11 02:00');
    await run();
    expect(bus.taken).toEqual(commits.flatMap(envelopesOf));
  });
});

describe('given a run that dies', () => {
  it('goes on from the last day it did', async () => {
    const { stored, run, place, cases } = started();
    await place.moveWatermark(day('2023-10-01'));
    await stored(day('2023-10-05'), 0);
    const killed = {
      ...cases,
      committedOn: (on: Day) => {
        if (on === day('2023-10-06')) throw new Error('killed');
        return cases.committedOn(on);
      },
    };
    await expect(run({ index: killed })).rejects.toThrow('killed');
    expect(await place.watermark()).toBe('2023-10-05');
    expect(await run()).toMatchObject({ days: 6 });
  });

  it('given one case that cannot be announced, does the others, names it and stays before its day', async () => {
    const poisoned: CaseId[] = [];
    const bus = memoryBus(({ caseId }) => poisoned.includes(caseId));
    const { stored, run, place } = started(bus);
    await place.moveWatermark(day('2023-10-01'));
    const bad = await stored(day('2023-10-03'), 0);
    poisoned.push(bad.caseId);
    const good = await stored(day('2023-10-05'), 0);
    const failed = run();
    await expect(failed).rejects.toThrow(NotReconciled);
    await expect(failed).rejects.toThrow(bad.caseId);
    expect(bus.taken).toEqual(good.commits.flatMap(envelopesOf));
    expect(await place.watermark()).toBe('2023-10-02');
    poisoned.pop();
    await run();
    expect(bus.taken.filter(({ caseId }) => caseId === bad.caseId)).toEqual(bad.commits.flatMap(envelopesOf));
    expect(await place.watermark()).toBe('2023-10-09');
  });
});
