import * as z from 'zod/mini';
import type { ZodOpenApiMetadata } from 'zod-openapi';
import {
  AgreementId,
  CaseId,
  CommitteeId,
  CountyCode,
  CourtId,
  Day,
  EvidenceId,
  Fen,
  Instant,
  InstitutionId,
  MediatorId,
  OrgUnitId,
  PartyId,
} from '../../events/primitives.ts';
import { Attested, CaseAnswer, RequestDay, Yuan } from './fields.ts';
import { FiledParty, Filing } from './filing.ts';
import filingExample from './filing-example.json' with { type: 'json' };
import { CaseView } from './routes/casefile.ts';
import { LedgerLine } from './routes/ledger.ts';

/** What partners read of the schemas that several operations share: a name, two languages, an example. */
const names: readonly (readonly [z.core.$ZodType, ZodOpenApiMetadata & { readonly id: string }])[] = [
  [
    Day,
    {
      id: 'Day',
      description: '本地日期（北京时间） · a local date in Asia/Shanghai',
      examples: ['2023-09-15'],
      override: { format: 'date' },
    },
  ],
  [
    RequestDay,
    {
      id: 'RequestDay',
      description: '本地日期（北京时间），1950 年至 2199 年 · a local date in Asia/Shanghai from 1950 to 2199',
      examples: ['2023-09-15'],
      override: { format: 'date' },
    },
  ],
  [
    Instant,
    {
      id: 'Instant',
      description: '时刻，精确到毫秒，时区 +08:00 · an instant with milliseconds, always +08:00',
      examples: ['2023-09-15T09:00:00.000+08:00'],
      override: { format: 'date-time' },
    },
  ],
  [
    Yuan,
    {
      id: 'Yuan',
      description: '人民币元，至多两位小数，文本 · yuan with up to two decimals, as text',
      // Examples of a schema that transforms are left out where they are asked for as input.
      override: { examples: ['100000.00'] },
    },
  ],
  [Fen, { id: 'Fen', description: '人民币分 · whole fen', examples: [10_000_000] }],
  [CountyCode, { id: 'CountyCode', description: '县(市)代码，GB/T 2260 · county code', examples: ['522626'] }],
  [CaseId, { id: 'CaseId', description: '案件标识 · the case', examples: ['522626-0123456789abcdefghjkmnpqrs'] }],
  [PartyId, { id: 'PartyId', description: '当事人标识 · a party of the case', examples: ['p1'] }],
  [MediatorId, { id: 'MediatorId', description: '调解员标识 · a mediator', examples: ['m-522626-01'] }],
  [InstitutionId, { id: 'InstitutionId', description: '金融机构标识 · an institution' }],
  [CourtId, { id: 'CourtId', description: '法院标识 · a court' }],
  [CommitteeId, { id: 'CommitteeId', description: '金调委标识 · a mediation committee' }],
  [OrgUnitId, { id: 'OrgUnitId', description: '协同单位标识（司法所、派出所、村居委会等） · a township unit' }],
  [AgreementId, { id: 'AgreementId', description: '调解协议标识 · an agreement' }],
  [
    EvidenceId,
    {
      id: 'EvidenceId',
      description:
        '证据材料编号：材料种类加序号，数字至多六位，不写姓名和号码 · what proves a recorded act: its kind and a number of six digits at most, nobody’s name or number',
      examples: ['consent-p2'],
    },
  ],
  [Attested, { id: 'Attested', description: '代当事人记录的行为及其证据 · an act recorded for a party' }],
  [CaseAnswer, { id: 'CaseAnswer', description: '办理结果 · what every unsafe call answers' }],
  [CaseView, { id: 'CaseView', description: '案件 · the case' }],
  // With the whole of one, a reader can send it as it stands.
  [Filing, { id: 'Filing', description: '纠纷提交 · a filing', override: { examples: [filingExample] } }],
  [FiledParty, { id: 'FiledParty', description: '当事人信息 · a party as filed' }],
  [LedgerLine, { id: 'LedgerLine', description: '台账一行 · one line of the ledger' }],
];

let named = false;

/** Names the shared schemas in zod's global registry, once. Functions never load this: names cost bundle. */
export const nameSchemas = (): void => {
  if (named) return;
  for (const [schema, meta] of names) z.globalRegistry.add(schema, meta);
  named = true;
};
