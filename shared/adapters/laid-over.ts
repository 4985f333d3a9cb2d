import type { Day, Instant } from '../../events/primitives.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import type { Said } from '../domain/registers/holding.ts';

/** As long as a container goes by what it read: a change is heard within a minute, and costs a read a minute. */
const KEPT_MS = 60_000;

/**
 * What registers say today, laid over the pack: read once a minute, put together once a read and once a day.
 *
 * @param read the registers
 * @param lay puts what they say on a day over what the pack says
 */
export const laidOver = <T>(
  read: () => Promise<Said>,
  now: () => Instant,
  lay: (said: Said, day: Day) => T,
): (() => Promise<T>) => {
  let kept: { readonly said: Said; readonly until: number } | undefined;
  let made: { readonly said: Said; readonly day: Day; readonly value: T } | undefined;
  return async () => {
    const at = now();
    const moment = Date.parse(at);
    // The host's clock never goes back; a container's may.
    if (!kept || moment >= kept.until || kept.until - moment > KEPT_MS)
      kept = { said: await read(), until: moment + KEPT_MS };
    const { said } = kept;
    const day = dayOf(at);
    if (made?.said !== said || made.day !== day) made = { said, day, value: lay(said, day) };
    return made.value;
  };
};
