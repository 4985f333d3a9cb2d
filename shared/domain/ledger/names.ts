import type { PartyRole } from '../../../events/intake.ts';
import { maskedName, type PrivateParty } from '../party.ts';

/** A row stays narrow: of a long list the ledger names the first, as court papers do. */
const MOST_NAMED = 3;

/** The parties of a role as the ledger names them: `吴某、杨某`, or `吴某、杨某、潘某等5人`. */
export const namesOf = (parties: readonly Pick<PrivateParty, 'role' | 'kind' | 'name'>[], role: PartyRole): string => {
  const names = parties.filter((party) => party.role === role).map(maskedName);
  const named = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${named}等${names.length}人` : named;
};
