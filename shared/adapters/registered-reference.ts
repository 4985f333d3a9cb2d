import type { Instant } from '../../events/primitives.ts';
import { jurisdictionOn } from '../domain/registers/jurisdiction-on.ts';
import { jurisdiction } from '../jurisdictions/pack.ts';
import type { FullReference, RegisterReadings } from '../ports.ts';
import { bundledCalendar } from './bundled-reference.ts';
import { laidOver } from './laid-over.ts';

/** The pack with names, ladders and wording, and what the registers say of them today. */
export const registeredReference = (registers: Pick<RegisterReadings, 'rules'>, now: () => Instant): FullReference => ({
  ...bundledCalendar(),
  jurisdiction: laidOver(registers.rules, now, (said, day) => jurisdictionOn(jurisdiction, said, day)),
});
