import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantAt, millisecondsOf } from '../../../../shared/domain/calendar/instant.ts';

describe('given any millisecond from 1950 to 2199', () => {
  const milliseconds = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2199, 11, 31) });

  it('is spelled as Temporal spells it at +08:00, and read back', () => {
    fc.assert(
      fc.property(milliseconds, (at) => {
        const spelled = Temporal.Instant.fromEpochMilliseconds(at).toString({
          timeZone: '+08:00',
          fractionalSecondDigits: 3,
        });
        expect(instantAt(at)).toBe(spelled);
        expect(millisecondsOf(instantAt(at))).toBe(at);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('given what no clock gives', () => {
  it.each([[0.5], [Number.NaN], [Number.MAX_SAFE_INTEGER], [Date.UTC(10_000, 0, 1)]])('refuses %p', (at) => {
    expect(() => instantAt(at)).toThrow(/whole|Invalid/);
  });
});
