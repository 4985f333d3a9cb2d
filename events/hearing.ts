import type { CaseEventType } from './catalogue.ts';

/** Where an event on the bus comes from. */
export const CASES = 'jintiao.cases';
export const OPERATIONS = 'jintiao.operations';

/**
 * Events that start or end a stage that the state machine times, or may move its due instant forward. A later instant
 * (an extension) needs no message: the wait asks the case again when it runs out.
 */
export const heardByFlow = [
  'case.accepted.v1',
  'case.refused.v1',
  'mediation.failed.v1',
  'late-agreement.admitted.v1',
  'mediation.resumed.v1',
  'agreement.effective.v1',
  'case.continued.v1',
  'confirmation.applied.v1',
  'agreement.confirmed.v1',
  'confirmation.dismissed.v1',
  'confirmation.lapsed.v1',
  'confirmation.declined.v1',
  'confirmation.not-admitted.v1',
  'confirmation.withdrawn.v1',
  'mediation.reopened.v1',
  'court-review.submitted.v1',
  'court-statement.issued.v1',
  'suit.withdrawn.v1',
  'fast-track.entered.v1',
  'fast-track.converted.v1',
  'case.closed.v1',
  'clocks.recounted.v1',
] as const satisfies readonly CaseEventType[];

/** A case waits for its mediator. */
export const heardByAssignment = [
  'case.accepted.v1',
  'mediator-choice.ended.v1',
] as const satisfies readonly CaseEventType[];

/** A case was settled in part: its rest goes on. */
export const heardByContinuation = ['case.split.v1'] as const satisfies readonly CaseEventType[];
