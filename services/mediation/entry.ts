import * as z from 'zod/mini';
import { bundledRules } from '../../shared/adapters/bundled-reference.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { mediationRoutes } from '../../shared/api/routes/mediation.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { mediationDeeds } from './api.ts';

const config = readConfig(z.object({ TABLE_CASES: z.string(), TABLE_PRIVATE: z.string() }), process.env);
const db = documents();

export const api = apiFunction({
  routes: mediationRoutes,
  deeds: mediationDeeds({
    cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
    personal: dynamodbPrivate(db, config.TABLE_PRIVATE),
    reference: bundledRules(),
    now,
    pause,
  }),
  log: logOf('mediation.api'),
});
