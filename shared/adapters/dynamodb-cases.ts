import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Actor } from '../../events/actor.ts';
import { CaseId, CommandId, type CountyCode, type Day, Digest, Instant } from '../../events/primitives.ts';
import type { Commit } from '../commit.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import { ok } from '../domain/result.ts';
import type { CaseStore, CommitIndex, Numbering } from '../ports.ts';
import { queryAll, unlessCondition } from './dynamodb.ts';

interface Tables {
  readonly cases: string;
  /** holds the counters; only the function that accepts cases gives numbers and has it */
  readonly directory?: string;
}

const county = (caseId: CaseId): string => `COUNTY#${caseId.slice(0, 6)}`;
const DIGITS = 6;
const sortKey = (caseId: CaseId, sequence: number): string =>
  `CASE#${caseId}#${String(sequence).padStart(DIGITS, '0')}`;
const placeOf = (sk: string) => {
  const [, caseId, sequence] = sk.split('#');
  return { caseId: CaseId.parse(caseId), sequence: Number(sequence) };
};
const counterKey = ({ county: code, year }: Pick<Numbering, 'county' | 'year'>) => ({
  pk: `COUNTER#${code}`,
  sk: String(year),
});

/** A commit as it lies in the table; also what the stream carries. */
export const CommitItem = z.object({
  caseId: CaseId,
  sequence: z.int(),
  commandId: CommandId,
  requestDigest: Digest,
  at: Instant,
  actor: Actor,
  correlationId: z.string(),
  command: z.string(),
  body: z.string(),
  previousHash: z.string(),
  hash: Digest,
});

const Counter = z.object({ last: z.int() });
const Head = z.object({ sk: z.string() });

/** The index by day names a case once a day: each further row would cost as much as a small commit itself. */
const indexedOn = ({ at }: Commit, previous?: Commit): { readonly day?: Day } => {
  const day = dayOf(at);
  return previous && dayOf(previous.at) === day ? {} : { day };
};

const itemOf = (commit: Commit, previous?: Commit) => ({
  pk: county(commit.caseId),
  sk: sortKey(commit.caseId, commit.sequence),
  ...indexedOn(commit, previous),
  ...commit,
});

/** `Cases`: append-only, keyed by county; one command is one commit is one conditional put (design, decision 2). */
export const dynamodbCases = (db: DynamoDBDocumentClient, tables: Tables): CaseStore => {
  const counters = (): string => {
    if (tables.directory === undefined) throw new Error('this function gives no case numbers');
    return tables.directory;
  };

  const put = (commit: Commit, previous?: Commit) => ({
    TableName: tables.cases,
    Item: itemOf(commit, previous),
    ConditionExpression: 'attribute_not_exists(pk)',
  });

  /** The counter moves in the commit's own transaction, on condition that its last number is still the one before. */
  const transact = (commit: ReturnType<typeof put>, { number, ...counter }: Numbering) =>
    db.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: commit },
          {
            Update: {
              TableName: counters(),
              Key: counterKey(counter),
              UpdateExpression: 'SET #last = :number',
              ConditionExpression: number === 1 ? 'attribute_not_exists(pk)' : '#last = :before',
              ExpressionAttributeNames: { '#last': 'last' },
              ExpressionAttributeValues: number === 1 ? { ':number': 1 } : { ':number': number, ':before': number - 1 },
            },
          },
        ],
      }),
    );

  return {
    async history(caseId) {
      const items = await queryAll(db, {
        TableName: tables.cases,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :county AND begins_with(sk, :case)',
        ExpressionAttributeValues: { ':county': county(caseId), ':case': `CASE#${caseId}#` },
      });
      return z.array(CommitItem).parse(items);
    },
    append: (commit, numbering, previous) => {
      const written = put(commit, previous);
      return unlessCondition(
        (numbering ? transact(written, numbering) : db.send(new PutCommand(written))).then(() => ok(undefined)),
        () => ({ ok: false, error: { code: 'stale' } }) as const,
      );
    },
    async lastNumber(code: CountyCode, year) {
      const { Item } = await db.send(
        new GetCommand({ TableName: counters(), Key: counterKey({ county: code, year }), ConsistentRead: true }),
      );
      return Item ? Counter.parse(Item).last : 0;
    },
  };
};

/** The index of commits by local day, for whoever compares what was stored with what was heard. */
export const dynamodbCommitIndex = (db: DynamoDBDocumentClient, table: string): CommitIndex => ({
  async *committedOn(day: Day) {
    for (let start: Record<string, unknown> | undefined; ; ) {
      const page = await db.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'byDay',
          KeyConditionExpression: '#day = :day',
          ExpressionAttributeNames: { '#day': 'day' },
          ExpressionAttributeValues: { ':day': day },
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      for (const { sk } of z.array(Head).parse(page.Items ?? [])) yield placeOf(sk);
      start = page.LastEvaluatedKey;
      if (!start) return;
    }
  },
  async head(caseId) {
    const { Items = [] } = await db.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :county AND begins_with(sk, :case)',
        ExpressionAttributeValues: { ':county': county(caseId), ':case': `CASE#${caseId}#` },
        ProjectionExpression: 'sk',
        ScanIndexForward: false,
        Limit: 1,
      }),
    );
    return Math.max(
      0,
      ...z
        .array(Head)
        .parse(Items)
        .map(({ sk }) => placeOf(sk).sequence),
    );
  },
});
