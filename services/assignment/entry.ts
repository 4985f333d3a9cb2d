import * as z from 'zod/mini';
import { EventHead } from '../../events/event-head.ts';
import { CASES, heardByAssignment } from '../../events/hearing.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbLoads } from '../../shared/adapters/dynamodb-loads.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { registeredAssignees } from '../../shared/adapters/registered-assignees.ts';
import { registeredRules } from '../../shared/adapters/registered-rules.ts';
import { assignmentRoutes } from '../../shared/api/routes/assignment.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { hears } from '../../shared/lambda/bus-message.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { queueFunction } from '../../shared/lambda/queue-function.ts';
import { assignmentDeeds } from './api.ts';
import { onAccepted } from './on-event.ts';

const config = readConfig(
  z.object({ TABLE_CASES: z.string(), TABLE_LEDGER: z.string(), TABLE_DIRECTORY: z.string() }),
  process.env,
);
const db = documents();
const registers = dynamodbRegisterReadings(db, config.TABLE_DIRECTORY);

const ports = {
  cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
  loads: dynamodbLoads(db, config.TABLE_LEDGER),
  reference: registeredRules(registers, now),
  people: registeredAssignees(registers, now),
  now,
  pause,
};

export const api = apiFunction({
  routes: assignmentRoutes,
  deeds: assignmentDeeds(ports),
  log: logOf('assignment.api'),
});

export const onEvent = queueFunction({
  // it reads the case itself, and asks the event only for whose it is
  parse: hears({ [CASES]: { types: heardByAssignment, schema: EventHead } }),
  onEvent: onAccepted(ports),
  log: logOf('assignment.onEvent'),
});
