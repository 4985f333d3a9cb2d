import { CountyCode, InstitutionId, PartyId } from '../../../events/primitives.ts';
import { factsOf, maskedName, type PrivateParty, partiesFault } from '../../../shared/domain/party.ts';
import type { RejectionCode } from '../../../shared/domain/rejections.ts';
import { day, jurisdiction } from '../../support/case-scenario.ts';

const person: PrivateParty = {
  partyId: PartyId.parse('p2'),
  role: 'RESPONDENT',
  kind: 'NATURAL',
  language: 'zh-CN',
  name: '吴示',
  idType: 'RESIDENT_ID',
  idNo: '522601199001010010',
  mobile: '13000000001',
  address: '示例路1号',
};

const { idType: _idType, idNo: _idNo, ...undocumented } = person;
const bank: PrivateParty = {
  ...undocumented,
  kind: 'LEGAL',
  role: 'APPLICANT',
  name: '样例银行',
  uscc: '91522601MA6D111116',
};
const { uscc: _uscc, ...unregistered } = bank;
const { mobile: _mobile, ...unreachable } = person;
const checking = { today: day('2023-09-15'), jurisdiction };

const without = (party: PrivateParty) => partiesFault([party, person], checking);

describe('given the parties of a filing (mechanism.md §3.2)', () => {
  it.each<readonly [string, PrivateParty]>([
    ['a person with a document', person],
    ['a minority name', { ...person, name: '阿依古丽·买买提' }],
    ['a company with its code', bank],
    ['a shop without a code, by its operator’s document', { ...person, kind: 'INDIVIDUAL_BUSINESS', name: '示例超市' }],
    [
      'a code in use that fails its check, with the reason',
      { ...bank, uscc: '91522601MA6D111117', usccOverrideReason: '营业执照如此' },
    ],
    ['a company of any name', { ...bank, name: '样例（2023）投资中心1部' }],
    ['a landline alone', { ...unreachable, landline: '0855-8000000' }],
    ['an e-mail address alone', { ...unreachable, email: 'wu@example.com' }],
    ['a minor with a legal representative', { ...person, idNo: '522626201009100018', legalRepresentative: '吴父' }],
    ['an institution of the directory', { ...bank, institutionId: InstitutionId.parse('rural-522626') }],
  ])('takes %s', (_what, party) => {
    expect(without(party)).toMatchObject({ ok: true });
  });

  it.each<readonly [string, PrivateParty, RejectionCode, string]>([
    ['a name of one character', { ...person, name: '吴' }, 'name-malformed', 'name'],
    ['a person without a document', undocumented, 'identity-missing', 'idNo'],
    ['a person by a company’s code', { ...undocumented, uscc: '91522601MA6D111116' }, 'identity-missing', 'idNo'],
    ['a document without its number', { ...undocumented, idType: 'PASSPORT' }, 'identity-missing', 'idNo'],
    ['a number of no document', { ...undocumented, idNo: '522601199001010010' }, 'identity-missing', 'idNo'],
    ['a mistyped number', { ...person, idNo: '522601199001010011' }, 'resident-id-checksum', 'idNo'],
    ['a company without its code', unregistered, 'identity-missing', 'uscc'],
    [
      'a company by somebody’s document',
      { ...unregistered, idType: 'RESIDENT_ID', idNo: '522601199001010010' },
      'identity-missing',
      'uscc',
    ],
    ['a code that fails its check', { ...bank, uscc: '91522601MA6D111117' }, 'uscc-checksum', 'uscc'],
    [
      'a reason that says nothing',
      { ...bank, uscc: '91522601MA6D111117', usccOverrideReason: ' ' },
      'uscc-override-reason-missing',
      'uscc',
    ],
    ['nobody to be reached', unreachable, 'party-unreachable', 'mobile'],
    ['a mistyped mobile', { ...person, mobile: '1300000000' }, 'phone-malformed', 'mobile'],
    ['a mistyped landline', { ...person, landline: '8000000' }, 'phone-malformed', 'landline'],
    [
      'an institution nobody knows',
      { ...bank, institutionId: InstitutionId.parse('nobody') },
      'institution-unknown',
      'institutionId',
    ],
  ])('refuses %s', (_what, party, code, field) => {
    expect(without(party)).toMatchObject({ ok: false, error: { code, field: `parties.0.${field}` } });
  });

  it('refuses an institution that is gone, though open cases know it still', () => {
    const known = jurisdiction.institutions.find(({ id }) => id === 'ccb-qdn');
    if (!known) throw new Error('the pack has this bank');
    const institutions = [{ ...known, gone: true as const }];
    const late = partiesFault([{ ...bank, institutionId: known.id }, person], {
      ...checking,
      jurisdiction: { institutions },
    });
    expect(late).toMatchObject({ error: { code: 'institution-unknown', field: 'parties.0.institutionId' } });
    expect(without({ ...bank, institutionId: known.id }).ok).toBe(true);
  });

  it('names the institution that nobody knows', () => {
    expect(without({ ...bank, institutionId: InstitutionId.parse('nobody') })).toEqual({
      ok: false,
      error: {
        code: 'institution-unknown',
        field: 'parties.0.institutionId',
        params: { institutionId: 'nobody' },
      },
    });
    expect(without(undocumented)).toEqual({ ok: false, error: { code: 'identity-missing', field: 'parties.0.idNo' } });
  });

  it('points at the party that is wrong', () => {
    expect(partiesFault([bank, { ...person, name: '吴' }], checking)).toMatchObject({
      error: { field: 'parties.1.name' },
    });
  });
});

describe('given the eighteenth birthday', () => {
  const born = { ...person, idNo: '522601199001010010' };
  it.each([
    ['the day before', '2007-12-31', false],
    ['the day itself', '2008-01-01', true],
  ])('%s', (_when, today, ok) => {
    const error = { code: 'party-under-age', field: 'parties.0.idNo' };
    expect(partiesFault([born], { ...checking, today: day(today) })).toEqual(
      ok ? { ok, value: undefined } : { ok, error },
    );
  });
});

describe('given what may be said of a party outside the Private table', () => {
  it('is no name, number or address', () => {
    expect(factsOf({ ...person, domicile: CountyCode.parse('522601') })).toMatchObject({ domicile: '522601' });
    expect(factsOf({ ...person, institutionId: InstitutionId.parse('rural-522626') })).toStrictEqual({
      partyId: 'p2',
      role: 'RESPONDENT',
      kind: 'NATURAL',
      language: 'zh-CN',
      institutionId: 'rural-522626',
    });
  });

  it('is the surname of a person, the name of an organisation', () => {
    expect([maskedName(person), maskedName(bank), maskedName({ kind: 'NATURAL', name: '𬭎示' })]).toEqual([
      '吴某',
      '样例银行',
      '𬭎某',
    ]);
    expect(maskedName({ kind: 'NATURAL', name: '' })).toBe('某');
  });
});
