import fc from 'fast-check';
import { Day } from '../../../events/primitives.ts';
import { caseNoOf, continuedCaseNo, parseCaseNo } from '../../../shared/domain/identifiers/case-no.ts';
import { courtCaseNo, isCourtCaseNo } from '../../../shared/domain/identifiers/court-case-no.ts';
import { identityDocument } from '../../../shared/domain/identifiers/identity-document.ts';
import { personName } from '../../../shared/domain/identifiers/person-name.ts';
import { phone } from '../../../shared/domain/identifiers/phone.ts';
import { residentId } from '../../../shared/domain/identifiers/resident-id.ts';
import { plainText } from '../../../shared/domain/identifiers/text.ts';
import { uscc } from '../../../shared/domain/identifiers/uscc.ts';
import type { Result } from '../../../shared/domain/result.ts';

const today = Day.parse('2023-09-15');
const codeOf = (result: Result<unknown, { readonly code: string }>) => (result.ok ? 'ok' : result.error.code);

const RESIDENTS = ['522601199001010010', '52263119851231452X', '522626200002290037'];
const USCCS = ['91110000101623741K', '91522601MA6D111116', '52522626MJR0000AAK', '93522631MA6E2C3D49'];

/** Every number that differs from the given one in one place, over an alphabet. */
const changedOnce = (number: string, alphabetAt: (place: number) => string): readonly string[] =>
  Array.from(number).flatMap((old, place) =>
    Array.from(alphabetAt(place))
      .filter((other) => other !== old)
      .map((other) => number.slice(0, place) + other + number.slice(place + 1)),
  );

describe('given a resident identity number', () => {
  it.each(RESIDENTS)('accepts %s', (number) => {
    expect(codeOf(residentId(number, today))).toBe('ok');
  });

  it('tells birth and sex, and writes X large', () => {
    expect(residentId('52263119851231452x', today)).toEqual({
      ok: true,
      value: { number: '52263119851231452X', birth: '1985-12-31', sex: 'female' },
    });
    expect(residentId('522601199001010010', today)).toMatchObject({ value: { sex: 'male' } });
  });

  it.each(RESIDENTS)('refuses %s with any one digit changed', (number) => {
    const changed = changedOnce(number, (place) => (place === 17 ? '0123456789X' : '0123456789'));
    expect(changed.filter((each) => residentId(each, today).ok)).toEqual([]);
  });

  it.each([
    ['522601199002300018', 'resident-id-birth-date'],
    ['522601202309160018', 'resident-id-not-yet-born'],
    ['52260119900101001', 'resident-id-malformed'],
    ['5226011990010100１0', 'resident-id-malformed'],
    ['522601199001010011', 'resident-id-checksum'],
    ['X22601199001010010', 'resident-id-malformed'],
    ['1522601199001010010', 'resident-id-malformed'],
    ['5226011990010100101', 'resident-id-malformed'],
  ])('refuses %s as %s', (number, code) => {
    expect(residentId(number, today)).toEqual({ ok: false, error: { code, basis: 'GB 11643' } });
  });

  it('takes who was born today', () => {
    const numbers = Array.from('0123456789X', (check) => `52260120230915001${check}`);
    expect(numbers.filter((number) => residentId(number, today).ok)).toHaveLength(1);
  });
});

describe('given another identity document', () => {
  it.each([
    ['RESIDENT_ID', '522626200002290037', 'ok'],
    ['PASSPORT', 'e12345678', 'ok'],
    ['PASSPORT', 'E12', 'identity-document-malformed'],
    ['HK_MACAO_PERMIT', 'H12345678', 'ok'],
    ['HK_MACAO_PERMIT', 'X12345678', 'identity-document-malformed'],
    ['TAIWAN_PERMIT', '12345678', 'ok'],
    ['TAIWAN_PERMIT', '123456789', 'identity-document-malformed'],
    ['FOREIGN_PERMANENT_RESIDENT', 'USA110123456789', 'ok'],
    ['FOREIGN_PERMANENT_RESIDENT', 'US110123456789', 'identity-document-malformed'],
    ['FOREIGN_PERMANENT_RESIDENT', '911110199001010010', 'resident-id-checksum'],
    ['HMT_RESIDENCE_PERMIT', '522626200002290037', 'identity-document-malformed'],
    ['HMT_RESIDENCE_PERMIT', '810000199001010010', 'resident-id-checksum'],
  ] as const)('reads %s %s as %s', (kind, number, code) => {
    expect(codeOf(identityDocument(kind, number, today))).toBe(code);
  });

  it('takes a residence permit of Hong Kong, Macao or Taiwan by the same checksum', () => {
    const valid = Array.from('0123456789X').filter(
      (check) => identityDocument('HMT_RESIDENCE_PERMIT', `81000019900101001${check}`, today).ok,
    );
    expect(valid).toHaveLength(1);
  });
});

describe('given a unified social credit code', () => {
  it.each(USCCS)('accepts %s', (code) => {
    expect(uscc(code)).toEqual({ ok: true, value: { code, checked: 'checksum' } });
  });

  it('accepts lower case', () => {
    expect(uscc('91110000101623741k')).toMatchObject({ ok: true, value: { code: '91110000101623741K' } });
  });

  it.each(USCCS)('refuses %s with any one character changed', (code) => {
    const changed = changedOnce(code, () => '0123456789ABCDEFGHJKLMNPQRTUWXY');
    expect(changed.filter((each) => uscc(each).ok)).toEqual([]);
  });

  it('wraps to 0 where the sum is a multiple of 31', () => {
    const wrapping = Array.from({ length: 100_000 }, (_, i) => `91522601MA6D${String(i).padStart(5, '0')}0`);
    expect(wrapping.some((code) => uscc(code).ok)).toBe(true);
  });

  it('takes a failing one with a reason, kept with it, and not without', () => {
    const failing = '91522601MA6D111117';
    expect(codeOf(uscc(failing))).toBe('uscc-checksum');
    expect(codeOf(uscc(failing, { reason: '  ' }))).toBe('uscc-override-reason-missing');
    expect(uscc(failing, { reason: '营业执照如此' })).toEqual({
      ok: true,
      value: { code: failing, checked: { overriddenFor: '营业执照如此' } },
    });
  });

  it.each(['9111000010162374IK', '91110000101623741', 'S1110000101623741K', '91A10000101623741K'])(
    'refuses %s',
    (code) => {
      expect(codeOf(uscc(code, { reason: 'whatever' }))).toBe('uscc-malformed');
    },
  );
});

describe('given a telephone number', () => {
  it.each([
    ['13812345678', 'mobile', '13812345678'],
    ['+8613812345678', 'mobile', '13812345678'],
    ['0855-8262760', 'landline', '08558262760'],
    ['08558262760', 'landline', '08558262760'],
  ])('reads %s as a %s', (text, kind, number) => {
    expect(phone(text)).toEqual({ ok: true, value: { kind, number } });
  });

  it.each(['12812345678', '1381234567', '+86 13812345678', '8262760', '0855-826276', '13812345678\n'])(
    'refuses %p',
    (text) => {
      expect(codeOf(phone(text))).toBe('phone-malformed');
    },
  );
});

describe('given a court case number', () => {
  it.each([
    ['（2023）黔2626诉前调确12号', '（2023）黔2626诉前调确12号'],
    ['(2023)黔26民终7号', '（2023）黔26民终7号'],
    ['(2023)黔民申7号', '（2023）黔民申7号'],
    ['（2023）黔26民终7号之一', '（2023）黔26民终7号之一'],
  ])('accepts %s', (text, written) => {
    expect(courtCaseNo(text)).toEqual({ ok: true, value: written });
  });

  it.each([
    '2023黔2626民初1号',
    '（2023）湘0102民初1号',
    '（2023）黔2626民初1',
    '（2023）黔2626民初某人欠款一案的材料详见附件及电话13800000001号',
    '（2023）黔2626民初号',
    '（2023）黔2626民\u0007初1号',
    `（2023）黔${'民'.repeat(80)}号`,
  ])('refuses %p', (text) => {
    expect(isCourtCaseNo(text)).toBe(false);
  });
});

describe('given a case number of a committee', () => {
  it('is written with its county, year and sequence, and read back', () => {
    expect(caseNoOf({ year: 2023, shortName: '岑', sequence: 1 })).toBe('（2023）岑金调字第0001号');
    const parts = fc.record({
      year: fc.integer({ min: 2021, max: 2099 }),
      shortName: fc.constantFrom('岑', '凯', '黎'),
      sequence: fc.integer({ min: 1, max: 99_999 }),
    });
    const rests = fc.array(fc.integer({ min: 1, max: 19 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(parts, (each) => expect(parseCaseNo(caseNoOf(each))).toEqual({ ok: true, value: each })));
    fc.assert(
      fc.property(parts, rests, (each, rest) => {
        const value = { ...each, parts: rest };
        expect(parseCaseNo(caseNoOf(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it.each(['（2023）岑金调字第1号', '（2023）岑金调字第0000号', '(2023)岑金调字第0001号', '（2023）岑金调字第00001号'])(
    'refuses %s',
    (text) => {
      expect(codeOf(parseCaseNo(text))).toBe('case-no-malformed');
    },
  );

  it('A-35: names the rest of a case 之一, a second one 之二, and the rest of the first 之一之一', () => {
    const first = continuedCaseNo('（2023）岑金调字第0001号');
    expect(first).toBe('（2023）岑金调字第0001号之一');
    expect(continuedCaseNo('（2023）岑金调字第0001号', 2)).toBe('（2023）岑金调字第0001号之二');
    expect(continuedCaseNo(first)).toBe('（2023）岑金调字第0001号之一之一');
    expect(continuedCaseNo('（2023）岑金调字第0001号', 11)).toBe('（2023）岑金调字第0001号之十一');
    expect(codeOf(parseCaseNo('（2023）岑金调字第0001号之十十'))).toBe('case-no-malformed');
  });

  it('has no sequence below one', () => {
    expect(() => caseNoOf({ year: 2023, shortName: '岑', sequence: 0 })).toThrow(RangeError);
  });
});

describe('given a name', () => {
  it.each([
    ['吴某', '吴某'],
    ['㛃䶮𬭎', '㛃䶮𬭎'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ["Anna-Maria O'Neil", "Anna-Maria O'Neil"],
    [' 杨示甲 ', '杨示甲'],
  ])('accepts %s', (text, written) => {
    expect(personName(text)).toEqual({ ok: true, value: written });
  });

  it.each(['吴', '·吴某', '吴某·', '吴·', '吴  某', '吴某1', '吴\u202e某', '<b>吴</b>', `${'吴'.repeat(51)}`, ''])(
    'refuses %p',
    (text) => {
      expect(codeOf(personName(text))).toBe('name-malformed');
    },
  );
});

describe('given a text people wrote', () => {
  const short = { longest: 5, lines: false };

  it('is trimmed, and counted in characters', () => {
    expect(plainText('  𬭎𬭎𬭎𬭎𬭎 ', short)).toEqual({ ok: true, value: '𬭎𬭎𬭎𬭎𬭎' });
    expect(codeOf(plainText('六个字太长了', short))).toBe('text-length');
    expect(codeOf(plainText('   ', short))).toBe('text-length');
  });

  it('keeps line breaks only where they belong', () => {
    expect(plainText('a\r\nb', { longest: 5, lines: true })).toEqual({ ok: true, value: 'a\nb' });
    expect(codeOf(plainText('a\nb', short))).toBe('text-controls');
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\u202eb', 'a\u2066b', 'a\ud800b', 'a\u0085b'])('refuses %p', (text) => {
    expect(codeOf(plainText(text, { longest: 9, lines: true }))).toBe('text-controls');
  });
});
