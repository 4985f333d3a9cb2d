import { Day } from '../../../../events/primitives.ts';
import { caseNoOf, continuedCaseNo, parseCaseNo } from '../../../../shared/domain/identifiers/case-no.ts';
import { courtCaseNo } from '../../../../shared/domain/identifiers/court-case-no.ts';
import { fileNoOf, isFileNo } from '../../../../shared/domain/identifiers/file-no.ts';
import {
  type IdentityDocumentKind,
  identityDocument,
} from '../../../../shared/domain/identifiers/identity-document.ts';
import { personName } from '../../../../shared/domain/identifiers/person-name.ts';
import { phone } from '../../../../shared/domain/identifiers/phone.ts';
import { LINES, plainText } from '../../../../shared/domain/identifiers/text.ts';
import { uscc } from '../../../../shared/domain/identifiers/uscc.ts';
import type { Result } from '../../../../shared/domain/result.ts';

const today = Day.parse('2023-09-15');
const document = (kind: IdentityDocumentKind) => (text: string) => identityDocument(kind, text, today);

type Reader = (text: string) => Result<unknown, { readonly code: string; readonly basis: string }>;

const readers: readonly (readonly [string, Reader, string, string, string])[] = [
  ['case', parseCaseNo, '（2023）岑金调字第0001号', 'case-no-malformed', '§3.2'],
  ['case, of two characters', parseCaseNo, '（2023）黔东金调字第0001号', 'case-no-malformed', '§3.2'],
  ['court’s case', courtCaseNo, '（2023）黔2626民初1号', 'court-case-no-malformed', '§3.2'],
  ['court’s case of two parts', courtCaseNo, '（2023）黔2626民初1号之十二', 'court-case-no-malformed', '§3.2'],
  ['credit code', uscc, '91110000101623741K', 'uscc-malformed', 'GB 32100'],
  ['mobile', phone, '13812345678', 'phone-malformed', '§3.2'],
  ['landline', phone, '0855-8262760', 'phone-malformed', '§3.2'],
  ['name', personName, '吴某', 'name-malformed', '§3.2'],
  ['passport', document('PASSPORT'), 'E12345678', 'identity-document-malformed', '§3.2'],
  ['permit of Hong Kong', document('HK_MACAO_PERMIT'), 'H12345678', 'identity-document-malformed', '§3.2'],
  ['permit with its issue', document('HK_MACAO_PERMIT'), 'M1234567801', 'identity-document-malformed', '§3.2'],
  ['permit of Taiwan', document('TAIWAN_PERMIT'), '12345678', 'identity-document-malformed', '§3.2'],
  ['permit of Taiwan with its issue', document('TAIWAN_PERMIT'), '1234567801', 'identity-document-malformed', '§3.2'],
  ['residence permit', document('HMT_RESIDENCE_PERMIT'), '81000019900101001X', 'identity-document-malformed', '§3.2'],
  [
    'older residence of a foreigner',
    document('FOREIGN_PERMANENT_RESIDENT'),
    'USA110123456789',
    'identity-document-malformed',
    '§3.2',
  ],
];

describe('§3.2: given a number or a name with something beside it', () => {
  it.each(readers)('%s: is none, whatever stands before or after it', (_what, read, text, code, basis) => {
    expect(read(text)).not.toMatchObject({ error: { code } });
    for (const beside of ['#', '/'])
      for (const longer of [`${beside}${text}${beside}x`, `x${beside}${text}`, `${text}${beside}`.padEnd(40, beside)])
        expect(read(longer)).toEqual({ ok: false, error: { code, basis } });
  });

  it('18 digits of a foreigner’s card are read from the first to the last', () => {
    const read = document('FOREIGN_PERMANENT_RESIDENT');
    for (const longer of ['9911110199001010010', '9111101990010100100'])
      expect(read(longer)).toEqual({ ok: false, error: { code: 'identity-document-malformed', basis: '§3.2' } });
  });
});

describe('given a credit code that is taken with a reason', () => {
  it('says by which rule it is none without', () => {
    const failing = '91522601MA6D111117';
    expect(uscc(failing)).toEqual({ ok: false, error: { code: 'uscc-checksum', basis: 'GB 32100' } });
    expect(uscc(failing, { reason: ' ' })).toEqual({
      ok: false,
      error: { code: 'uscc-override-reason-missing', basis: '§3.2' },
    });
  });
});

describe('A-35: given the first case of a county, and more parts than a case can have', () => {
  it('reads the first, and refuses to write the twentieth part', () => {
    expect(parseCaseNo('（2023）岑金调字第0001号')).toEqual({
      ok: true,
      value: { year: 2023, shortName: '岑', sequence: 1 },
    });
    expect(() => continuedCaseNo('（2023）岑金调字第0001号', 20)).toThrow('not a part: 20');
    expect(() => caseNoOf({ year: 2023, shortName: '岑', sequence: 0 })).toThrow('not a sequence: 0');
  });
});

describe('§3.5: given the number of a county’s file', () => {
  it.each([
    [fileNoOf(2023, '岑', 12), '岑', true],
    ['（2023）黔东人调字第123456号', '黔东', true],
    ['（2023）岑人调字第1号', '凯', false],
    ['（2023）岑人调字第1234567号', '岑', false],
    ['（2023）岑人调字第01号', '岑', false],
    ['（23）岑人调字第1号', '岑', false],
    ['附（2023）岑人调字第1号', '岑', false],
    ['（2023）岑人调字第1号附吴某', '岑', false],
  ])('%s is one of %s: %s', (text, county, is) => {
    expect(isFileNo(text, county)).toBe(is);
  });
});

describe('given a text people wrote', () => {
  it('may be one character, and says how many are too many', () => {
    expect(plainText('字', { longest: 5, lines: false })).toEqual({ ok: true, value: '字' });
    expect(plainText('六个字太长了', { longest: 5, lines: false })).toEqual({
      ok: false,
      error: { code: 'text-length', basis: '§3.2', values: { longest: 5 } },
    });
    expect(plainText('a\nb', { longest: 5, lines: false })).toEqual({
      ok: false,
      error: { code: 'text-controls', basis: '§3.2' },
    });
  });

  it.each([
    ['第一行\n\t第二行 {Cs}', true],
    ['', true],
    ['a\u0000b', false],
    ['a\u202eb', false],
    ['a\ud800b', false],
  ])('in lines, %p may stand as it is: %s', (text, may) => {
    expect(LINES.test(text)).toBe(may);
  });
});
