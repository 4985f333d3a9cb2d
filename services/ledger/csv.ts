/**
 * A table as a file for spreadsheets: RFC 4180, in UTF-8 with the mark by which Excel and WPS know it from GBK. Twenty
 * lines of our own, since the libraries that write it weigh 10 KB and leave long numbers to be mangled.
 */

const MARK = '\uFEFF';
const BREAK = '\r\n';

// A formula by its first sign, half or full width, after blanks too; the apostrophe, so that ours can be told from theirs.
const FORMULA = /^['\s]*[=+\-@＝＋－＠'\t\r\n]/u;
// A spreadsheet makes numbers, dates and times of these: 18 digits lose their last three, 001 its zeros, 3-4 its meaning.
const NUMERAL = /^(?=.*\p{Nd})[\p{Nd}\s.,:/%()e+-]+$/iu;

/** What people wrote, so that no spreadsheet takes it for a formula, a number or a date: an apostrophe before it. */
export const asText = (text: string): string => (FORMULA.test(text) || NUMERAL.test(text) ? `'${text}` : text);

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param rows cells as they are to be read, those of people made safe by {@link asText} */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  MARK + rows.map((row) => row.map(field).join(',') + BREAK).join('');
