import * as z from 'zod/mini';
import { bundledRules } from '../../shared/adapters/bundled-reference.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbNotices } from '../../shared/adapters/dynamodb-notices.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { casefileRoutes } from '../../shared/api/routes/casefile.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { casefileDeeds } from './api.ts';

const config = readConfig(
  z.object({ TABLE_CASES: z.string(), TABLE_PRIVATE: z.string(), TABLE_NOTICES: z.string() }),
  process.env,
);
const db = documents();

export const api = apiFunction({
  routes: casefileRoutes,
  deeds: casefileDeeds({
    cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
    personal: dynamodbPrivate(db, config.TABLE_PRIVATE),
    notices: dynamodbNotices(db, config.TABLE_NOTICES),
    reference: bundledRules(),
    now,
  }),
  log: logOf('casefile.api'),
});
