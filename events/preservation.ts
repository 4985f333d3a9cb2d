import * as z from 'zod/mini';
import { ClockRecord } from './clock.ts';
import { define } from './define.ts';
import { CourtId, Day, EvidenceId, Fen, PartyId } from './primitives.ts';

/** Before a suit (CPL 104), in one (CPL 103), or between the document and its enforcement (INT 163). */
export const PreservationKind = z.enum(['PRE_SUIT', 'IN_SUIT', 'PRE_ENFORCEMENT']);
export type PreservationKind = z.infer<typeof PreservationKind>;

/** A court's preservation of property for the claim; `clock` is DL-13, after which it is lifted by itself. */
export const PreservationRecorded = define('preservation.recorded.v1', {
  no: z.int().check(z.positive()),
  kind: PreservationKind,
  courtId: CourtId,
  rulingNo: z.string(),
  amount: Fen,
  executedOn: Day,
  expiresOn: z.exactOptional(Day),
  on: Day,
  clock: z.exactOptional(ClockRecord),
});

/** Lifted by the court, lapsed since nobody sued or applied in time, or followed by the suit it was made for. */
export const PreservationEnded = define('preservation.ended.v1', {
  no: z.int().check(z.positive()),
  how: z.enum(['LIFTED', 'LAPSED', 'SUED']),
  on: Day,
});

/** A guarantor's period: so many months from the day on which the main debt falls due (CC 692). */
export const GuaranteeRecorded = define('guarantee.recorded.v1', {
  partyId: PartyId,
  mainDueOn: Day,
  months: z.int().check(z.positive()),
  evidenceId: EvidenceId,
  on: Day,
});

export const preservationEvents = [PreservationRecorded, PreservationEnded, GuaranteeRecorded] as const;
