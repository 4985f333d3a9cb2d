import * as z from 'zod/mini';
import { CommitteeId, CountyCode, CourtId } from '../../../events/primitives.ts';
import type { Route } from '../route.ts';

const Named = z.object({ zh: z.string(), en: z.string() });

const Sources = z.object({
  works: z.array(
    z.object({
      code: z.string(),
      title: Named,
      edition: Named,
      foundAt: z.url(),
      articles: z.array(z.object({ article: z.string(), text: Named })),
    }),
  ),
  rules: z.array(z.object({ code: z.string(), text: Named })),
});

export const directoryRoutes = [
  {
    operation: 'readCounties',
    service: 'directory',
    method: 'GET',
    path: '/directory/counties',
    summary: { zh: '县(市)', en: 'The counties and their basic courts' },
    access: 'public',
    answer: z.object({
      counties: z.array(
        z.object({ code: CountyCode, name: Named, shortName: z.string(), courtId: CourtId, courtName: z.string() }),
      ),
    }),
    status: 200,
  },
  {
    operation: 'readCommittees',
    service: 'directory',
    method: 'GET',
    path: '/directory/committees',
    summary: { zh: '金融纠纷人民调解委员会', en: 'The mediation committees' },
    access: 'public',
    answer: z.object({ committees: z.array(z.object({ id: CommitteeId, county: CountyCode, name: z.string() })) }),
    status: 200,
  },
  {
    operation: 'confirmMessage',
    service: 'directory',
    method: 'GET',
    path: '/check',
    summary: { zh: '核验消息真伪', en: 'Whether a message is ours, by its check code' },
    access: 'public',
    query: z.strictObject({ code: z.exactOptional(z.string().check(z.maxLength(500))) }),
    // Of the dispute nothing, not even that there is one. Without a code nothing is confirmed.
    answer: z.object({
      confirmed: z.exactOptional(
        z.object({ committee: z.string(), mediator: z.exactOptional(z.string()), phone: z.string() }),
      ),
    }),
    status: 200,
    page: true,
  },
  {
    operation: 'readSources',
    service: 'directory',
    method: 'GET',
    path: '/directory/sources',
    summary: { zh: '依据：法条与机制规则', en: 'What refusals and deadlines cite: articles and rules' },
    access: 'public',
    answer: Sources,
    status: 200,
  },
  {
    operation: 'readOpenApi',
    service: 'directory',
    method: 'GET',
    path: '/openapi.json',
    summary: { zh: '接口文档', en: 'This API as an OpenAPI 3.1 document' },
    access: 'public',
    answer: z.record(z.string(), z.unknown()),
    status: 200,
  },
] as const satisfies readonly Route[];
