import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { CaseId, Day, Instant } from '../../events/primitives.ts';
import type { Notice, NoticeStore } from '../ports.ts';
import { casePartition, unlessCondition } from './dynamodb.ts';

const NoticeItem = z.object({
  caseId: CaseId,
  key: z.string(),
  recipient: z.string(),
  channel: z.exactOptional(z.enum(['sms', 'email'])),
  state: z.enum(['claimed', 'waiting', 'sent', 'undeliverable', 'superseded', 'withdrawn']),
  at: Instant,
  messageId: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
});

const NOTICE = 'NOTICE#';
const Agenda = z.object({ nextOn: z.exactOptional(Day) });
const agendaKey = (caseId: CaseId) => ({ pk: casePartition(caseId), sk: 'AGENDA' });
const WATERMARK = { pk: 'WATCH', sk: 'WATERMARK' };

const itemOf = (notice: Notice) => ({
  pk: casePartition(notice.caseId),
  sk: `${NOTICE}${notice.key}`,
  ...notice,
});

const heldIn = (error: unknown): Notice => {
  if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
  return NoticeItem.parse(unmarshall(error.Item));
};

const caseIdOf = (partition: string): CaseId => CaseId.parse(partition.slice(casePartition('').length));

/** `Notices`: what must be told and what was, by case; and the days on which the watch looks at a case. */
export const dynamodbNotices = (db: DynamoDBDocumentClient, table: string): NoticeStore => {
  async function* pagesOf(query: {
    readonly IndexName?: string;
    readonly ConsistentRead?: boolean;
    readonly KeyConditionExpression: string;
    readonly ExpressionAttributeValues: Record<string, unknown>;
  }) {
    for (let start: Record<string, unknown> | undefined; ; ) {
      const page = await db.send(
        new QueryCommand({ TableName: table, ...query, ...(start ? { ExclusiveStartKey: start } : {}) }),
      );
      yield page.Items ?? [];
      start = page.LastEvaluatedKey;
      if (!start) return;
    }
  }

  /** Takes it over from what is held, if that is still what is held. */
  const takeOver = (notice: Notice, held: Notice): Promise<'again' | 'busy'> =>
    unlessCondition(
      db
        .send(
          new PutCommand({
            TableName: table,
            Item: itemOf(notice),
            ConditionExpression: '#state = :state AND #at = :at',
            ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
            ExpressionAttributeValues: { ':state': held.state, ':at': held.at },
          }),
        )
        .then(() => 'again' as const),
      () => 'busy' as const,
    );

  return {
    async claim(notice, staleBefore) {
      const held = await unlessCondition(
        db
          .send(
            new PutCommand({
              TableName: table,
              Item: itemOf(notice),
              ConditionExpression: 'attribute_not_exists(pk)',
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            }),
          )
          .then(() => undefined),
        heldIn,
      );
      if (!held) return 'first';
      if (held.state === 'waiting' || (held.state === 'claimed' && held.at < staleBefore))
        return takeOver(notice, held);
      return held.state === 'claimed' ? 'busy' : 'done';
    },
    async settle(notice) {
      await db.send(new PutCommand({ TableName: table, Item: itemOf(notice) }));
    },
    async notices(caseId) {
      const notices: Notice[] = [];
      const pages = pagesOf({
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :case AND begins_with(sk, :notice)',
        ExpressionAttributeValues: { ':case': casePartition(caseId), ':notice': NOTICE },
      });
      for await (const items of pages) notices.push(...z.array(NoticeItem).parse(items));
      return notices;
    },
    async bringForward(caseId, day) {
      const Key = agendaKey(caseId);
      const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      const standing = Agenda.parse(Item ?? {}).nextOn;
      // Most events bring nothing forward: a look costs a tenth of a write and its index.
      if (standing !== undefined && standing <= day) return;
      await unlessCondition(
        db.send(
          new UpdateCommand({
            TableName: table,
            Key,
            UpdateExpression: 'SET nextOn = :day',
            ConditionExpression: 'attribute_not_exists(nextOn) OR nextOn > :day',
            ExpressionAttributeValues: { ':day': day },
          }),
        ),
        () => undefined,
      );
    },
    async moveOn(caseId, day) {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: agendaKey(caseId),
          ...(day
            ? { UpdateExpression: 'SET nextOn = :day', ExpressionAttributeValues: { ':day': day } }
            : { UpdateExpression: 'REMOVE nextOn' }),
        }),
      );
    },
    async *due(day) {
      const pages = pagesOf({
        IndexName: 'byDay',
        KeyConditionExpression: 'nextOn = :day',
        ExpressionAttributeValues: { ':day': day },
      });
      for await (const items of pages)
        for (const { pk } of z.array(z.object({ pk: z.string() })).parse(items)) yield caseIdOf(pk);
    },
    async watermark() {
      const { Item } = await db.send(new GetCommand({ TableName: table, Key: WATERMARK, ConsistentRead: true }));
      return Item ? z.object({ day: Day }).parse(Item).day : undefined;
    },
    async moveWatermark(day) {
      await unlessCondition(
        db.send(
          new PutCommand({
            TableName: table,
            Item: { ...WATERMARK, day },
            ConditionExpression: 'attribute_not_exists(pk) OR #day < :day',
            ExpressionAttributeNames: { '#day': 'day' },
            ExpressionAttributeValues: { ':day': day },
          }),
        ),
        () => undefined,
      );
    },
  };
};
