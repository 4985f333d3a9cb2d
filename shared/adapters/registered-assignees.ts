import type { Instant } from '../../events/primitives.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import { rosterOn } from '../domain/registers/roster.ts';
import type { Head } from '../domain/registers/version.ts';
import { assignees } from '../jurisdictions/pack.ts';
import type { Assignees, RegisterStore } from '../ports.ts';

/** As long as a container goes by what it read: a change is heard within a minute, and costs a read a minute. */
const KEPT_MS = 60_000;

/** The mediators of the pack with what their register says today, without what assigning may not go by. */
export const registeredAssignees = (registers: Pick<RegisterStore, 'heads'>, now: () => Instant): Assignees => {
  let kept: { readonly heads: readonly Head[]; readonly until: number } | undefined;
  return {
    async roster() {
      const at = now();
      const moment = Date.parse(at);
      // The host's clock never goes back; a container's may.
      if (!kept || moment >= kept.until || kept.until - moment > KEPT_MS)
        kept = { heads: await registers.heads('mediators'), until: moment + KEPT_MS };
      return { mediators: rosterOn(assignees, kept.heads, dayOf(at)) };
    },
  };
};
