import { readCase, readClocks } from '../../../services/casefile/read-case.ts';
import type { Viewer } from '../../../shared/domain/access.ts';
import { ok } from '../../../shared/domain/result.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { archiving, commands } from '../../support/case-commands.ts';
import { actors, calendar, having, jurisdiction, tenOn, type Walk } from '../../support/case-scenario.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { commitsOf } from '../../support/sample-commits.ts';

const request = (walk: Walk) => {
  const county: Viewer = { ...actors.county, counties: [walk.state.competentCounty] };
  return { principal: county, path: { caseId: walk.state.id }, language: 'en' } as const;
};

const portsOf = (walk: Walk) => ({
  cases: {
    history: async () => commitsOf(walk.state.id, walk),
    append: async () => ok(undefined),
    lastNumber: async () => 0,
  },
  personal: memoryPrivate(),
  reference: { jurisdiction: async () => jurisdiction, calendar: async () => calendar },
  now: () => tenOn(walk.scenario.on),
});

const caseOf = async (walk: Walk) => {
  const read = await readCase(portsOf(walk))(request(walk));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.body;
};

const clocksOf = async (walk: Walk) => {
  const read = await readClocks(portsOf(walk))(request(walk));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.body.following;
};

describe('given a case whose agreement is in force', () => {
  it('T32: shows its default, and the days that follow from it', async () => {
    expect((await caseOf(after['agreement.defaulted.v1'])).performance).toEqual({
      payments: [],
      default: { since: '2023-12-14', on: '2023-12-15', accelerated: false },
    });
    const clocks = await clocksOf(after['agreement.defaulted.v1']);
    expect(clocks.map(({ kind, variant, dueOn }) => `${kind} ${variant} ${dueOn}`)).toEqual(
      expect.arrayContaining([
        'DL-P standard 2023-12-14',
        'DL-12 standard 2025-12-15',
        'DL-18 standard 2024-01-15',
        'DL-18 default 2023-12-22',
      ]),
    );
    for (const { trace } of clocks) expect(trace.length).toBeGreaterThan(0);
  });

  it('T34: shows which court enforces it since when', async () => {
    expect((await caseOf(after['enforcement.filed.v1'])).performance).toMatchObject({
      enforcement: { courtId: 'court-2626', filedOn: '2023-12-20' },
    });
  });

  it('DL-10: shows who received the ruling when, and until when it may object', async () => {
    const walk = after['ruling.received.v1'];
    expect((await caseOf(walk)).receipts).toEqual([{ partyId: 'p2', receivedOn: '2023-09-15' }]);
    expect((await clocksOf(walk)).find(({ kind }) => kind === 'DL-10')).toMatchObject({
      variant: 'party',
      startedOn: '2023-09-15',
    });
  });

  it('DL-14: shows the period of a guarantor', async () => {
    const clocks = await clocksOf(after['guarantee.recorded.v1']);
    expect(clocks.find(({ kind }) => kind === 'DL-14')).toMatchObject({ startedOn: '2023-06-30', length: 36 });
  });

  it('shows of a preservation which it is, and when it ended', async () => {
    expect((await caseOf(after['preservation.ended.v1'])).preservations).toEqual([
      { no: 1, kind: 'PRE_SUIT', ended: '2023-09-15' },
    ]);
  });
});

describe('given a case that is over', () => {
  it('T50: shows its payments, visits, credit repair and the day of the archive', async () => {
    const repaired = having(having(after['agreement.performed.v1'], commands.visit), commands.repair);
    const archived = having(repaired, archiving(repaired), { by: actors.county });
    expect(await caseOf(archived)).toMatchObject({
      stage: 'closed',
      archivedOn: '2023-09-15',
      performance: {
        payments: [{ instalment: 1, paidOn: '2023-09-15' }],
        performedOn: '2023-09-15',
        visits: [{ visitedOn: '2023-09-15', performance: 'PERFORMED' }],
        creditRepairs: [{ partyId: 'p2', result: 'DONE' }],
      },
    });
  });

  it('DL-19: shows the days to archive until that is done', async () => {
    const kinds = async (walk: Walk) => (await clocksOf(walk)).map(({ kind }) => kind);
    const closed = given.closed();
    expect(await kinds(closed)).toContain('DL-19');
    const told = having(closed, commands.notice);
    expect(await kinds(having(told, archiving(told)))).not.toContain('DL-19');
  });

  it('shows nothing of an agreement where none came into force', async () => {
    expect(await caseOf(given.closed())).not.toHaveProperty('performance');
    expect(await caseOf(given.agreed())).not.toHaveProperty('performance');
  });
});
