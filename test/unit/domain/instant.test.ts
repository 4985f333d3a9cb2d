import { Day, Instant } from '../../../events/primitives.ts';
import {
  dayOf,
  dueAt,
  instantAt,
  millisecondsOf,
  secondsLeft,
  startOf,
} from '../../../shared/domain/calendar/instant.ts';

const due = Day.parse('2023-09-26');

describe('given instants around midnight in Asia/Shanghai', () => {
  it.each([
    ['2023-09-26T15:59:59.999Z', '2023-09-26'],
    ['2023-09-26T16:00:00.000Z', '2023-09-27'],
  ])('puts %s on %s', (utc, day) => {
    expect(dayOf(instantAt(Date.parse(utc)))).toBe(day);
  });

  it('spells every instant the same way and back', () => {
    const instant = instantAt(Date.parse('2023-09-15T01:00:00Z'));
    expect(instant).toBe('2023-09-15T09:00:00.000+08:00');
    expect(millisecondsOf(instant)).toBe(Date.parse('2023-09-15T01:00:00Z'));
  });
});

describe('given a last day', () => {
  it('is over at its 24:00', () => {
    expect(dueAt(due)).toBe('2023-09-27T00:00:00.000+08:00');
    expect(startOf(due)).toBe('2023-09-26T00:00:00.000+08:00');
  });

  it('has whole seconds left, rounded up, and none once it has passed', () => {
    expect(secondsLeft(Instant.parse('2023-09-26T23:59:59.500+08:00'), due)).toBe(1);
    expect(secondsLeft(Instant.parse('2023-09-26T00:00:00.000+08:00'), due)).toBe(86_400);
    expect(secondsLeft(dueAt(due), due)).toBe(0);
  });
});
