import { given } from './case-builder.ts';
import { commands } from './case-commands.ts';
import { actors, day, entrusted, having, tenOn } from './case-scenario.ts';

/** A suit entrusted in summary procedure on 2023-09-15, whose parties are asked on this day. */
export const askedOn = (on: string) =>
  having(given.filed(entrusted('SUMMARY', '2023-09-15')), commands.inform, { at: tenOn(day(on)), by: actors.county });
