import * as z from 'zod/mini';
import { ClockRecord } from '../../../events/clock.ts';
import { Actor } from '../../../events/envelope.ts';
import {
  Assessment,
  CauseClass,
  Channel,
  CountyLink,
  CountyLinks,
  FilingMaterial,
  Loan,
  PartyFacts,
  PartyRole,
  Referral,
  Relief,
  Repayment,
  SubjectMatter,
} from '../../../events/intake.ts';
import {
  CaseId,
  CountyCode,
  Day,
  EvidenceId,
  Instant,
  InstitutionId,
  Language,
  OrgUnitId,
  PartyId,
} from '../../../events/primitives.ts';
import { identityDocumentKinds } from '../../domain/identifiers/identity-document.ts';
import { Attestations, CaseAnswer, Line, RequestDay, Text, Yuan } from '../fields.ts';
import { type PrincipalKind, principalKinds, type Route } from '../route.ts';

/** A party as the filer knows it. Everything here but the facts of the case goes into the Private table alone. */
export const FiledParty = z.strictObject({
  role: PartyRole,
  kind: z.enum(['NATURAL', 'INDIVIDUAL_BUSINESS', 'LEGAL', 'OTHER']),
  name: Text(50),
  idType: z.exactOptional(z.enum(identityDocumentKinds)),
  idNo: z.exactOptional(z.string().check(z.maxLength(30))),
  uscc: z.exactOptional(z.string().check(z.maxLength(18))),
  /** some real codes fail their check: accepted with a reason */
  usccOverrideReason: z.exactOptional(Text(200)),
  mobile: z.exactOptional(z.string().check(z.maxLength(20))),
  landline: z.exactOptional(z.string().check(z.maxLength(20))),
  email: z.exactOptional(z.email().check(z.maxLength(254))),
  address: z.exactOptional(Text(200)),
  language: Language,
  domicile: z.exactOptional(CountyCode),
  institutionId: z.exactOptional(InstitutionId),
  legalRepresentative: z.exactOptional(Text(50)),
});
export type FiledParty = z.infer<typeof FiledParty>;

const loanDays = {
  contractDate: RequestDay,
  disbursedOn: z.exactOptional(RequestDay),
  dueOn: z.exactOptional(RequestDay),
};

export const Filing = z.strictObject({
  reference: Line(100),
  county: CountyCode,
  channel: Channel,
  receivedOn: z.exactOptional(RequestDay),
  /** which counties it is linked with, where that is known: they decide where it is filed */
  links: z.exactOptional(z.strictObject(CountyLinks.shape)),
  referral: z.exactOptional(
    z.strictObject({ ...Referral.shape, signedOn: RequestDay, docketedOn: z.exactOptional(RequestDay) }),
  ),
  causeClass: CauseClass,
  causeCode: z.string().check(z.minLength(1), z.maxLength(40)),
  claim: z.strictObject({ principal: Yuan, interest: Yuan, penalty: Yuan, other: Yuan, total: Yuan }),
  /** the number of the contract goes into the Private table alone */
  loan: z.exactOptional(
    z.strictObject({ ...Loan.shape, ...loanDays, amount: Yuan, contractNo: z.exactOptional(Text(100)) }),
  ),
  /** left out where the history is unknown; an empty list says that nothing was repaid */
  repayments: z.exactOptional(
    z.array(z.strictObject({ ...Repayment.shape, on: RequestDay, amount: Yuan })).check(z.maxLength(200)),
  ),
  relief: z.exactOptional(z.strictObject(Relief.shape)),
  subjectMatter: z.exactOptional(z.strictObject(SubjectMatter.shape)),
  assessment: z.strictObject(Assessment.shape),
  facts: Text(4000),
  parties: z.array(FiledParty).check(z.minLength(2), z.maxLength(20)),
});
export type Filing = z.infer<typeof Filing>;

const casePath = '/cases/{caseId}';
const everybody: readonly PrincipalKind[] = principalKinds;

export const CaseView = z.object({
  caseId: CaseId,
  caseNo: z.exactOptional(z.string()),
  sequence: z.int(),
  stage: z.string(),
  stageName: z.string(),
  county: CountyCode,
  transferredFrom: z.exactOptional(CountyCode),
  committeeId: z.string(),
  channel: Channel,
  causeCode: z.string(),
  claim: z.object({
    principal: z.string(),
    interest: z.string(),
    penalty: z.string(),
    other: z.string(),
    total: z.string(),
  }),
  loan: z.exactOptional(z.object({ ...Loan.shape, amount: z.string() })),
  repayments: z.exactOptional(z.array(z.object({ ...Repayment.shape, amount: z.string() }))),
  relief: z.exactOptional(Relief),
  /** of the whole claim, of the suit it would have been, and what mediation has avoided so far (mechanism.md §2.6) */
  courtFee: z.object({ full: z.string(), counterfactual: z.string(), avoided: z.string(), basis: z.string() }),
  track: z.exactOptional(z.string()),
  lead: z.exactOptional(z.string()),
  responsible: z.string(),
  outcome: z.exactOptional(z.string()),
  /** mediation rests; why, for those who may know */
  hold: z.exactOptional(z.object({ since: Day, reason: z.exactOptional(z.string()) })),
  parties: z.array(PartyFacts),
  clocks: z.array(ClockRecord),
});
export type CaseView = z.infer<typeof CaseView>;

const TraceRow = z.object({ day: Day, counted: z.nullable(z.int()), why: z.string(), explanation: z.string() });

export const intakeRoutes = [
  {
    operation: 'fileCase',
    service: 'intake',
    method: 'POST',
    path: '/cases',
    summary: { zh: '提交纠纷', en: 'File a dispute' },
    access: ['institution', 'court', 'regulator', 'governance', 'county', 'prefecture'],
    body: Filing,
    answer: CaseAnswer,
    status: 201,
  },
  {
    operation: 'readCase',
    service: 'intake',
    method: 'GET',
    path: casePath,
    summary: { zh: '查看案件', en: 'Read a case' },
    access: everybody,
    answer: CaseView,
    status: 200,
  },
  {
    operation: 'readHistory',
    service: 'intake',
    method: 'GET',
    path: `${casePath}/history`,
    summary: { zh: '查看办理经过', en: 'Read what happened, commit by commit' },
    access: everybody,
    answer: z.object({
      caseId: CaseId,
      commits: z.array(
        z.object({
          sequence: z.int(),
          at: Instant,
          actor: Actor,
          command: z.string(),
          /** where the case stood after it */
          stage: z.string(),
          events: z.array(z.record(z.string(), z.unknown())),
          previousHash: z.string(),
          hash: z.string(),
        }),
      ),
    }),
    status: 200,
  },
  {
    operation: 'readClocks',
    service: 'intake',
    method: 'GET',
    path: `${casePath}/clocks`,
    summary: { zh: '查看期限及逐日计算', en: 'Read the clocks, day by day' },
    access: everybody,
    answer: z.object({
      caseId: CaseId,
      clocks: z.array(z.object({ ...ClockRecord.shape, endedOn: z.exactOptional(Day), trace: z.array(TraceRow) })),
    }),
    status: 200,
  },
  {
    operation: 'readParties',
    service: 'intake',
    method: 'GET',
    path: `${casePath}/parties`,
    summary: { zh: '查看当事人信息（留痕）', en: 'Read the parties’ personal data (audited)' },
    access: ['institution', 'court', 'mediator', 'county'],
    answer: z.object({
      caseId: CaseId,
      facts: z.string(),
      contractNo: z.exactOptional(z.string()),
      parties: z.array(z.object({ partyId: PartyId, ...FiledParty.shape })),
    }),
    status: 200,
  },
  {
    operation: 'readNotices',
    service: 'intake',
    method: 'GET',
    path: `${casePath}/notices`,
    summary: { zh: '查看告知记录', en: 'Who was told what, and whether it was sent' },
    access: ['institution', 'court', 'mediator', 'county', 'prefecture'],
    answer: z.object({
      caseId: CaseId,
      notices: z.array(
        z.object({
          at: Instant,
          /** the party, mediator or desk, by id */
          recipient: z.string(),
          audience: z.string(),
          channel: z.exactOptional(z.enum(['sms', 'email'])),
          /** the clock, or the event */
          about: z.string(),
          /** `half`, `-3`, `0`, `+1` … of a clock; `event` where something happened */
          rung: z.string(),
          dueOn: z.exactOptional(Day),
          state: z.string(),
          reason: z.exactOptional(z.string()),
          messageId: z.exactOptional(z.string()),
        }),
      ),
    }),
    status: 200,
  },
  {
    operation: 'informParties',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/notice`,
    summary: { zh: '材料齐全，告知各方', en: 'The filing is complete: inform the parties' },
    access: ['county'],
    body: z.strictObject({}),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'rejectFiling',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/rejection`,
    summary: { zh: '不予受理', en: 'Do not accept the filing' },
    access: ['county'],
    body: z.strictObject({
      reason: z.enum([
        'OUT_OF_SCOPE',
        'NOT_CIVIL',
        'STATUS_OR_TITLE_ONLY',
        'ADJUDICATED',
        'CRIME_SUSPECTED',
        'NO_COUNTY_LINK',
      ]),
      explanation: Text(2000),
    }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'requestSupplement',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/supplement-request`,
    summary: { zh: '材料不全，通知补正', en: 'Materials are missing: ask for them' },
    access: ['county'],
    body: z.strictObject({
      missing: z.array(FilingMaterial).check(z.minLength(1), z.maxLength(FilingMaterial.options.length)),
      explanation: Text(2000),
    }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'supplyMaterials',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/supplement`,
    summary: { zh: '补交材料', en: 'Supply what was missing' },
    access: ['institution', 'court', 'regulator', 'governance', 'county'],
    body: z.strictObject({
      supplied: z
        .array(z.strictObject({ material: FilingMaterial, documentId: EvidenceId }))
        .check(z.minLength(1), z.maxLength(50)),
    }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'transferCase',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/transfer`,
    summary: { zh: '受理前移送其他县(市)', en: 'Transfer to another county, before acceptance' },
    access: ['county'],
    body: z.strictObject({ county: CountyCode, link: CountyLink, explanation: Text(2000) }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'recordContact',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/contacts`,
    summary: { zh: '登记联系当事人的情况', en: 'Record an attempt to reach a party' },
    access: ['county'],
    body: z.strictObject({
      partyId: PartyId,
      means: z.enum(['PHONE', 'MESSAGE', 'VISIT', 'POST']),
      /** through which unit of the township, where one helped */
      unitId: z.exactOptional(OrgUnitId),
      reached: z.boolean(),
      evidenceId: EvidenceId,
    }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'giveConsents',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/consents`,
    summary: { zh: '记录同意调解', en: 'Record consents to mediation' },
    access: ['institution', 'county', 'mediator', 'party'],
    body: z.strictObject({
      consents: z
        .array(
          z.strictObject({
            partyId: PartyId,
            evidenceId: z.exactOptional(EvidenceId),
            advanceExtension: z.boolean(),
            /** to choose the mediator with the others (PML 19); left out, the committee appoints */
            reservesChoice: z.exactOptional(z.literal(true)),
          }),
        )
        .check(z.minLength(1), z.maxLength(20)),
    }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'refuseMediation',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/refusal`,
    summary: { zh: '记录拒绝调解', en: 'Record that a party refuses mediation' },
    access: ['institution', 'county', 'mediator', 'party'],
    body: z.strictObject({ partyId: PartyId, evidenceId: z.exactOptional(EvidenceId) }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'withdrawCase',
    service: 'intake',
    method: 'POST',
    path: `${casePath}/withdrawal`,
    summary: { zh: '撤回申请或自行和解', en: 'Withdraw, or settle among the parties' },
    access: ['institution', 'county', 'mediator'],
    body: z.strictObject({ reason: z.enum(['APPLICANT', 'SELF_SETTLED']), consents: Attestations }),
    answer: CaseAnswer,
    status: 200,
    idempotencyKey: true,
  },
] as const satisfies readonly Route[];
