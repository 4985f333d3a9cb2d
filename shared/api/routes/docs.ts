import * as z from 'zod/mini';
import type { Route } from '../route.ts';

/** The API for people: a page, and what it is made of. Files as they stand, told by no document. */
export const docsRoutes = [
  {
    operation: 'readDocs',
    service: 'directory',
    method: 'GET',
    path: '/docs',
    summary: { zh: '接口文档页面', en: 'This API as a page' },
    access: 'public',
    answer: z.string(),
    status: 200,
    files: true,
  },
  {
    operation: 'readDocsFile',
    service: 'directory',
    method: 'GET',
    path: '/docs/{file}',
    summary: { zh: '接口文档页面的组成部分', en: 'What that page is made of' },
    access: 'public',
    answer: z.string(),
    status: 200,
    files: true,
  },
] as const satisfies readonly Route[];
