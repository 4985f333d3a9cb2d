import * as z from 'zod';
import { type Access, type Assembly, NotModelled, type Resource } from '../parts.ts';
import type { Queues } from '../queues/desk.ts';
import { readProperties } from '../queues/properties.ts';

/** How Lambda treats an event that nobody waits for. Durations in milliseconds. */
export interface AsyncSettings {
  readonly maxRetries: number;
  readonly maxAge: number;
  /** Queue for the record of a failure (EventInvokeConfig). */
  readonly onFailure?: string;
  /** Queue for the event itself (the function's DeadLetterConfig). */
  readonly deadLetter?: string;
}

const ConfigShape = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number().int().min(0).max(2).default(2),
  MaximumEventAgeInSeconds: z.number().int().min(60).max(21_600).default(21_600),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).optional(),
});

const FunctionShape = z.looseObject({
  Role: z.string(),
  DeadLetterConfig: z.looseObject({ TargetArn: z.string() }).optional(),
});

interface Parts {
  readonly assembly: Assembly;
  readonly access: Access;
  readonly queues: Queues;
}

/** The function's role may not send where its failures should go. */
class DestinationDenied extends Error {
  override readonly name = 'DestinationDenied';
}

export const readAsyncSettings = (parts: Parts, target: Resource): AsyncSettings => {
  const declared = parts.assembly
    .of('AWS::Lambda::EventInvokeConfig')
    .map((resource) => readProperties(resource, ConfigShape))
    .find(({ FunctionName }) => FunctionName === target.name || FunctionName === target.arn);
  const { Role, DeadLetterConfig } = readProperties(target, FunctionShape);
  const onFailure = declared?.DestinationConfig?.OnFailure?.Destination;
  const deadLetter = DeadLetterConfig?.TargetArn;
  for (const queueArn of [onFailure, deadLetter]) if (queueArn !== undefined) permit(parts, target, Role, queueArn);
  return {
    maxRetries: declared?.MaximumRetryAttempts ?? 2,
    maxAge: (declared?.MaximumEventAgeInSeconds ?? 21_600) * 1000,
    ...(onFailure !== undefined && { onFailure }),
    ...(deadLetter !== undefined && { deadLetter }),
  };
};

const permit = ({ access, queues }: Parts, target: Resource, role: string, queueArn: string): void => {
  if (!queues.settings(queueArn))
    throw new NotModelled(`AWS::Lambda::Function ${target.name}: failure destination ${queueArn}, not a queue,`);
  for (const need of queues.sendingNeeds(queueArn)) {
    const verdict = access.roleMay(role, need);
    if (!verdict.allowed)
      throw new DestinationDenied(`${role} of ${target.name} lacks ${need.action} on ${queueArn} (${verdict.because})`);
  }
};
