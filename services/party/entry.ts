import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbPartyCodes } from '../../shared/adapters/dynamodb-party-codes.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { eventbridge } from '../../shared/adapters/eventbridge.ts';
import { registeredRules } from '../../shared/adapters/registered-rules.ts';
import { partyRoutes } from '../../shared/api/routes/party.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { partyDeeds } from './api.ts';

const config = readConfig(
  z.object({ TABLE_CASES: z.string(), TABLE_PRIVATE: z.string(), TABLE_DIRECTORY: z.string(), BUS_NAME: z.string() }),
  process.env,
);
const db = documents();

export const api = apiFunction({
  routes: partyRoutes,
  deeds: partyDeeds({
    cases: dynamodbCases(db, { cases: config.TABLE_CASES, directory: config.TABLE_DIRECTORY }),
    codes: dynamodbPartyCodes(db, config.TABLE_PRIVATE),
    bus: eventbridge(config.BUS_NAME),
    reference: registeredRules(dynamodbRegisterReadings(db, config.TABLE_DIRECTORY), now),
    newId: randomUUID,
    now,
    pause,
  }),
  log: logOf('party.api'),
});
