import { randomInt, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { OPERATIONS } from '../../events/hearing.ts';
import { PartyCodeRequested } from '../../events/operations.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbCheckCodes } from '../../shared/adapters/dynamodb-check-codes.ts';
import { dynamodbPartyCodes } from '../../shared/adapters/dynamodb-party-codes.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { ChannelConfig, messengers } from '../../shared/adapters/messengers.ts';
import { registeredReference } from '../../shared/adapters/registered-reference.ts';
import { hears } from '../../shared/lambda/bus-message.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { queueFunction } from '../../shared/lambda/queue-function.ts';
import { sendCode } from './send-code.ts';

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

const CODES = 1_000_000;

export const onEvent = queueFunction({
  parse: hears({ [OPERATIONS]: { types: ['party-code.requested.v1'], schema: PartyCodeRequested } }),
  onEvent: sendCode({
    cases: dynamodbCases(db, { cases: tables.TABLE_CASES }),
    personal: dynamodbPrivate(db, tables.TABLE_PRIVATE),
    codes: dynamodbPartyCodes(db, tables.TABLE_PRIVATE),
    checkCodes: dynamodbCheckCodes(db, tables.TABLE_NOTICES),
    messenger: messengers(readConfig(ChannelConfig, process.env)),
    reference: registeredReference(dynamodbRegisterReadings(db, tables.TABLE_DIRECTORY), now),
    chance: { code: () => randomInt(CODES), id: randomUUID },
    now,
  }),
  log: logOf('codes.onEvent'),
});
