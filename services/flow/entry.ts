import * as z from 'zod/mini';
import { Envelope } from '../../events/envelope.ts';
import { CASES, heardByFlow, OPERATIONS } from '../../events/hearing.ts';
import { DeadlinePassed } from '../../events/operations.ts';
import { CaseId } from '../../events/primitives.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbFlow } from '../../shared/adapters/dynamodb-flow.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { registeredRules } from '../../shared/adapters/registered-rules.ts';
import { stepFunctions } from '../../shared/adapters/step-functions.ts';
import { instantAt } from '../../shared/domain/calendar/instant.ts';
import { flowStages } from '../../shared/domain/case/flow-stage.ts';
import { hears } from '../../shared/lambda/bus-message.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { queueFunction } from '../../shared/lambda/queue-function.ts';
import { task, taskFunction } from '../../shared/lambda/task-function.ts';
import { awaitStage, expire, type FlowPorts, onEvent as onCaseEvent, where } from './drive.ts';

const config = readConfig(
  z.object({
    TABLE_CASES: z.string(),
    TABLE_DIRECTORY: z.string(),
    TABLE_FLOW: z.string(),
    STATE_MACHINE_ARN: z.string(),
  }),
  process.env,
);
const db = documents();

const ports: FlowPorts = {
  cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
  flow: dynamodbFlow(db, config.TABLE_FLOW),
  flows: stepFunctions(config.STATE_MACHINE_ARN),
  reference: registeredRules(dynamodbRegisterReadings(db, config.TABLE_DIRECTORY), now),
  now,
  pause,
};

/** As Step Functions writes it, in UTC. */
const Entered = z.pipe(
  z.iso.datetime(),
  z.transform((text) => instantAt(Date.parse(text))),
);
const OfCase = z.object({ caseId: CaseId });

/** It also hears the deadline watch. */
const hearsFlow = hears({
  [CASES]: { types: heardByFlow, schema: Envelope },
  [OPERATIONS]: { types: ['deadline.passed.v1'], schema: DeadlinePassed },
});

export const onEvent = queueFunction({ parse: hearsFlow, onEvent: onCaseEvent(ports), log: logOf('flow.onEvent') });

export const stage = taskFunction({
  tasks: {
    where: task(OfCase, where(ports)),
    await: task(
      z.object({ caseId: CaseId, stage: z.enum(flowStages), token: z.string(), since: Entered }),
      awaitStage(ports),
    ),
    expire: task(OfCase, expire(ports)),
  },
  log: logOf('flow.stage'),
});
