import { isAfterMorning, isQuiet, nextMorning } from '../../../shared/domain/notices/hours.ts';
import { at, jurisdiction } from '../../support/case-scenario.ts';

const quiet = (from: string, to: string) => (time: string) =>
  isQuiet(at(`2023-09-15 ${time}`), { ...jurisdiction.rules, quietHours: { from, to } });

describe('§4.4: given the hours in which nobody’s telephone rings', () => {
  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    ['21:00', '08:00', ['21:00', '23:59', '00:00', '07:59'], ['20:59', '08:00', '12:00']],
    ['12:00', '14:00', ['12:00', '13:59'], ['11:59', '14:00', '00:00', '23:59']],
    ['08:00', '08:00', [], ['07:59', '08:00', '08:01', '00:00']],
  ])('from %s to %s is quiet in %j and not in %j', (from, to, silent, loud) => {
    expect([...silent, ...loud].filter(quiet(from, to))).toEqual(silent);
  });
});

describe('§4.4: given the walk of nine in the morning', () => {
  it('is over from nine on, and the next is tomorrow’s', () => {
    const times = ['08:59', '09:00', '23:59'].map((time) => at(`2023-09-15 ${time}`));
    expect(times.map(isAfterMorning)).toEqual([false, true, true]);
    expect(times.map(nextMorning)).toEqual(['2023-09-15', '2023-09-16', '2023-09-16']);
  });
});
