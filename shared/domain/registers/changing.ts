import type { Day } from '../../../events/primitives.ts';
import type { Rejection } from '../rejections.ts';
import { ok, type Result } from '../result.ts';
import { sourceOf } from '../sources/citation.ts';
import type { BeyondBound } from './threshold-bounds.ts';
import type { Validity } from './validity.ts';

/** From when to when a change is to hold, as whoever makes it says. */
export interface Asked {
  /** without one, from today on */
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
}

const refuse = (code: Rejection['code'], field: string): { readonly ok: false; readonly error: Rejection } => ({
  ok: false,
  error: { code, field },
});

/**
 * The validity of a change made today. It begins today or later: what was in force is what was decided by, and stays
 * as it was; a mistake is mended from today on.
 */
export const keptFrom = (
  { validFrom, validTo }: Asked,
  today: Day,
): Result<Extract<Validity, { state: 'kept' }> & { readonly validFrom: Day }, Rejection> => {
  const from = validFrom ?? today;
  if (from < today) return refuse('change-retroactive', 'validFrom');
  if ((validTo ?? from) < from) return refuse('validity-reversed', 'validTo');
  return ok({ state: 'kept', validFrom: from, ...(validTo === undefined ? {} : { validTo }) });
};

/** The same of a withdrawal. Who is withdrawn already, or was never there, cannot be withdrawn. */
export const withdrawnFrom = (
  versions: readonly Validity[],
  { validFrom }: Pick<Asked, 'validFrom'>,
  today: Day,
): Result<Extract<Validity, { state: 'withdrawn' }>, Rejection> => {
  const from = validFrom ?? today;
  if (from < today) return refuse('change-retroactive', 'validFrom');
  if (versions.at(-1)?.state !== 'kept') return { ok: false, error: { code: 'entry-withdrawn' } };
  return ok({ state: 'withdrawn', validFrom: from });
};

/** What a change would break that was whole before: it may not. What was broken already is not its fault. */
export const broken = (before: readonly string[], after: readonly string[]): Result<void, Rejection> => {
  const faults = after.filter((fault) => !before.includes(fault));
  return faults.length === 0
    ? ok(undefined)
    : { ok: false, error: { code: 'registers-disagree', params: { faults: faults.slice(0, 5).join(', ') } } };
};

/** Refuses the first threshold that goes beyond its bound, with the bound and who says so. */
export const withinBounds = ([first]: readonly BeyondBound[]): Result<void, Rejection> => {
  if (!first) return ok(undefined);
  const { field, bound, basis } = first;
  const params = { field, bound, source: `${sourceOf(basis, 'zh')} (${sourceOf(basis, 'en')})` };
  return { ok: false, error: { code: 'threshold-beyond-bounds', field: `body.${field}`, params } };
};
