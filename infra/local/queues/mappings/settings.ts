import * as z from 'zod';
import { type Access, type Assembly, type Need, NotModelled, type Resource } from '../../parts.ts';
import type { Queues } from '../desk.ts';
import { readProperties } from '../properties.ts';

interface Consumer {
  readonly id: string;
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly batchSize: number;
  /** Does the function answer with the items that failed? */
  readonly reportsFailures: boolean;
}

export interface QueueConsumer extends Consumer {
  readonly kind: 'queue';
}

/** How a stream consumer goes on after a failure. Numbers are absent where AWS sets no limit. */
export interface RetryPolicy {
  readonly bisect: boolean;
  readonly maxRetries?: number;
  /** Milliseconds. */
  readonly maxAge?: number;
}

export type ViewType = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

export interface StreamConsumer extends Consumer {
  readonly kind: 'stream';
  readonly table: string;
  readonly view: ViewType;
  readonly from: 'TRIM_HORIZON' | 'LATEST';
  readonly retries: RetryPolicy;
  /** ARN of the queue that hears of records given up. */
  readonly onFailure?: string;
}

export interface MappingParts {
  readonly assembly: Assembly;
  readonly access: Access;
  readonly queues: Queues;
}

const common = {
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.literal(true).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  // The host hands over what is there at once: a window only makes fewer, larger batches.
  MaximumBatchingWindowInSeconds: z.number().optional(),
  Tags: z.unknown().optional(),
};

const QueueShape = z.strictObject({
  ...common,
  BatchSize: z.number().int().min(1).max(10_000).default(10),
  // The host runs one batch at a time.
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number().int().min(2) }).optional(),
});

const StreamShape = z.strictObject({
  ...common,
  BatchSize: z.number().int().min(1).max(10_000).default(100),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().int().min(-1).max(10_000).default(-1),
  MaximumRecordAgeInSeconds: z.number().int().min(-1).max(604_800).default(-1),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
  // Only more than one batch of a shard at once; the order per partition key is the same without it.
  ParallelizationFactor: z.number().int().min(1).max(10).optional(),
});

const StreamView = z.looseObject({
  StreamSpecification: z.looseObject({
    StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']),
  }),
});

const FunctionRole = z.looseObject({ Role: z.string() });

const STREAM_ACTIONS = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

/** Reads a mapping and refuses it, as AWS does when it is created, where the function's role may not do its part. */
export const readMapping = (parts: MappingParts, mapping: Resource): QueueConsumer | StreamConsumer => {
  const source = mapping.properties.EventSourceArn;
  if (typeof source === 'string' && parts.queues.settings(source)) return readQueueMapping(parts, mapping);
  if (typeof source === 'string' && source.includes('/stream/')) return readStreamMapping(parts, mapping);
  throw new NotModelled(`${titleOf(mapping)}: event source ${JSON.stringify(source)}`);
};

const readQueueMapping = (parts: MappingParts, mapping: Resource): QueueConsumer => {
  const read = readProperties(mapping, QueueShape);
  const target = functionOf(parts.assembly, mapping, read.FunctionName);
  permit(parts.access, mapping, target, parts.queues.receivingNeeds(read.EventSourceArn));
  return {
    kind: 'queue',
    ...consumerOf(mapping, target, read),
  };
};

const readStreamMapping = (parts: MappingParts, mapping: Resource): StreamConsumer => {
  const read = readProperties(mapping, StreamShape);
  const target = functionOf(parts.assembly, mapping, read.FunctionName);
  const table = tableOf(parts.assembly, mapping, read.EventSourceArn);
  const onFailure = read.DestinationConfig?.OnFailure.Destination;
  if (onFailure !== undefined && !parts.queues.settings(onFailure))
    throw new NotModelled(`${titleOf(mapping)}: failure destination ${onFailure}, not a queue of the template,`);
  permit(parts.access, mapping, target, [
    ...STREAM_ACTIONS.map((action) => ({ action: `dynamodb:${action}`, resource: read.EventSourceArn })),
    ...(onFailure === undefined ? [] : parts.queues.sendingNeeds(onFailure)),
  ]);
  return {
    kind: 'stream',
    ...consumerOf(mapping, target, read),
    table: table.name,
    view: readProperties(table, StreamView).StreamSpecification.StreamViewType,
    from: read.StartingPosition,
    retries: {
      bisect: read.BisectBatchOnFunctionError,
      ...(read.MaximumRetryAttempts >= 0 && { maxRetries: read.MaximumRetryAttempts }),
      ...(read.MaximumRecordAgeInSeconds >= 0 && { maxAge: read.MaximumRecordAgeInSeconds * 1000 }),
    },
    ...(onFailure !== undefined && { onFailure }),
  };
};

const titleOf = ({ type, stack, logicalId }: Resource): string => `${type} ${stack}/${logicalId}`;

const consumerOf = (
  { stack, logicalId }: Resource,
  target: Resource,
  read: {
    readonly EventSourceArn: string;
    readonly BatchSize: number;
    readonly FunctionResponseTypes: readonly string[];
  },
): Consumer => ({
  id: `${stack}.${logicalId}`,
  functionArn: target.arn,
  sourceArn: read.EventSourceArn,
  batchSize: read.BatchSize,
  reportsFailures: read.FunctionResponseTypes.includes('ReportBatchItemFailures'),
});

const functionOf = (assembly: Assembly, mapping: Resource, named: string): Resource => {
  const target = assembly.of('AWS::Lambda::Function').find(({ arn, name }) => arn === named || name === named);
  if (!target) throw new NotModelled(`${titleOf(mapping)}: function ${named}, not in the template,`);
  return target;
};

const tableOf = (assembly: Assembly, mapping: Resource, streamArn: string): Resource => {
  const table = assembly.byArn(streamArn.slice(0, streamArn.indexOf('/stream/')));
  if (!table) throw new NotModelled(`${titleOf(mapping)}: stream ${streamArn}, of no table in the template,`);
  return table;
};

/** The function's role may not do what its event source asks of it. */
class MappingDenied extends Error {
  override readonly name = 'MappingDenied';
}

const permit = (access: Access, mapping: Resource, target: Resource, needs: readonly Need[]): void => {
  const { Role } = readProperties(target, FunctionRole);
  const denials = needs.flatMap((need) => {
    const verdict = access.roleMay(Role, need);
    return verdict.allowed ? [] : [`${need.action} on ${need.resource} (${verdict.because})`];
  });
  if (denials.length > 0)
    throw new MappingDenied(`${titleOf(mapping)}: the role ${Role} of ${target.name} lacks ${denials.join('; ')}`);
};
