import type { Day, InstitutionId } from '../../../events/primitives.ts';
import type { StandingCommitment } from './commitment.ts';

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
