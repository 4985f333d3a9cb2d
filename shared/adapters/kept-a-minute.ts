import type { Instant } from '../../events/primitives.ts';

/** As long as a container goes by what it read of a register: a change is heard within a minute, and costs a read a minute. */
const KEPT_MS = 60_000;

/** Reads once, and again only when a minute has passed: the same value until then. */
export const keptAMinute = <T>(read: () => Promise<T>, now: () => Instant): (() => Promise<T>) => {
  let kept: { readonly value: T; readonly until: number } | undefined;
  return async () => {
    const moment = Date.parse(now());
    // The host's clock never goes back; a container's may.
    if (!kept || moment >= kept.until || kept.until - moment > KEPT_MS)
      kept = { value: await read(), until: moment + KEPT_MS };
    return kept.value;
  };
};
