import * as fc from 'fast-check';
import { nextAfter, readExpression } from '../../../../infra/local/schedules/expression.ts';

const SHANGHAI = 'Asia/Shanghai';
const at = (text: string) => Date.parse(text);
const following = (expression: string, from: string, zone = SHANGHAI) => {
  const next = nextAfter(readExpression(expression, zone), at(from), at('2023-01-01T00:00:00Z'));
  return next === undefined ? 'never' : new Date(next).toISOString();
};

describe('given a cron expression', () => {
  it.each([
    ['every morning in Shanghai', 'cron(0 8 * * ? *)', '2023-09-15T01:00:00Z', '2023-09-16T00:00:00.000Z'],
    ['the same morning', 'cron(0 8 * * ? *)', '2023-09-14T23:59:59.999Z', '2023-09-15T00:00:00.000Z'],
    ['not the very instant again', 'cron(0 8 * * ? *)', '2023-09-15T00:00:00Z', '2023-09-16T00:00:00.000Z'],
    ['the local day, not the day of UTC', 'cron(30 0 1 * ? *)', '2023-09-29T00:00:00Z', '2023-09-30T16:30:00.000Z'],
    ['across the end of a year', 'cron(0 8 1 1 ? *)', '2023-09-15T00:00:00Z', '2024-01-01T00:00:00.000Z'],
    ['midnight of the new year', 'cron(0 0 1 1 ? 2024)', '2023-12-31T15:59:59Z', '2023-12-31T16:00:00.000Z'],
    ['a year that is over', 'cron(0 8 * * ? 2023)', '2023-12-31T00:00:00Z', 'never'],
    ['a year to come', 'cron(0 8 1 3 ? 2026)', '2023-12-31T00:00:00Z', '2026-03-01T00:00:00.000Z'],
    ['29 February', 'cron(0 8 29 2 ? *)', '2024-03-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['30 February', 'cron(0 8 30 2 ? *)', '2024-03-01T00:00:00Z', 'never'],
    ['the 31st, in months that have one', 'cron(0 8 31 * ? *)', '2023-08-31T01:00:00Z', '2023-10-31T00:00:00.000Z'],
    ['working days, from a Friday on', 'cron(0 9 ? * MON-FRI *)', '2023-09-15T01:00:00Z', '2023-09-18T01:00:00.000Z'],
    ['days by number, Sunday being 1', 'cron(0 9 ? * 1 *)', '2023-09-15T00:00:00Z', '2023-09-17T01:00:00.000Z'],
    ['days and months in small letters', 'cron(0 9 ? oct sat *)', '2023-09-15T00:00:00Z', '2023-10-07T01:00:00.000Z'],
    ['a list of days', 'cron(0 9 ? * TUE,SAT *)', '2023-09-15T00:00:00Z', '2023-09-16T01:00:00.000Z'],
    ['a list of hours, in any order', 'cron(0 18,9 * * ? *)', '2023-09-15T00:30:00Z', '2023-09-15T01:00:00.000Z'],
    ['steps over all', 'cron(*/15 * * * ? *)', '2023-09-15T01:01:00Z', '2023-09-15T01:15:00.000Z'],
    ['steps from a start', 'cron(5/20 * * * ? *)', '2023-09-15T01:46:00Z', '2023-09-15T02:05:00.000Z'],
    ['steps in a range', 'cron(0 9-17/4 * * ? *)', '2023-09-15T05:30:00Z', '2023-09-15T09:00:00.000Z'],
    ['a quarter', 'cron(0 0 1 1/3 ? *)', '2023-09-15T00:00:00Z', '2023-09-30T16:00:00.000Z'],
  ])('finds %s', (_, expression, from, next) => {
    expect(following(expression, from)).toBe(next);
  });

  it('fires not at a time that summer time skips, and once at a time it repeats', () => {
    const daily = 'cron(30 2 * * ? *)';
    expect(following(daily, '2024-03-30T02:00:00Z', 'Europe/Berlin')).toBe('2024-04-01T00:30:00.000Z');
    expect(following(daily, '2024-10-26T10:00:00Z', 'Europe/Berlin')).toBe('2024-10-27T00:30:00.000Z');
    expect(following(daily, '2024-10-27T00:30:00Z', 'Europe/Berlin')).toBe('2024-10-28T01:30:00.000Z');
  });

  it('every morning in Shanghai is 24 hours after the last, whatever the day', () => {
    const daily = readExpression('cron(0 8 * * ? *)', SHANGHAI);
    fc.assert(
      fc.property(fc.integer({ min: at('1992-01-01'), max: at('2100-01-01') }), (from) => {
        const next = nextAfter(daily, from, 0) ?? 0;
        expect(next - from).toBeGreaterThan(0);
        expect(next - from).toBeLessThanOrEqual(86_400_000);
        expect(next % 86_400_000).toBe(0);
      }),
    );
  });

  it.each([
    ['five fields', 'cron(0 8 * * ?)', 'six fields'],
    ['both day fields', 'cron(0 8 * * * *)', '?'],
    ['neither day field', 'cron(0 8 ? * ? *)', '?'],
    ['the last day of a month', 'cron(0 8 L * ? *)', 'day-of-month L'],
    ['the nearest weekday', 'cron(0 8 15W * ? *)', 'day-of-month 15W'],
    ['the third Monday', 'cron(0 8 ? * MON#3 *)', 'day-of-week MON#3'],
    ['a minute past the hour', 'cron(60 8 * * ? *)', 'minutes 60'],
    ['a range upside down', 'cron(0 17-9 * * ? *)', 'hours 17-9'],
    ['a step of nought', 'cron(*/0 8 * * ? *)', 'minutes */0'],
    ['an unknown name', 'cron(0 8 ? * MOO *)', 'day-of-week MOO'],
    ['a year too far', 'cron(0 8 * * ? 2200)', 'year 2200'],
  ])('refuses %s, and says where', (_, expression, name) => {
    expect(() => readExpression(expression, SHANGHAI)).toThrow(name);
  });
});

describe('given a rate', () => {
  it.each([
    ['rate(1 minute)', '2023-01-01T00:00:30Z', '2023-01-01T00:01:00.000Z'],
    ['rate(6 hours)', '2023-01-01T06:00:00Z', '2023-01-01T12:00:00.000Z'],
    ['rate(2 days)', '2023-01-01T00:00:00Z', '2023-01-03T00:00:00.000Z'],
  ])('%s counts from when the schedule came to be', (expression, from, next) => {
    expect(following(expression, from)).toBe(next);
  });
  it.each(['rate(0 minutes)', 'rate(1 week)', 'rate(minute)'])('refuses %s', (expression) => {
    expect(() => readExpression(expression, 'UTC')).toThrow(expression);
  });
});

describe('given one instant', () => {
  it('fires then, in its zone, and never again', () => {
    expect(following('at(2023-09-26T00:00:00)', '2023-09-15T00:00:00Z')).toBe('2023-09-25T16:00:00.000Z');
    expect(following('at(2023-09-26T00:00:00)', '2023-09-25T16:00:00Z')).toBe('never');
  });
  it.each(['at(2023-09-26)', 'every day'])('refuses %s', (expression) => {
    expect(() => readExpression(expression, 'UTC')).toThrow(expression);
  });
  it('refuses a zone that is none', () => {
    expect(() => readExpression('rate(1 day)', 'Asia/Kaili')).toThrow('Asia/Kaili');
  });
});
