import * as z from 'zod/mini';
import { define } from './define.ts';
import { Day, EvidenceId, PartyId } from './primitives.ts';

/** 信用修复: who owed asks the creditor to have its credit record mended (mechanism.md §1.3). */
export const CreditRepairRequested = define('credit-repair.requested.v1', {
  partyId: PartyId,
  evidenceId: EvidenceId,
  on: Day,
});

/** The creditor had the record mended, or will not. Counted by customer (K-02). */
export const CreditRepairAnswered = define('credit-repair.answered.v1', {
  partyId: PartyId,
  result: z.enum(['DONE', 'REFUSED']),
  evidenceId: EvidenceId,
  on: Day,
});

export const creditRepairEvents = [CreditRepairRequested, CreditRepairAnswered] as const;
