import { phone } from '../identifiers/phone.ts';
import type { Roster } from '../jurisdiction.ts';
import type { PrivateParty } from '../party.ts';
import type { Recipient } from './recipients.ts';

/** One way to reach somebody: a mobile as +86…, or an e-mail address. */
export interface Way {
  readonly channel: 'sms' | 'email';
  readonly to: string;
}

const byEmail = (address: string | undefined): readonly Way[] => (address ? [{ channel: 'email', to: address }] : []);

const bySms = (number: string | undefined): readonly Way[] => {
  const read = number === undefined ? undefined : phone(number);
  return read?.ok && read.value.kind === 'mobile' ? [{ channel: 'sms', to: `+86${read.value.number}` }] : [];
};

/** Where a text reaches this party in person; nothing where it has no mobile. */
export const mobileOf = ({ mobile }: Pick<PrivateParty, 'mobile'>): string | undefined => bySms(mobile)[0]?.to;

/** Organisations read e-mail at a desk; people carry a telephone. */
export const isOrganisation = ({ kind, institutionId }: Pick<PrivateParty, 'kind' | 'institutionId'>): boolean =>
  institutionId !== undefined || kind === 'LEGAL' || kind === 'OTHER';

type Contacts = Roster['contacts'];

const partyWays = (party: PrivateParty, contacts: Contacts): readonly Way[] => {
  const own = byEmail(party.email);
  if (!isOrganisation(party)) return [...bySms(party.mobile), ...own];
  const desk = contacts.institutions.find(({ id }) => id === party.institutionId);
  return [...own, ...byEmail(desk?.email), ...bySms(party.mobile)];
};

/** What is kept elsewhere of a recipient: parties in the Private table, a person's address in its register. */
export interface Kept {
  readonly parties?: readonly PrivateParty[];
  readonly mail?: string | undefined;
}

/** The ways to a recipient, best first; none where nobody knows one. */
export const waysTo = (recipient: Recipient, { parties = [], mail }: Kept, contacts: Contacts): readonly Way[] => {
  const committee = contacts.committees.find(({ id }) => id === recipient.id);
  const court = contacts.courts.find(({ id }) => id === recipient.id);
  switch (recipient.kind) {
    case 'party': {
      const party = parties.find(({ partyId }) => partyId === recipient.id);
      return party ? partyWays(party, contacts) : [];
    }
    case 'mediator':
    case 'expert':
      return byEmail(mail);
    case 'officer':
      return byEmail(committee?.officer);
    case 'committee-head':
      return byEmail(committee?.head);
    case 'county-group':
      return byEmail(committee?.countyGroup);
    case 'prefecture':
      return byEmail(contacts.prefecture);
    case 'court-contact':
      return byEmail(court?.contact);
    case 'judge':
      return byEmail(court?.judge);
    case 'court-president':
      return byEmail(court?.president);
    case 'source':
      return byEmail(contacts.sources.find(({ id }) => id === recipient.id)?.email);
  }
};
