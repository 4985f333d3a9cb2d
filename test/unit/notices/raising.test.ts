import {
  dueBetween,
  isLastCall,
  type Obligation,
  obligationKey,
  obligations,
} from '../../../shared/domain/notices/obligations.ts';
import { given } from '../../support/case-builder.ts';
import { signatures, terms } from '../../support/case-commands.ts';
import { at, calendar, day, having, jurisdiction, own, wu } from '../../support/case-scenario.ts';

const ground = { calendar, jurisdiction };
const named = (all: readonly Obligation[]) => all.map(({ clock, rung, day: on }) => `${clock.kind} ${rung} ${on}`);

describe('§4.4: given the mornings of two clocks that were missed', () => {
  // both run while the agreement waits for signatures: DL-M until the 26th, DL-06 until the 20th
  const both = obligations(given.agreed(own).state, ground);

  it('raises the latest of each clock, and holds no rung of one for stale because of the other', () => {
    const { live, superseded } = dueBetween(both, day('2023-09-19'), day('2023-09-25'));
    expect(named(live).toSorted()).toEqual(['DL-06 -1 2023-09-19', 'DL-M -1 2023-09-25']);
    expect(named(superseded)).toEqual(['DL-M -3 2023-09-21']);
  });

  it('nor where both end on one day', () => {
    const mediating = given.mediating(own);
    const agreed = having(mediating, terms(mediating), { at: at('2023-09-21 10:00') });
    const all = obligations(agreed.state, ground);
    expect(new Set(all.map(({ clock }) => clock.dueOn))).toContain('2023-09-26');
    expect(named(dueBetween(all, day('2023-09-25'), day('2023-09-26')).live)).toEqual([
      'DL-M 0 2023-09-26',
      'DL-06 -1 2023-09-25',
    ]);
  });

  it('raises what falls on the first and on the last of the days, and nothing before or after', () => {
    const { live, superseded } = dueBetween(both, day('2023-09-20'), day('2023-09-24'));
    expect(named([...live, ...superseded])).toEqual(['DL-M -3 2023-09-21']);
    const bounds = dueBetween(both, day('2023-09-21'), day('2023-09-21'));
    expect(named(bounds.live)).toEqual(['DL-M -3 2023-09-21']);
  });
});

describe('A-43: given two instalments whose mornings were missed', () => {
  const mediating = given.mediating(own);
  const half = { amount: 5_000_000 as never };
  const schedule = ['2023-10-16', '2023-10-25'].map((on) => ({ dueOn: day(on), ...half }));
  const agreed = having(mediating, terms(mediating, { schedule }));
  const all = obligations(having(agreed, signatures(agreed)).state, ground);
  const instalments = all.filter(({ clock }) => clock.kind === 'DL-P');

  it('raises the latest of each instalment: the next is no reason to leave out the first', () => {
    const { live } = dueBetween(instalments, day('2023-10-16'), day('2023-10-24'));
    expect(live.map(({ clock, rung, day: on }) => `${clock.dueOn} ${rung} ${on}`)).toEqual([
      '2023-10-16 +7 2023-10-23',
      '2023-10-25 -1 2023-10-24',
    ]);
  });
});

describe('§4.4: given the rung of a last day', () => {
  const all = obligations(given.mediating(own).state, ground).filter(({ clock }) => clock.kind === 'DL-M');
  const last = all.find(({ rung }) => rung === '0');
  const before = all.find(({ rung }) => rung === '-1');
  if (!last || !before) throw new Error('a case in mediation has a last day');

  it.each<readonly [string, boolean, string, Obligation]>([
    ['in the evening of that day', true, '2023-09-26 22:00', last],
    ['from the hour of the walk on', true, '2023-09-26 09:00', last],
    ['before the walk of that day, which raises it', false, '2023-09-26 08:59', last],
    ['the evening before', false, '2023-09-25 22:00', last],
    ['the day after', false, '2023-09-27 22:00', last],
    ['that of the legal end (A-40)', true, '2023-09-26 22:00', { ...last, rung: 'last' }],
    ['of another day, in its evening', false, '2023-09-25 22:00', before],
  ])('%s: waits for no morning: %s', (_when, call, time, rung) => {
    expect(isLastCall(rung, at(time))).toBe(call);
  });

  it('is raised once to each recipient: clock, rung, recipient and due day are its name', () => {
    expect(obligationKey(last, { kind: 'party', id: wu })).toBe('DL-M#0#party:p2#2023-09-26');
  });
});
