import { given } from './case-builder.ts';
import { archiving, commands, newDays, payment } from './case-commands.ts';
import { actors, at, having, pastDue, type Walk } from './case-scenario.ts';

/** Walks through what becomes of an agreement that binds (T20, T31–T36), each ending in the event that it is named for. */

const confirmed = given.confirmed();
const late = at('2023-12-20 10:00');

/** The one instalment of the builder's agreement was due on 2023-12-14. */
export const inDefault = (walk: Walk): Walk => having(walk, commands.expire, { at: pastDue(walk), by: actors.time });

const defaulted = inDefault(confirmed);

const performed = having(confirmed, payment(confirmed));

const enforcing = having(defaulted, commands.fileEnforcement, { at: late });

export const after = {
  'payment.reported.v1': having(confirmed, commands.reportPayment),
  'agreement.defaulted.v1': defaulted,
  'agreement.rescheduled.v1': having(defaulted, newDays(defaulted), { at: late }),
  'enforcement.filed.v1': enforcing,
  'enforcement.ended.v1': having(enforcing, commands.endEnforcement, { at: late, by: actors.court }),
  'preservation.recorded.v1': having(given.mediating(), commands.recordPreservation),
  'preservation.ended.v1': having(having(given.mediating(), commands.recordPreservation), commands.endPreservation),
  'guarantee.recorded.v1': having(given.mediating({ guarantor: true }), commands.recordGuarantee),
  'agreement.performed.v1': performed,
  'ruling.received.v1': having(confirmed, commands.receipt),
  'credit-repair.requested.v1': having(performed, commands.askRepair),
  'credit-repair.answered.v1': having(performed, commands.repair),
  'return-visit.recorded.v1': having(confirmed, commands.visit),
  'case.archived.v1': having(performed, archiving(performed), { by: actors.county }),
  'default.cured.v1': (() => {
    const applied = inDefault(given.applied());
    return having(applied, payment(applied), { at: late });
  })(),
} as const satisfies Record<string, Walk>;
