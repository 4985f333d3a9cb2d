import * as z from 'zod/mini';
import { CaseId, Day, EvidenceId, Fen, PartyId } from '../../events/primitives.ts';
import { isReckoned } from '../domain/calendar/day.ts';
import { LINES, ONE_LINE } from '../domain/identifiers/text.ts';

/** Fields that several operations share, as partners write them. */

/** Yuan with up to two decimals, as text, so that no float ever touches money (mechanism.md §3.2). */
export const Yuan = z.pipe(
  z.string().check(z.regex(/^\d{1,13}(\.\d{1,2})?$/)),
  z.pipe(
    z.transform((text: string) => {
      const [yuan = '0', cents = ''] = text.split('.');
      return Number(`${yuan}${cents.padEnd(2, '0')}`);
    }),
    Fen,
  ),
);

/** A day that a request may name. */
export const RequestDay = Day.check(z.refine((day) => isReckoned(day), 'day-out-of-range'));

/** What people write, with line breaks and tabs. */
export const Text = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(LINES));

/** A number or name that people gave something: as sent, on one line. */
export const Line = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest), z.regex(ONE_LINE));

/** A party's act recorded by somebody else: which party, and what proves it. */
export const Attested = z.strictObject({ partyId: PartyId, evidenceId: EvidenceId });

/** Acts of several parties: a filing has twenty at most, so no list is longer and no event outgrows the bus. */
export const Attestations = z.array(Attested).check(z.maxLength(20));
export const PartyIds = z.array(PartyId).check(z.maxLength(20));

/** What every unsafe call answers. */
export const CaseAnswer = z.object({
  caseId: CaseId,
  caseNo: z.exactOptional(z.string()),
  sequence: z.int(),
  stage: z.string(),
  events: z.array(z.string()),
});
export type CaseAnswer = z.infer<typeof CaseAnswer>;
