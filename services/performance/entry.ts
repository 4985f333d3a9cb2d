import * as z from 'zod/mini';
import { bundledRules } from '../../shared/adapters/bundled-reference.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { performanceRoutes } from '../../shared/api/routes/performance.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { performanceDeeds } from './api.ts';

const config = readConfig(z.object({ TABLE_CASES: z.string() }), process.env);

export const api = apiFunction({
  routes: performanceRoutes,
  deeds: performanceDeeds({
    cases: dynamodbCases(documents(), { cases: config.TABLE_CASES }),
    reference: bundledRules(),
    now,
    pause,
  }),
  log: logOf('performance.api'),
});
