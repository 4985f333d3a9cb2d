import * as z from 'zod/mini';
import { EntryId, type Instant } from '../../events/primitives.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import { personOn } from '../domain/registers/person-on.ts';
import { roster } from '../jurisdictions/pack.ts';
import type { People, RegisterReadings, RegisterSecrets } from '../ports.ts';
import { laidOver } from './laid-over.ts';

const Mailbox = z.object({ email: z.string() });

/** Desks as the pack has them; mediators and experts as their registers say today who they are. */
export const registeredPeople = (
  registers: RegisterReadings,
  secrets: Pick<RegisterSecrets, 'unsealed'>,
  now: () => Instant,
): People => {
  const said = {
    mediator: laidOver(
      () => registers.mediators(),
      now,
      (all) => all,
    ),
    expert: laidOver(
      () => registers.rules(),
      now,
      (all) => all,
    ),
  };
  return {
    contacts: roster.contacts,
    async mailOf({ kind, id }) {
      const register = `${kind}s` as const;
      const digest = personOn(await said[kind](), { register, id }, dayOf(now()));
      if (!digest) return roster[register].find((person) => person.id === id)?.email;
      const sealed = await secrets.unsealed({ register, id: EntryId.parse(id) }, digest);
      return sealed && Mailbox.parse(JSON.parse(sealed.text)).email;
    },
  };
};
