import type { Json } from '../parts.ts';
import { StateFailure } from './failure.ts';

// 256 KiB of UTF-8: input and output of a state, of a task and of an execution
export const MOST_BYTES = 262_144;

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The JSON text of what a state takes or gives, refused where AWS refuses it for its size. */
export const payloadText = (value: Json, state: string): string => {
  const text = JSON.stringify(value);
  if (bytesOf(text) > MOST_BYTES)
    throw new StateFailure(
      'States.DataLimitExceeded',
      `The state/task '${state}' returned a result with a size exceeding the maximum number of bytes service limit.`,
    );
  return text;
};
