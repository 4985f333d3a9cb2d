import { ok, type Refused, type Result, rejected } from '../result.ts';

// Lone surrogates, separators, and the marks that turn the direction of writing: like controls, they can hide what a
// text says.
const HIDING = '\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069';

/** One line of what people write (mechanism.md §3.2). */
export const ONE_LINE = new RegExp(`^[^\\p{Cc}${HIDING}]*$`, 'u');

/** The same with the controls that lay out: line breaks and tabs. */
export const LINES = new RegExp(`^[^\\0-\\x08\\x0B\\f\\x0E-\\x1F\\x7F-\\x9F${HIDING}]*$`, 'u');

const lengthOf = (text: string): number => Array.from(text).length;

/**
 * Text that people wrote: trimmed, without control characters, 1 to `longest` characters (not UTF-16 units).
 * @returns the text in NFC, or `text-controls`, `text-length`
 */
export const plainText = (
  text: string,
  { longest, lines }: { readonly longest: number; readonly lines: boolean },
): Result<string, Refused<'text-controls' | 'text-length'>> => {
  const trimmed = text.replaceAll('\r\n', '\n').trim().normalize('NFC');
  if (!ONE_LINE.test(lines ? trimmed.replaceAll('\n', '') : trimmed)) return rejected('text-controls', '§3.2');
  const length = lengthOf(trimmed);
  return length >= 1 && length <= longest ? ok(trimmed) : rejected('text-length', '§3.2', { longest });
};
