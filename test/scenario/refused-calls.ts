import type { Call } from './caller.ts';
import { attested, BANK, type Body, COUNTY, COURT, type Journey, type Milestone, session } from './journey.ts';
import { invalid, type Refusal } from './refused-filings.ts';

type At = (journey: Journey) => Partial<Call> & Pick<Call, 'operation'>;
const mark = (by: Body): Body => ({
  marks: [{ at: '2023-09-15T08:30:00.000+08:00', evidenceId: 'mark', ...by }],
});
const a1 = { agreementId: 'a1' };
const consents = (change: readonly Body[]): Body => ({
  consents: change.map((each) => ({ advanceExtension: false, ...each })),
});
const passed: Refusal = { status: 409, code: 'stage-passed' };
const absent: Refusal = { status: 404, code: 'not-found' };
const wrongRole: Refusal = { status: 403, code: 'role-not-allowed' };

/** Where a case stands, what is wrong with a call on it, the call, and how it is refused. */
export const refusedCalls: readonly (readonly [Milestone, string, At, Refusal])[] = [
  [
    'filed',
    'no key',
    () => ({ as: COUNTY, operation: 'informParties', body: {}, key: '' }),
    { status: 400, code: 'idempotency-key-missing' },
  ],
  [
    'filed',
    'a key of blanks',
    () => ({ as: COUNTY, operation: 'informParties', body: {}, key: 'a b' }),
    { status: 400, code: 'idempotency-key-invalid' },
  ],
  [
    'filed',
    'a key too long',
    () => ({ as: COUNTY, operation: 'informParties', body: {}, key: 'k'.repeat(101) }),
    { status: 400, code: 'idempotency-key-invalid' },
  ],
  [
    'filed',
    'an old If-Match',
    () => ({ as: COUNTY, operation: 'informParties', body: {}, headers: { 'if-match': '"7"' } }),
    { status: 412, code: 'precondition-failed' },
  ],
  [
    'filed',
    'a case id that is none',
    () => ({ as: COUNTY, operation: 'informParties', body: {}, path: { caseId: '../522626' } }),
    absent,
  ],
  [
    'filed',
    'a case that is not there',
    () => ({ as: COUNTY, operation: 'readCase', path: { caseId: `522626-${'a'.repeat(26)}` } }),
    absent,
  ],
  ['filed', 'the filing bank’s notice', () => ({ as: BANK, operation: 'informParties', body: {} }), wrongRole],
  ['filed', 'another county’s notice', () => ({ as: 'county-522622', operation: 'informParties', body: {} }), absent],
  ['filed', 'another county’s look', () => ({ as: 'county-522622', operation: 'readCase' }), absent],
  ['filed', 'another court’s look', () => ({ as: 'court-2622', operation: 'readHistory' }), absent],
  ['filed', 'another bank’s look', () => ({ as: 'rural-522622', operation: 'readClocks' }), absent],
  ['filed', 'another bank’s look at people', () => ({ as: 'rural-522622', operation: 'readParties' }), absent],
  ['filed', 'the regulator’s look at people', () => ({ as: 'nfra', operation: 'readParties' }), wrongRole],
  [
    'filed',
    'a mediator’s look before the assignment',
    () => ({ as: 'mediator-522626-1', operation: 'readCase' }),
    absent,
  ],
  [
    'filed',
    'consents before the notice',
    () => ({ as: COUNTY, operation: 'giveConsents', body: consents([{ partyId: 'p2', evidenceId: 'e' }]) }),
    passed,
  ],
  [
    'filed',
    'a ground nobody knows',
    () => ({ as: COUNTY, operation: 'rejectFiling', body: { reason: 'BORED', explanation: '无。' } }),
    invalid('reason'),
  ],
  ['informing', 'a second notice', () => ({ as: COUNTY, operation: 'informParties', body: {} }), passed],
  [
    'informing',
    'consent for another party',
    () => ({ as: BANK, operation: 'giveConsents', body: consents([{ partyId: 'p2', evidenceId: 'e' }]) }),
    { status: 403, code: 'not-your-party', field: 'consents.0.partyId' },
  ],
  [
    'informing',
    'consent without evidence',
    () => ({ as: COUNTY, operation: 'giveConsents', body: consents([{ partyId: 'p2' }]) }),
    { status: 422, code: 'evidence-missing', field: 'consents.0.evidenceId' },
  ],
  [
    'informing',
    'consent of a stranger',
    () => ({ as: COUNTY, operation: 'giveConsents', body: consents([{ partyId: 'p9', evidenceId: 'e' }]) }),
    { status: 422, code: 'party-unknown', field: 'consents.0.partyId' },
  ],
  [
    'informing',
    'no consent at all',
    () => ({ as: COUNTY, operation: 'giveConsents', body: { consents: [] } }),
    invalid('consents'),
  ],
  [
    'informing',
    'an agreement before mediation',
    () => ({ as: COURT, operation: 'recordAgreement', body: {} }),
    wrongRole,
  ],
  [
    'mediating',
    'consent after acceptance',
    () => ({ as: COUNTY, operation: 'giveConsents', body: consents([{ partyId: 'p2', evidenceId: 'e' }]) }),
    passed,
  ],
  [
    'mediating',
    'another mediator’s session',
    () => ({ as: 'mediator-522622-1', operation: 'holdSession', body: session() }),
    absent,
  ],
  [
    'mediating',
    'a session that ends before it begins',
    ({ lead }) => ({
      as: lead,
      operation: 'holdSession',
      body: { ...session(), endedAt: '2023-09-15T07:00:00.000+08:00' },
    }),
    { status: 422, code: 'session-times-wrong', field: 'endedAt' },
  ],
  [
    'mediating',
    'a session that leaves somebody out',
    ({ lead }) => ({ as: lead, operation: 'holdSession', body: { ...session(), attended: ['p1'], absent: [] } }),
    { status: 422, code: 'attendance-incomplete', field: 'attended' },
  ],
  [
    'mediating',
    'an extension without a party’s consent',
    ({ lead }) => ({
      as: lead,
      operation: 'extendMediation',
      body: { days: 5, consents: attested('e').slice(0, 2) },
    }),
    { status: 422, code: 'consent-of-all-missing', field: 'consents' },
  ],
  [
    'mediating',
    'an endless extension',
    ({ lead }) => ({ as: lead, operation: 'extendMediation', body: { days: 9999, consents: attested('e') } }),
    { status: 422, code: 'extension-too-long', field: 'days' },
  ],
  [
    'mediating',
    'a signature before an agreement',
    () => ({ as: COUNTY, operation: 'signAgreement', path: a1, body: mark({ by: 'SEAL' }) }),
    passed,
  ],
  [
    'mediating',
    'the court’s ruling before all else',
    () => ({
      as: COURT,
      operation: 'ruleOnConfirmation',
      body: { rulingNo: '（2023）黔2626诉前调确12号', result: { kind: 'CONFIRMED' } },
    }),
    passed,
  ],
  [
    'mediating',
    'a unit nobody knows',
    ({ lead }) => ({
      as: lead,
      operation: 'inviteCoMediator',
      body: { unitId: 'unit-nowhere', consents: attested('e'), confidentialityEvidenceId: 'c' },
    }),
    { status: 422, code: 'unit-unknown', field: 'unitId' },
  ],
  [
    'agreed',
    'a signature for another party',
    () => ({ as: BANK, operation: 'signAgreement', path: a1, body: mark({ by: 'PARTY', partyId: 'p2' }) }),
    { status: 403, code: 'not-your-party', field: 'marks.0.partyId' },
  ],
  [
    'agreed',
    'the seal in a bank’s hand',
    () => ({ as: BANK, operation: 'signAgreement', path: a1, body: mark({ by: 'SEAL' }) }),
    { status: 403, code: 'role-not-allowed', field: 'marks.0.by' },
  ],
  [
    'agreed',
    'the signature of a stranger',
    () => ({ as: COUNTY, operation: 'signAgreement', path: a1, body: mark({ by: 'PARTY', partyId: 'p9' }) }),
    { status: 422, code: 'party-unknown', field: 'marks.0.partyId' },
  ],
  [
    'agreed',
    'the signature of a mediator who is none',
    () => ({
      as: COUNTY,
      operation: 'signAgreement',
      path: a1,
      body: mark({ by: 'MEDIATOR', mediatorId: 'mediator-522601-1' }),
    }),
    { status: 422, code: 'mediator-unknown', field: 'marks.0.mediatorId' },
  ],
  [
    'agreed',
    'a signature of tomorrow',
    () => ({
      as: BANK,
      operation: 'signAgreement',
      path: a1,
      body: mark({ by: 'PARTY', partyId: 'p1', at: '2023-09-16T08:30:00.000+08:00' }),
    }),
    { status: 422, code: 'mark-in-future', field: 'marks.0.at' },
  ],
  [
    'agreed',
    'an agreement that is not there',
    () => ({
      as: BANK,
      operation: 'signAgreement',
      path: { agreementId: 'a2' },
      body: mark({ by: 'PARTY', partyId: 'p1' }),
    }),
    { status: 404, code: 'agreement-unknown', field: 'agreementId' },
  ],
  [
    'effective',
    'a signature after the last',
    () => ({ as: BANK, operation: 'signAgreement', path: a1, body: mark({ by: 'PARTY', partyId: 'p1' }) }),
    passed,
  ],
  [
    'effective',
    'a failure after the agreement',
    ({ lead }) => ({ as: lead, operation: 'failMediation', body: { reason: 'NO_CONTACT', explanation: '无。' } }),
    passed,
  ],
  [
    'effective',
    'an application by one side',
    ({ lead }) => ({
      as: lead,
      operation: 'applyForConfirmation',
      body: { courtId: COURT, applicants: attested('e').slice(0, 1), materials: [], receiptNo: 'r' },
    }),
    { status: 422, code: 'application-not-joint', field: 'applicants' },
  ],
  [
    'effective',
    'an application to another court',
    ({ lead }) => ({
      as: lead,
      operation: 'applyForConfirmation',
      body: { courtId: 'court-2622', applicants: attested('e'), materials: [], receiptNo: 'r' },
    }),
    { status: 422, code: 'court-not-competent', field: 'courtId' },
  ],
  [
    'effective',
    'an application without its papers',
    ({ lead }) => ({
      as: lead,
      operation: 'applyForConfirmation',
      body: { courtId: COURT, applicants: attested('e'), materials: [], receiptNo: 'r' },
    }),
    { status: 422, code: 'materials-missing', field: 'materials' },
  ],
  [
    'applied',
    'another court’s docketing',
    () => ({
      as: 'court-2622',
      operation: 'docketConfirmation',
      body: { courtCaseNo: '（2023）黔2622诉前调确12号' },
    }),
    absent,
  ],
  [
    'applied',
    'a number that is no court’s',
    () => ({ as: COURT, operation: 'docketConfirmation', body: { courtCaseNo: '12号' } }),
    { status: 422, code: 'court-case-no-invalid', field: 'courtCaseNo' },
  ],
  [
    'confirmed',
    'a withdrawal after the end',
    () => ({
      as: BANK,
      operation: 'withdrawCase',
      body: { reason: 'APPLICANT', consents: attested('e').slice(0, 1) },
    }),
    passed,
  ],
  [
    'confirmed',
    'a second ruling',
    () => ({
      as: COURT,
      operation: 'ruleOnConfirmation',
      body: { rulingNo: '（2023）黔2626诉前调确12号', result: { kind: 'CONFIRMED' } },
    }),
    passed,
  ],
  [
    'confirmed',
    'a fast track of what was settled',
    () => ({ as: COURT, operation: 'enterFastTrack', body: { courtCaseNo: '（2023）黔2626民初1号' } }),
    passed,
  ],
];
