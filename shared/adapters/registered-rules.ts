import type { Day, Instant } from '../../events/primitives.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import type { Said } from '../domain/registers/holding.ts';
import { rulebookOn } from '../domain/registers/rulebook-on.ts';
import type { Rulebook } from '../domain/rulebook.ts';
import { rulebook } from '../jurisdictions/pack.ts';
import type { Reference, RegisterReadings } from '../ports.ts';
import { bundledCalendar } from './bundled-reference.ts';
import { keptAMinute } from './kept-a-minute.ts';

interface Made {
  readonly said: Said;
  readonly day: Day;
  readonly book: Rulebook;
}

/** The pack's rules with what the registers say today: read once a minute, put together once a read and once a day. */
export const registeredRules = (registers: Pick<RegisterReadings, 'rules'>, now: () => Instant): Reference => {
  const rules = keptAMinute(registers.rules, now);
  let made: Made | undefined;
  return {
    ...bundledCalendar(),
    async jurisdiction() {
      const said = await rules();
      const day = dayOf(now());
      if (made?.said !== said || made.day !== day) made = { said, day, book: rulebookOn(rulebook, said, day) };
      return made.book;
    },
  };
};
