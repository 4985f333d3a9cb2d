import * as z from 'zod/mini';
import { Actor, type PrincipalKind, principalKinds } from '../../../events/actor.ts';
import { ScoreRow } from '../../../events/assignment.ts';
import { ClockRecord } from '../../../events/clock.ts';
import { Channel, Loan, PartyFacts, Relief, Repayment } from '../../../events/intake.ts';
import { Mechanism, SwitchReason } from '../../../events/mechanism.ts';
import { PreservationKind } from '../../../events/preservation.ts';
import { CaseId, CountyCode, CourtId, Day, Digest, Instant, MediatorId, PartyId } from '../../../events/primitives.ts';
import { PerformanceFound } from '../../../events/return-visit.ts';
import { FiledParty } from '../filing.ts';
import type { Route } from '../route.ts';

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
  /** the case of which this is the rest, and the one that is the rest of this */
  continues: z.exactOptional(CaseId),
  continuedAs: z.exactOptional(CaseId),
  /** 群体纠纷: the case that stands for all, who leads them, and the model judgment they may go by (§4.3) */
  group: z.exactOptional(
    z.object({
      groupCaseId: CaseId,
      lead: MediatorId,
      modelJudgment: z.exactOptional(
        z.object({ courtId: CourtId, courtCaseNo: z.string(), judgedOn: Day, judgedCaseId: z.exactOptional(CaseId) }),
      ),
    }),
  ),
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
  /** 机制 (C-04): the one in hand, and how that came about */
  mechanism: z.exactOptional(
    z.object({
      now: Mechanism,
      switches: z.array(z.object({ from: Mechanism, to: Mechanism, reason: SwitchReason, on: Day })),
    }),
  ),
  lead: z.exactOptional(z.string()),
  responsible: z.string(),
  outcome: z.exactOptional(z.string()),
  preservations: z.exactOptional(
    z.array(z.object({ no: z.int(), kind: PreservationKind, ended: z.exactOptional(Day) })),
  ),
  /** of an agreement in force */
  performance: z.exactOptional(
    z.object({
      payments: z.array(z.object({ instalment: z.int(), paidOn: Day })),
      performedOn: z.exactOptional(Day),
      default: z.exactOptional(z.object({ since: Day, on: Day, accelerated: z.boolean() })),
      enforcement: z.exactOptional(z.object({ courtId: CourtId, filedOn: Day })),
      visits: z.exactOptional(z.array(z.object({ visitedOn: Day, performance: PerformanceFound }))),
      creditRepairs: z.exactOptional(
        z.array(z.object({ partyId: PartyId, result: z.enum(['REQUESTED', 'DONE', 'REFUSED']) })),
      ),
    }),
  ),
  /** the day on which each party received the ruling (DL-10) */
  receipts: z.exactOptional(z.array(z.object({ partyId: PartyId, receivedOn: Day }))),
  archivedOn: z.exactOptional(Day),
  /** mediation rests; why, for those who may know */
  hold: z.exactOptional(z.object({ since: Day, reason: z.exactOptional(z.string()) })),
  parties: z.array(PartyFacts),
  clocks: z.array(ClockRecord),
});
export type CaseView = z.infer<typeof CaseView>;

const TraceRow = z.object({ day: Day, counted: z.nullable(z.int()), why: z.string(), explanation: z.string() });

/** What there is to read of one case. Nothing here changes it. */
export const casefileRoutes = [
  {
    operation: 'readCase',
    service: 'casefile',
    method: 'GET',
    path: casePath,
    summary: { zh: '查看案件', en: 'Read a case' },
    access: everybody,
    answer: CaseView,
    status: 200,
  },
  {
    operation: 'readHistory',
    service: 'casefile',
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
    service: 'casefile',
    method: 'GET',
    path: `${casePath}/clocks`,
    summary: { zh: '查看期限及逐日计算', en: 'Read the clocks, day by day' },
    access: everybody,
    answer: z.object({
      caseId: CaseId,
      clocks: z.array(z.object({ ...ClockRecord.shape, endedOn: z.exactOptional(Day), trace: z.array(TraceRow) })),
      /** those that follow from agreement, ruling, loan or end, as long as somebody must act on them */
      following: z.array(z.object({ ...ClockRecord.shape, trace: z.array(TraceRow) })),
      /** 诉讼时效 of the loan, with what interrupted it (CC 188, SL 12, SL 14) */
      limitation: z.exactOptional(
        z.object({
          endsOn: Day,
          provisional: z.boolean(),
          basis: z.string(),
          interruptions: z.array(z.object({ on: Day, basis: z.string() })),
        }),
      ),
    }),
    status: 200,
  },
  {
    operation: 'readParties',
    service: 'casefile',
    method: 'GET',
    path: `${casePath}/parties`,
    summary: { zh: '查看当事人信息（留痕）', en: 'Read the parties’ personal data (audited)' },
    access: ['institution', 'court', 'mediator', 'county'],
    answer: z.object({
      caseId: CaseId,
      facts: z.string(),
      sourceRef: z.exactOptional(z.string()),
      contractNo: z.exactOptional(z.string()),
      parties: z.array(z.object({ partyId: PartyId, ...FiledParty.shape })),
    }),
    status: 200,
  },
  {
    operation: 'readNotices',
    service: 'casefile',
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
    operation: 'readAssignment',
    service: 'casefile',
    method: 'GET',
    path: `${casePath}/assignment`,
    summary: { zh: '查看调解员如何确定', en: 'Read how the mediators were found, and why' },
    access: ['institution', 'court', 'regulator', 'mediator', 'county', 'prefecture'],
    answer: z.object({
      caseId: CaseId,
      /** what each part of a score may come to (§5) */
      weights: z.record(z.string(), z.int()),
      assignments: z.array(
        z.object({
          mediatorId: MediatorId,
          role: z.enum(['LEAD', 'CO']),
          on: Day,
          /** whom this one replaced, and why */
          replaced: z.exactOptional(z.object({ mediatorId: MediatorId, reason: z.string() })),
          chosenBy: z.enum(['PARTIES', 'COMMITTEE', 'RANKING']),
          rank: z.exactOptional(z.int()),
          /** the best ranked, and the one who was taken */
          score: z.array(ScoreRow),
          excluded: z.array(z.object({ mediatorId: MediatorId, ground: z.string(), reason: z.string() })),
        }),
      ),
    }),
    status: 200,
  },
  {
    operation: 'readUndisputedFacts',
    service: 'casefile',
    method: 'GET',
    path: `${casePath}/undisputed-facts`,
    summary: { zh: '查看无争议事实（留痕）', en: 'Read what nobody disputes (audited)' },
    access: ['institution', 'court', 'mediator', 'county'],
    answer: z.object({ caseId: CaseId, text: z.string(), digest: Digest, on: Day }),
    status: 200,
  },
] as const satisfies readonly Route[];
