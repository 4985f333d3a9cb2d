import { Buffer } from 'node:buffer';
import type * as z from 'zod/mini';
import { ok, type Result } from '../domain/result.ts';
import type { Call } from './call.ts';
import { faultsOf } from './faults.ts';
import { faulty, type Refusal, refused } from './refusal.ts';

/** design, decision 8 */
const LARGEST_BODY = 256 * 1024;

const decoded = ({ body, isBase64Encoded }: Call['event']): string =>
  isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');

/** Some acts need no more than their path: no body at all stands for an empty one. */
const textOf = ({ event }: Call): string => decoded(event) || '{}';

const jsonOf = (text: string): Result<unknown, Refusal> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refused('malformed-json');
  }
};

export const readBody = <Schema extends z.ZodMiniType>(
  schema: Schema,
  call: Call,
): Result<z.output<Schema>, Refusal> => {
  const text = textOf(call);
  if (Buffer.byteLength(text) > LARGEST_BODY) return refused('body-too-large');
  const json = jsonOf(text);
  if (!json.ok) return json;
  const body = schema.safeParse(json.value, { reportInput: true });
  return body.success ? ok(body.data) : faulty(faultsOf(body.error.issues, call.language));
};
