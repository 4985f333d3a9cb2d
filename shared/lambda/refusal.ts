import type { FieldFault } from '../api/problem.ts';
import type { Rejection, RejectionCode } from '../domain/rejections.ts';

/** A rejection with the faults of its fields, where it is about fields. */
export interface Refusal {
  readonly rejection: Rejection;
  readonly errors?: readonly FieldFault[];
}

export const refused = (code: RejectionCode): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { rejection: { code } },
});

/** The first fault speaks for the request; all are told. */
export const faulty = (errors: readonly FieldFault[]): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: {
    rejection: {
      code: 'invalid-field',
      field: errors[0]?.field ?? 'body',
      params: { reason: errors[0]?.message ?? '' },
    },
    errors,
  },
});
