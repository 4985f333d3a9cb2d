import type { JsonObject } from '../../infra/local/parts.ts';
import { type TableName, tableNames, tableShapes } from '../../infra/stacks/tables.ts';

/** What tests call a table of the product. */
export const testTable = (name: TableName): string => `jintiao-test-${name}`;

const keySchema = ({ partition, sort }: { readonly partition: string; readonly sort?: string }) => [
  { AttributeName: partition, KeyType: 'HASH' },
  ...(sort ? [{ AttributeName: sort, KeyType: 'RANGE' }] : []),
];

const propertiesOf = (name: TableName): JsonObject => {
  const { key, indexes, stream } = tableShapes[name];
  const keyed = [key, ...Object.values(indexes)].flatMap(({ partition, sort }) => [partition, ...(sort ? [sort] : [])]);
  return {
    TableName: testTable(name),
    AttributeDefinitions: [...new Set(keyed)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(key),
    BillingMode: 'PAY_PER_REQUEST',
    ...(Object.keys(indexes).length > 0
      ? {
          GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, { projection, ...index }]) => ({
            IndexName,
            KeySchema: keySchema(index),
            Projection: { ProjectionType: projection === 'all' ? 'ALL' : 'KEYS_ONLY' },
          })),
        }
      : {}),
    ...(stream ? { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } } : {}),
    Replicas: [{ Region: 'cn-northwest-1' }],
  };
};

/** The product's own tables, as its stack declares them. */
export const productTables = (): readonly JsonObject[] => tableNames.map(propertiesOf);
