import * as z from 'zod';
import type { Invocation } from '../../parts.ts';

const Report = z.looseObject({
  batchItemFailures: z.array(z.looseObject({ itemIdentifier: z.string().min(1) })).nullish(),
});

/** What an invocation says of its batch: all done, the identifiers that failed, or all failed with the reason. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'partial'; readonly failed: ReadonlySet<string> }
  | { readonly kind: 'failed'; readonly because: string };

/**
 * Lambda takes an empty answer and an empty list for success; a malformed list, or an identifier that was not in the
 * batch, for failure of the whole batch. Without ReportBatchItemFailures it does not look at the answer.
 */
export const outcomeOf = (
  invocation: Invocation,
  reportsFailures: boolean,
  identifiers: ReadonlySet<string>,
): Outcome => {
  if (!invocation.ok)
    return { kind: 'failed', because: `${invocation.error.errorType}: ${invocation.error.errorMessage}` };
  if (!reportsFailures || invocation.value === null) return { kind: 'done' };
  const report = Report.safeParse(invocation.value);
  if (!report.success) return { kind: 'failed', because: 'malformed batchItemFailures' };
  const failed = new Set((report.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  if (failed.size === 0) return { kind: 'done' };
  const stranger = [...failed].find((identifier) => !identifiers.has(identifier));
  return stranger === undefined
    ? { kind: 'partial', failed }
    : { kind: 'failed', because: `unknown item identifier ${stranger}` };
};
