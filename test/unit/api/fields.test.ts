import { readFileSync } from 'node:fs';
import { Line, Text } from '../../../shared/api/fields.ts';
import { Filing } from '../../../shared/api/filing.ts';

const filing = JSON.parse(readFileSync('shared/api/filing-example.json', 'utf8')) as Record<string, unknown>;

// Controls, half of a surrogate pair, a separator that ends a line, marks that turn the direction of writing.
const hiding = ['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\ud800b', 'a\udc00', 'a\u2028b', 'a\u202eb', 'a\u2066b'];

describe('given a text people wrote', () => {
  it('is trimmed, of the length allowed, with characters beyond the first plane', () => {
    expect(Text(6).parse('  𬭎吴𬭎 ')).toBe('𬭎吴𬭎');
    expect(Text(6).safeParse('七个字就太长了').success).toBe(false);
    expect(Text(6).safeParse('   ').success).toBe(false);
  });

  it('keeps its lines and tabs, where one line alone has none', () => {
    const written = '第一行\r\n\t第二行';
    expect(Text(20).parse(written)).toBe(written);
    expect(['\n', '\r', '\t'].filter((mark) => Line(20).safeParse(`a${mark}b`).success)).toEqual([]);
  });

  it.each(hiding)('refuses what hides something: %j', (text) => {
    expect([Text(20).safeParse(text).success, Line(20).safeParse(text).success]).toEqual([false, false]);
  });

  it.each(['reference', 'facts'])('refuses half a character in the %s of a filing', (field) => {
    const { error } = Filing.safeParse({ ...filing, [field]: 'a\ud800b' });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
