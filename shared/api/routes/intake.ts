import * as z from 'zod/mini';
import { CountyLink, FilingMaterial } from '../../../events/intake.ts';
import { CountyCode, EvidenceId, OrgUnitId, PartyId } from '../../../events/primitives.ts';
import { Attestations, CaseAnswer, RequestDay, Text } from '../fields.ts';
import { Filing } from '../filing.ts';
import { PastCase } from '../past-case.ts';
import type { Route } from '../route.ts';

const casePath = '/cases/{caseId}';

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
    operation: 'importCase',
    service: 'intake',
    method: 'POST',
    path: '/past-cases',
    summary: { zh: '补录 2025 年以前已结束的委派案件', en: 'Take in a delegation of before 2025 that had ended' },
    access: ['county', 'prefecture'],
    body: PastCase,
    answer: CaseAnswer,
    status: 201,
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
      /**
       * the day on which the notice was served on it, proven by the evidence: its five working days begin anew, of an
       * applicant those for what is missing (DL-02), of the others those to answer (DL-04)
       */
      noticeServedOn: z.exactOptional(RequestDay),
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
    body: z
      .strictObject({
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
          .check(z.maxLength(20)),
        /** 委托: the court's order, for those who were served with the notice and say nothing (T07) */
        orderEvidenceId: z.exactOptional(EvidenceId),
      })
      .check(
        z.refine(({ consents, orderEvidenceId }) => consents.length > 0 || orderEvidenceId !== undefined, {
          path: ['consents'],
        }),
      ),
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
