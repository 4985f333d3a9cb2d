import { isAt } from '../../../shared/domain/case/state.ts';
import { mediationDueOn } from '../../../shared/domain/case/table/mediation-clocks.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent, extension } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  bank,
  day,
  entrusted,
  evidence,
  having,
  own,
  pastDue,
  type Scenario,
  type Walk,
} from '../../support/case-scenario.ts';
import { assignment } from '../../support/people-commands.ts';

const kaili = { ...own, county: '522601', on: day('2024-01-31'), total: 249_650_000 };
const liping = { ...own, county: '522631', on: day('2025-07-18'), total: 320_000_000 };

const dueOf = ({ state }: Walk) => ({
  mechanism: state.clocks['DL-M']?.dueOn,
  legal: state.clocks['DL-L']?.dueOn,
  last: mediationDueOn(state.clocks),
});

describe('given a case that is accepted, its last day of mediation', () => {
  const table: readonly (readonly [string, Partial<Scenario>, string, string, string])[] = [
    ['Kaili, ordinary, over the Spring Festival', kaili, '2024-02-26', '2024-03-01', '2024-02-26'],
    ['Liping, ordinary, over the prefecture’s days', liping, '2025-08-12', '2025-08-18', '2025-08-12'],
    ['Cengong, summary, delegated by the court', {}, '2023-09-26', '2023-10-16', '2023-09-26'],
    [
      'entrusted, summary, all consented in advance',
      { ...entrusted('SUMMARY', '2026-02-06'), advance: true },
      '2026-02-24',
      '2026-02-24',
      '2026-02-24',
    ],
    [
      'entrusted, summary, without advance consent',
      entrusted('SUMMARY', '2026-02-06'),
      '2026-02-24',
      '2026-02-13',
      '2026-02-13',
    ],
    [
      'entrusted, ordinary, all consented in advance',
      { ...entrusted('ORDINARY', '2026-02-06'), advance: true },
      '2026-03-05',
      '2026-03-05',
      '2026-03-05',
    ],
    [
      'entrusted, ordinary, without advance consent',
      entrusted('ORDINARY', '2026-02-06'),
      '2026-03-05',
      '2026-02-24',
      '2026-02-24',
    ],
  ];

  it.each(table)('%s', (_case, over, mechanism, legal, last) => {
    expect(dueOf(given.assigning(over))).toEqual({ mechanism, legal, last });
  });

  it('needs the advance consent of all, not of one', () => {
    const walk = given.informing({ ...entrusted('SUMMARY', '2026-02-06'), advance: true });
    const [first, ...others] = consent(walk).consents;
    if (!first) throw new Error('somebody consents');
    const accepted = having(walk, consent(walk, { consents: [{ ...first, advanceExtension: false }, ...others] }));
    expect(dueOf(accepted).last).toBe('2026-02-13');
  });

  it('counts from acceptance for a case of its own, however long consent took (A-01)', () => {
    const walk = given.informing(own);
    const accepted = having(walk, consent(walk), { at: at('2023-09-20 09:00') });
    expect(accepted.state.clocks['DL-M']).toMatchObject({ startedOn: '2023-09-20', dueOn: '2023-10-07' });
  });

  it('counts from the signed receipt for a referral, however long consent took (A-01)', () => {
    const walk = given.informing();
    const accepted = having(walk, consent(walk), { at: at('2023-09-20 09:00') });
    expect(accepted.state.clocks['DL-M']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-09-26' });
  });
});

describe('given a referral whose consent is pending (A-30)', () => {
  const walk = given.informing(entrusted('SUMMARY', '2026-02-06'));

  it('runs its clocks from the receipt', () => {
    expect(dueOf(walk)).toEqual({ mechanism: '2026-02-24', legal: '2026-02-13', last: '2026-02-13' });
  });

  it('is refused for want of consent in time when they end before the answer is due', () => {
    const late = given.informing({ ...entrusted('SUMMARY', '2026-02-06') });
    expect(having(late, commands.expire, { at: at('2026-02-14 00:00'), by: actors.time }).events.at(-1)).toMatchObject({
      type: 'case.refused.v1',
      reason: 'NO_CONSENT_IN_TIME',
      on: '2026-02-13',
      returnedTo: 'court-2626',
      clock: { kind: 'DL-11', startedOn: '2026-02-13' },
    });
  });

  it('is refused for want of an answer where that was due first', () => {
    const cengong = given.informing();
    expect(having(cengong, commands.expire, { at: pastDue(cengong) }).events.at(-1)).toMatchObject({
      type: 'case.refused.v1',
      reason: 'NO_ANSWER',
      on: '2023-09-22',
      returnedTo: 'court-2626',
    });
  });

  it('takes the last consent until midnight of the last day', () => {
    expect(answer(walk, consent(walk), { at: at('2026-02-13 23:59') })).toContain('case.accepted.v1');
  });

  it('runs no such clock for a case of its own', () => {
    expect(Object.keys(given.informing(own).state.clocks)).toEqual(['DL-01', 'DL-03', 'DL-04']);
  });
});

describe('given an extension (T13, A-31)', () => {
  it('moves both clocks to one new day, counted from the earlier old one', () => {
    const walk = given.mediating(entrusted('ORDINARY', '2026-03-02'));
    expect(dueOf(walk)).toEqual({ mechanism: '2026-03-23', legal: '2026-03-17', last: '2026-03-17' });
    expect(dueOf(having(walk, extension(walk, 10)))).toEqual({
      mechanism: '2026-03-27',
      legal: '2026-03-27',
      last: '2026-03-27',
    });
  });

  it('never brings the later clock forward', () => {
    const walk = given.mediating();
    expect(dueOf(having(walk, extension(walk, 5)))).toEqual({
      mechanism: '2023-10-07',
      legal: '2023-10-16',
      last: '2023-10-07',
    });
  });

  it('is refused where advance consent was the one extension of an entrusted case', () => {
    const walk = given.mediating({ ...entrusted('SUMMARY', '2026-02-06'), advance: true });
    expect(answer(walk, extension(walk, 5))).toBe('extension-used-up');
  });

  it('leaves another case its two, at most sixty days together', () => {
    const once = having(given.mediating(), extension(given.mediating(), 30));
    const twice = having(once, extension(once, 30));
    expect(dueOf(twice).last).toBe('2023-11-27');
    expect(answer(twice, extension(twice, 1))).toBe('extension-used-up');
  });

  it('wins when it came a minute before midnight of the last day', () => {
    const walk = given.mediating();
    const extended = having(walk, extension(walk, 5), { at: at('2023-09-26 23:59') });
    expect(answer(extended, commands.expire, { at: at('2023-09-27 00:00') })).toBe('deadline-not-reached');
  });
});

describe('given consents that come one by one', () => {
  const walk = given.informing();
  const one = (partyId: string) =>
    consent(walk, {
      consents: walk.state.parties
        .filter((party) => party.partyId === partyId)
        .map((party) => ({ partyId: party.partyId, evidenceId: evidence, advanceExtension: false })),
      nextNumber: 7,
    });

  it('accepts with the last of them, under the number the county gives', () => {
    const two = having(having(walk, one('p1')), one('p3'));
    expect(two.state.stage).toBe('informing');
    const accepted = having(two, one('p2'));
    expect(isAt(accepted.state, ['assigning']) && accepted.state.caseNo).toBe('（2023）岑金调字第0007号');
  });

  it('lets a bank consent for itself without further evidence', () => {
    const consents = [{ partyId: bank, advanceExtension: true }];
    expect(answer(walk, consent(walk, { consents }), { by: actors.bank })).toEqual(['consent.given.v1']);
  });

  it('goes to the table once assigned', () => {
    expect(answer(given.assigning(), assignment())).toEqual(['mediator.assigned.v1']);
  });
});
