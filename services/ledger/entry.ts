import * as z from 'zod/mini';
import { bundledReference } from '../../shared/adapters/bundled-reference.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbLedger } from '../../shared/adapters/dynamodb-ledger.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { ledgerRoutes } from '../../shared/api/routes/ledger.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { hearsCases } from '../../shared/lambda/case-events.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { queueFunction } from '../../shared/lambda/queue-function.ts';
import { ledgerDeeds } from './api.ts';
import { keepRow } from './keep-row.ts';

const config = readConfig(
  z.object({ TABLE_CASES: z.string(), TABLE_PRIVATE: z.string(), TABLE_LEDGER: z.string() }),
  process.env,
);
const db = documents();

const ports = {
  cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
  personal: dynamodbPrivate(db, config.TABLE_PRIVATE),
  ledger: dynamodbLedger(db, config.TABLE_LEDGER),
  reference: bundledReference(),
};

export const api = apiFunction({ routes: ledgerRoutes, deeds: ledgerDeeds(ports), log: logOf('ledger.api') });

export const onEvent = queueFunction({
  parse: hearsCases('ledger'),
  onEvent: keepRow(ports),
  log: logOf('ledger.onEvent'),
});
