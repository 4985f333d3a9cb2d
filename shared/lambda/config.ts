import type * as z from 'zod/mini';
import { findingsOf, sentenceAbout } from './findings.ts';

/** Reads the environment once, in entry.ts. @throws one error that names every variable that is missing or wrong */
export const readConfig = <Schema extends z.ZodMiniType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<Schema> => {
  const read = schema.safeParse(environment, { reportInput: true });
  if (read.success) return read.data;
  // Names and reasons only: a value may be a secret.
  const faults = read.error.issues
    .flatMap(findingsOf)
    .map((finding) => `${finding.field}: ${sentenceAbout(finding, 'en')}`);
  throw new Error(`configuration: ${faults.join('; ')}`);
};
