import * as z from 'zod';
import { type Assembly, NotModelled, type Resource } from '../parts.ts';
import type { Queues } from '../queues/desk.ts';
import { readProperties } from '../queues/properties.ts';
import { type Pattern, readPattern } from './pattern.ts';

export interface Target {
  readonly id: string;
  readonly queueArn: string;
  /** Sends in the bus's stead where given; otherwise the queue's own policy decides. */
  readonly roleArn?: string;
  readonly deadLetterArn?: string;
}

export interface Rule {
  readonly arn: string;
  readonly name: string;
  readonly bus: string;
  readonly enabled: boolean;
  readonly pattern: Pattern;
  readonly targets: readonly Target[];
}

const TargetShape = z.strictObject({
  Id: z.string(),
  Arn: z.string(),
  RoleArn: z.string().optional(),
  DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  // A queue on the host is never out of reach, so there is nothing to retry.
  RetryPolicy: z
    .strictObject({ MaximumRetryAttempts: z.number().optional(), MaximumEventAgeInSeconds: z.number().optional() })
    .optional(),
});

const RuleShape = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.json()),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(TargetShape).max(5).default([]),
  Tags: z.unknown().optional(),
});

const BusShape = z.strictObject({
  Name: z.string(),
  Description: z.string().optional(),
  // Encryption at rest, AWS's own log, and events that its key cannot encrypt: nothing of these is on the host.
  KmsKeyIdentifier: z.unknown().optional(),
  LogConfig: z.unknown().optional(),
  DeadLetterConfig: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

/** Names of the buses and their ARNs; every account has one named `default`. */
export const readBuses = (assembly: Assembly): ReadonlyMap<string, string> => {
  const { partition, region, account } = assembly;
  const declared = assembly.of('AWS::Events::EventBus').map((resource) => {
    readProperties(resource, BusShape);
    return [resource.name, resource.arn] as const;
  });
  return new Map([['default', `arn:${partition}:events:${region}:${account}:event-bus/default`], ...declared]);
};

/** A bus may be named by its name or its ARN. */
export const busNamed = (buses: ReadonlyMap<string, string>, named: string): string | undefined =>
  buses.has(named) ? named : [...buses].find(([, arn]) => arn === named)?.[0];

export const readRules = (assembly: Assembly, queues: Queues): readonly Rule[] => {
  const buses = readBuses(assembly);
  return assembly.of('AWS::Events::Rule').map((resource) => readRule(resource, buses, queues));
};

const readRule = (resource: Resource, buses: ReadonlyMap<string, string>, queues: Queues): Rule => {
  const title = `${resource.type} ${resource.stack}/${resource.logicalId}`;
  if ('ScheduleExpression' in resource.properties)
    throw new NotModelled(`${title}: property ScheduleExpression (a schedule is an AWS::Scheduler::Schedule here)`);
  const read = readProperties(resource, RuleShape);
  const bus = busNamed(buses, read.EventBusName);
  if (bus === undefined) throw new NotModelled(`${title}: bus ${read.EventBusName}, not in the template,`);
  const isQueue = (arn: string): string => {
    if (queues.settings(arn)) return arn;
    if (arn.includes(':lambda:'))
      throw new NotModelled(
        `${title}: target ${arn}: a function as target (EventBridge invokes it asynchronously and drops its error ` +
          'after two retries whatever the dead-letter queue; here a rule targets a queue, and the queue feeds the function)',
      );
    throw new NotModelled(`${title}: target ${arn}, not a queue of the template,`);
  };
  return {
    arn: resource.arn,
    name: resource.name,
    bus,
    enabled: read.State === 'ENABLED',
    pattern: readPattern(read.EventPattern),
    targets: read.Targets.map(({ Id, Arn, RoleArn, DeadLetterConfig }) => ({
      id: Id,
      queueArn: isQueue(Arn),
      ...(RoleArn !== undefined && { roleArn: RoleArn }),
      ...(DeadLetterConfig && { deadLetterArn: isQueue(DeadLetterConfig.Arn) }),
    })),
  };
};
