import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { bundledReference } from '../../shared/adapters/bundled-reference.ts';
import { directoryRoutes } from '../../shared/api/routes/directory.ts';
import { apiFunction } from '../../shared/lambda/api-function.ts';
import { logOf } from '../../shared/lambda/log.ts';
import { directoryDeeds } from './api.ts';

/** The bundler wrote it beside this file: the generator itself would cost every cold start. */
const openApi = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')));

export const api = apiFunction({
  routes: directoryRoutes,
  deeds: directoryDeeds({ reference: bundledReference(), openApi }),
  log: logOf('directory.api'),
});
