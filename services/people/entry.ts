import * as z from 'zod/mini';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { registeredRules } from '../../shared/adapters/registered-rules.ts';
import { peopleRoutes } from '../../shared/api/routes/people.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { peopleDeeds } from './api.ts';

const config = readConfig(
  z.object({ TABLE_CASES: z.string(), TABLE_PRIVATE: z.string(), TABLE_DIRECTORY: z.string() }),
  process.env,
);
const db = documents();

export const api = apiFunction({
  routes: peopleRoutes,
  deeds: peopleDeeds({
    cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
    personal: dynamodbPrivate(db, config.TABLE_PRIVATE),
    reference: registeredRules(dynamodbRegisterReadings(db, config.TABLE_DIRECTORY), now),
    now,
    pause,
  }),
  log: logOf('people.api'),
});
