import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { bundledNames } from '../../shared/adapters/bundled-names.ts';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbCheckCodes } from '../../shared/adapters/dynamodb-check-codes.ts';
import { dynamodbLedger } from '../../shared/adapters/dynamodb-ledger.ts';
import { dynamodbRegisterReadings } from '../../shared/adapters/dynamodb-register-readings.ts';
import { registeredReference } from '../../shared/adapters/registered-reference.ts';
import { directoryRoutes } from '../../shared/api/routes/directory.ts';
import { jurisdiction } from '../../shared/jurisdictions/pack.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { directoryDeeds } from './api.ts';
import { confirmPage } from './confirm-page.ts';
import { docsFunction, isDocs } from './docs.ts';

/** The bundler wrote them beside this file: what makes them would cost every cold start, as reading them all would. */
const read = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), 'utf8');
const made = async (file: string) => JSON.parse(await read(file));

const tables = readConfig(
  z.object({ TABLE_NOTICES: z.string(), TABLE_LEDGER: z.string(), TABLE_DIRECTORY: z.string() }),
  process.env,
);
const db = documents();
// What a message said its sender is, the page must say too.
const reference = registeredReference(dynamodbRegisterReadings(db, tables.TABLE_DIRECTORY), now);
const log = logOf('directory.api');

const answers = apiFunction({
  routes: directoryRoutes,
  deeds: directoryDeeds({
    reference,
    names: bundledNames(),
    codes: dynamodbCheckCodes(db, tables.TABLE_NOTICES),
    ledger: dynamodbLedger(db, tables.TABLE_LEDGER),
    made: { openApi: () => made('openapi.json'), sources: () => made('sources.json') },
  }),
  pages: { confirmMessage: confirmPage(jurisdiction.wording.mechanism, reference) },
  log,
});
const docs = docsFunction({ read, log });

export const api: typeof answers = (event, context) => (isDocs(event) ? docs : answers)(event, context);
