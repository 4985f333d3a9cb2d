import type { InstitutionId } from '../../../events/primitives.ts';
import { isOrganisation, mobileOf, waysTo } from '../../../shared/domain/notices/reaching.ts';
import type { Recipient } from '../../../shared/domain/notices/recipients.ts';
import type { PrivateParty } from '../../../shared/domain/party.ts';
import { bank, roster, wu, yang } from '../../support/case-scenario.ts';

const person = {
  partyId: wu,
  role: 'RESPONDENT',
  kind: 'NATURAL',
  language: 'zh-CN',
  name: '吴示',
  mobile: '13800000001',
  email: 'wu@example.com',
} as const satisfies PrivateParty;

const company = {
  partyId: bank,
  role: 'APPLICANT',
  kind: 'LEGAL',
  language: 'zh-CN',
  name: '样例银行',
  institutionId: 'rural-522626' as InstitutionId,
  mobile: '+8613800000009',
  email: 'own@example.com',
} as const satisfies PrivateParty;

const { mobile: _mobile, ...unphoned } = person;
const { email: _email, ...unmailed } = person;
const { email: _desk, ...atItsDesk } = company;
const { institutionId: _institution, ...unlisted } = company;

const waysOf = (party: PrivateParty) =>
  waysTo(
    { kind: 'party', id: party.partyId },
    { parties: [{ ...person, partyId: yang, mobile: '13900000000' }, party] },
    roster.contacts,
  ).map(({ channel, to }) => `${channel} ${to}`);

describe('given a party that is to be told', () => {
  it.each<readonly [string, PrivateParty, readonly string[]]>([
    ['a person by telephone first', person, ['sms +8613800000001', 'email wu@example.com']],
    ['a person without a mobile by e-mail', unphoned, ['email wu@example.com']],
    [
      'a person with a landline for a mobile by e-mail',
      { ...person, mobile: '0855-8000000' },
      ['email wu@example.com'],
    ],
    ['a person without an address by telephone', unmailed, ['sms +8613800000001']],
    [
      'an institution by its own address, then its desk’s, then by telephone',
      company,
      ['email own@example.com', 'email rural-522626@example.com', 'sms +8613800000009'],
    ],
    [
      'an institution that names no address at its desk',
      atItsDesk,
      ['email rural-522626@example.com', 'sms +8613800000009'],
    ],
    ['a company of no directory by what it named', unlisted, ['email own@example.com', 'sms +8613800000009']],
  ])('reaches %s', (_whom, party, ways) => {
    expect(waysOf(party)).toEqual(ways);
  });

  it('knows no way to who is none of its parties', () => {
    expect(waysTo({ kind: 'party', id: bank }, { parties: [person] }, roster.contacts)).toEqual([]);
  });

  it.each<readonly [PrivateParty['kind'], boolean]>([
    ['NATURAL', false],
    ['INDIVIDUAL_BUSINESS', false],
    ['LEGAL', true],
    ['OTHER', true],
  ])('a %s reads at a desk: %s', (kind, organisation) => {
    expect(isOrganisation({ kind })).toBe(organisation);
    expect(isOrganisation({ kind, institutionId: 'rural-522626' as InstitutionId })).toBe(true);
  });

  it('has a number for texts where it has a mobile', () => {
    expect([mobileOf(person), mobileOf(unphoned as PrivateParty), mobileOf({ mobile: '0855-8000000' })]).toEqual([
      '+8613800000001',
      undefined,
      undefined,
    ]);
  });
});

describe('given somebody of the mechanism who is to be told', () => {
  it.each<readonly [Recipient['kind'], string, string]>([
    ['officer', 'committee-522626', 'officer-522626@example.com'],
    ['committee-head', 'committee-522626', 'head-522626@example.com'],
    ['county-group', 'committee-522626', 'county-group-522626@example.com'],
    ['court-contact', 'court-2626', 'court-2626@example.com'],
    ['judge', 'court-2626', 'judge-2626@example.com'],
    ['court-president', 'court-2626', 'president-2626@example.com'],
  ])('reaches the %s by the address of its own desk, and nobody of another id', (kind, id, address) => {
    expect(waysTo({ kind, id } as Recipient, {}, roster.contacts)).toEqual([{ channel: 'email', to: address }]);
    expect(waysTo({ kind, id: 'nobody' } as Recipient, {}, roster.contacts)).toEqual([]);
  });

  it.each(['mediator', 'expert'] as const)('reaches the %s where its register says, else nowhere', (kind) => {
    const recipient = { kind, id: 'anybody' } as Recipient;
    expect(waysTo(recipient, { mail: 'own@example.com' }, roster.contacts)).toEqual([
      { channel: 'email', to: 'own@example.com' },
    ]);
    expect(waysTo(recipient, {}, roster.contacts)).toEqual([]);
  });

  it('reaches the prefecture at its one desk', () => {
    expect(waysTo({ kind: 'prefecture', id: '522600' }, {}, roster.contacts)).toEqual([
      { channel: 'email', to: 'prefecture-522600@example.com' },
    ]);
  });
});
