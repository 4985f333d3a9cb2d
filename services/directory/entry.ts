import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { bundledPeople } from '../../shared/adapters/bundled-people.ts';
import { bundledReference } from '../../shared/adapters/bundled-reference.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCheckCodes } from '../../shared/adapters/dynamodb-check-codes.ts';
import { dynamodbLedger } from '../../shared/adapters/dynamodb-ledger.ts';
import { directoryRoutes } from '../../shared/api/routes/directory.ts';
import { jurisdiction } from '../../shared/jurisdictions/pack.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { directoryDeeds } from './api.ts';
import { confirmPage } from './confirm-page.ts';

/** The bundler wrote it beside this file: the generator itself would cost every cold start. */
const openApi = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')));

const tables = readConfig(z.object({ TABLE_NOTICES: z.string(), TABLE_LEDGER: z.string() }), process.env);
const db = documents();

export const api = apiFunction({
  routes: directoryRoutes,
  deeds: directoryDeeds({
    reference: bundledReference(),
    people: bundledPeople(),
    codes: dynamodbCheckCodes(db, tables.TABLE_NOTICES),
    ledger: dynamodbLedger(db, tables.TABLE_LEDGER),
    openApi,
  }),
  pages: { confirmMessage: confirmPage(jurisdiction) },
  log: logOf('directory.api'),
});
