import { ok, type Refused, type Result, rejected } from '../result.ts';

/** A unified social credit code, 统一社会信用代码. */
export interface Uscc {
  readonly code: string;
  /** some codes in use fail their checksum and are taken with a reason */
  readonly checked: 'checksum' | { readonly overriddenFor: string };
}

export type UsccRefused = Refused<'uscc-malformed' | 'uscc-checksum' | 'uscc-override-reason-missing'>;

// GB 32100: no I, O, S, V, Z
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** (31 − Σ mod 31) mod 31: the outer mod matters, where Σ mod 31 is 0 the character is `0`. */
const checkOf = (code: string): string | undefined => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code.charAt(i)), 0);
  return ALPHABET[(31 - (sum % 31)) % 31];
};

/**
 * @param override why a code that fails its checksum is taken all the same, in words
 * @returns the code in upper case, or `uscc-malformed`, `uscc-checksum`, `uscc-override-reason-missing`
 */
export const uscc = (text: string, override?: { readonly reason: string }): Result<Uscc, UsccRefused> => {
  const code = text.toUpperCase();
  if (!SHAPE.test(code)) return rejected('uscc-malformed', 'GB 32100');
  if (checkOf(code) === code[17]) return ok({ code, checked: 'checksum' });
  if (!override) return rejected('uscc-checksum', 'GB 32100');
  const reason = override.reason.trim();
  if (reason === '') return rejected('uscc-override-reason-missing', '§3.2');
  return ok({ code, checked: { overriddenFor: reason } });
};
