import type { Instant } from '../../events/primitives.ts';
import { instantAt } from '../domain/calendar/instant.ts';

/** What a composition root takes from the machine it runs on: the time, and a little patience. */

export const now = (): Instant => instantAt(Date.now());

// The first retry waits up to this long, each further one twice as long: enough for another's put to land.
const FIRST_PAUSE_MS = 25;

/** Full jitter, so that fifty who lost the same race do not run it again side by side. */
export const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** attempt));
