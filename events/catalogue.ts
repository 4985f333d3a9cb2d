import * as z from 'zod/mini';
import { agentEvents } from './agent.ts';
import { agreementEvents } from './agreement.ts';
import { archiveEvents } from './archive.ts';
import { assignmentEvents } from './assignment.ts';
import { calendarEvents } from './calendar.ts';
import { continuationEvents } from './continuation.ts';
import { courtEvents } from './court.ts';
import { creditRepairEvents } from './credit-repair.ts';
import { groupingEvents } from './grouping.ts';
import { holdEvents } from './hold.ts';
import { intakeEvents } from './intake.ts';
import { interpreterEvents } from './interpreter.ts';
import { mechanismEvents } from './mechanism.ts';
import { mediationEvents } from './mediation.ts';
import { performanceEvents } from './performance.ts';
import { preservationEvents } from './preservation.ts';
import { returnVisitEvents } from './return-visit.ts';
import { summonsEvents } from './summons.ts';

/** Every event of a case, in its current version. What is stored is what is published. */
export const CaseEvent = z.discriminatedUnion('type', [
  ...intakeEvents,
  ...assignmentEvents,
  ...groupingEvents,
  ...mediationEvents,
  ...summonsEvents,
  ...holdEvents,
  ...agentEvents,
  ...interpreterEvents,
  ...mechanismEvents,
  ...agreementEvents,
  ...continuationEvents,
  ...courtEvents,
  ...performanceEvents,
  ...preservationEvents,
  ...returnVisitEvents,
  ...creditRepairEvents,
  ...archiveEvents,
  ...calendarEvents,
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
export type EventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;

export const eventTypes: readonly CaseEventType[] = CaseEvent.def.options.flatMap(
  (option) => option.def.shape.type.def.values,
);
