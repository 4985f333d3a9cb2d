import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Day, MediatorId } from '../../events/primitives.ts';
import { LIKE_CASES_FULL } from '../domain/assignment/ranking.ts';
import type { Credit } from '../domain/ledger/credits.ts';
import type { MediatorRecord } from '../ports.ts';

/** The partition of `Ledger` that holds one item a mediator: what they did, in one query. */
export const MEDIATORS = 'MEDIATORS';

/** A set of case ids a cause code: a case told twice is there once, in whatever order. */
const SETTLED = 'settled#';

const Item = z.looseObject({ sk: MediatorId, assignedOn: z.exactOptional(Day) });

const changeOf = (credit: Credit) =>
  'assignedOn' in credit
    ? {
        UpdateExpression: 'SET assignedOn = :on',
        // only forward
        ConditionExpression: 'attribute_not_exists(assignedOn) OR assignedOn < :on',
        ExpressionAttributeValues: { ':on': credit.assignedOn },
      }
    : {
        UpdateExpression: 'ADD #settled :case',
        // more would earn no points, and an item that grows would cost more with every case
        ConditionExpression: 'attribute_not_exists(#settled) OR size(#settled) < :full',
        ExpressionAttributeNames: { '#settled': `${SETTLED}${credit.causeCode}` },
        ExpressionAttributeValues: { ':case': new Set([credit.settled]), ':full': LIKE_CASES_FULL },
      };

/** One conditional update; where its condition fails there is nothing to add. */
export const creditUpdate = (table: string, credit: Credit): UpdateCommandInput => ({
  TableName: table,
  Key: { pk: MEDIATORS, sk: credit.mediatorId },
  ...changeOf(credit),
});

export const recordFrom = (stored: unknown): readonly [MediatorId, MediatorRecord] => {
  const { sk, assignedOn, ...rest } = Item.parse(stored);
  const settled = Object.entries(rest).flatMap(([name, cases]) =>
    name.startsWith(SETTLED) && cases instanceof Set ? [[name.slice(SETTLED.length), cases.size] as const] : [],
  );
  return [sk, { ...(assignedOn ? { lastAssignedOn: assignedOn } : {}), settled: new Map(settled) }];
};
