import type { CaseId } from '../../../events/primitives.ts';
import { type Recipient, recipientKey } from './recipients.ts';

// Without 0, 1, I and O, which people misread or mishear: 32 characters, five bits each.
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/**
 * The code by which a person can ask whether a message is ours: forty bits of the digest of case and recipient,
 * so that the public page can compute it again.
 * @param digest hexadecimal, of at least forty bits
 */
export const checkCodeOf = (caseId: CaseId, recipient: Recipient, digest: (text: string) => string): string => {
  const bits = Array.from(digest(`${caseId} ${recipientKey(recipient)}`).slice(0, (LENGTH * 5) / 4), (digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  ).join('');
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join('');
};
