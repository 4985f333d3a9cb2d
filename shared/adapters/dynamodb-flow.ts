import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Instant } from '../../events/primitives.ts';
import { flowStages } from '../domain/case/flow-stage.ts';
import { ok } from '../domain/result.ts';
import type { FlowStore } from '../ports.ts';
import { casePartition, unlessCondition } from './dynamodb.ts';

const Item = z.object({
  run: z.int(),
  waiting: z.exactOptional(z.object({ token: z.string(), stage: z.enum(flowStages), since: Instant, until: Instant })),
});

/** `Flow`: which run of the state machine a case is in, and the token of the stage that waits. */
export const dynamodbFlow = (db: DynamoDBDocumentClient, table: string): FlowStore => ({
  async record(caseId) {
    const { Item: item } = await db.send(
      new GetCommand({ TableName: table, Key: { pk: casePartition(caseId) }, ConsistentRead: true }),
    );
    return item ? Item.parse(item) : undefined;
  },
  takeRun: (caseId, run) =>
    unlessCondition(
      db
        .send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: casePartition(caseId) },
            UpdateExpression: 'SET #run = :next REMOVE waiting',
            ConditionExpression: run === 0 ? 'attribute_not_exists(pk)' : '#run = :run',
            ExpressionAttributeNames: { '#run': 'run' },
            ExpressionAttributeValues: run === 0 ? { ':next': 1 } : { ':next': run + 1, ':run': run },
          }),
        )
        .then(() => ok(undefined)),
      () => ({ ok: false, error: { code: 'taken' } }) as const,
    ),
  keepToken: (caseId, waiting) =>
    unlessCondition(
      db
        .send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: casePartition(caseId) },
            UpdateExpression: 'SET waiting = :waiting, #run = if_not_exists(#run, :first)',
            ConditionExpression: 'attribute_not_exists(waiting) OR waiting.#since <= :since',
            ExpressionAttributeNames: { '#run': 'run', '#since': 'since' },
            ExpressionAttributeValues: { ':waiting': waiting, ':first': 1, ':since': waiting.since },
          }),
        )
        .then(() => ok(undefined)),
      () => ({ ok: false, error: { code: 'superseded' } }) as const,
    ),
});
