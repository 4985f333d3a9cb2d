/** What a pure function answers: a value, or a refusal that is a value too. Surprises are exceptions. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A refusal: a stable code, the rule it comes from, and the figures a sentence about it needs. Never personal data. */
export interface Refused<Code extends string = string> {
  readonly code: Code;
  readonly basis: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** @param basis the article or decision that forbids it, as `TY16 18` or `A-46` */
export const rejected = <const Code extends string>(
  code: Code,
  basis: string,
  values?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: Refused<Code> } => ({
  ok: false,
  error: values ? { code, basis, values } : { code, basis },
});
