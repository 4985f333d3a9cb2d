import * as z from 'zod/mini';
import { define } from './define.ts';
import { Day, EvidenceId, PartyId } from './primitives.ts';

/** 回访方式: how a party was asked. */
export const VisitMeans = z.enum(['ON_SITE', 'PHONE', 'VIDEO']);
export type VisitMeans = z.infer<typeof VisitMeans>;

/** 履行情况, as found: all done, going on as agreed, in difficulty with it, or not done. */
export const PerformanceFound = z.enum(['PERFORMED', 'ON_COURSE', 'IN_DIFFICULTY', 'NOT_PERFORMED']);
export type PerformanceFound = z.infer<typeof PerformanceFound>;

/** 满意度: 1 to 5. */
export const Satisfaction = z.int().check(z.gte(1), z.lte(5));

/** A party was visited after an agreement (PML 31, DL-18): 日期, 方式, 履行情况, 满意度 (mechanism.md §3.5). */
export const ReturnVisitRecorded = define('return-visit.recorded.v1', {
  partyId: PartyId,
  visitedOn: Day,
  means: VisitMeans,
  performance: PerformanceFound,
  /** where the party said */
  satisfaction: z.exactOptional(Satisfaction),
  evidenceId: EvidenceId,
  on: Day,
});

export const returnVisitEvents = [ReturnVisitRecorded] as const;
