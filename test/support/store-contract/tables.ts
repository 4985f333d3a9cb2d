import type { JsonObject } from '../../../infra/local/parts.ts';

const attribute = (AttributeName: string, AttributeType: string): JsonObject => ({ AttributeName, AttributeType });
const hash = (AttributeName: string): JsonObject => ({ AttributeName, KeyType: 'HASH' });
const range = (AttributeName: string): JsonObject => ({ AttributeName, KeyType: 'RANGE' });

export const CASES: JsonObject = {
  TableName: 'Cases',
  AttributeDefinitions: [
    attribute('county', 'S'),
    attribute('commit', 'S'),
    attribute('month', 'S'),
    attribute('due', 'N'),
    attribute('stage', 'S'),
  ],
  KeySchema: [hash('county'), range('commit')],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byMonth',
      KeySchema: [hash('month'), range('due')],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] },
    },
    { IndexName: 'byStage', KeySchema: [hash('stage')], Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  Replicas: [{ Region: 'cn-northwest-1' }],
};

export const NUMBERS: JsonObject = {
  TableName: 'Numbers',
  AttributeDefinitions: [attribute('series', 'S'), attribute('n', 'N')],
  KeySchema: [hash('series'), range('n')],
  BillingMode: 'PAY_PER_REQUEST',
  Replicas: [{ Region: 'cn-northwest-1' }],
};
