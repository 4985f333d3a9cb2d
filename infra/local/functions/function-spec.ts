import { createHash } from 'node:crypto';
import { type Json, NotModelled, type Resource } from '../parts.ts';

/** What the template says of a function, in the words of the machine that runs it. */
export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memorySize: number;
  readonly logGroup: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The access key that tells the host who calls: one a function, the same at every start. */
  readonly accessKeyId: string;
  readonly reservedConcurrency?: number;
}

const field = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && key in value
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

const text = (value: Json | undefined, what: string): string => {
  if (typeof value !== 'string') throw new NotModelled(`${what} that is no text`);
  return value;
};

/** Numbers arrive as texts where an intrinsic made them. */
const whole = (value: Json | undefined, otherwise: number, what: string): number => {
  const number = value === undefined ? otherwise : Number(value);
  if (!Number.isSafeInteger(number)) throw new NotModelled(`${what} that is no whole number`);
  return number;
};

export const functionSpec = ({ name, arn, properties, stack, logicalId }: Resource): FunctionSpec => {
  const what = (property: string): string => `${stack}/${logicalId}: ${property}`;
  const variables = Object.entries(field(properties.Environment, 'Variables') ?? {});
  const reserved = properties.ReservedConcurrentExecutions;
  return {
    name,
    arn,
    roleArn: text(properties.Role, what('Role')),
    handler: text(properties.Handler, what('Handler')),
    // AWS's defaults: 3 seconds, 128 MB.
    timeoutMs: 1000 * whole(properties.Timeout, 3, what('Timeout')),
    memorySize: whole(properties.MemorySize, 128, what('MemorySize')),
    logGroup: text(field(properties.LoggingConfig, 'LogGroup') ?? `/aws/lambda/${name}`, what('LogGroup')),
    variables: Object.fromEntries(variables.map(([key, value]) => [key, text(value, what(`variable ${key}`))])),
    accessKeyId: `ASIALOCAL${createHash('sha256').update(arn).digest('hex').slice(0, 11).toUpperCase()}`,
    ...(reserved === undefined
      ? {}
      : { reservedConcurrency: whole(reserved, 0, what('ReservedConcurrentExecutions')) }),
  };
};
