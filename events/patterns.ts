import { type CaseEventType, eventTypes } from './catalogue.ts';

/** Where an event on the bus comes from. */
export const CASES = 'jintiao.cases';
export const OPERATIONS = 'jintiao.operations';

export interface EventPattern {
  readonly source: readonly string[];
  readonly 'detail-type': readonly string[];
}

const ofCases = (types: readonly CaseEventType[]): EventPattern => ({ source: [CASES], 'detail-type': types });

/**
 * Events that start or end a stage that the state machine times, or may move its due instant forward. A later instant
 * (an extension) needs no message: the wait asks the case again when it runs out.
 */
const moving = [
  'case.accepted.v1',
  'case.refused.v1',
  'mediation.failed.v1',
  'late-agreement.admitted.v1',
  'mediation.resumed.v1',
  'agreement.effective.v1',
  'agreement.confirmed.v1',
  'confirmation.dismissed.v1',
  'confirmation.lapsed.v1',
  'confirmation.not-admitted.v1',
  'confirmation.withdrawn.v1',
  'mediation.reopened.v1',
  'court-review.submitted.v1',
  'court-statement.issued.v1',
  'suit.withdrawn.v1',
  'fast-track.entered.v1',
  'case.closed.v1',
  'clocks.recounted.v1',
] as const satisfies readonly CaseEventType[];

/** Nobody is told of these; the morning's watch reads the case and asks no more of who has answered or paid. */
const untold: readonly CaseEventType[] = [
  'contact.attempted.v1',
  'consent.given.v1',
  'agent.appointed.v1',
  'undisputed-facts.recorded.v1',
  'co-mediator.joined.v1',
  'disclosure.signed.v1',
  'instalment.paid.v1',
  'return-visit.recorded.v1',
  'case.archived.v1',
];

/** Who hears what: one rule a row. */
export const patterns = {
  assignment: ofCases(['case.accepted.v1', 'mediator-choice.ended.v1']),
  flow: { source: [CASES, OPERATIONS], 'detail-type': [...moving, 'deadline.passed.v1'] },
  notification: ofCases(eventTypes.filter((type) => !untold.includes(type))),
  ledger: ofCases(eventTypes),
} as const satisfies Record<string, EventPattern>;
export type Consumer = keyof typeof patterns;
