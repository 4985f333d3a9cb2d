import * as z from 'zod/mini';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbLoads } from '../../shared/adapters/dynamodb-loads.ts';
import { dynamodbPartyCodes } from '../../shared/adapters/dynamodb-party-codes.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { registeredAssignees } from '../../shared/adapters/registered-assignees.ts';
import { registeredRules } from '../../shared/adapters/registered-rules.ts';
import { choiceRoutes } from '../../shared/api/routes/party.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { choiceDeeds } from './api.ts';

const config = readConfig(
  z.object({
    TABLE_CASES: z.string(),
    TABLE_PRIVATE: z.string(),
    TABLE_LEDGER: z.string(),
    TABLE_DIRECTORY: z.string(),
  }),
  process.env,
);
const db = documents();
const registers = dynamodbRegisterReadings(db, config.TABLE_DIRECTORY);

export const api = apiFunction({
  routes: choiceRoutes,
  deeds: choiceDeeds({
    cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
    codes: dynamodbPartyCodes(db, config.TABLE_PRIVATE),
    loads: dynamodbLoads(db, config.TABLE_LEDGER),
    reference: registeredRules(registers, now),
    people: registeredAssignees(registers, now),
    now,
    pause,
  }),
  log: logOf('choice.api'),
});
