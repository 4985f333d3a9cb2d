import { sha256 } from '../../../shared/digest.ts';
import { earlierOf } from '../../../shared/domain/calendar/day.ts';
import { recordOf, traced } from '../../../shared/domain/case/context.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { endedClocks, openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { reachingWithAdvance } from '../../../shared/domain/case/table/mediation-clocks.ts';
import { deadlineOf } from '../../../shared/domain/notices/agenda.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { askedOn } from '../../support/asked-late.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  calendar,
  day,
  entrusted,
  having,
  jurisdiction,
  pastDue,
  tenOn,
} from '../../support/case-scenario.ts';
import { laterCalendar, recountedBy } from '../../support/later-calendar.ts';

const voice = { jurisdiction, digest: sha256 };

describe('given a referral whose own clock ends before the answers are due (A-30)', () => {
  const asked = askedOn('2023-09-18');

  it('A-30: ends by it, and is open to it as to the answers', () => {
    expect(nextExpiry(asked.state)?.dueOn).toBe('2023-09-22');
    expect(deadlineOf(asked.state)).toEqual({ clock: 'DL-L', dueOn: '2023-09-22' });
    expect(openClocks(asked.state)).toEqual(['DL-04', 'DL-03', 'DL-M', 'DL-L']);
    expect(openClocks(given.informing({ channel: 'PARTY_SINGLE' }).state)).toEqual(['DL-04', 'DL-03']);
  });

  it('A-30: a case that no court referred has no clock of its own yet', () => {
    expect(given.informing({ channel: 'PARTY_SINGLE' }).events.at(-1)).not.toHaveProperty('running');
    expect(asked.events.at(-1)).toHaveProperty('running');
  });

  it('A-19, A-30: is moved by a later calendar, as the answers are', () => {
    const { state } = recountedBy(asked, at('2023-09-19 09:00'), laterCalendar('2023', { off: ['2023-09-22'] }));
    const { 'DL-04': answers, 'DL-M': mechanism, 'DL-L': legal } = state.clocks;
    expect([answers, mechanism, legal].map((clock) => clock?.dueOn)).toEqual([
      '2023-09-26',
      '2023-09-27',
      '2023-09-25',
    ]);
    expect(nextExpiry(state)?.dueOn).toBe('2023-09-25');
  });

  it('A-30: its clocks end with it, of the day on which one of them ended the rest', () => {
    const over = having(asked, commands.expire, { at: pastDue(asked), by: actors.time });
    const moments = [asked, over].map(({ state, events }) => ({ state, events, on: day('2023-09-23') }));
    const [before, after] = moments;
    if (!before || !after) throw new Error('two');
    const ended = endedClocks([before, { ...after, events: after.events.slice(before.events.length) }]);
    expect([...ended]).toEqual(['DL-04', 'DL-03', 'DL-M', 'DL-L'].map((kind) => [kind, '2023-09-22']));
  });

  it('A-30: its parties are told the day on which they can still answer', () => {
    const [informed] = asked.events.slice(-1);
    if (!informed) throw new Error('they are asked');
    const [first] = announcements(informed, asked.state, voice);
    expect(first?.text).toContain('9月22日');
  });

  it.each([
    ['2023-09-22', ['parties.informed.v1']],
    ['2023-09-25', ['case.refused.v1']],
  ])('A-30: asked on %s: %j', (on, events) => {
    const filed = given.filed(entrusted('SUMMARY', '2023-09-15'));
    expect(answer(filed, commands.inform, { at: tenOn(day(on)), by: actors.county })).toEqual(events);
  });

  it('A-30: one that nobody could be asked of is back with its court as of that day', () => {
    const { state, events } = askedOn('2023-09-25');
    expect(events.at(-1)).toMatchObject({ reason: 'NO_CONSENT_IN_TIME', on: '2023-09-22' });
    expect(state).toMatchObject({ stage: 'refused', refusedOn: '2023-09-22', returnedTo: 'court-2626' });
    expect(state.clocks['DL-11']?.startedOn).toBe('2023-09-22');
  });
});

describe('given consent in advance to the mechanism’s period (A-07)', () => {
  const suit = { ...entrusted('SUMMARY', '2026-03-10'), advance: true };

  const days = ['11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '23', '24'].map((of) =>
    day(`2026-03-${of}`),
  );
  const holds = days
    .flatMap((from, i) => days.slice(i + 1).map((to) => [from, to] as const))
    .filter(([from]) => from < '2026-03-19');

  it.each(holds)('A-07, A-24: held from %s to %s, the law’s clock does not end before the mechanism’s', (from, to) => {
    const held = having(given.mediating(suit), commands.hold, { at: tenOn(from) });
    const { clocks } = having(held, commands.resume, { at: tenOn(to) }).state;
    expect(earlierOf(clocks['DL-M']?.dueOn ?? to, clocks['DL-L']?.dueOn ?? to)).toBe(clocks['DL-M']?.dueOn);
  });

  it('A-07, A-19: a later calendar moves the law’s clock with the mechanism’s', () => {
    const off = laterCalendar('2026', { off: ['2026-03-13'] });
    const { clocks } = recountedBy(given.mediating(suit), at('2026-03-11 09:00'), off).state;
    expect([clocks['DL-M']?.dueOn, clocks['DL-L']?.dueOn]).toEqual(['2026-03-20', '2026-03-20']);
  });

  it('A-07: is carried no further than that day, and never brought back', () => {
    const { clocks } = given.mediating(suit).state;
    const [mechanism, legal] = [clocks['DL-M'], clocks['DL-L']];
    if (!mechanism || !legal) throw new Error('both run');
    expect(legal.dueOn).toBe(mechanism.dueOn);
    expect(reachingWithAdvance([mechanism, legal], { calendar })).toEqual([mechanism, legal]);
    const longer = recordOf(traced({ ...mechanism, length: 9 }, calendar));
    const [, carried] = reachingWithAdvance([longer, legal], { calendar });
    expect(carried?.dueOn).toBe(longer.dueOn);
    expect(carried?.extensions).toHaveLength(1);
    const shorter = recordOf(traced({ ...mechanism, length: 3 }, calendar));
    expect(reachingWithAdvance([shorter, legal], { calendar })).toEqual([shorter, legal]);
  });

  it('A-07: in whatever order the clocks are, and beside what was agreed since', () => {
    const { clocks } = given.mediating(suit).state;
    const [mechanism, legal] = [clocks['DL-M'], clocks['DL-L']];
    if (!mechanism || !legal) throw new Error('both run');
    const agreed = { days: 3, agreedOn: day('2026-03-11'), basis: 'A-31' };
    const extended = recordOf(traced({ ...legal, extensions: [agreed, ...legal.extensions] }, calendar));
    const longer = recordOf(traced({ ...mechanism, length: 12 }, calendar));
    const [carried, same] = reachingWithAdvance([extended, longer], { calendar });
    expect(same).toBe(longer);
    expect(carried?.dueOn).toBe(longer.dueOn);
    expect(carried?.extensions.map(({ basis }) => basis)).toEqual(['A-31', 'A-07']);
    expect(carried?.extensions[0]).toEqual(agreed);
    const [asItWas] = reachingWithAdvance([legal, mechanism], { calendar });
    expect(asItWas).toBe(legal);
  });

  it('A-07: who did not consent in advance keeps the law’s days', () => {
    const { clocks } = given.mediating({ ...suit, advance: false }).state;
    const [mechanism, legal] = [clocks['DL-M'], clocks['DL-L']];
    if (!mechanism || !legal) throw new Error('both run');
    expect(reachingWithAdvance([mechanism, legal], { calendar })).toEqual([mechanism, legal]);
    expect(pastDue(given.mediating({ ...suit, advance: false })).slice(0, 10)).toBe('2026-03-18');
  });
});
