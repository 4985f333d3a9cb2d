import { CreateTableCommand, type CreateTableCommandInput, DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { JsonObject } from '../../infra/local/parts.ts';
import type { LocalDatabase } from '../support/local-database.ts';
import { productTables } from '../support/product-tables.ts';
import { clientOf } from '../support/store-contract/bench.ts';
import type { Started } from '../support/store-contract.ts';

const endpointOfRun = (): string => {
  const endpoint = process.env.DYNAMODB_LOCAL_ENDPOINT;
  if (endpoint === undefined) throw new Error('DynamoDB Local is not running: npm run test:dynamodb-local');
  return endpoint;
};

/** The table without what DynamoDB Local takes otherwise, or not at all. */
const inputOf = ({
  Replicas: _replicas,
  StreamSpecification: _stream,
  ...table
}: JsonObject): CreateTableCommandInput => table as unknown as CreateTableCommandInput;

/** The tables on the DynamoDB Local of this run, gone again once it is stopped: suites come one after another. */
export const startTables = async (tables: readonly JsonObject[]): Promise<Started> => {
  const endpoint = endpointOfRun();
  const client = clientOf(endpoint);
  const inputs = tables.map(inputOf);
  for (const input of inputs) await client.send(new CreateTableCommand(input));
  return {
    endpoint,
    stop: async () => {
      for (const { TableName } of inputs) await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
    },
  };
};

/** The product's tables on it, as `localDatabase` has them on the host. */
export const dynamoDbLocalDatabase = async (): Promise<LocalDatabase> => {
  const started = await startTables(productTables());
  const raw = clientOf(started.endpoint);
  return {
    db: DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } }),
    stop: async () => {
      raw.destroy();
      await started.stop();
    },
  };
};
