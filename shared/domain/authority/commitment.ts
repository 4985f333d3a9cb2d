import * as z from 'zod/mini';
import { CommitmentId, Day, InstitutionId } from '../../../events/primitives.ts';
import { YuanText } from '../money/yuan-text.ts';

/** A standing commitment, 公开承诺 (mechanism.md §3.9): the institution takes the mediator's opinion where the consumer does. */
export const Commitment = z.strictObject({
  id: CommitmentId,
  institutionId: InstitutionId,
  mechanism: z.literal('SMALL_FAST'),
  maxAmount: YuanText,
  /** cause codes */
  products: z.array(z.string()),
  text: z.string(),
  signedOn: Day,
  validFrom: Day,
  validTo: Day,
  revokedOn: z.exactOptional(Day),
  sample: z.boolean(),
});
export type Commitment = z.infer<typeof Commitment>;

/** What deciding goes by. */
export type StandingCommitment = Omit<Commitment, 'text' | 'signedOn' | 'sample'>;

/** A commitment without its wording. */
export const standingOf = ({
  text: _text,
  signedOn: _signedOn,
  sample: _sample,
  ...commitment
}: Commitment): StandingCommitment => commitment;

/**
 * The commitment that holds for a case: in force on the day the case was accepted. Revoked on that day or later, it
 * still binds for it (§3.9: revocation reaches only cases accepted after it).
 */
export const commitmentInForce = (
  commitments: readonly StandingCommitment[],
  {
    institutionId,
    product,
    acceptedOn,
  }: {
    readonly institutionId: InstitutionId;
    readonly product: string;
    readonly acceptedOn: Day;
  },
): StandingCommitment | undefined =>
  commitments.find(
    (each) =>
      each.institutionId === institutionId &&
      each.products.includes(product) &&
      each.validFrom <= acceptedOn &&
      acceptedOn <= each.validTo &&
      (each.revokedOn === undefined || acceptedOn <= each.revokedOn),
  );
