import * as z from 'zod';
import { type Assembly, NotModelled, type Resource } from '../parts.ts';
import { readProperties } from './properties.ts';

/** A queue as the template declares it. Durations in milliseconds. */
export interface QueueSettings {
  readonly arn: string;
  readonly name: string;
  readonly visibility: number;
  readonly retention: number;
  readonly delay: number;
  readonly redrive?: { readonly to: string; readonly after: number };
  /** ARN of the KMS key that encrypts the messages. */
  readonly key?: string;
}

/** The key AWS keeps for SQS; its policy admits no other service. */
export const SQS_MANAGED_KEY = 'alias/aws/sqs';

const Shape = z.strictObject({
  QueueName: z.string().optional(),
  VisibilityTimeout: z.number().min(0).max(43_200).default(30),
  MessageRetentionPeriod: z.number().min(60).max(1_209_600).default(345_600),
  DelaySeconds: z.number().min(0).max(900).default(0),
  RedrivePolicy: z
    .strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().min(1).max(1000) })
    .optional(),
  // Long polling only saves requests; the host's receivers never wait.
  ReceiveMessageWaitTimeSeconds: z.number().optional(),
  SqsManagedSseEnabled: z.boolean().optional(),
  KmsMasterKeyId: z.string().optional(),
  KmsDataKeyReusePeriodSeconds: z.number().optional(),
  // People move messages back, in the console.
  RedriveAllowPolicy: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

const readQueue = (assembly: Assembly, resource: Resource): QueueSettings => {
  const read = readProperties(resource, Shape);
  if (resource.name.endsWith('.fifo')) throw new NotModelled(`FIFO queue ${resource.name}`);
  const key = read.KmsMasterKeyId === undefined ? undefined : keyArn(assembly, read.KmsMasterKeyId, resource);
  return {
    arn: resource.arn,
    name: resource.name,
    visibility: read.VisibilityTimeout * 1000,
    retention: read.MessageRetentionPeriod * 1000,
    delay: read.DelaySeconds * 1000,
    ...(read.RedrivePolicy && {
      redrive: { to: read.RedrivePolicy.deadLetterTargetArn, after: read.RedrivePolicy.maxReceiveCount },
    }),
    ...(key !== undefined && { key }),
  };
};

const keyArn = (assembly: Assembly, id: string, queue: Resource): string => {
  if (id === SQS_MANAGED_KEY) return id;
  const key = assembly.of('AWS::KMS::Key').find(({ arn, name }) => arn === id || name === id);
  if (!key) throw new NotModelled(`AWS::SQS::Queue ${queue.name}: KmsMasterKeyId ${id}, a key outside the template,`);
  return key.arn;
};

export const readQueues = (assembly: Assembly): ReadonlyMap<string, QueueSettings> => {
  const queues = new Map(assembly.of('AWS::SQS::Queue').map((each) => [each.arn, readQueue(assembly, each)]));
  for (const { name, redrive } of queues.values())
    if (redrive && !queues.has(redrive.to))
      throw new NotModelled(`AWS::SQS::Queue ${name}: dead-letter queue ${redrive.to}, not in the template,`);
  return queues;
};
