import type { CourtId, ExpertId, MediatorId, PartyId } from '../../../events/primitives.ts';
import { isLeadPaused, pausedMediator } from '../case/people/pausing.ts';
import type { Case } from '../case/state.ts';
import type { Audience } from '../deadlines/catalogue.ts';
import type { Jurisdiction } from '../jurisdiction.ts';

/** Desks of the mechanism, reached by the pack's contacts: of a committee, of the prefecture, of a court. */
export type Desk =
  | 'officer'
  | 'committee-head'
  | 'county-group'
  | 'prefecture'
  | 'court-contact'
  | 'judge'
  | 'court-president'
  /** the regulator or platform that sent the case (C-08, C-09) */
  | 'source';

/** Who is told. Ids only: an address is looked up when the message leaves, and kept nowhere. */
export type Recipient =
  | { readonly kind: 'party'; readonly id: PartyId }
  | Person
  | { readonly kind: Desk; readonly id: string };

/** Somebody of a register of people. */
export type Person =
  | { readonly kind: 'mediator'; readonly id: MediatorId }
  | { readonly kind: 'expert'; readonly id: ExpertId };

/** `party:p1`, `officer:committee-522626`: one recipient's name in keys and check codes. */
export const recipientKey = ({ kind, id }: Recipient): string => `${kind}:${id}`;

export const partyRecipient = (id: PartyId): Recipient => ({ kind: 'party', id });

export const deskOf = (kind: 'officer' | 'committee-head' | 'county-group', state: Case): Recipient => ({
  kind,
  id: state.committeeId,
});

/** The court that has the case, had it, or sent it: one that has it back is the one that sent it. */
const courtOf = (state: Case): CourtId | undefined => ('court' in state ? state.court : state.referral?.courtId);

export const courtDesk = (kind: 'court-contact' | 'judge' | 'court-president', state: Case): readonly Recipient[] => {
  const id = courtOf(state);
  return id ? [{ kind, id }] : [];
};

/** Who sent it, where no court and no party did. */
export const sourceDesk = ({ sourceOrg: id }: Case): readonly Recipient[] => (id ? [{ kind: 'source', id }] : []);

/** Those who lead it; while nobody does, or the lead is paused, the officer answers for it (C-26, DL-15). */
export const mediatorsOf = (state: Case): readonly Recipient[] => {
  const paused = pausedMediator(state);
  const mediators = 'mediators' in state ? state.mediators.filter((id) => id !== paused) : [];
  const told = mediators.map((id): Recipient => ({ kind: 'mediator', id }));
  return told.length === 0 || isLeadPaused(state) ? [deskOf('officer', state), ...told] : told;
};

/** Those appointed to evaluate it. */
export const expertsOf = (state: Case): readonly Recipient[] =>
  'mechanism' in state ? (state.mechanism.evaluation?.experts ?? []).map((id) => ({ kind: 'expert', id })) : [];

type Party = Case['parties'][number];

/** Once an agreement is in force its clocks concern those whom it binds; a guarantor may stand outside it. */
const concerned = (state: Case): readonly Party[] =>
  'agreement' in state && state.agreement && state.stage !== 'agreed'
    ? state.parties.filter(({ partyId }) => isBound(state, partyId))
    : state.parties;

const partiesWho = (state: Case, holds: (party: Party) => boolean): readonly Recipient[] =>
  concerned(state)
    .filter(holds)
    .map(({ partyId }) => partyRecipient(partyId));

/** Whose claim it is; everybody else stands on the other side, guarantors and third parties too. */
export const isCreditor = (recipient: Recipient, { parties }: Case): boolean =>
  parties.some(({ partyId, role }) => partyId === recipient.id && role === 'APPLICANT');

const isBound = (state: Case, partyId: PartyId): boolean =>
  'agreement' in state && state.agreement?.bound.includes(partyId) === true;

const unsigned = (state: Case): readonly Recipient[] => {
  if (!('agreement' in state) || !state.agreement) return [];
  const { bound, marks } = state.agreement;
  const signed = new Set(marks.flatMap((mark) => (mark.by === 'PARTY' ? [mark.partyId] : [])));
  return bound.filter((partyId) => !signed.has(partyId)).map(partyRecipient);
};

/** The persons and desks behind an audience of the ladder, in this case. */
export const recipientsOf = (audience: Audience, state: Case, jurisdiction: Jurisdiction): readonly Recipient[] => {
  switch (audience) {
    case 'parties':
      return partiesWho(state, () => true);
    case 'applicant':
    case 'creditor':
      return partiesWho(state, ({ role }) => role === 'APPLICANT');
    // Guarantors and third parties stand on this side: the case needs their answer as well (PML 17).
    case 'respondent':
      return partiesWho(state, ({ role }) => role !== 'APPLICANT');
    // Whom the agreement does not bind owes nothing under it.
    case 'debtor':
      return partiesWho(state, ({ role, partyId }) => role !== 'APPLICANT' && isBound(state, partyId));
    case 'unsigned-parties':
      return unsigned(state);
    case 'mediator':
      return mediatorsOf(state);
    case 'officer':
    case 'committee-head':
    case 'county-group':
      return [deskOf(audience, state)];
    case 'prefecture':
    // The report is made up at the prefecture's desk (mechanism.md §3.6): whoever is told, lists it.
    case 'monthly-report':
      return [{ kind: 'prefecture', id: jurisdiction.prefecture.code }];
    case 'court-contact':
    case 'judge':
    case 'court-president':
      return courtDesk(audience, state);
    case 'expert':
      return expertsOf(state);
  }
};
