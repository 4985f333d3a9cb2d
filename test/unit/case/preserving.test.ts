import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { inDefault } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  bank,
  calendar,
  day,
  entrusted,
  evidence,
  having,
  jurisdiction,
  own,
  type Walk,
} from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };
const mediating = given.mediating(own);
/** Thirty days from 2023-09-15 end on Sunday 10-15, so on 10-16; three working days before that is 10-11. */
const preserved = having(mediating, commands.recordPreservation);
const fastTracked = having(having(preserved, commands.fail), commands.enterFastTrack, { by: actors.court });
const LEAD = `mediator:${mediating.state.lead}`;

describe('DL-13 (CPL 104): given a preservation before a suit', () => {
  it('is lifted after thirty days, whatever mediation does, and may be lifted earlier', () => {
    expect(preserved.state.clocks['DL-13']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-10-16' });
    const effective = having(preserved, { ...extension(preserved, 10), sueByAcknowledged: undefined as never });
    expect(effective.state.clocks['DL-13']?.dueOn).toBe('2023-10-16');
    expect(having(preserved, commands.endPreservation).state.preservations).toMatchObject([{ ended: '2023-09-15' }]);
  });

  it('reminds applicant and mediator at −10, −5, −2 and −1', () => {
    const rungs = obligations(preserved.state, ground).filter(({ clock }) => clock.kind === 'DL-13');
    expect(rungs.map(({ rung, day: on, recipients }) => [rung, on, recipients.map(recipientKey)])).toEqual([
      ['-10', '2023-09-28', ['party:p1', LEAD]],
      ['-5', '2023-10-11', ['party:p1', LEAD]],
      ['-2', '2023-10-13', ['party:p1', LEAD]],
      ['-1', '2023-10-13', ['party:p1', LEAD]],
    ]);
  });

  it('lapses by itself at 24:00 of its last day, of that day, and says no more', () => {
    const failed = having(preserved, commands.fail);
    expect(nextExpiry(failed.state)).toMatchObject({ clock: 'DL-13', dueOn: '2023-10-16' });
    expect(answer(failed, commands.expire, { at: at('2023-10-16 23:59') })).toBe('deadline-not-reached');
    const lapsed = having(failed, commands.expire, { at: at('2023-10-17 00:00'), by: actors.time });
    expect(lapsed.events.at(-1)).toEqual({ type: 'preservation.ended.v1', no: 1, how: 'LAPSED', on: '2023-10-16' });
    expect(nextExpiry(lapsed.state)).toBeUndefined();
    expect(obligations(lapsed.state, ground).filter(({ clock }) => clock.kind === 'DL-13')).toEqual([]);
  });

  it('is ended once, and no other with it', () => {
    const lifted = having(preserved, commands.endPreservation);
    expect(answer(lifted, commands.endPreservation)).toBe('preservation-unknown');
    const again = having(lifted, commands.recordPreservation);
    expect(answer(again, commands.endPreservation)).toBe('preservation-unknown');
    expect(answer(again, { ...commands.endPreservation, no: 2 })).toEqual(['preservation.ended.v1']);
    expect(answer(again, { ...commands.endPreservation, no: 3 })).toBe('preservation-unknown');
  });

  it('waits for nothing once the suit is brought, or where it was made in one', () => {
    const sued = having(preserved, { type: 'end-preservation', no: 1, how: 'SUED' });
    expect(answer(sued, commands.recordPreservation)).toEqual(['preservation.recorded.v1']);
    const inSuit = having(mediating, { ...commands.recordPreservation, kind: 'IN_SUIT' });
    expect(inSuit.state.clocks).not.toHaveProperty('DL-13');
    expect(answer(inSuit, commands.recordPreservation)).toEqual(['preservation.recorded.v1']);
    expect(nextExpiry(fastTracked.state)).toMatchObject({ dueOn: '2023-10-19' });
  });

  it.each<readonly [string, Walk]>([
    ['the court has the suit', having(fastTracked, commands.convert, { by: actors.court })],
    ['the case is closed', having(fastTracked, commands.closeFastTrack, { by: actors.court })],
  ])('waits for nothing where %s', (_where, { state }) => {
    expect(state.preservations).toEqual([{ no: 1, kind: 'PRE_SUIT' }]);
    expect(openClocks(state)).not.toContain('DL-13');
    expect(nextExpiry(state)?.clock).not.toBe('DL-13');
  });

  it('DL-13 CPL 104: waits for nothing where the suit is on the docket, nor once it is withdrawn', () => {
    const suit = entrusted('SUMMARY', '2023-09-15');
    const docketed = having(given.mediating(suit), commands.recordPreservation);
    expect(obligations(docketed.state, ground).filter(({ clock }) => clock.kind === 'DL-13')).toEqual([]);
    expect(docketed.state.clocks).not.toHaveProperty('DL-13');
    expect(answer(docketed, { ...commands.recordPreservation, executedOn: day('2023-08-01') })).toEqual([
      'preservation.recorded.v1',
    ]);
    const before = having(given['suit-withdrawn'](suit), commands.recordPreservation);
    expect(nextExpiry(before.state)?.clock).toBe('DL-07');
  });

  it('stands beside one that is made in the suit, and none beside another before it', () => {
    const inSuit = { ...commands.recordPreservation, kind: 'IN_SUIT' } as const;
    expect(answer(preserved, inSuit)).toEqual(['preservation.recorded.v1']);
    expect(answer(preserved, commands.recordPreservation)).toBe('preservation-stands');
  });

  it('is recorded until its last day, not later', () => {
    const failed = given.failed(own);
    expect(answer(failed, commands.recordPreservation, { at: at('2023-10-16 23:59') })).toEqual([
      'preservation.recorded.v1',
    ]);
    expect(answer(failed, commands.recordPreservation, { at: at('2023-10-17 00:00') })).toBe('preservation-lapsed');
  });

  it('counts from its own measures, though a court confirmed the agreement meanwhile', () => {
    const { state } = having(given.confirmed(own), commands.recordPreservation);
    expect(state.clocks['DL-13']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-10-16' });
  });

  it.each<readonly [string, Partial<typeof commands.recordPreservation>, string]>([
    ['a day to come', { executedOn: day('2023-09-16') as never }, 'received-in-future'],
    ['a number of no court', { rulingNo: '1' as never }, 'court-case-no-invalid'],
    ['a document that does not bind', { kind: 'PRE_ENFORCEMENT' as never }, 'no-title'],
  ])('is not recorded with %s', (_what, over, code) => {
    expect(answer(mediating, { ...commands.recordPreservation, ...over })).toBe(code);
  });
});

describe('§4.3: given an extension of mediation while property is preserved', () => {
  // the summary track ends on 2023-09-26; fifteen days on is 10-11, one more is 10-12
  it('is refused beyond three working days before the preservation is lifted', () => {
    expect(answer(preserved, extension(preserved, 15))).toEqual(['mediation.extended.v1']);
    expect(ask(preserved, extension(preserved, 16))).toMatchObject({
      error: { code: 'extension-beyond-sue-by', params: { limit: '2023-10-11', sueBy: '2023-10-16' } },
    });
    expect(answer(mediating, extension(mediating, 16))).toEqual(['mediation.extended.v1']);
  });

  it('goes further where the applicant acknowledges it, and the event says so', () => {
    const sueByAcknowledged = { partyId: bank, evidenceId: evidence };
    const extended = having(preserved, extension(preserved, 16, { sueByAcknowledged }));
    expect(extended.events.at(-1)).toMatchObject({ sueByAcknowledged });
  });
});

describe('DL-13 (INT 163): given a preservation between the document and its enforcement', () => {
  const walk = having(given.confirmed(), { ...commands.recordPreservation, kind: 'PRE_ENFORCEMENT' });

  it('is lifted five days after the last day of performance unless enforcement was applied for', () => {
    expect(walk.state.clocks['DL-13']).toMatchObject({ startedOn: '2023-12-14', dueOn: '2023-12-19' });
    const late = { at: at('2023-12-18 10:00') };
    const enforcing = having(inDefault(walk), commands.fileEnforcement, late);
    expect(nextExpiry(enforcing.state)).toBeUndefined();
    expect(answer(inDefault(walk), commands.expire, { at: at('2023-12-20 00:00') })).toEqual(['preservation.ended.v1']);
  });
});

const loan = { contractDate: day('2022-06-30'), amount: commands.recordPreservation.amount, dueOn: day('2023-06-30') };
const guaranteed = given.mediating({ ...own, guarantor: true, dispute: { loan } });
const guarantee = (walk: typeof guaranteed) =>
  obligations(walk.state, ground)
    .filter(({ clock }) => clock.kind === 'DL-14')
    .map(({ clock, rung, day: on, recipients }) => [clock.dueOn, rung, on, recipients.map(recipientKey).join()]);

describe('DL-14 (CC 692): given a guarantor', () => {
  it('is bound for six months from the loan’s due day, and its creditor is told at −60, −30 and −7', () => {
    // 2023-12-30 is a Saturday, rolled over the New Year to 2024-01-02
    expect(guarantee(guaranteed)).toEqual([
      ['2024-01-02', '-60', '2023-11-03', 'party:p1'],
      ['2024-01-02', '-30', '2023-12-01', 'party:p1'],
      ['2024-01-02', '-7', '2023-12-26', 'party:p1'],
    ]);
  });

  it('is not touched by more time for mediation', () => {
    const extended = having(guaranteed, extension(guaranteed, 30));
    expect(guarantee({ ...guaranteed, ...extended } as typeof guaranteed)).toEqual(guarantee(guaranteed));
  });

  it('is bound as was agreed where that is recorded', () => {
    const recorded = having(guaranteed, { ...commands.recordGuarantee, partyId: 'p4' as never });
    expect(guarantee({ ...guaranteed, ...recorded } as typeof guaranteed)[0]?.[0]).toBe('2026-06-30');
  });

  it('reminds nobody once the case is closed', () => {
    const closed = having(having(guaranteed, commands.fail), commands.litigate);
    expect(closed.state.stage).toBe('closed');
    expect(guarantee({ ...guaranteed, ...closed } as typeof guaranteed)).toEqual([]);
  });

  it('is unknown where neither the loan nor anybody says its day', () => {
    expect(guarantee(given.mediating({ ...own, guarantor: true }))).toEqual([]);
  });
});
