import * as z from 'zod/mini';
import { heardByContinuation } from '../../events/hearing.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { hearsCases } from '../../shared/lambda/case-events.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { queueFunction } from '../../shared/lambda/queue-function.ts';
import { onSplit } from './on-split.ts';

const config = readConfig(z.object({ TABLE_CASES: z.string(), TABLE_PRIVATE: z.string() }), process.env);
const db = documents();

export const onEvent = queueFunction({
  parse: hearsCases(heardByContinuation),
  onEvent: onSplit({
    cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
    personal: dynamodbPrivate(db, config.TABLE_PRIVATE),
    now,
  }),
  log: logOf('continuation.onEvent'),
});
