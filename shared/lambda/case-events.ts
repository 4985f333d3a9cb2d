import { Envelope } from '../../events/envelope.ts';
import { DeadlinePassed } from '../../events/operations.ts';
import { CASES, type Consumer, OPERATIONS, patterns } from '../../events/patterns.ts';
import { hears } from './bus-message.ts';

const typesFrom = (consumer: Consumer): readonly string[] => patterns[consumer]['detail-type'];

/** A consumer's parser: the types its own rule lets through. */
export const hearsCases = (consumer: Consumer) => hears({ [CASES]: { types: typesFrom(consumer), schema: Envelope } });

/** The flow also hears the deadline watch. */
export const hearsFlow = hears({
  [CASES]: { types: typesFrom('flow'), schema: Envelope },
  [OPERATIONS]: { types: ['deadline.passed.v1'], schema: DeadlinePassed },
});
