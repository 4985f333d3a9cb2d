import { CommitmentId, InstitutionId } from '../../../events/primitives.ts';
import type { StandingCommitment } from '../../../shared/domain/authority/commitment.ts';
import { commitmentInForce } from '../../../shared/domain/authority/committing.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { day } from '../../support/case-scenario.ts';

const institutionId = InstitutionId.parse('icbc-kaili');
const commitment: StandingCommitment = {
  id: CommitmentId.parse('c1'),
  institutionId,
  mechanism: 'SMALL_FAST',
  maxAmount: fen(500_000),
  products: ['CREDIT_CARD'],
  validFrom: day('2023-01-01'),
  validTo: day('2025-12-31'),
};
const revoked: StandingCommitment = { ...commitment, revokedOn: day('2024-06-30') };

describe('C-02, A-37: given a case accepted on a day, and a standing commitment', () => {
  it.each<readonly [string, StandingCommitment, string, boolean]>([
    ['on its first day', commitment, '2023-01-01', true],
    ['on its last day', commitment, '2025-12-31', true],
    ['the day before', commitment, '2022-12-31', false],
    ['the day after', commitment, '2026-01-01', false],
    ['revoked later', revoked, '2024-06-29', true],
    ['revoked on the day of acceptance', revoked, '2024-06-30', true],
    ['revoked before', revoked, '2024-07-01', false],
  ])('%s', (_when, one, acceptedOn, holds) => {
    const found = commitmentInForce([one], { institutionId, product: 'CREDIT_CARD', acceptedOn: day(acceptedOn) });
    expect(found).toBe(holds ? one : undefined);
  });

  it('is no other institution’s, and for no other product', () => {
    const asked = { institutionId, product: 'CREDIT_CARD', acceptedOn: day('2023-09-15') };
    expect(commitmentInForce([commitment], { ...asked, product: 'DEPOSIT' })).toBeUndefined();
    const other = InstitutionId.parse('ccb-qdn');
    expect(commitmentInForce([commitment], { ...asked, institutionId: other })).toBeUndefined();
  });
});
