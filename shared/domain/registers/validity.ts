import type { Day } from '../../../events/primitives.ts';
import { laterOf } from '../calendar/day.ts';

/**
 * When a version of an entry holds. Versions stand in the order in which they were written, and the last word holds:
 * from its first day on a version takes the place of all that were written before it, and of none before that day.
 */
export type Validity =
  | {
      readonly state: 'kept';
      /** the first day; without one it held before the register was kept, as the pack's own does */
      readonly validFrom?: Day;
      /** the last day, itself included; without one it holds until the next version */
      readonly validTo?: Day;
    }
  | { readonly state: 'withdrawn'; readonly validFrom: Day };

const hasBegun = ({ validFrom }: Validity, day: Day): boolean => validFrom === undefined || validFrom <= day;

/**
 * The version that holds on a day.
 *
 * @param versions first to last as they were written
 * @returns the one, or nothing where none has begun, the one that has is over, or the entry is withdrawn
 */
export const inForceOn = <V extends Validity>(
  versions: readonly V[],
  day: Day,
): Extract<V, { readonly state: 'kept' }> | undefined => {
  const last = versions.findLast((version) => hasBegun(version, day));
  const holds = (version: V): version is Extract<V, { readonly state: 'kept' }> =>
    version.state === 'kept' && (version.validTo === undefined || day <= version.validTo);
  return last !== undefined && holds(last) ? last : undefined;
};

/**
 * Those that say what holds on this day or any later one: all that a list needs as long as it is not asked of the past.
 *
 * @param versions first to last as they were written
 */
export const standingFrom = <V extends Validity>(versions: readonly V[], day: Day): readonly V[] =>
  versions.filter((version, i) => {
    const begins = laterOf(version.validFrom ?? day, day);
    return versions.slice(i + 1).every((later) => !hasBegun(later, begins));
  });
