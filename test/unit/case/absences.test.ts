import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { missed, sat, summoned } from '../../support/absence-builder.ts';
import { given } from '../../support/case-builder.ts';
import { summons } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  bank,
  evidence,
  having,
  jurisdiction,
  own,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';

const absentTwice = { type: 'fail', reason: 'ABSENT_TWICE' } as const;
const open = given.mediating({ ...own, total: 90_000_000 });
const MONDAY = '2023-09-18';
const WEDNESDAY = '2023-09-20';

const came = (walk: Walk, on: string): Walk => sat(walk, on, []);
const ends = (walk: Walk) => answer(walk, absentTwice, { at: at('2023-09-22 10:00') });

describe('given a party absent (§4.3, T17)', () => {
  it.each<readonly [string, Walk, boolean]>([
    ['twice in a row, summoned each time', missed(missed(open, MONDAY), WEDNESDAY), true],
    ['once', missed(open, MONDAY), false],
    ['twice, there in between', missed(came(missed(open, MONDAY), '2023-09-19'), WEDNESDAY), false],
    ['twice, once with good reason', missed(missed(open, MONDAY), WEDNESDAY, wu, true), false],
    [
      'twice, with good reason in between',
      missed(missed(missed(open, MONDAY), '2023-09-19', wu, true), WEDNESDAY),
      true,
    ],
    ['twice, but two different parties', missed(missed(open, MONDAY), WEDNESDAY, yang), false],
    ['twice, summoned to neither', sat(sat(open, MONDAY, [wu]), WEDNESDAY, [wu]), false],
    ['twice, summoned to the first alone', sat(missed(open, MONDAY), WEDNESDAY, [wu]), false],
    ['twice, the first without a summons', missed(sat(open, MONDAY, [wu]), WEDNESDAY), false],
    [
      'twice, after a session that came before the one it was summoned to',
      missed(sat(sat(summoned(open, '2023-09-19'), MONDAY, []), '2023-09-19', [wu]), WEDNESDAY),
      true,
    ],
    ['twice on one summons', sat(missed(open, MONDAY), MONDAY, [wu], false, '10'), false],
    [
      'twice, the second summons served on others',
      sat(summoned(missed(open, MONDAY), WEDNESDAY, [bank]), WEDNESDAY, [wu]),
      false,
    ],
    [
      'twice, the second session before its hour',
      sat(summoned(missed(open, MONDAY), WEDNESDAY), WEDNESDAY, [wu], false, '08'),
      false,
    ],
    [
      'twice, the second on another day than it was told',
      sat(summoned(missed(open, MONDAY), WEDNESDAY), '2023-09-21', [wu]),
      false,
    ],
  ])('%s', (_how, walk, over) => {
    expect(ends(walk)).toEqual(over ? ['mediation.failed.v1'] : 'absences-too-few');
  });

  it('keeps with the absence which summons was served on it', () => {
    const [first, second] = missed(missed(open, MONDAY), WEDNESDAY).events.flatMap((event) =>
      event.type === 'session.held.v1' ? [event.absent] : [],
    );
    expect([first, second]).toEqual([
      [{ partyId: wu, justified: false, summonsNo: 1 }],
      [{ partyId: wu, justified: false, summonsNo: 2 }],
    ]);
  });

  it('reminds it in writing, of a session within three working days', () => {
    const again = summons(open, {
      sessionAt: at('2023-09-21 23:59'),
      served: [{ partyId: wu, means: 'POST', evidenceId: evidence }],
    });
    const walk = missed(open, MONDAY);
    const monday = { at: at(`${MONDAY} 16:00`) };
    expect(answer(walk, again, monday)).toEqual(['parties.summoned.v1']);
    expect(answer(walk, { ...again, sessionAt: at('2023-09-22 00:00') }, monday)).toBe('reminder-too-far');
    expect(having(walk, again, monday).events.at(-1)).toMatchObject({ summonsNo: 2, reminded: [wu] });
  });

  it('binds nobody else to writing or to those days', () => {
    const served = [{ partyId: yang, means: 'PHONE' as const, evidenceId: evidence }];
    const walk = missed(open, MONDAY);
    const monday = { at: at(`${MONDAY} 16:00`) };
    expect(answer(walk, summons(walk, { sessionAt: at('2023-09-26 09:00'), served }), monday)).toEqual([
      'parties.summoned.v1',
    ]);
  });
});

const toldOf = (walk: Walk) =>
  announcements(walk.events.at(-1) as never, walk.state, { jurisdiction, digest: () => '0'.repeat(64) });

describe('given an institution absent (§4.3, §3.9)', () => {
  it('breaches its duty to attend, once summoned and without justification', () => {
    const walk = missed(open, MONDAY, bank);
    expect(walk.events.at(-1)).toEqual({
      type: 'attendance.breached.v1',
      partyId: bank,
      institutionId: 'rural-522626',
      sessionNo: 1,
      on: MONDAY,
    });
    for (const innocent of [missed(open, MONDAY, bank, true), sat(open, MONDAY, [bank]), missed(open, MONDAY, wu)])
      expect(innocent.events.map(({ type }) => type)).not.toContain('attendance.breached.v1');
  });

  it('is told so at its desk; the head of the committee and the supervision hear of it', () => {
    const told = toldOf(missed(open, MONDAY, bank));
    expect(told.map(({ recipient }) => recipientKey(recipient))).toEqual([
      'party:p1',
      'committee-head:committee-522626',
      'prefecture:522600',
    ]);
  });

  it('ends mediation as anybody’s absence does, the second time', () => {
    expect(ends(missed(missed(open, MONDAY, bank), WEDNESDAY, bank))).toEqual(['mediation.failed.v1']);
  });
});

describe('given an absence that counts, who is told', () => {
  const walk = missed(open, MONDAY);

  it('the mediator, to remind the party; of one without a summons nobody', () => {
    const [held] = toldOf(walk);
    expect(held?.recipient).toEqual({ kind: 'mediator', id: 'lead' in walk.state && walk.state.lead });
    expect(toldOf(sat(open, MONDAY, [wu]))).toEqual([]);
  });

  it('the party reminded, and nobody of a first summons', () => {
    const [told, ...others] = toldOf(summoned(walk, WEDNESDAY));
    expect(others).toEqual([]);
    expect(told?.sms).toContain('您上次缺席调解，现定于9月20日调解，再次无故缺席即终止');
    expect(toldOf(summoned(open, MONDAY))).toEqual([]);
  });

  it('not while the case is on hold, when nobody is summoned', () => {
    const held = having(open, { type: 'hold-mediation', ground: { reason: 'APPRAISAL' }, evidenceId: evidence });
    expect(answer(held, summons(held), { by: actors.county })).toBe('mediation-held');
  });
});
