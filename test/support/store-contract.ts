import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { JsonObject } from '../../infra/local/parts.ts';
import { batches } from './store-contract/batches.ts';
import { benchOver, clientOf } from './store-contract/bench.ts';
import { capacity } from './store-contract/capacity.ts';
import { conditionalWrites } from './store-contract/conditional-writes.ts';
import { differences } from './store-contract/differences.ts';
import { indexRows } from './store-contract/index-rows.ts';
import { queries } from './store-contract/queries.ts';
import { refusals } from './store-contract/refusals.ts';
import { sizes } from './store-contract/sizes.ts';
import { CASES, NUMBERS } from './store-contract/tables.ts';
import { transactions } from './store-contract/transactions.ts';
import { updates } from './store-contract/updates.ts';
import { values } from './store-contract/values.ts';
import type { Ways } from './store-contract/ways.ts';

export interface Started {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * What every store behind the AWS SDK must do, told once: it runs against the local host, and against AWS's own
 * DynamoDB Local where there is one.
 */
export const storeContract = (
  name: string,
  ways: Ways,
  start: (tables: readonly JsonObject[]) => Promise<Started>,
): void => {
  describe(`the store contract, on ${name}`, () => {
    let started: Started;
    let client: DynamoDBDocumentClient;

    beforeAll(async () => {
      started = await start([CASES, NUMBERS]);
      client = clientOf(started.endpoint);
    });
    afterAll(async () => {
      client.destroy();
      await started.stop();
    });

    const bench = benchOver(() => client);
    conditionalWrites(bench);
    values(bench);
    updates(bench);
    sizes(bench);
    queries(bench);
    indexRows(bench);
    batches(bench);
    transactions(bench);
    capacity(bench);
    refusals(bench);
    differences(bench, ways);
  });
};
