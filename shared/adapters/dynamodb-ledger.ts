import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { CaseId, CountyCode } from '../../events/primitives.ts';
import { stageNames } from '../domain/case/stage-names.ts';
import type { Stage } from '../domain/case/state.ts';
import { caseNoOf, parseCaseNo } from '../domain/identifiers/case-no.ts';
import { LedgerFacts, type LedgerRow } from '../domain/ledger/row.ts';
import type { LedgerStore } from '../ports.ts';
import { casePartition, unlessCondition } from './dynamodb.ts';
import { creditUpdate } from './mediator-credits.ts';

/** Names are paid for with every row read: a month of a county is read whole. */
const short = {
  channel: 'ch',
  courtCaseNo: 'sn',
  transferredFrom: 'tf',
  continues: 'ct',
  applicants: 'ap',
  respondents: 're',
  causeCode: 'cc',
  total: 't',
  principal: 'p',
  interest: 'i',
  other: 'o',
  imported: 'im',
  acceptedOn: 'ac',
  track: 'tr',
  mechanism: 'mn',
  mediatorId: 'me',
  informedOn: 'in',
  consentedOn: 'co',
  dueOn: 'du',
  extendedTo: 'ex',
  sessions: 'se',
  coMediators: 'cm',
  result: 'r',
  endedOn: 'en',
  workingDaysUsed: 'wd',
  agreedAmount: 'aa',
  remedies: 'rm',
  instalments: 'ic',
  lastInstalmentOn: 'li',
  instalmentsPaid: 'ip',
  performedOn: 'po',
  onHold: 'oh',
  defaultedOn: 'df',
  enforcementFiledOn: 'ef',
  enforcementEndedOn: 'ee',
  enforcementResult: 'er',
  outOfTime: 'ot',
  appliedOn: 'ca',
  ruledOn: 'cr',
  rulingNo: 'cn',
  ruling: 'cv',
  fastTrackOn: 'fo',
  fastTrackClosedOn: 'fc',
  fastTrackResult: 'fr',
  courtFeeSaved: 'fs',
  marks: 'mk',
  groupCaseId: 'gc',
  institutions: 'is',
} as const satisfies Record<keyof LedgerFacts, string>;

const Item = z.looseObject({
  pk: z.string(),
  v: z.int(),
  c: CountyCode,
  s: z.custom<Stage>((stage) => typeof stage === 'string' && stage in stageNames),
  caseNo: z.exactOptional(z.string()),
  mediatorId: z.exactOptional(z.string()),
});

const DIGITS = 7;

/** Case numbers as text stop sorting at the ten thousandth of a year; this spelling sorts on, and is shorter. */
const sortKeyOf = (caseNo: string): string => {
  const read = parseCaseNo(caseNo);
  if (!read.ok) throw new Error(`not a case number: ${caseNo}`);
  const { year, shortName, sequence, parts = [] } = read.value;
  const key = `${year}-${String(sequence).padStart(DIGITS, '0')}-${shortName}`;
  // after its parent, before the next case
  return [key, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
};

const caseNoFrom = (sortKey: string): string => {
  const [year, sequence, shortName = '', ...parts] = sortKey.split('-');
  return caseNoOf({ year: Number(year), shortName, sequence: Number(sequence), parts: parts.map(Number) });
};

const countyMonthOf = (county: CountyCode, month: string): string => `${county}#${month}`;

const shortened = (facts: LedgerFacts): Readonly<Record<string, unknown>> => {
  const values: Readonly<Record<string, unknown>> = facts;
  return Object.fromEntries(Object.entries(short).map(([name, key]) => [key, values[name]]));
};

const factsFrom = (item: Readonly<Record<string, unknown>>): LedgerFacts =>
  LedgerFacts.parse(
    Object.fromEntries(
      Object.entries(short).flatMap(([name, key]) => (item[key] === undefined ? [] : [[name, item[key]]])),
    ),
  );

const keyOf = (caseId: CaseId) => ({ pk: casePartition(caseId), sk: 'ROW' });

/** The keys of an index are there only while the row belongs into it. */
export const itemOf = ({ caseId, sequence, county, stage, caseNo, onDesk, facts }: LedgerRow) => ({
  ...keyOf(caseId),
  v: sequence,
  c: county,
  s: stage,
  ...shortened(facts),
  ...(caseNo && facts.acceptedOn
    ? { countyMonth: countyMonthOf(county, facts.acceptedOn.slice(0, 7)), caseNo: sortKeyOf(caseNo) }
    : {}),
  ...(onDesk && facts.mediatorId ? { mediatorId: facts.mediatorId, caseId } : {}),
});

const rowOf = (stored: unknown): LedgerRow => {
  const item = Item.parse(stored);
  return {
    caseId: CaseId.parse(item.pk.slice('CASE#'.length)),
    sequence: item.v,
    county: item.c,
    stage: item.s,
    ...(item.caseNo ? { caseNo: caseNoFrom(item.caseNo) } : {}),
    onDesk: item.mediatorId !== undefined,
    facts: factsFrom(item),
  };
};

/**
 * `Ledger`: one row a case, replaced only by a newer one, so that late and repeated events change nothing; and one item
 * a mediator.
 */
export const dynamodbLedger = (db: DynamoDBDocumentClient, table: string): LedgerStore => ({
  async row(caseId) {
    const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: keyOf(caseId) }));
    return item && rowOf(item);
  },
  async keep(row) {
    await unlessCondition(
      db.send(
        new PutCommand({
          TableName: table,
          Item: itemOf(row),
          ConditionExpression: 'attribute_not_exists(pk) OR v < :new',
          ExpressionAttributeValues: { ':new': row.sequence },
        }),
      ),
      () => undefined,
    );
  },
  async credit(credit) {
    await unlessCondition(db.send(new UpdateCommand(creditUpdate(table, credit))), () => undefined);
  },
  async page(county, month, limit, after) {
    const { Items = [] } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'byCountyMonth',
        KeyConditionExpression: `countyMonth = :month${after === undefined ? '' : ' AND caseNo > :after'}`,
        ExpressionAttributeValues: {
          ':month': countyMonthOf(county, month),
          ...(after === undefined ? {} : { ':after': sortKeyOf(after) }),
        },
        // one more than asked for tells whether there is another page
        Limit: limit + 1,
      }),
    );
    const rows = Items.slice(0, limit).map(rowOf);
    const next = Items.length > limit ? rows.at(-1)?.caseNo : undefined;
    return { rows, ...(next ? { next } : {}) };
  },
});
