import type { Change } from '../../parts.ts';
import type { RetryPolicy } from './settings.ts';

/** Records after the one before it (or the cursor), up to `through`, that have failed together before. */
interface Stretch {
  readonly through: number;
  readonly failures: number;
}

/** Where a consumer stands in its stream. `after` moves only over records that are done with. */
export interface Progress {
  readonly after: number;
  readonly stretches: readonly Stretch[];
  readonly retryAt?: number;
}

type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

export interface Step {
  readonly progress: Progress;
  readonly given?: { readonly up: readonly Change[]; readonly because: Condition; readonly invocations: number };
}

/** The records to hand over next are those up to `limit` of the first stretch, or any where none has failed. */
export const limitOf = ({ stretches }: Progress): number => stretches[0]?.through ?? Number.MAX_SAFE_INTEGER;

const failuresOf = ({ stretches }: Progress): number => stretches[0]?.failures ?? 0;

/** The cursor after these records; a stretch is over once the cursor has reached its end. */
const past = (progress: Progress, through: number): Progress => ({
  after: through,
  stretches: progress.stretches.filter((stretch) => stretch.through > through),
});

const ends = (batch: readonly Change[]): number => {
  const last = batch.at(-1);
  if (!last) throw new RangeError('a batch has at least one record');
  return last.sequence;
};

/** The first stretch is empty: its records are no longer in the stream. */
export const skipped = (progress: Progress): Progress => past(progress, limitOf(progress));

export const succeeded = (progress: Progress, batch: readonly Change[]): Step => ({
  progress: past(progress, ends(batch)),
});

/** Gives up what is older than the policy allows; `undefined` where nothing is. Records come in order of age. */
export const aged = (
  progress: Progress,
  batch: readonly Change[],
  { maxAge }: RetryPolicy,
  now: number,
): Step | undefined => {
  const old = maxAge === undefined ? [] : batch.filter(({ at }) => now - at > maxAge);
  return old.length === 0
    ? undefined
    : {
        progress: past(progress, ends(old)),
        given: { up: old, because: 'RecordAgeExceeded', invocations: failuresOf(progress) },
      };
};

/**
 * The function failed from the record `from` on (0 where it failed as a whole).
 * A function error halves the batch where the mapping says so, which uses no retry (Lambda guide); otherwise the rest
 * is tried again from the checkpoint, until its retries are used up.
 */
export const failed = (
  progress: Progress,
  batch: readonly Change[],
  { from, wholly }: { readonly from: number; readonly wholly: boolean },
  policy: RetryPolicy,
  now: number,
): Step => {
  const rest = batch.slice(from);
  const failures = failuresOf(progress) + 1;
  const later = past(progress, ends(batch)).stretches;
  const done = batch.slice(0, from).at(-1);
  const after = done?.sequence ?? progress.after;
  const retryAt = now + backoff(failures);
  if (wholly && policy.bisect && rest.length > 1) {
    const half = rest.slice(0, Math.ceil(rest.length / 2));
    const halves = [half, rest].map((part) => ({ through: ends(part), failures: failures - 1 }));
    return { progress: { after, stretches: [...halves, ...later], retryAt } };
  }
  if (policy.maxRetries !== undefined && failures > policy.maxRetries)
    return {
      progress: past(progress, ends(rest)),
      given: { up: rest, because: 'RetryAttemptsExhausted', invocations: failures },
    };
  return { progress: { after, stretches: [{ through: ends(rest), failures }, ...later], retryAt } };
};

// Lambda backs off exponentially and does not say how; the ceiling keeps a mended function waiting a minute at most.
const backoff = (failures: number): number => Math.min(60_000, 1000 * 2 ** (failures - 1));
