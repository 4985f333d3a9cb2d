import type { Instant } from '../../events/primitives.ts';
import { commitmentsFrom, grantsOn } from '../domain/authority/registered.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import { rulebook } from '../jurisdictions/pack.ts';
import type { Reference, RegisterStore } from '../ports.ts';
import { bundledCalendar } from './bundled-reference.ts';

/** As long as a container goes by what it read: a change is heard within a minute, and costs two reads a minute. */
const KEPT_MS = 60_000;

type Registers = Pick<RegisterStore, 'heads' | 'changes'>;

/** A commitment binds for the day of acceptance, so of one that was changed all that it ever said is read. */
const readBoth = async (registers: Registers) => {
  const [authorities, commitments] = await Promise.all([
    registers.heads('authorities'),
    registers.heads('commitments'),
  ]);
  const changed = commitments.map(async ({ id }) => ({
    id,
    changes: await registers.changes({ register: 'commitments', id }),
  }));
  return { authorities, commitments: await Promise.all(changed) };
};

/** The pack's rules, with the authority and the commitments of institutions as their registers have them today (§3.9). */
export const registeredRules = (registers: Registers, now: () => Instant): Reference => {
  let kept: (Awaited<ReturnType<typeof readBoth>> & { readonly until: number }) | undefined;
  return {
    ...bundledCalendar(),
    async jurisdiction() {
      const at = now();
      const moment = Date.parse(at);
      // The host's clock never goes back; a container's may.
      if (!kept || moment >= kept.until || kept.until - moment > KEPT_MS)
        kept = { ...(await readBoth(registers)), until: moment + KEPT_MS };
      return {
        ...rulebook,
        authorities: grantsOn(rulebook.authorities, kept.authorities, dayOf(at)),
        commitments: commitmentsFrom(rulebook.commitments, kept.commitments),
      };
    },
  };
};
