import type { TableDefinition } from 'dynalite';
import * as z from 'zod';
import { NotModelled, type Resource } from '../parts.ts';
import type { Table } from './table.ts';

const TYPE = 'AWS::DynamoDB::GlobalTable';

const KeySchema = z
  .array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
  .min(1)
  .max(2);

const Index = z.strictObject({
  IndexName: z.string(),
  KeySchema,
  Projection: z.strictObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

// Backups, deletion protection, tags and classes of storage change nothing that a function could see here.
const Replica = z.strictObject({
  Region: z.string(),
  DeletionProtectionEnabled: z.boolean().optional(),
  GlobalSecondaryIndexes: z.array(z.strictObject({ IndexName: z.string() })).optional(),
  PointInTimeRecoverySpecification: z
    .strictObject({ PointInTimeRecoveryEnabled: z.boolean(), RecoveryPeriodInDays: z.number().optional() })
    .optional(),
  SSESpecification: z.strictObject({ KMSMasterKeyId: z.string() }).optional(),
  TableClass: z.string().optional(),
  Tags: z.array(z.unknown()).optional(),
});

const GlobalTable = z.strictObject({
  TableName: z.string().optional(),
  KeySchema,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  // One region: replicas elsewhere are another thing altogether.
  Replicas: z.array(Replica).length(1),
  SSESpecification: z.strictObject({ SSEEnabled: z.boolean(), SSEType: z.literal('KMS').optional() }).optional(),
  StreamSpecification: z
    .strictObject({ StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']) })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
});

const nameOfIssue = (issue: z.core.$ZodIssue): string => {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return `${path} (${issue.message})`;
  return issue.keys.map((key) => (path === '' ? key : `${path}.${key}`)).join(', ');
};

/** The table a resource declares. A property or value the store does not know is refused by name. */
export const tableOf = (resource: Resource): Table => {
  const where = `${resource.stack}/${resource.logicalId}`;
  if (resource.type !== TYPE) throw new NotModelled(`resource type ${resource.type} (${where}) as a table`);
  const parsed = GlobalTable.safeParse(resource.properties);
  if (!parsed.success)
    throw new NotModelled(`${TYPE} property ${parsed.error.issues.map(nameOfIssue).join('; ')} of ${where}`);
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, ...rest } = parsed.data;
  const definition: TableDefinition = {
    TableName: resource.name,
    TableStatus: 'ACTIVE',
    KeySchema,
    AttributeDefinitions,
    ...(GlobalSecondaryIndexes !== undefined && { GlobalSecondaryIndexes }),
  };
  const kmsKey = rest.Replicas[0]?.SSESpecification?.KMSMasterKeyId;
  const timeToLive = rest.TimeToLiveSpecification;
  return {
    definition,
    arn: resource.arn,
    ...(kmsKey !== undefined && { kmsKey }),
    ...(rest.StreamSpecification !== undefined && { stream: rest.StreamSpecification.StreamViewType }),
    ...(timeToLive?.Enabled === true &&
      timeToLive.AttributeName !== undefined && { timeToLive: timeToLive.AttributeName }),
  };
};
