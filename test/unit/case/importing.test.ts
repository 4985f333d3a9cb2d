import { decide } from '../../../shared/domain/case/decide.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, answer, contextAt, day, tenOn } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { importCommand, imported, importing, settled } from '../../support/past-builder.ts';

const { acceptedOn, endedOn } = settled;

describe('given a delegation of 2023 that was settled and confirmed, taken in in 2025 (A-21)', () => {
  const walk = imported();

  it('A-21: is one event, closed and archived at once, and no clock of it runs', () => {
    expect(walk.events.map(({ type }) => type)).toEqual(['case.imported.v1']);
    expect(walk.state).toMatchObject({
      stage: 'closed',
      outcome: 'SETTLED',
      closedOn: '2023-09-22',
      archivedOn: '2025-06-03',
      caseNo: '（2023）岑金调字第0001号',
      acceptedOn: '2023-09-15',
      track: 'SUMMARY',
    });
    expect(walk.state.clocks).toEqual({});
    expect(outcomeOf(walk.state)).toBe('SETTLED');
  });

  it('A-21: has its columns in the ledger, marked as history', () => {
    const { stage, caseNo, onDesk, facts } = rowOf(walk);
    expect({ stage, caseNo, onDesk }).toEqual({
      stage: 'closed',
      caseNo: '（2023）岑金调字第0001号',
      onDesk: false,
    });
    expect(facts).toEqual({
      channel: 'COURT_DELEGATED',
      applicants: '岑巩县农村信用合作联社',
      respondents: '吴某、杨某',
      causeCode: 'FINANCIAL_LOAN',
      total: 10_000_000,
      principal: 10_000_000,
      interest: 0,
      other: 0,
      imported: true,
      acceptedOn: '2023-09-15',
      track: 'SUMMARY',
      dueOn: '2023-09-26',
      sessions: 0,
      coMediators: [],
      result: 'SETTLED',
      endedOn: '2023-09-20',
      workingDaysUsed: 3,
      agreedAmount: 10_000_000,
      appliedOn: '2023-09-21',
      ruledOn: '2023-09-22',
      rulingNo: '（2023）黔2626诉前调确12号',
      ruling: 'CONFIRMED',
      courtFeeSaved: 115_000,
    });
  });

  it.each([
    ['it is filed again', { ...importCommand(), type: 'file' } as const],
    ['it is taken in again', importCommand()],
  ])('C-01: is there once: %s', (_, command) => {
    const decided = decide(walk.state, command, contextAt(tenOn(day('2025-06-04')), actors.county));
    expect(decided).toMatchObject({ ok: false, error: { code: 'key-reused' } });
  });

  it.each([
    ['visited (DL-18)', commands.visit, 'stage-passed', actors.county],
    ['its confirmation revoked (T29)', commands.revoke, 'stage-passed', actors.court],
    ['the ruling received (DL-10)', commands.receipt, 'stage-passed', actors.court],
    ['credit to be repaired', commands.askRepair, 'stage-passed', actors.county],
    ['a repair answered', commands.repair, 'stage-passed', actors.bank],
    ['sued upon', commands.litigate, 'archived', actors.county],
  ] as const)('T50: nothing of it goes on: %s', (_, command, code, by) => {
    expect(answer(walk, command, { at: tenOn(day('2025-06-04')), by })).toBe(code);
  });
});

describe('given other ends of a delegation (A-21)', () => {
  it.each([
    [{ acceptedOn, result: 'SETTLED', endedOn, agreedAmount: settled.agreedAmount }, 'SETTLED', '2023-09-20'],
    [{ acceptedOn, result: 'FAILED', endedOn }, 'FAILED', '2023-09-20'],
    [{ acceptedOn, result: 'WITHDRAWN', endedOn }, 'WITHDRAWN', '2023-09-20'],
    [{ result: 'WITHDRAWN', endedOn }, 'WITHDRAWN', '2023-09-20'],
    [{ result: 'REFUSED', endedOn: acceptedOn }, 'REFUSED', '2023-09-15'],
  ] as const)('%j: %s, closed on %s', (past, outcome, closedOn) => {
    const { state, events } = imported({ past });
    expect(state).toMatchObject({ outcome, closedOn });
    expect(outcomeOf(state)).toBe(outcome);
    const { caseNo, facts } = rowOf({ state, events, scenario: imported().scenario });
    expect(facts).toMatchObject({ result: outcome, endedOn: closedOn });
    expect([facts.ruling, facts.courtFeeSaved]).toEqual([undefined, undefined]);
    expect('agreedAmount' in facts).toBe('agreedAmount' in past);
    expect([caseNo, facts.dueOn]).toEqual(
      'acceptedOn' in past ? ['（2023）岑金调字第0001号', '2023-09-26'] : [undefined, undefined],
    );
  });

  it('A-03: an ordinary one has the fifteen days of its time', () => {
    const [event] = imported({
      assessment: { factsClear: false, appraisalNeeded: false, partyUntraceable: false, titleDisputed: false },
    }).events;
    expect(event).toMatchObject({ past: { acceptance: { track: 'ORDINARY', dueOn: '2023-10-12' } } });
  });

  it('A-01: its last day counts from the signed receipt, whenever it was accepted', () => {
    const [event] = imported({ past: { ...settled, acceptedOn: day('2023-09-18') } }).events;
    expect(event).toMatchObject({ past: { acceptance: { on: '2023-09-18', dueOn: '2023-09-26' } } });
  });

  it('A-21: all its days may be one', () => {
    const one = {
      endedOn: acceptedOn,
      confirmation: { ...settled.confirmation, appliedOn: acceptedOn, ruledOn: acceptedOn },
    };
    expect(importing({ past: { ...settled, ...one } }).ok).toBe(true);
  });
});
