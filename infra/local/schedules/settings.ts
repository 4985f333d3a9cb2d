import * as z from 'zod';
import { type Access, type Assembly, type Json, type Need, NotModelled, type Resource } from '../parts.ts';
import type { Queues } from '../queues/desk.ts';
import { readProperties } from '../queues/properties.ts';
import { type Expression, readExpression } from './expression.ts';

export interface Schedule {
  readonly arn: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly expression: Expression;
  /** The expression as written, with its zone: what tells a changed schedule from the one of the last start. */
  readonly written: string;
  readonly functionArn: string;
  /** What the function is given; a notification of Scheduler's own where the template says nothing. */
  readonly input?: string;
}

const ScheduleShape = z.strictObject({
  Name: z.string().optional(),
  GroupName: z.string().optional(),
  Description: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().optional(),
    // Both are for calls that do not reach Lambda. Here every call does; what the function answers is Lambda's affair.
    RetryPolicy: z
      .strictObject({ MaximumRetryAttempts: z.number().optional(), MaximumEventAgeInSeconds: z.number().optional() })
      .optional(),
    DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  }),
});

/** Scheduler may not do what the schedule asks of it. */
class ScheduleDenied extends Error {
  override readonly name = 'ScheduleDenied';
}

interface Parts {
  readonly assembly: Assembly;
  readonly access: Access;
  readonly queues: Queues;
}

/** Reads a schedule and refuses it where its role could not do its part when the time comes. */
export const readSchedule = ({ assembly, access, queues }: Parts, resource: Resource): Schedule => {
  const read = readProperties(resource, ScheduleShape);
  const title = `${resource.type} ${resource.stack}/${resource.logicalId}`;
  const { Arn, RoleArn, Input, DeadLetterConfig } = read.Target;
  if (assembly.byArn(Arn)?.type !== 'AWS::Lambda::Function')
    throw new NotModelled(`${title}: target ${Arn}, not a function of the template,`);
  if (DeadLetterConfig && !queues.settings(DeadLetterConfig.Arn))
    throw new NotModelled(`${title}: dead-letter queue ${DeadLetterConfig.Arn}, not in the template,`);
  const assumed = access.serviceMayAssume('scheduler.amazonaws.com', RoleArn);
  if (!assumed.allowed)
    throw new ScheduleDenied(`${title}: scheduler.amazonaws.com may not assume ${RoleArn} (${assumed.because})`);
  const needs: readonly Need[] = [
    { action: 'lambda:InvokeFunction', resource: Arn },
    ...(DeadLetterConfig ? queues.sendingNeeds(DeadLetterConfig.Arn) : []),
  ];
  for (const need of needs) {
    const verdict = access.roleMay(RoleArn, need);
    if (!verdict.allowed)
      throw new ScheduleDenied(`${title}: ${RoleArn} lacks ${need.action} on ${need.resource} (${verdict.because})`);
  }
  if (Input !== undefined) checkJson(Input, title);
  const zone = read.ScheduleExpressionTimezone;
  return {
    arn: resource.arn,
    name: resource.name,
    enabled: read.State === 'ENABLED',
    expression: readExpression(read.ScheduleExpression, zone),
    written: `${read.ScheduleExpression} ${zone}`,
    functionArn: Arn,
    ...(Input !== undefined && { input: Input }),
  };
};

/** Lambda takes JSON alone; Scheduler's keywords stand inside its texts. */
const checkJson = (text: string, title: string): void => {
  try {
    JSON.parse(text);
  } catch {
    throw new NotModelled(`${title}: Target.Input that is no JSON`);
  }
};

export interface Firing {
  readonly schedule: string;
  readonly executionId: string;
  readonly scheduledAt: number;
}

const seconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** What the function is given: the template's input with Scheduler's keywords filled in, or its own notification. */
export const inputOf = (schedule: Schedule, firing: Firing, { account, region }: Assembly): Json => {
  const time = seconds(firing.scheduledAt);
  if (schedule.input === undefined)
    return {
      version: '0',
      id: firing.executionId,
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account,
      time,
      region,
      resources: [schedule.arn],
      detail: '{}',
    };
  const keywords: Readonly<Record<string, string>> = {
    'schedule-arn': schedule.arn,
    'scheduled-time': time,
    'execution-id': firing.executionId,
    'attempt-number': '1',
  };
  const filled = schedule.input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (all, name: string) => keywords[name] ?? all);
  return z.json().parse(JSON.parse(filled));
};
