import fc from 'fast-check';
import { Day } from '../../../events/primitives.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { inForceOn, standingFrom, type Validity } from '../../../shared/domain/registers/validity.ts';

const day = (text: string): Day => Day.parse(text);
const START = day('2026-01-01');
const YEAR = 40;

type Numbered = Validity & { readonly version: number };

const anyDay = fc.integer({ min: 0, max: YEAR }).map((days) => addDays(START, days));

const anyVersion: fc.Arbitrary<Validity> = fc.oneof(
  fc.tuple(anyDay, fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined })).map(([validFrom, length]) => ({
    state: 'kept' as const,
    validFrom,
    ...(length === undefined ? {} : { validTo: addDays(validFrom, length) }),
  })),
  anyDay.map((validFrom) => ({ state: 'withdrawn' as const, validFrom })),
);

/** A pack's version or none, and what was written after it, in any order of days. */
const anyHistory: fc.Arbitrary<readonly Numbered[]> = fc
  .tuple(fc.boolean(), fc.array(anyVersion, { maxLength: 6 }))
  .map(([bundled, written]) =>
    [...(bundled ? [{ state: 'kept' as const }] : []), ...written].map((version, i) => ({ ...version, version: i })),
  );

const days = Array.from({ length: YEAR + 1 }, (_, i) => addDays(START, i));

describe('given any history of an entry', () => {
  it('on no day holds a version before its first day, after its last, or one that a later word has replaced', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (versions, on) => {
        const held = inForceOn(versions, on);
        if (!held) return;
        expect(held.validFrom === undefined || held.validFrom <= on).toBe(true);
        expect(held.validTo === undefined || on <= held.validTo).toBe(true);
        const later = versions.slice(held.version + 1);
        expect(later.filter(({ validFrom }) => validFrom === undefined || validFrom <= on)).toEqual([]);
      }),
    );
  });

  it('a later change alters nothing on the days before its first', () => {
    fc.assert(
      fc.property(anyHistory, anyVersion, (versions, change) => {
        const changed = [...versions, { ...change, version: versions.length }];
        for (const on of days.filter((each) => each < (change.validFrom ?? START)))
          expect(inForceOn(changed, on)).toEqual(inForceOn(versions, on));
      }),
    );
  });

  it('a later change is the only word from its first day on', () => {
    fc.assert(
      fc.property(anyHistory, anyVersion, (versions, change) => {
        const changed = [...versions, { ...change, version: versions.length }];
        const said = new Set(
          days.filter((on) => on >= (change.validFrom ?? START)).map((on) => inForceOn(changed, on)?.version),
        );
        said.delete(undefined);
        expect([...said].filter((version) => version !== versions.length)).toEqual([]);
      }),
    );
  });

  it('a withdrawal leaves nothing in force from its day on', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (versions, validFrom) => {
        const withdrawn = [...versions, { state: 'withdrawn' as const, validFrom, version: versions.length }];
        expect(days.filter((on) => on >= validFrom && inForceOn(withdrawn, on) !== undefined)).toEqual([]);
      }),
    );
  });

  it('those that stand from a day on answer for it and every later day as the whole history does', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (versions, from) => {
        const standing = standingFrom(versions, from);
        for (const on of days.filter((each) => each >= from))
          expect(inForceOn(standing, on)).toEqual(inForceOn(versions, on));
      }),
    );
  });

  it('none stands that no day from there on needs, but the last word', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (versions, from) => {
        const standing = standingFrom(versions, from);
        for (const each of standing.slice(0, -1)) {
          const without = standing.filter((other) => other !== each);
          const governs = days.some(
            (on) =>
              on >= from &&
              versions.findLast(({ validFrom }) => validFrom === undefined || validFrom <= on) === each &&
              inForceOn(without, on) !== each,
          );
          expect(governs).toBe(true);
        }
        expect(standing.at(-1)).toEqual(versions.at(-1));
      }),
    );
  });
});

describe.each<[string, readonly Validity[], Day, number | undefined]>([
  ['the pack’s own alone', [{ state: 'kept' }], day('1990-01-01'), 0],
  ['one that begins tomorrow', [{ state: 'kept', validFrom: day('2026-01-02') }], START, undefined],
  ['one on its first day', [{ state: 'kept', validFrom: START }], START, 0],
  ['one on its last day', [{ state: 'kept', validFrom: START, validTo: day('2026-01-05') }], day('2026-01-05'), 0],
  [
    'one after its last day',
    [{ state: 'kept', validFrom: START, validTo: day('2026-01-05') }],
    day('2026-01-06'),
    undefined,
  ],
  [
    'a short one over a long one, once the short one is over',
    [{ state: 'kept' }, { state: 'kept', validFrom: START, validTo: day('2026-01-05') }],
    day('2026-01-06'),
    undefined,
  ],
  [
    'an entry taken up again after it was withdrawn',
    [{ state: 'kept' }, { state: 'withdrawn', validFrom: START }, { state: 'kept', validFrom: day('2026-01-05') }],
    day('2026-01-05'),
    2,
  ],
])('given %s', (_, versions, on, expected) => {
  it(`on ${on} ${expected === undefined ? 'nothing holds' : `version ${expected} holds`}`, () => {
    expect(inForceOn(versions, on)).toBe(expected === undefined ? undefined : versions[expected]);
  });
});
