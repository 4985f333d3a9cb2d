import * as z from 'zod/mini';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { registeredRules } from '../../shared/adapters/registered-rules.ts';
import { performanceRoutes } from '../../shared/api/routes/performance.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { performanceDeeds } from './api.ts';

const config = readConfig(z.object({ TABLE_CASES: z.string(), TABLE_DIRECTORY: z.string() }), process.env);
const db = documents();

export const api = apiFunction({
  routes: performanceRoutes,
  deeds: performanceDeeds({
    cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
    reference: registeredRules(dynamodbRegisterReadings(db, config.TABLE_DIRECTORY), now),
    now,
    pause,
  }),
  log: logOf('performance.api'),
});
