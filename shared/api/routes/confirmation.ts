import * as z from 'zod/mini';
import { ConfirmationMaterial, DismissalGround, Lateness, NotAdmittedGround } from '../../../events/court.ts';
import { AgentId, CaseId, CourtId, EvidenceId, PartyId } from '../../../events/primitives.ts';
import { Attestations, Attested, CaseAnswer, Line, RequestDay } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = {
  service: 'confirmation',
  method: 'POST',
  answer: CaseAnswer,
  status: 200,
  idempotencyKey: true,
} as const;
const CourtNo = z.string().check(z.minLength(1), z.maxLength(60));

const CourtGround = z.enum([
  'REFERRING_COURT',
  'NAMED_BY_COURT',
  'INTERMEDIATE_AMOUNT',
  'IMMOVABLE',
  'COMMITTEE_SEAT',
  'DOMICILE',
  'SUBJECT_PLACE',
]);

export const confirmationRoutes = [
  {
    service: 'confirmation',
    method: 'GET',
    operation: 'readCourts',
    path: '/cases/{caseId}/courts',
    summary: { zh: '查看可申请司法确认的法院', en: 'The courts that may confirm, and why' },
    access: ['institution', 'court', 'mediator', 'county', 'prefecture'],
    answer: z.object({
      caseId: CaseId,
      /** the one to take by default first */
      courts: z.array(
        z.object({
          courtId: CourtId,
          default: z.boolean(),
          grounds: z.array(z.object({ ground: CourtGround, explanation: z.string() })),
        }),
      ),
      /** once there is an agreement: what goes with the application (INT 354, SF11 3) */
      materials: z.exactOptional(z.array(ConfirmationMaterial)),
      basis: z.string(),
    }),
    status: 200,
  },
  {
    ...unsafe,
    operation: 'applyForConfirmation',
    path: '/cases/{caseId}/confirmation',
    summary: { zh: '共同申请司法确认', en: 'Apply jointly for judicial confirmation' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({
      courtId: CourtId,
      applicants: z
        .array(z.strictObject({ ...Attested.shape, agentId: z.exactOptional(AgentId) }))
        .check(z.maxLength(20)),
      materials: z.array(ConfirmationMaterial).check(z.maxLength(8)),
      receiptNo: Line(60),
      /** after the thirty days: why the court is asked to extend them (CPL 86) */
      lateness: z.exactOptional(z.strictObject({ ...Lateness.shape, endedOn: RequestDay })),
    }),
  },
  {
    ...unsafe,
    operation: 'declineConfirmation',
    path: '/cases/{caseId}/confirmation/declining',
    summary: { zh: '各方共同表示不申请司法确认', en: 'All who are bound decline confirmation' },
    access: ['mediator', 'county'],
    body: z.strictObject({ consents: Attestations }),
  },
  {
    ...unsafe,
    operation: 'docketConfirmation',
    path: '/cases/{caseId}/confirmation/docketing',
    summary: { zh: '法院立案', en: 'The court dockets the application' },
    access: ['court'],
    body: z.strictObject({ courtCaseNo: CourtNo }),
  },
  {
    ...unsafe,
    operation: 'ruleOnConfirmation',
    path: '/cases/{caseId}/confirmation/ruling',
    summary: { zh: '法院裁定', en: 'The court rules' },
    access: ['court'],
    body: z.strictObject({
      rulingNo: CourtNo,
      result: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('CONFIRMED') }),
        z.strictObject({ kind: z.literal('DISMISSED'), ground: DismissalGround }),
      ]),
    }),
  },
  {
    ...unsafe,
    operation: 'withdrawApplication',
    path: '/cases/{caseId}/confirmation/withdrawal',
    summary: {
      zh: '撤回司法确认申请，或法院视为撤回',
      en: 'Withdraw the application, or the court deems it withdrawn',
    },
    access: ['institution', 'mediator', 'county', 'court'],
    body: z.strictObject({ applicants: Attestations }),
  },
  {
    ...unsafe,
    operation: 'notAdmitConfirmation',
    path: '/cases/{caseId}/confirmation/non-admission',
    summary: { zh: '法院不予受理', en: 'The court does not admit the application' },
    access: ['court'],
    body: z.strictObject({ ground: NotAdmittedGround, competentCourtId: z.exactOptional(CourtId) }),
  },
  {
    ...unsafe,
    operation: 'recordRulingReceipt',
    path: '/cases/{caseId}/confirmation/receipts',
    summary: { zh: '登记当事人收到裁定之日', en: 'Record the day on which a party received the ruling' },
    access: ['institution', 'mediator', 'county', 'court'],
    body: z.strictObject({ partyId: PartyId, receivedOn: RequestDay, evidenceId: z.exactOptional(EvidenceId) }),
  },
  {
    ...unsafe,
    operation: 'extendRuling',
    path: '/cases/{caseId}/confirmation/extension',
    summary: { zh: '院长批准延长审查', en: 'The court’s president extends the time to rule' },
    access: ['court'],
    body: z.strictObject({}),
  },
  {
    ...unsafe,
    operation: 'revokeConfirmation',
    path: '/cases/{caseId}/confirmation/revocation',
    summary: { zh: '法院撤销确认裁定', en: 'The court revokes its ruling on an objection' },
    access: ['court'],
    body: z.strictObject({
      objector: z.enum(['PARTY', 'THIRD_PARTY']),
      ground: DismissalGround,
      rulingNo: CourtNo,
    }),
  },
  {
    ...unsafe,
    operation: 'reopenMediation',
    path: '/cases/{caseId}/reopening',
    summary: { zh: '各方同意再行调解', en: 'All parties mediate again' },
    access: ['mediator', 'county'],
    body: z.strictObject({ consents: Attestations }),
  },
  {
    ...unsafe,
    operation: 'recordLitigation',
    path: '/cases/{caseId}/litigation',
    summary: { zh: '一方起诉', en: 'A party sues' },
    access: ['institution', 'mediator', 'county', 'court'],
    body: z.strictObject({}),
  },
  {
    ...unsafe,
    operation: 'convertFastTrack',
    path: '/cases/{caseId}/fast-track/conversion',
    summary: { zh: '速裁转换程序', en: 'The court leaves the fast track' },
    access: ['court'],
    body: z.strictObject({ reason: z.enum(['COMPLEX', 'APPRAISAL', 'PUBLIC_NOTICE']) }),
  },
  {
    ...unsafe,
    operation: 'endTrial',
    path: '/cases/{caseId}/fast-track/conversion/end',
    summary: { zh: '转换程序后审结', en: 'The court ends the trial of a case that left the fast track' },
    access: ['court'],
    body: z.strictObject({ result: z.enum(['JUDGMENT', 'SETTLEMENT', 'WITHDRAWAL']) }),
  },
  {
    ...unsafe,
    operation: 'submitForReview',
    path: '/cases/{caseId}/court-review',
    summary: { zh: '协议交法院审查（法院已立案的案件）', en: 'Hand the agreement of a docketed suit to the court' },
    access: ['mediator', 'county'],
    body: z.strictObject({}),
  },
  {
    ...unsafe,
    operation: 'issueCourtStatement',
    path: '/cases/{caseId}/court-review/statement',
    summary: { zh: '法院出具民事调解书', en: 'The court issues its statement' },
    access: ['court'],
    body: z.strictObject({ documentNo: CourtNo }),
  },
  {
    ...unsafe,
    operation: 'recordSuitWithdrawal',
    path: '/cases/{caseId}/court-review/withdrawal',
    summary: { zh: '原告撤诉', en: 'The plaintiff withdrew the suit' },
    access: ['court'],
    body: z.strictObject({}),
  },
  {
    ...unsafe,
    operation: 'enterFastTrack',
    path: '/cases/{caseId}/fast-track',
    summary: { zh: '转入速裁', en: 'The court takes the case into its fast track' },
    access: ['court'],
    body: z.strictObject({
      courtCaseNo: CourtNo,
      on: z.exactOptional(RequestDay),
      suitReceivedOn: z.exactOptional(RequestDay),
      /** 反诉: the respondent claims as well */
      counterclaim: z.exactOptional(z.literal(true)),
      consents: z.exactOptional(Attestations),
    }),
  },
  {
    ...unsafe,
    operation: 'closeFastTrack',
    path: '/cases/{caseId}/fast-track/closing',
    summary: { zh: '速裁审结', en: 'The court closes the fast track' },
    access: ['court'],
    body: z.strictObject({ result: z.enum(['JUDGMENT', 'SETTLEMENT', 'WITHDRAWAL']) }),
  },
] as const satisfies readonly Route[];
