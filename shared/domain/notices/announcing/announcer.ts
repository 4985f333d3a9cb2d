import type { CaseEventType, EventOf } from '../../../../events/catalogue.ts';
import type { ClockKind } from '../../../../events/clock.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import { debtorsOf } from '../../case/performance/creditor.ts';
import type { Case } from '../../case/state.ts';
import { mediationEnd } from '../../case/table/mediation-clocks.ts';
import type { PartyWords } from '../party-sentences.ts';
import { isOrganisation } from '../reaching.ts';
import { courtDesk, deskOf, mediatorsOf, partyRecipient, type Recipient, sourceDesk } from '../recipients.ts';
import { staffRungWords } from '../staff-words.ts';
import { committeeOf, type StaffWords, type Telling, toParty, toStaff, type Voice } from '../telling.ts';

type Party = Case['parties'][number];

/** Who speaks to whom about one case, so that what is said stands on one line. */
export const speaker = (state: Case, voice: Voice) => {
  const parties = (holds: (party: Party) => boolean, words: PartyWords): readonly Telling[] =>
    state.parties.filter(holds).map(({ partyId }) => toParty(partyRecipient(partyId), words, state, voice));
  const staff = (recipients: readonly Recipient[], words: StaffWords): readonly Telling[] =>
    recipients.map((recipient) => toStaff(recipient, words, state, voice));
  return {
    those: (partyIds: readonly PartyId[], words: PartyWords) =>
      parties(({ partyId }) => partyIds.includes(partyId), words),
    everyParty: (words: PartyWords) => parties(() => true, words),
    applicants: (words: PartyWords) => parties(({ role }) => role === 'APPLICANT', words),
    debtors: (words: PartyWords) => parties(({ partyId }) => debtorsOf(state).includes(partyId), words),
    people: (words: PartyWords) => parties((party) => !isOrganisation(party), words),
    organisations: (words: PartyWords) => parties(isOrganisation, words),
    creditors: (words: PartyWords) => parties((party) => party.role === 'APPLICANT' && isOrganisation(party), words),
    receiver: (partyId: PartyId, words: PartyWords) =>
      parties((party) => party.partyId === partyId && isOrganisation(party), words),
    officer: (words: StaffWords) => staff([deskOf('officer', state)], words),
    mediators: (words: StaffWords) => staff(mediatorsOf(state), words),
    court: (words: StaffWords) => staff(courtDesk('court-contact', state), words),
    source: (words: StaffWords) => staff(sourceDesk(state), words),
    staff,
    phone: committeeOf(state, voice.jurisdiction).phone,
    /** The words of a clock on the day it starts. */
    clock: (kind: ClockKind, subject: string, recipient: Recipient): StaffWords => {
      const clock = state.clocks[kind];
      if (!clock) throw new Error(`a case at stage ${state.stage} has ${kind}`);
      return {
        ...staffRungWords({ clock, rung: 'last', lastDay: clock.dueOn }, recipient, voice.jurisdiction),
        subject,
      };
    },
  };
};

/** The case as the event left it, and who speaks of it. */
export interface About {
  readonly state: Case;
  readonly voice: Voice;
  readonly to: ReturnType<typeof speaker>;
}

/** What each event says, to whom. */
export type Announcers = {
  readonly [T in CaseEventType]: (event: EventOf<T>, about: About) => readonly Telling[];
};

/** The clock of the two that closes mediation. */
export const endingFirst = ({ clocks }: Case): ClockKind => mediationEnd(clocks).clock;
