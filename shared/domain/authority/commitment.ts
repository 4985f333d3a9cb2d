import * as z from 'zod/mini';
import { CommitmentId, Day, InstitutionId } from '../../../events/primitives.ts';
import { YuanText, YuanWritten } from '../money/yuan-text.ts';
import { Line, Words } from '../registers/fields.ts';
import { Sample } from '../registers/sample.ts';

const fields = <Amount extends z.ZodMiniType>(amount: Amount) => ({
  institutionId: InstitutionId,
  mechanism: z.literal('SMALL_FAST'),
  maxAmount: amount,
  /** cause codes */
  products: z.array(Line).check(z.maxLength(30)),
  text: Words,
  signedOn: Day,
  sample: Sample,
});

/** A standing commitment, 公开承诺 (mechanism.md §3.9): the institution takes the mediator's opinion where the consumer does. */
export const Commitment = z.strictObject({
  id: CommitmentId,
  ...fields(YuanText),
  validFrom: Day,
  validTo: Day,
  revokedOn: z.exactOptional(Day),
});
export type Commitment = z.infer<typeof Commitment>;

/** As its register holds it: amounts as they are written; how long it holds, and its revocation, are the entry's own. */
export const CommitmentBody = z.strictObject(fields(YuanWritten));

/** What deciding goes by. */
export type StandingCommitment = Omit<Commitment, 'text' | 'signedOn' | 'sample'>;

/** A commitment without its wording. */
export const standingOf = ({
  text: _text,
  signedOn: _signedOn,
  sample: _sample,
  ...commitment
}: Commitment): StandingCommitment => commitment;
