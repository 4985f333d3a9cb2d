import * as z from 'zod/mini';
import { ConfirmationMaterial } from '../../../events/court.ts';
import { CourtId, Day, EvidenceId } from '../../../events/primitives.ts';
import { Attested, CaseAnswer } from '../fields.ts';
import type { Route } from '../route.ts';

const unsafe = {
  service: 'confirmation',
  method: 'POST',
  answer: CaseAnswer,
  status: 200,
  idempotencyKey: true,
} as const;
const CourtNo = z.string().check(z.minLength(1), z.maxLength(60));

export const confirmationRoutes = [
  {
    ...unsafe,
    operation: 'applyForConfirmation',
    path: '/cases/{caseId}/confirmation',
    summary: { zh: '共同申请司法确认', en: 'Apply jointly for judicial confirmation' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({
      courtId: CourtId,
      applicants: z.array(Attested),
      materials: z.array(ConfirmationMaterial),
      receiptNo: z.string().check(z.minLength(1), z.maxLength(60)),
    }),
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
        z.object({ kind: z.literal('CONFIRMED') }),
        z.object({
          kind: z.literal('DISMISSED'),
          ground: z.enum([
            'MANDATORY_LAW',
            'THIRD_PARTY_RIGHTS',
            'PUBLIC_ORDER',
            'NOT_VOLUNTARY',
            'CONTENT_UNCLEAR',
            'OTHER',
          ]),
        }),
      ]),
    }),
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
    operation: 'recordPayment',
    path: '/cases/{caseId}/payments',
    summary: { zh: '登记一期履行', en: 'Record that an instalment was paid' },
    access: ['institution', 'mediator', 'county'],
    body: z.strictObject({
      /** counted from 1 */
      instalment: z.int().check(z.positive()),
      paidOn: Day,
      evidenceId: z.exactOptional(EvidenceId),
    }),
  },
  {
    ...unsafe,
    operation: 'enterFastTrack',
    path: '/cases/{caseId}/fast-track',
    summary: { zh: '转入速裁', en: 'The court takes the case into its fast track' },
    access: ['court'],
    body: z.strictObject({ courtCaseNo: CourtNo, on: z.exactOptional(Day) }),
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
