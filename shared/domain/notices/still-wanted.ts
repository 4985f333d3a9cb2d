import type { CaseEvent } from '../../../events/catalogue.ts';
import { isWaitedFor } from '../case/mechanism/lapsing.ts';
import { consumersOf } from '../case/mechanism/sides.ts';
import { outcomeOf } from '../case/outcome.ts';
import type { Case } from '../case/state.ts';
import type { Recipient } from './recipients.ts';

/**
 * Whether an announcement that comes a day or more after its event still has a point: a question that was answered, or
 * that nobody waits for any more, is not asked (the host was away, or the night came between).
 */
export const isStillWanted = (event: CaseEvent, recipient: Recipient, now: Case): boolean => {
  switch (event.type) {
    case 'supplement.requested.v1':
      return now.stage === 'supplement';
    case 'parties.informed.v1':
      return now.stage === 'informing' && recipient.kind === 'party' && !now.consents.has(recipient.id);
    // A failure of midnight waits for the morning; by then all may have agreed (T51).
    case 'mediation.failed.v1':
      return now.stage !== 'agreed' && !['SETTLED', 'PARTIAL'].includes(outcomeOf(now) ?? '');
    case 'opinion.issued.v1':
      return isOpinionAsked(recipient, now);
    case 'evaluation.reported.v1':
      return isEvaluationAsked(recipient, now);
    default:
      return true;
  }
};

/** The report is asked of who has not answered it, while anybody waits for the answer. */
const isEvaluationAsked = (recipient: Recipient, now: Case): boolean =>
  recipient.kind === 'party' &&
  now.stage === 'mediating' &&
  now.mechanism.now === 'NEUTRAL_EVAL' &&
  isWaitedFor(now, 'DL-E', recipient.id);

/** The opinion is asked of who has not answered it, while anybody waits for the answer. */
const isOpinionAsked = (recipient: Recipient, now: Case): boolean =>
  recipient.kind === 'party' &&
  now.stage === 'mediating' &&
  now.mechanism.now === 'SMALL_FAST' &&
  (!consumersOf(now).includes(recipient.id) || isWaitedFor(now, 'DL-S', recipient.id));
