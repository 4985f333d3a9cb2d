import { ok, type Refused, type Result, rejected } from '../result.ts';

// Controls, lone surrogates, and the marks that turn the direction of writing: all can hide what a text says.
const CONTROLS = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** @param lines whether line breaks are part of the text */
export const hasControls = (text: string, { lines } = { lines: false }): boolean =>
  CONTROLS.test(lines ? text.replaceAll('\n', '') : text);

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
  if (hasControls(trimmed, { lines })) return rejected('text-controls', '§3.2');
  const length = lengthOf(trimmed);
  return length >= 1 && length <= longest ? ok(trimmed) : rejected('text-length', '§3.2', { longest });
};
