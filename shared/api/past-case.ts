import * as z from 'zod/mini';
import { PastLife } from '../../events/intake.ts';
import { CourtId, EvidenceId } from '../../events/primitives.ts';
import { Line, RequestDay, Yuan } from './fields.ts';
import { FiledReferral, Filing } from './filing.ts';

/** A delegation of before 2025 that had ended: the dispute as any is filed, and how it went. */
export const PastCase = z.strictObject({
  ...Filing.shape,
  channel: z.literal('COURT_DELEGATED'),
  referral: FiledReferral,
  past: z.strictObject({
    acceptedOn: z.exactOptional(RequestDay),
    result: PastLife.shape.result,
    endedOn: RequestDay,
    agreedAmount: z.exactOptional(Yuan),
    confirmation: z.exactOptional(
      z.strictObject({ courtId: CourtId, appliedOn: RequestDay, ruledOn: RequestDay, rulingNo: Line(60) }),
    ),
  }),
  /** the file in the archive that says so */
  evidenceId: EvidenceId,
});
export type PastCase = z.infer<typeof PastCase>;
