import * as z from 'zod/mini';
import { define, list } from './define.ts';
import { Day, EvidenceId, Instant, InstitutionId, PartyId } from './primitives.ts';

/** 当面、邮寄、电子、电话: how a party was told of a session; by telephone nothing is in writing. */
export const SummonsMeans = z.enum(['IN_PERSON', 'POST', 'ELECTRONIC', 'PHONE']);
export type SummonsMeans = z.infer<typeof SummonsMeans>;

/** Served on one party, and what proves it. */
export const Served = z.object({ partyId: PartyId, means: SummonsMeans, evidenceId: EvidenceId });
export type Served = z.infer<typeof Served>;

/** The parties were told of a session to come; who missed the one before is reminded in writing (§4.3). */
export const PartiesSummoned = define('parties.summoned.v1', {
  summonsNo: z.int().check(z.positive()),
  sessionAt: Instant,
  served: list(Served),
  /** those of them whose absence from the session before counts */
  reminded: list(PartyId),
  on: Day,
});

/** 及时应调: an institution that was summoned did not come and had no reason (§3.9, §4.3). */
export const AttendanceBreached = define('attendance.breached.v1', {
  partyId: PartyId,
  institutionId: InstitutionId,
  sessionNo: z.int().check(z.positive()),
  on: Day,
});

export const summonsEvents = [PartiesSummoned, AttendanceBreached] as const;
