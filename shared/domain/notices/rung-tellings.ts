import type { Case } from '../case/state.ts';
import type { Obligation } from './obligations.ts';
import { partyRungWords } from './party-sentences.ts';
import { isCreditor, type Recipient } from './recipients.ts';
import { lastDayOf, staffRungWords } from './staff-words.ts';
import { committeeOf, type Telling, toParty, toStaff, type Voice } from './telling.ts';

/** What a rung says to one of those it is raised to. */
export const rungTelling = (obligation: Obligation, recipient: Recipient, state: Case, voice: Voice): Telling => {
  const { clock, rung } = obligation;
  const { jurisdiction } = voice;
  if (recipient.kind !== 'party')
    return toStaff(recipient, staffRungWords(obligation, recipient, jurisdiction), state, voice);
  const { phone } = committeeOf(state, jurisdiction);
  const standing = isCreditor(recipient, state) ? 'creditor' : 'debtor';
  const words = partyRungWords({ kind: clock.kind, rung, lastDay: lastDayOf(clock, rung), phone, standing });
  return toParty(recipient, words, state, voice);
};
