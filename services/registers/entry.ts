import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { documents } from '../../shared/adapters/dynamodb.ts';
import { dynamodbRegisterSecrets } from '../../shared/adapters/dynamodb-register-secrets.ts';
import { dynamodbRegisters } from '../../shared/adapters/dynamodb-registers.ts';
import { registerRoutes } from '../../shared/api/routes/registers.ts';
import { countyCodes, registerRows } from '../../shared/jurisdictions/registers.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { readConfig } from '../../shared/lambda/config.ts';
import { now, pause } from '../../shared/lambda/edge.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { registerDeeds } from './api.ts';

const tables = readConfig(z.object({ TABLE_DIRECTORY: z.string(), TABLE_PRIVATE: z.string() }), process.env);
const db = documents();

export const api = apiFunction({
  routes: registerRoutes,
  deeds: registerDeeds({
    store: dynamodbRegisters(db, tables.TABLE_DIRECTORY),
    secrets: dynamodbRegisterSecrets(db, tables.TABLE_PRIVATE),
    rows: registerRows,
    counties: countyCodes,
    schemas: async () => JSON.parse(await readFile(new URL('schemas.json', import.meta.url), 'utf8')),
    now,
    pause,
  }),
  log: logOf('registers.api'),
});
