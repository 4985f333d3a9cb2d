import type * as z from 'zod';
import { NotModelled } from '../parts.ts';

/** A field the schema does not list is none the host models; every other fault is the caller's. */
export const refuseUnmodelled = (operation: string, error: z.ZodError): void => {
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      throw new NotModelled(`${operation} with ${[...issue.path, issue.keys.join(', ')].join('.')}`);
    }
  }
};
