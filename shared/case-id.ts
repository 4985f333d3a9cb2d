import { createHash } from 'node:crypto';
import { type AgreementId, CaseId, CountyCode } from '../events/primitives.ts';

// RFC 4648 without padding, lower case; 26 characters carry 130 bits.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join('');
};

/**
 * `<filing county>-<hash of who files and their reference>`: a repeated filing meets its own first commit
 * (design, decision 2).
 */
export const caseIdOf = (
  county: CountyCode,
  filer: { readonly kind: string; readonly id: string },
  reference: string,
) =>
  CaseId.parse(
    `${county}-${base32(
      createHash('sha256')
        .update(JSON.stringify([filer.kind, filer.id, reference]))
        .digest(),
    )}`,
  );

/** Of the rest of a case that was settled in part: it follows from the agreement, so that it is made once. */
export const continuedCaseId = (parent: CaseId, agreementId: AgreementId): CaseId =>
  caseIdOf(CountyCode.parse(parent.slice(0, 6)), { kind: 'case', id: parent }, agreementId);
