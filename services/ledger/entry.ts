import * as z from 'zod/mini';
import { eventTypes } from '../../events/catalogue.ts';
import { bundledNames } from '../../shared/adapters/bundled-names.ts';
import { bundledCalendar } from '../../shared/adapters/bundled-reference.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCases } from '../../shared/adapters/dynamodb-cases.ts';
import { dynamodbLedger } from '../../shared/adapters/dynamodb-ledger.ts';
import { dynamodbPrivate } from '../../shared/adapters/dynamodb-private.ts';
import { ledgerRoutes } from '../../shared/api/routes/ledger.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { hearsCases } from '../../shared/lambda/case-events.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now } from '../../shared/lambda/edge.ts';
import { answeredFile } from '../../shared/lambda/file-answer.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { queueFunction } from '../../shared/lambda/queue-function.ts';
import { ledgerDeeds } from './api.ts';
import { keepRow, type ProjectorPorts } from './keep-row.ts';

const db = documents();
const ledger = dynamodbLedger(db, readConfig(z.object({ TABLE_LEDGER: z.string() }), process.env).TABLE_LEDGER);

export const api = apiFunction({
  routes: ledgerRoutes,
  deeds: ledgerDeeds({ ledger, names: bundledNames(), now }),
  log: logOf('ledger.api'),
  asFile: answeredFile,
});

/** Read when the first event comes: the function behind the API may not touch cases or personal data, and starts without. */
const projector = (): ProjectorPorts => {
  const config = readConfig(z.object({ TABLE_CASES: z.string(), TABLE_PRIVATE: z.string() }), process.env);
  return {
    cases: dynamodbCases(db, { cases: config.TABLE_CASES }),
    personal: dynamodbPrivate(db, config.TABLE_PRIVATE),
    ledger,
    reference: bundledCalendar(),
  };
};

export const onEvent = queueFunction({
  parse: hearsCases(eventTypes),
  onEvent: (event) => keepRow(projector())(event),
  log: logOf('ledger.onEvent'),
});
