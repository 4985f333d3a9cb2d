import type { Instant } from '../../events/primitives.ts';
import { rulebookOn } from '../domain/registers/rulebook-on.ts';
import { rulebook } from '../jurisdictions/pack.ts';
import type { Reference, RegisterReadings } from '../ports.ts';
import { bundledCalendar } from './bundled-reference.ts';
import { laidOver } from './laid-over.ts';

/** The pack's rules with what the registers say today: for who only decides, without names, ladders or wording. */
export const registeredRules = (registers: Pick<RegisterReadings, 'rules'>, now: () => Instant): Reference => ({
  ...bundledCalendar(),
  jurisdiction: laidOver(registers.rules, now, (said, day) => rulebookOn(rulebook, said, day)),
});
