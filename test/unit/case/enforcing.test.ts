import { enforcementClocks } from '../../../shared/domain/case/performance/enforcing.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { after, inDefault } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, payment, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  calendar,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  type Walk,
} from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };
const court = { by: actors.court };
const late = { at: at('2023-12-20 10:00') };
const settled = {
  type: 'end-enforcement',
  result: 'SETTLED',
  schedule: [{ dueOn: day('2024-06-20'), amount: fen(10_000_000) }],
} as const;

/** Confirmed on the day on which it was agreed, with these days of performance. */
const confirmedWith = (on: string, days: readonly string[], over: Parameters<typeof terms>[1] = {}): Walk => {
  const mediating = given.mediating({ ...own, on: day(on) });
  const amount = fen(10_000_000 / Math.max(1, days.length));
  const agreed = having(
    mediating,
    terms(mediating, { schedule: days.map((dueOn) => ({ dueOn: day(dueOn), amount })), ...over }),
  );
  const effective = having(agreed, signatures(agreed));
  const applied = having(effective, application(effective));
  return having(having(applied, commands.docket, court), commands.confirm, court);
};
const lastDay = (walk: Walk) => enforcementClocks(walk.state, ground).map(({ dueOn }) => dueOn);

describe('DL-12 (CPL 250): given an agreement that can be enforced', () => {
  it.each<readonly [string, Walk, string]>([
    [
      'the last instalment’s day (oracle 7: 2024-01-31, a Saturday two years on)',
      confirmedWith('2023-09-15', ['2023-10-31', '2024-01-31']),
      '2026-02-02',
    ],
    ['the only day there is', confirmedWith('2023-09-15', ['2023-10-31']), '2025-10-31'],
    [
      'the day until which the whole may wait',
      confirmedWith('2023-09-15', [], { clauses: ['DEFERRAL'], terms: { dueOn: day('2023-11-30') } }),
      '2025-12-01',
    ],
    ['the title’s own day where none is named', confirmedWith('2023-09-15', []), '2025-09-15'],
    ['the court’s statement alike', given['court-statement'](), '2025-12-15'],
  ])('counts two years from %s', (_from, walk, dueOn) => {
    expect(lastDay(walk)).toEqual([dueOn]);
  });

  it('has none without a title, nor once all is paid or a court enforces', () => {
    for (const stage of ['effective', 'applied', 'docketed', 'dismissed', 'unconfirmed', 'suit-withdrawn'] as const)
      expect(lastDay(given[stage]())).toEqual([]);
    expect(lastDay(having(given.confirmed(), payment(given.confirmed())))).toEqual([]);
    expect(lastDay(after['enforcement.filed.v1'])).toEqual([]);
  });

  it('reminds the creditor alone, at −180, −90, −30, −7 and −1', () => {
    const rungs = obligations(given.confirmed().state, ground).filter(({ clock }) => clock.kind === 'DL-12');
    expect(rungs.map(({ rung, day: on, recipients }) => [rung, on, recipients.map(recipientKey)])).toEqual([
      ['-180', '2025-06-18', ['party:p1']],
      ['-90', '2025-09-16', ['party:p1']],
      ['-30', '2025-11-14', ['party:p1']],
      ['-7', '2025-12-08', ['party:p1']],
      ['-1', '2025-12-12', ['party:p1']],
    ]);
  });
});

describe('C-18, T34: given a default of an agreement that can be enforced', () => {
  const walk = inDefault(given.confirmed());

  it('is enforced for what is due, its fee shown (FEE 14), in the court’s hands from then on', () => {
    const filed = after['enforcement.filed.v1'];
    expect(filed.events.at(-1)).toMatchObject({ due: 10_000_000, fee: 140_000, dueOn: '2025-12-15', late: false });
    expect(responsibleFor(filed.state)).toEqual({ role: 'court', id: 'court-2626' });
  });

  it('INT 481: is taken after two years too, and marked as late from the first day on', () => {
    const filedOn = (on: string) => ask(walk, commands.fileEnforcement, { at: at(`${on} 09:00`) });
    expect(filedOn('2025-12-15')).toMatchObject({ ok: true, value: [{ late: false }] });
    expect(filedOn('2025-12-16')).toMatchObject({ ok: true, value: [{ late: true }] });
  });

  it('INT 460: goes to any court of the level of the one that ruled', () => {
    const elsewhere = { ...commands.fileEnforcement, courtId: actors.otherCourt.id as never };
    expect(answer(walk, elsewhere, late)).toEqual(['enforcement.filed.v1']);
    expect(answer(walk, { ...elsewhere, courtId: 'court-none' as never }, late)).toBe('enforcement-court-wrong');
  });

  it('is the creditor’s to apply for', () => {
    const bare = { type: 'file-enforcement', courtId: actors.court.id as never } as const;
    expect(answer(walk, bare, late)).toBe('evidence-missing');
    expect(answer(walk, bare, { ...late, by: actors.bank })).toEqual(['enforcement.filed.v1']);
  });

  it('T35: without a title there is none', () => {
    const contract = inDefault(given.unconfirmed());
    expect(answer(contract, commands.fileEnforcement, late)).toBe('no-title');
    expect(answer(contract, commands.litigate, late)).toEqual(['case.closed.v1']);
  });
});

describe('T36: given an enforcement', () => {
  const walk = after['enforcement.filed.v1'];
  const byCourt = { ...late, ...court };

  it.each(['ENFORCED', 'ENDED'] as const)('%s closes the case, a success as before (A-27)', (result) => {
    const done = having(walk, { type: 'end-enforcement', result }, byCourt);
    expect(done.state).toMatchObject({ stage: 'closed', outcome: 'SETTLED' });
  });

  it('is ended by the court that has it alone', () => {
    expect(answer(walk, commands.endEnforcement, { ...late, by: actors.otherCourt })).toBe('not-your-case');
  });

  it('settled on new days goes on with performance, and may come to a default and a court again', () => {
    const again = having(walk, settled, byCourt);
    expect(again.state).toMatchObject({ stage: 'confirmed', agreement: { schedule: [{ dueOn: '2024-06-20' }] } });
    expect(again.state).not.toHaveProperty('default');
    expect(again.state).not.toHaveProperty('enforcement');
    expect(answer(inDefault(again), commands.fileEnforcement, { at: at('2024-07-01 09:00') })).toEqual([
      'enforcement.filed.v1',
    ]);
  });

  it('is settled on days for all that is left', () => {
    const short = { ...settled, schedule: [{ dueOn: day('2024-06-20'), amount: fen(1) }] };
    expect(answer(walk, short, byCourt)).toBe('schedule-sum-wrong');
    expect(answer(walk, { type: 'end-enforcement', result: 'SETTLED' }, byCourt)).toBe('schedule-sum-wrong');
  });

  it('is the court’s to close, though all was paid meanwhile', () => {
    expect(answer(walk, payment(walk), late)).toEqual(['instalment.paid.v1', 'default.cured.v1']);
    expect(answer(walk, commands.performWhole, late)).toBe('court-has-it');
  });

  it('T29: stops where the court revokes the confirmation', () => {
    expect(having(walk, commands.revoke, byCourt).state).not.toHaveProperty('enforcement');
    expect(given['court-statement'](entrusted('SUMMARY', '2023-09-15')).state.stage).toBe('court-statement');
  });
});
