import type { Call } from './caller.ts';
import { BANK, type Body, filing, filingWithParty, parties } from './journey.ts';

/** How a call is refused. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}

const claim = (change: Body): Body => ({
  claim: { principal: '100000.00', interest: '0.00', penalty: '0.00', other: '0.00', total: '100000.00', ...change },
});
const referral = filing('bad').referral as Body;
export const invalid = (field: string): Refusal => ({ status: 422, code: 'invalid-field', field });

/** What is wrong with a filing, the filing, and how it is refused. */
export const refusedFilings: readonly (readonly [string, Partial<Call>, Refusal])[] = [
  ['malformed JSON', { raw: '{"reference": ' }, { status: 400, code: 'malformed-json' }],
  ['a body that is no object', { raw: '[]' }, invalid('body')],
  ['no body', {}, invalid('reference')],
  ['an empty body', { body: {} }, invalid('reference')],
  ['a reference of control characters', { body: filing('a\u0007b') }, invalid('reference')],
  ['negative money', { body: filing('bad', claim({ principal: '-1.00' })) }, invalid('claim.principal')],
  ['three decimals', { body: filing('bad', claim({ principal: '1.005' })) }, invalid('claim.principal')],
  ['money as a number', { body: filing('bad', claim({ principal: 1 })) }, invalid('claim.principal')],
  [
    'a wrong total',
    { body: filing('bad', claim({ total: '100000.01' })) },
    { status: 422, code: 'claim-total-wrong', field: 'claim.total' },
  ],
  ['a total in other digits', { body: filing('bad', claim({ total: '１０００００' })) }, invalid('claim.total')],
  [
    'an unknown county',
    { as: 'prefecture', body: filing('bad', { county: '522699', channel: 'PARTY_SINGLE' }) },
    { status: 422, code: 'county-unknown', field: 'county' },
  ],
  ['a malformed county', { body: filing('bad', { county: '52262' }) }, invalid('county')],
  [
    'a county not one’s own',
    { as: 'rural-522622', body: filing('bad', { channel: 'PARTY_SINGLE' }) },
    { status: 403, code: 'county-not-yours', field: 'county' },
  ],
  [
    'a channel not one’s own',
    { as: BANK, body: filing('bad') },
    { status: 403, code: 'channel-not-yours', field: 'channel' },
  ],
  ['an unknown channel', { body: filing('bad', { channel: 'POST' }) }, invalid('channel')],
  [
    'a referral left out',
    { body: { ...filing('bad'), referral: undefined } },
    { status: 422, code: 'referral-missing', field: 'referral' },
  ],
  [
    'a receipt in the future',
    { body: filing('bad', { receivedOn: '2023-09-16' }) },
    { status: 422, code: 'received-in-future', field: 'receivedOn' },
  ],
  ['a receipt before all reckoning', { body: filing('bad', { receivedOn: '0001-01-01' }) }, invalid('receivedOn')],
  ['a day that does not exist', { body: filing('bad', { receivedOn: '2023-02-29' }) }, invalid('receivedOn')],
  [
    'a wrong resident id',
    { body: filingWithParty('bad', 1, { idNo: '522626198504120012' }) },
    { status: 422, code: 'resident-id-checksum', field: 'parties.1.idNo' },
  ],
  [
    'a resident id of no day',
    { body: filingWithParty('bad', 1, { idNo: '522626198513320015' }) },
    { status: 422, code: 'resident-id-birth-date', field: 'parties.1.idNo' },
  ],
  [
    'a resident id of tomorrow',
    { body: filingWithParty('bad', 1, { idNo: '522626203012120019' }) },
    { status: 422, code: 'resident-id-not-yet-born', field: 'parties.1.idNo' },
  ],
  [
    'a short resident id',
    { body: filingWithParty('bad', 1, { idNo: '5226261985' }) },
    { status: 422, code: 'resident-id-malformed', field: 'parties.1.idNo' },
  ],
  [
    'a wrong credit code',
    { body: filingWithParty('bad', 0, { uscc: '91522626MA6D10185T' }) },
    { status: 422, code: 'uscc-checksum', field: 'parties.0.uscc' },
  ],
  [
    'a malformed credit code',
    { body: filingWithParty('bad', 0, { uscc: 'I' }) },
    { status: 422, code: 'uscc-malformed', field: 'parties.0.uscc' },
  ],
  [
    'no identity',
    { body: filingWithParty('bad', 1, { idNo: undefined }) },
    { status: 422, code: 'identity-missing', field: 'parties.1.idNo' },
  ],
  [
    'a child without representative',
    { body: filingWithParty('bad', 1, { idNo: '52262620100412001X' }) },
    { status: 422, code: 'party-under-age', field: 'parties.1.idNo' },
  ],
  [
    'a party nobody can reach',
    { body: filingWithParty('bad', 2, { mobile: undefined }) },
    { status: 422, code: 'party-unreachable', field: 'parties.2.mobile' },
  ],
  [
    'a malformed number',
    { body: filingWithParty('bad', 2, { mobile: '123' }) },
    { status: 422, code: 'phone-malformed', field: 'parties.2.mobile' },
  ],
  [
    'a malformed address of e-mail',
    { body: filingWithParty('bad', 0, { email: 'nobody' }) },
    invalid('parties.0.email'),
  ],
  [
    'an institution nobody knows',
    { body: filingWithParty('bad', 0, { institutionId: 'no-bank' }) },
    { status: 422, code: 'institution-unknown', field: 'parties.0.institutionId' },
  ],
  [
    'a name of one character',
    { body: filingWithParty('bad', 1, { name: '吴' }) },
    { status: 422, code: 'name-malformed', field: 'parties.1.name' },
  ],
  ['a field nobody knows', { body: filing('bad', { recievedOn: '2023-09-15' }) }, invalid('recievedOn')],
  [
    'a field nobody knows in the referral',
    { body: filing('bad', { referral: { ...referral, feepaid: true } }) },
    invalid('referral.feepaid'),
  ],
  ['one party', { body: filing('bad', { parties: parties().slice(0, 1) }) }, invalid('parties')],
  [
    'no respondent',
    { body: filing('bad', { parties: [parties()[0], parties()[0]] }) },
    { status: 422, code: 'parties-incomplete', field: 'parties' },
  ],
  [
    'more than 256 KB',
    { body: filing('bad', { facts: '事'.repeat(90_000) }) },
    { status: 413, code: 'body-too-large' },
  ],
  [
    'a role that files nothing',
    { as: 'mediator-522626-1', body: filing('bad') },
    { status: 403, code: 'role-not-allowed' },
  ],
];
