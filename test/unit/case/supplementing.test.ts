import type { PartyId } from '../../../events/primitives.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  bank,
  calendar,
  day,
  evidence,
  having,
  jurisdiction,
  own,
  partiesOf,
  pastDue,
  type Walk,
  wu,
} from '../../support/case-scenario.ts';
import { opposed } from './refusals/wrong-walks.ts';

const ground = { calendar, jurisdiction };
const monday = { at: at('2023-09-18 10:00') };
const [contract, contact] = commands.supply.supplied;

const rungsOf = (walk: { readonly state: Parameters<typeof obligations>[0] }) =>
  obligations(walk.state, ground).map(({ clock, rung, day, recipients }) =>
    [clock.kind, rung, day, recipients.map(recipientKey).join(' ')].join(' '),
  );

describe('given materials that are missing (T03)', () => {
  const walk = given.supplement(own);

  it('DL-02: the applicant has five working days, and the review rests', () => {
    expect(walk.state.clocks['DL-02']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-09-22' });
    expect(openClocks(walk.state)).toEqual(['DL-02']);
  });

  it('DL-02: the applicant is reminded two working days before and on the last', () => {
    expect(rungsOf(walk)).toEqual(['DL-02 -2 2023-09-20 party:p1', 'DL-02 0 2023-09-22 party:p1']);
  });

  it('T03: each is named once, however often it was asked', () => {
    const twice = having(given.filed(own), { ...commands.requestSupplement, missing: ['CONTRACT', 'CONTRACT'] });
    expect(twice.state).toMatchObject({ stage: 'supplement', missing: ['CONTRACT'] });
  });

  it('T03 DL-01: with the last of them the review begins anew, from the day of supply', () => {
    const supplied = having(walk, commands.supply, monday);
    expect(supplied.state).toMatchObject({ stage: 'filed', overdue: [] });
    expect(supplied.state.clocks['DL-01']).toMatchObject({ startedOn: '2023-09-18', dueOn: '2023-09-21' });
    expect(openClocks(supplied.state)).toEqual(['DL-01']);
  });

  it('T03: what comes piece by piece is awaited to the last piece, within the same DL-02', () => {
    const first = having(walk, { ...commands.supply, supplied: [contract] }, monday);
    expect(first.state).toMatchObject({ stage: 'supplement', missing: ['CONTACT'] });
    expect(first.state.clocks['DL-02']?.dueOn).toBe('2023-09-22');
    expect(answer(first, { ...commands.supply, supplied: [contract] }, monday)).toBe('material-not-asked');
    expect(having(first, { ...commands.supply, supplied: [contact] }, monday).state.stage).toBe('filed');
  });

  it('T03: more may be asked for after the review began anew', () => {
    const again = having(having(walk, commands.supply, monday), commands.requestSupplement, monday);
    expect(again.state.clocks['DL-02']).toMatchObject({ startedOn: '2023-09-18', dueOn: '2023-09-25' });
  });

  it('DL-02: until 24:00 of the last day they may come; then the case is not accepted, of that day', () => {
    expect(answer(walk, commands.supply, { at: at('2023-09-22 23:59') })).toEqual(['supplement.supplied.v1']);
    const late = { at: at('2023-09-23 00:00') };
    expect(answer(walk, commands.supply, late)).toBe('deadline-passed');
    const expired = having(walk, commands.expire, { ...late, by: actors.time });
    expect(expired.events.slice(-2)).toEqual([
      { type: 'case.not-accepted.v1', reason: 'NOT_SUPPLEMENTED', on: '2023-09-22' },
      { type: 'case.closed.v1', outcome: 'NOT_ACCEPTED', on: '2023-09-22' },
    ]);
  });

  it('T04: until then the filing may be rejected; once all has come, for as long as the review lasts', () => {
    expect(answer(walk, commands.reject, { at: at('2023-09-22 23:59') })).toContain('case.not-accepted.v1');
    expect(answer(walk, commands.reject, { at: at('2023-09-23 00:00') })).toBe('deadline-passed');
    const again = having(walk, commands.supply, { at: at('2023-09-22 10:00') });
    expect(answer(again, commands.reject, { at: at('2023-09-25 10:00') })).toEqual([
      'case.not-accepted.v1',
      'case.closed.v1',
    ]);
  });

  it('T03: the applicant’s own institution supplies, no other party’s', () => {
    expect(answer(walk, commands.supply, { by: actors.bank })).toEqual(['supplement.supplied.v1']);
    expect(answer(walk, commands.supply, { by: { kind: 'institution', id: 'ccb-qdn' } })).toBe('not-your-party');
    const parties = partiesOf(walk.scenario).map(opposed);
    const asDebtor = given.supplement({ ...own, dispute: { parties } });
    expect(answer(asDebtor, commands.supply, { by: actors.bank })).toBe('not-your-party');
  });
});

describe('DL-02: given the notice of what is missing, served on an applicant later than it went out', () => {
  const walk = given.supplement(own);
  const served = (partyId: PartyId, date: string) =>
    ({ ...commands.attempt, partyId, reached: true, means: 'POST', noticeServedOn: day(date) }) as const;
  const onMonday = having(walk, served(bank, '2023-09-18'), monday);
  const dueOf = (from: Walk) => from.state.clocks['DL-02']?.dueOn;

  it('T03: has its five working days from the service, not from the request', () => {
    expect([dueOf(walk), dueOf(onMonday)]).toEqual(['2023-09-22', '2023-09-25']);
    expect(answer(onMonday, commands.supply, { at: at('2023-09-25 23:59') })).toEqual(['supplement.supplied.v1']);
    expect(answer(onMonday, commands.supply, { at: at('2023-09-26 00:00') })).toBe('deadline-passed');
    expect(rungsOf(onMonday)).toEqual(['DL-02 -2 2023-09-21 party:p1', 'DL-02 0 2023-09-25 party:p1']);
  });

  it('is the applicant’s alone, and no end comes earlier by it', () => {
    expect(dueOf(having(walk, served(wu, '2023-09-18'), monday))).toBe('2023-09-22');
    expect(dueOf(having(walk, served(bank, '2023-09-15'), monday))).toBe('2023-09-22');
  });

  it('is served into its hands, after it went out, once for each request', () => {
    expect(answer(walk, { ...served(bank, '2023-09-18'), means: 'PHONE' }, monday)).toBe('service-wrong');
    expect(answer(walk, served(bank, '2023-09-14'), monday)).toBe('service-wrong');
    expect(answer(onMonday, served(bank, '2023-09-18'), monday)).toBe('service-wrong');
    const tuesday = { at: at('2023-09-19 10:00') };
    const again = having(having(onMonday, commands.supply, monday), commands.requestSupplement, tuesday);
    expect(answer(again, served(bank, '2023-09-18'), tuesday)).toBe('service-wrong');
    expect(answer(again, served(bank, '2023-09-19'), tuesday)).toEqual(['contact.attempted.v1']);
  });

  it('is recorded while those days last, and not after', () => {
    const late = (text: string) => answer(walk, served(bank, '2023-09-20'), { at: at(text) });
    expect(late('2023-09-22 23:59')).toEqual(['contact.attempted.v1']);
    expect(late('2023-09-23 00:00')).toBe('deadline-passed');
  });

  it('leaves nothing behind once all has come: the others’ days to answer are their own', () => {
    const informed = having(having(onMonday, commands.supply, monday), commands.inform, monday);
    expect(informed.state).toMatchObject({ stage: 'informing', contacts: [] });
    expect(informed.state).not.toHaveProperty('requestedOn');
  });
});

describe('given a review that is late (DL-01)', () => {
  const walk = given.filed();

  it('reminds the officer the day before and on the last, and tells the committee’s head after it', () => {
    expect(rungsOf(walk)).toEqual([
      'DL-01 -1 2023-09-19 officer:committee-522626',
      'DL-01 0 2023-09-20 officer:committee-522626',
      'DL-01 +1 2023-09-21 committee-head:committee-522626',
    ]);
  });

  it('is flagged once and ends nothing: the officer may still decide', () => {
    const late = { at: pastDue(walk), by: actors.time };
    const flagged = having(walk, commands.expire, late);
    expect(flagged.events.at(-1)).toEqual({
      type: 'stage.overdue.v1',
      clock: 'DL-01',
      dueOn: '2023-09-20',
      on: '2023-09-21',
    });
    expect(flagged.state).toMatchObject({ stage: 'filed', overdue: ['DL-01'] });
    expect(answer(flagged, commands.expire, late)).toEqual([]);
    expect(answer(flagged, commands.inform, late)).toEqual(['parties.informed.v1']);
    expect(answer(flagged, commands.requestSupplement, late)).toEqual(['supplement.requested.v1']);
  });

  it('is flagged anew for the review that began anew', () => {
    const late = { at: pastDue(walk) };
    const flagged = having(walk, commands.expire, late);
    const supplied = having(having(flagged, commands.requestSupplement, late), commands.supply, late);
    expect(nextExpiry(supplied.state)).toMatchObject({ dueOn: '2023-09-26', said: false });
    expect(answer(supplied, commands.expire, { at: pastDue(supplied) })).toEqual(['stage.overdue.v1']);
  });
});

it('given another institution’s materials, names what is still missing (T03)', () => {
  const walk = given.supplement(own);
  const other = { type: 'supply-materials', supplied: [{ material: 'IDENTITY', documentId: evidence }] } as const;
  expect(answer(walk, other)).toBe('material-not-asked');
});
