import type { JsonObject, Resource } from '../../../infra/local/parts.ts';
import { tableResource } from '../../support/table-resource.ts';

const table = (TableName: string): JsonObject => ({
  TableName,
  AttributeDefinitions: ['writer', 'part', 'lane'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'writer', KeyType: 'HASH' },
    { AttributeName: 'part', KeyType: 'RANGE' },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byLane',
      KeySchema: [{ AttributeName: 'lane', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['round'] },
    },
  ],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  Replicas: [{ Region: 'cn-northwest-1' }],
});

export const TABLES: readonly Resource[] = ['Left', 'Right'].map((name) => tableResource(table(name)));
