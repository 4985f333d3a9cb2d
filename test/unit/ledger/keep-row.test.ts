import fc from 'fast-check';
import { type CaseId, CountyCode } from '../../../events/primitives.ts';
import { keepRow } from '../../../services/ledger/keep-row.ts';
import { sha256 } from '../../../shared/digest.ts';
import { creditsOf } from '../../../shared/domain/ledger/credits.ts';
import { namesOf } from '../../../shared/domain/ledger/names.ts';
import { project } from '../../../shared/domain/ledger/project.ts';
import type { LedgerRow } from '../../../shared/domain/ledger/row.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent } from '../../support/case-commands.ts';
import { calendar, having, own, type Walk } from '../../support/case-scenario.ts';
import { named } from '../../support/ledger-rows.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { memoryLedger } from '../../support/memory-ledger.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { commitsOf, freshCaseId, requestDigest } from '../../support/sample-commits.ts';

const started = async (walk: Walk) => {
  const caseId = freshCaseId();
  const [cases, personal, ledger] = [memoryCases(), memoryPrivate(), memoryLedger()];
  const commits = commitsOf(caseId, walk);
  const parties = walk.state.parties.flatMap((party, i) => (named[i] ? [{ ...party, ...named[i] }] : []));
  await personal.keepFiling(caseId, { salt: '', requestDigest, reference: '', facts: '', parties });
  const reads: string[] = [];
  const watched = {
    history: async (id: typeof caseId) => {
      reads.push(id);
      return cases.history(id);
    },
  };
  const keep = keepRow({ cases: watched, personal, ledger, reference: { calendar: async () => calendar } });
  /** what a rebuild from nothing would make of the whole history */
  const rebuilt = project({ caseId, sequence: commits.length, events: walk.events, parties }, calendar);
  return { caseId, cases, personal, ledger, commits, keep, reads, rebuilt };
};

/** Accepted by the county to which another handed it on (T05). */
const transferred = (): Walk => {
  const asked = given.informing(own);
  const moved = having(asked, commands.transfer);
  return having(having(moved, commands.inform), consent(asked));
};

/** What the whole history says of its mediators, told once and in order. */
const recordsOf = async (caseId: CaseId, { events }: Walk) => {
  const ledger = memoryLedger();
  for (const credit of creditsOf({ caseId, events }, 0)) await ledger.credit(credit);
  return ledger.records();
};

describe('given the events of a whole life of a case', () => {
  it('in any order and repeated, and read while the case still grows, the kept row equals the rebuilt one', async () => {
    const walks = [given.confirmed(), given.closed(), given.unconfirmed(), given['court-statement'](), transferred()];
    const deliveries = fc.record({
      walk: fc.constantFrom(...walks),
      // where in the history the events are heard, and in which order
      cut: fc.nat(),
      order: fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ walk, cut, order }) => {
        const { caseId, cases, commits, keep, ledger, rebuilt } = await started(walk);
        const early = 1 + (cut % commits.length);
        for (const commit of commits.slice(0, early)) await cases.append(commit);
        for (const pick of order) await keep({ caseId, sequence: 1 + (pick % early) });
        for (const commit of commits.slice(early)) await cases.append(commit);
        await keep({ caseId, sequence: commits.length });
        for (const pick of order) await keep({ caseId, sequence: 1 + (pick % commits.length) });
        expect(await ledger.row(caseId)).toEqual(rebuilt);
        expect(await ledger.records()).toEqual(await recordsOf(caseId, walk));
      }),
      { numRuns: 40 },
    );
  });

  it('T05: a transferred case stands in the ledger of its new county, and in no other’s', async () => {
    const { cases, commits, keep, ledger, caseId } = await started(transferred());
    for (const commit of commits) await cases.append(commit);
    for (const sequence of [commits.length, 2, commits.length, 1]) await keep({ caseId, sequence });
    const inCounty = async (county: string) =>
      (await ledger.page(CountyCode.parse(county), '2023-09', 10)).rows.map((row) => [row.caseId, row.caseNo]);
    expect(await inCounty('522601')).toEqual([[caseId, '（2023）凯金调字第0001号']]);
    expect(await inCounty('522626')).toEqual([]);
    expect((await ledger.row(caseId))?.facts.transferredFrom).toBe('522626');
  });

  it('credits the settlement to who led, under the cause of the case', async () => {
    const { cases, commits, keep, ledger, caseId } = await started(given.confirmed());
    for (const commit of commits) await cases.append(commit);
    await keep({ caseId, sequence: commits.length });
    expect([...(await ledger.records())]).toEqual([
      ['mediator-522626-3', { lastAssignedOn: '2023-09-15', settled: new Map([['FINANCIAL_LOAN', 1]]) }],
    ]);
  });

  it('given that it died after the credits and before the row, tells them again to no effect', async () => {
    const { cases, commits, personal, ledger, caseId } = await started(given.confirmed());
    for (const commit of commits) await cases.append(commit);
    let dying = true;
    const mortal = {
      ...ledger,
      keep: async (row: LedgerRow) => {
        if (dying) throw new Error('killed before the row');
        await ledger.keep(row);
      },
    };
    const keep = keepRow({ cases, personal, ledger: mortal, reference: { calendar: async () => calendar } });
    await expect(keep({ caseId, sequence: 1 })).rejects.toThrow('killed');
    const records = await ledger.records();
    dying = false;
    await keep({ caseId, sequence: 1 });
    expect([...records.keys()]).toEqual(['mediator-522626-3']);
    expect(await ledger.records()).toEqual(records);
  });

  it('given an event the row has seen, does not read the case again', async () => {
    const { caseId, cases, commits, keep, reads } = await started(given.mediating());
    for (const commit of commits) await cases.append(commit);
    await keep({ caseId, sequence: commits.length });
    await keep({ caseId, sequence: commits.length });
    await keep({ caseId, sequence: 1 });
    expect(reads).toEqual([caseId]);
  });

  it('given an early event of a case that has moved on, keeps the case as it stands', async () => {
    const { caseId, cases, commits, keep, ledger, rebuilt } = await started(given.mediating());
    for (const commit of commits) await cases.append(commit);
    await keep({ caseId, sequence: 1 });
    expect(await ledger.row(caseId)).toEqual(rebuilt);
  });

  it('given a filing beside it that died before its commit, names the parties of the one that was sealed', async () => {
    const caseId = freshCaseId();
    const walk = given.mediating();
    const [cases, personal, ledger] = [memoryCases(), memoryPrivate(), memoryLedger()];
    const filing = { salt: '', reference: '', facts: '' };
    await personal.keepFiling(caseId, { ...filing, requestDigest: sha256('died'), parties: [] });
    const parties = walk.state.parties.flatMap((party, i) => (named[i] ? [{ ...party, ...named[i] }] : []));
    await personal.keepCorrectedFiling(caseId, { ...filing, requestDigest, parties });
    for (const commit of commitsOf(caseId, walk)) await cases.append(commit);
    const keep = keepRow({ cases, personal, ledger, reference: { calendar: async () => calendar } });
    await keep({ caseId, sequence: 1 });
    expect((await ledger.row(caseId))?.facts.applicants).toBe(namesOf(parties, 'APPLICANT'));
  });

  it('given a filing that was erased meanwhile, keeps the row without names', async () => {
    const { caseId, cases, commits, keep, ledger, personal } = await started(given.mediating());
    for (const commit of commits) await cases.append(commit);
    personal.erase(caseId);
    expect(await keep({ caseId, sequence: 1 })).toEqual({ ok: true, value: undefined });
    expect((await ledger.row(caseId))?.facts).toMatchObject({ applicants: '', respondents: '' });
  });

  it('given an event of a case that is not there, says so and keeps nothing', async () => {
    const { caseId, keep, ledger } = await started(given.mediating());
    expect(await keep({ caseId, sequence: 1 })).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await ledger.row(caseId)).toBeUndefined();
  });
});
