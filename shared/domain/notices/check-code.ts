import type { CaseId } from '../../../events/primitives.ts';
import { type Recipient, recipientKey } from './recipients.ts';

// Without 0, 1, I and O, which people misread or mishear: 32 characters, five bits each.
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/**
 * The code by which a person can ask whether a message is ours: forty bits of the digest of case and recipient,
 * the same in all that one person is told of one case.
 * @param digest hexadecimal, of at least forty bits
 */
export const checkCodeOf = (caseId: CaseId, recipient: Recipient, digest: (text: string) => string): string => {
  const bits = Array.from(digest(`${caseId} ${recipientKey(recipient)}`), (digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  ).join('');
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join('');
};

/**
 * The code in what a person typed or pasted, however it is spelt: either case, full-width letters, spaces and hyphens
 * between, the whole message before it.
 * @returns undefined where it cannot be a code
 */
export const readCheckCode = (text: string): string | undefined => {
  const typed = text.normalize('NFKC').toUpperCase();
  const code = typed.replace(/^.*核验码/s, '').replace(/[\s:：·.\-–—_]/g, '');
  return CODE.test(code) ? code : undefined;
};
