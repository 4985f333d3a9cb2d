import * as z from 'zod';
import { type JsonObject, NotModelled } from '../parts.ts';
import { bytesOf, MOST_BYTES } from './payload.ts';

/** An error that the service answers with. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const arn = z.string().min(1).max(256);
const payload = z.string().refine((text) => bytesOf(text) <= MOST_BYTES, `must have length at most ${MOST_BYTES}`);
const token = z.string().min(1).max(2048);
const told = { error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() };
const paging = { maxResults: z.int().min(0).max(1000).optional(), nextToken: z.string().min(1).max(1024).optional() };
const status = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']);

const REQUESTS = {
  StartExecution: z.object({
    stateMachineArn: arn,
    name: z.string().min(1).max(80).optional(),
    input: payload.optional(),
    traceHeader: z.string().max(256).optional(),
  }),
  DescribeExecution: z.object({ executionArn: arn }),
  ListExecutions: z.object({ stateMachineArn: arn, statusFilter: status.optional(), ...paging }),
  StopExecution: z.object({ executionArn: arn, ...told }),
  GetExecutionHistory: z.object({
    executionArn: arn,
    reverseOrder: z.boolean().optional(),
    includeExecutionData: z.literal(true).optional(),
    ...paging,
  }),
  SendTaskSuccess: z.object({ taskToken: token, output: payload }),
  SendTaskFailure: z.object({ taskToken: token, ...told }),
  SendTaskHeartbeat: z.object({ taskToken: token }),
} as const;

export type Operation = keyof typeof REQUESTS;
export type Request<Name extends Operation> = z.infer<(typeof REQUESTS)[Name]>;

/** Members AWS knows and this host does not: refused by name, where others are ignored as AWS ignores them. */
const UNKNOWN_MEMBERS = ['mapRunArn', 'redriveFilter', 'includedData'];

export const operationOf = (name: string): Operation => {
  if (!Object.hasOwn(REQUESTS, name)) throw new NotModelled(`states:${name}`);
  return name as Operation;
};

export const readRequest = <Name extends Operation>(operation: Name, body: JsonObject): Request<Name> => {
  const odd = UNKNOWN_MEMBERS.find((member) => body[member] !== undefined);
  if (odd !== undefined) throw new NotModelled(`states:${operation} with ${odd}`);
  if (body.includeExecutionData === false) throw new NotModelled(`states:${operation} without execution data`);
  const read = REQUESTS[operation].safeParse(body);
  if (read.success) return read.data as Request<Name>;
  const faults = read.error.issues.map(({ path, message }) => `Value at '${path.join('.')}': ${message}`);
  throw new Refusal('ValidationException', `${faults.length} validation error detected: ${faults.join('; ')}`);
};

// AWS: no white space, none of <>{}[] ?* "#%\^|~`$&,;:/, no control characters, surrogates or noncharacters
const FORBIDDEN = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

export const refuseBadName = (name: string): void => {
  if (FORBIDDEN.test(name)) throw new Refusal('InvalidName', `Invalid Name: '${name}'`);
};

/** Whether the text is JSON, or the service's own name for its not being so. */
export const refuseBadJson = (text: string, code: 'InvalidExecutionInput' | 'InvalidOutput'): void => {
  try {
    JSON.parse(text);
  } catch {
    throw new Refusal(code, `Invalid JSON: '${text.slice(0, 80)}'`);
  }
};
