import type { Day } from '../../../events/primitives.ts';
import { earlierOf } from '../calendar/day.ts';
import { isSuitPending } from '../case/open-clocks.ts';
import type { Case } from '../case/state.ts';
import { mediationDueOn } from '../case/table/mediation-clocks.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Obligation } from './obligations.ts';
import { partyRungWords } from './party-rung-words.ts';
import { isCreditor, type Recipient } from './recipients.ts';
import { staffRungWords } from './staff-words.ts';
import { committeeOf, type StaffWords, type Telling, toParty, toStaff, type Voice } from './telling.ts';

/**
 * The day a rung speaks of: alerts count to `alertOn`; only the very last and what comes after to the legal end.
 * A rung of DL-M speaks of the day on which mediation really ends: where nobody consented in advance DL-L may end first
 * and who is told a later day comes too late.
 */
const spokenDay = ({ clock, rung }: Pick<Obligation, 'clock' | 'rung'>, state: Case): Day => {
  if (rung.startsWith('+') || rung === 'last') return clock.dueOn;
  return clock.kind === 'DL-M' ? earlierOf(clock.alertOn, mediationDueOn(state.clocks)) : clock.alertOn;
};

/** the thirty days run while the court reviews; who mediates is told what a withdrawal would leave of them. */
const SUIT_PENDING =
  '案件仍由法院审查，不能申请司法确认；如原告撤诉，申请期限自协议生效起算，所剩不足十日，请提示法院和各方及早处理';

/** the clocks of a referral run while consent is pending; nobody mediates, and nothing can be extended yet. */
const CONSENT_PENDING = '各方尚未全部同意调解，请跟进答复；届满仍未全部同意的，案件退回法院';

const wordsFor = (
  rung: Parameters<typeof staffRungWords>[0],
  recipient: Recipient,
  state: Case,
  jurisdiction: Jurisdiction,
): StaffWords => {
  const words = staffRungWords(rung, recipient, jurisdiction);
  const { kind } = rung.clock;
  if (kind === 'DL-07' && isSuitPending(state)) return { ...words, toDo: SUIT_PENDING, basis: 'A-39' };
  const isReferralPending = state.stage === 'informing' && (kind === 'DL-M' || kind === 'DL-L');
  return isReferralPending ? { ...words, toDo: CONSENT_PENDING, basis: 'PML 17; A-30' } : words;
};

/** What a rung says to one of those it is raised to. */
export const rungTelling = (obligation: Obligation, recipient: Recipient, state: Case, voice: Voice): Telling => {
  const { clock, rung } = obligation;
  const { jurisdiction } = voice;
  const lastDay = spokenDay(obligation, state);
  if (recipient.kind !== 'party')
    return toStaff(recipient, wordsFor({ clock, rung, lastDay }, recipient, state, jurisdiction), state, voice);
  const { phone } = committeeOf(state, jurisdiction);
  const standing = isCreditor(recipient, state) ? 'creditor' : 'debtor';
  const words = partyRungWords({ kind: clock.kind, rung, lastDay, phone, standing });
  return toParty(recipient, words, state, voice);
};
