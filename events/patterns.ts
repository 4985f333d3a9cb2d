import { type CaseEventType, eventTypes } from './catalogue.ts';
import { CASES, heardByAssignment, heardByContinuation, heardByFlow, OPERATIONS } from './hearing.ts';

export interface EventPattern {
  readonly source: readonly string[];
  readonly 'detail-type': readonly string[];
}

const ofCases = (types: readonly CaseEventType[]): EventPattern => ({ source: [CASES], 'detail-type': types });

/** Nobody is told of these; the morning's watch reads the case and asks no more of who has answered or paid. */
const untold: readonly CaseEventType[] = [
  'case.imported.v1',
  'contact.attempted.v1',
  'consent.given.v1',
  'agent.appointed.v1',
  'invitee.joined.v1',
  'interpreter.named.v1',
  'interpreter.left.v1',
  'undisputed-facts.recorded.v1',
  'co-mediator.joined.v1',
  'disclosure.signed.v1',
  'case.grouped.v1',
  'case.ungrouped.v1',
  'model-judgment.recorded.v1',
  'instalment.paid.v1',
  'return-visit.recorded.v1',
  'case.archived.v1',
  'case.split.v1',
];

export const heardByNotification: readonly CaseEventType[] = eventTypes.filter((type) => !untold.includes(type));

/** Who hears what: one rule a row. */
export const patterns = {
  continuation: ofCases(heardByContinuation),
  assignment: ofCases(heardByAssignment),
  flow: { source: [CASES, OPERATIONS], 'detail-type': [...heardByFlow, 'deadline.passed.v1'] },
  notification: ofCases(heardByNotification),
  ledger: ofCases(eventTypes),
  codes: { source: [OPERATIONS], 'detail-type': ['party-code.requested.v1'] },
} as const satisfies Record<string, EventPattern>;
export type Consumer = keyof typeof patterns;
