import * as z from 'zod';
import { Day } from '../../../events/primitives.ts';
import { RequestDay } from '../../../shared/api/fields.ts';
import { routes } from '../../../shared/api/routes.ts';
import { faultsOf } from '../../../shared/lambda/faults.ts';

describe('given a day in a request', () => {
  it.each(['1950-01-01', '2023-09-15', '2199-12-31'])('takes %s', (text) => {
    expect(RequestDay.parse(text)).toBe(text);
  });

  it.each(['0001-01-01', '1949-12-31', '2200-01-01', '9999-12-31'])('refuses %s, and says why', (text) => {
    const { error } = z.object({ receivedOn: RequestDay }).safeParse({ receivedOn: text });
    expect(faultsOf(error?.issues ?? [], 'en')).toMatchObject([
      { field: 'receivedOn', code: 'day-out-of-range', message: expect.stringContaining('1950') },
    ]);
  });

  it('leaves other faults of a day as they are', () => {
    const { error } = RequestDay.safeParse('2023-02-29');
    expect(error?.issues.map(({ message }) => message)).toEqual(['not a day of the calendar']);
  });
});

/** A body, and every field inside it that is a day of events, which has no bounds. */
const daysIn = (schema: unknown, path: string, seen: Set<unknown> = new Set()): readonly string[] => {
  if (schema === Day) return [path];
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  return Object.entries(schema).flatMap(([key, value]) => daysIn(value, `${path}.${key}`, seen));
};

describe('given what may be sent', () => {
  it.each(routes.flatMap((route) => ('body' in route ? [[route.operation, route.body] as const] : [])))(
    '%s bounds every day',
    (_operation, body) => {
      expect(daysIn(body._zod.def, 'body')).toEqual([]);
    },
  );

  it('sees a day without bounds', () => {
    expect(daysIn(z.object({ list: z.array(z.object({ on: Day })) })._zod.def, 'x')).toHaveLength(1);
  });
});
