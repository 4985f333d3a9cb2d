import { Day } from '../../../events/primitives.ts';
import { ok, type Refused, type Result, rejected } from '../result.ts';

/** What an 18-digit identity number says of its holder. */
export interface ResidentId {
  /** upper-case X */
  readonly number: string;
  readonly birth: Day;
  readonly sex: 'male' | 'female';
}

export type ResidentIdRefused = Refused<
  'resident-id-malformed' | 'resident-id-birth-date' | 'resident-id-not-yet-born' | 'resident-id-checksum'
>;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

const checkOf = (digits: string): string | undefined =>
  CHECKS[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11];

/**
 * A resident identity number (GB 11643; mechanism.md §3.2). The area code need not be a current one: numbers given
 * under old codes stay valid. Residence permits of Hong Kong, Macao and Taiwan (81, 82, 83) follow the same rule.
 * @param today nobody is born later
 */
export const residentId = (text: string, today: Day): Result<ResidentId, ResidentIdRefused> => {
  const number = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return rejected('resident-id-malformed', 'GB 11643');
  const birth = Day.safeParse(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (!birth.success) return rejected('resident-id-birth-date', 'GB 11643');
  if (birth.data > today) return rejected('resident-id-not-yet-born', 'GB 11643');
  if (checkOf(number) !== number[17]) return rejected('resident-id-checksum', 'GB 11643');
  return ok({ number, birth: birth.data, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' });
};
