import { namedPerson } from '../../../shared/domain/named-person.ts';
import { day } from '../../support/case-scenario.ts';

const today = day('2023-09-15');
const refused = (code: string, field: string) => ({ ok: false, error: { code, field } });

describe('§3.2, §5: given somebody who comes into a case after its filing', () => {
  it.each([
    ['by name alone', { name: ' 吴示 ' }, { name: '吴示' }],
    ['a card where no kind is said', { name: '吴示', idNo: '522601199001010010' }, { idNo: '522601199001010010' }],
    ['a card in small letters', { name: '吴示', idNo: '52263119851231452x' }, { idNo: '52263119851231452X' }],
    ['a passport', { name: '吴示', idType: 'PASSPORT', idNo: 'E12345678' }, { idNo: 'E12345678' }],
  ] as const)('%s: is kept in one form', (_what, person, kept) => {
    expect(namedPerson(person, today)).toStrictEqual({ ok: true, value: { name: '吴示', ...kept } });
  });

  it.each([
    ['a name of one character', { name: '吴' }, refused('name-malformed', 'name')],
    [
      'a kind of document without its number',
      { name: '吴示', idType: 'PASSPORT' },
      refused('identity-missing', 'idNo'),
    ],
    [
      'a mistyped card, its kind not said',
      { name: '吴示', idNo: '522601199001010011' },
      refused('resident-id-checksum', 'idNo'),
    ],
  ] as const)('%s is refused, with its field', (_what, person, refusal) => {
    expect(namedPerson(person, today)).toEqual(refusal);
  });
});
