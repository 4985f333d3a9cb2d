import type { Day } from '../../../events/primitives.ts';
import { earlierOf } from '../calendar/day.ts';
import type { Case } from '../case/state.ts';
import { mediationDueOn } from '../case/table/mediation-clocks.ts';
import type { Obligation } from './obligations.ts';
import { partyRungWords } from './party-sentences.ts';
import { isCreditor, type Recipient } from './recipients.ts';
import { staffRungWords } from './staff-words.ts';
import { committeeOf, type Telling, toParty, toStaff, type Voice } from './telling.ts';

/**
 * The day a rung speaks of: alerts count to `alertOn`; only the very last and what comes after to the legal end.
 * A rung of DL-M speaks of the day on which mediation really ends: where nobody consented in advance DL-L may end first
 * and who is told a later day comes too late.
 */
const spokenDay = ({ clock, rung }: Pick<Obligation, 'clock' | 'rung'>, state: Case): Day => {
  if (rung.startsWith('+') || rung === 'last') return clock.dueOn;
  return clock.kind === 'DL-M' ? earlierOf(clock.alertOn, mediationDueOn(state.clocks)) : clock.alertOn;
};

/** What a rung says to one of those it is raised to. */
export const rungTelling = (obligation: Obligation, recipient: Recipient, state: Case, voice: Voice): Telling => {
  const { clock, rung } = obligation;
  const { jurisdiction } = voice;
  const lastDay = spokenDay(obligation, state);
  if (recipient.kind !== 'party')
    return toStaff(recipient, staffRungWords({ clock, rung, lastDay }, recipient, jurisdiction), state, voice);
  const { phone } = committeeOf(state, jurisdiction);
  const standing = isCreditor(recipient, state) ? 'creditor' : 'debtor';
  const words = partyRungWords({ kind: clock.kind, rung, lastDay, phone, standing });
  return toParty(recipient, words, state, voice);
};
