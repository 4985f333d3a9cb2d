import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { asText, csvOf } from '../../../services/ledger/csv.ts';

/** Read by another hand than wrote it. */
const read = (text: string): readonly (readonly string[])[] =>
  parse(text, { bom: true, record_delimiter: '\r\n', relax_column_count: false });

const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: width, maxLength: width }), { minLength: 1 }),
  )
  // A record of one empty field cannot be told from an empty line (RFC 4180 says nothing of it).
  .filter((rows) => rows.every((row) => row.length > 1 || row[0] !== ''));

describe('given a table', () => {
  it('begins with the mark of UTF-8 and ends every record with CR and LF, the last too', () => {
    const bytes = Buffer.from(csvOf([['案号'], ['岑']]));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString()).toBe('案号\r\n岑\r\n');
  });

  // RFC 4180, section 2, rules 4 to 7.
  it.each([
    [['aaa', 'b b', ''], 'aaa,b b,\r\n'],
    [['a,b'], '"a,b"\r\n'],
    [['a\r\nb', 'c'], '"a\r\nb",c\r\n'],
    [['a\nb'], '"a\nb"\r\n'],
    [['a\rb'], '"a\rb"\r\n'],
    [['b"bb'], '"b""bb"\r\n'],
    [['""'], '""""""\r\n'],
  ])('writes %j as the RFC does', (row, text) => {
    expect(csvOf([row])).toBe(`\uFEFF${text}`);
  });

  it('whatever stands in it, is read back by another reader as it was', () => {
    fc.assert(fc.property(table, (rows) => expect(read(csvOf(rows))).toEqual(rows)));
  });
});

describe('given what people wrote', () => {
  it.each([
    '=1+1',
    '+8613800000000',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    "'=1",
  ])('does not let a spreadsheet take %j for a formula', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  it.each([
    '13800000000',
    '6222021234567890123',
    '001',
    '０１２',
    '1E5',
    '3-4',
    '2023/9/1',
    '10:30',
    '50%',
    '0855-8222222',
  ])('does not let a spreadsheet make a number or a date of %j', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  it.each([
    '',
    '吴某、杨某',
    '（2023）黔2626民初1号',
    '522626-aaaaaaaaaaaaaaaaaaaaaaaaaa',
    '3号',
    '建行-凯里支行',
    'e',
  ])('leaves %j as it is', (text) => {
    expect(asText(text)).toBe(text);
  });

  it('marks nothing that it does not need to, and what is marked can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const safe = asText(text);
        expect(safe.replace(/^'/u, '')).toBe(text);
        expect(/^\s*[=+\-@＝＋－＠]/u.test(safe)).toBe(false);
      }),
    );
  });
});
