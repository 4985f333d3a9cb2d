import * as z from 'zod/mini';
import { heardByNotification } from '../../events/patterns.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbCheckCodes } from '../../shared/adapters/dynamodb-check-codes.ts';
import { dynamodbFlow } from '../../shared/adapters/dynamodb-flow.ts';
import { dynamodbNotices } from '../../shared/adapters/dynamodb-notices.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { dynamodbRegisterSecrets } from '../../shared/adapters/dynamodb-register-secrets.ts';
import { eventbridge } from '../../shared/adapters/eventbridge.ts';
import { ChannelConfig, messengers } from '../../shared/adapters/messengers.ts';
import { registeredPeople } from '../../shared/adapters/registered-people.ts';
import { registeredReference } from '../../shared/adapters/registered-reference.ts';
import { stepFunctions } from '../../shared/adapters/step-functions.ts';
import { hearsCases } from '../../shared/lambda/case-events.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { queueFunction } from '../../shared/lambda/queue-function.ts';
import { scheduledFunction } from '../../shared/lambda/scheduled-function.ts';
import { onEvent as onCaseEvent } from './on-event.ts';
import { type WatchPorts, watch as walk } from './watch.ts';

const tables = readConfig(
  z.object({
    TABLE_CASES: z.string(),
    TABLE_PRIVATE: z.string(),
    TABLE_NOTICES: z.string(),
    TABLE_DIRECTORY: z.string(),
  }),
  process.env,
);
const db = documents();
const registers = dynamodbRegisterReadings(db, tables.TABLE_DIRECTORY);

const ports = {
  cases: dynamodbCases(db, { cases: tables.TABLE_CASES }),
  personal: dynamodbPrivate(db, tables.TABLE_PRIVATE),
  notices: dynamodbNotices(db, tables.TABLE_NOTICES),
  codes: dynamodbCheckCodes(db, tables.TABLE_NOTICES),
  messenger: messengers(readConfig(ChannelConfig, process.env)),
  reference: registeredReference(registers, now),
  people: registeredPeople(registers, dynamodbRegisterSecrets(db, tables.TABLE_PRIVATE), now),
  now,
};

export const onEvent = queueFunction({
  parse: hearsCases(heardByNotification),
  onEvent: onCaseEvent(ports),
  log: logOf('notification.onEvent'),
});

/** Read when a walk begins: the function behind the queue has neither flow nor bus and must start without them. */
const watchPorts = (): WatchPorts => {
  const config = readConfig(
    z.object({ TABLE_FLOW: z.string(), BUS_NAME: z.string(), STATE_MACHINE_ARN: z.string() }),
    process.env,
  );
  return {
    ...ports,
    bus: eventbridge(config.BUS_NAME),
    flow: dynamodbFlow(db, config.TABLE_FLOW),
    flows: stepFunctions(config.STATE_MACHINE_ARN),
  };
};

export const watch = scheduledFunction({
  run: async () => ({ ...(await walk(watchPorts())()) }),
  log: logOf('notification.watch'),
});
