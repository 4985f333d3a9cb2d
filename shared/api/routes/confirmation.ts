import * as z from 'zod/mini';
import { ConfirmationMaterial } from '../../../events/court.ts';
import { CourtId, Day } from '../../../events/primitives.ts';
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
