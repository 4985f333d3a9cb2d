import type { PartyFacts } from '../../events/intake.ts';
import type { Day } from '../../events/primitives.ts';
import { addMonths } from './calendar/day.ts';
import { type IdentityDocumentKind, identityDocument } from './identifiers/identity-document.ts';
import { personName } from './identifiers/person-name.ts';
import { phone } from './identifiers/phone.ts';
import { residentId } from './identifiers/resident-id.ts';
import { uscc } from './identifiers/uscc.ts';
import type { Rejection, RejectionCode } from './rejections.ts';
import { ok, type Result } from './result.ts';
import type { Rulebook } from './rulebook.ts';

/** A party with everything personal: kept in the Private table and nowhere else. */
export interface PrivateParty extends PartyFacts {
  readonly name: string;
  readonly idType?: IdentityDocumentKind;
  readonly idNo?: string;
  readonly uscc?: string;
  readonly usccOverrideReason?: string;
  readonly mobile?: string;
  readonly landline?: string;
  readonly email?: string;
  readonly address?: string;
  readonly legalRepresentative?: string;
}

interface Checking {
  readonly today: Day;
  readonly jurisdiction: Pick<Rulebook, 'institutions'>;
}

/** mechanism.md §3.2: who is younger acts through a legal representative */
const ADULT_MONTHS = 18 * 12;

const fault = (code: RejectionCode, field: string, params?: Rejection['params']): Rejection => ({
  code,
  field,
  ...(params ? { params } : {}),
});

const nameFault = ({ kind, name }: PrivateParty): Rejection | undefined => {
  const checked = kind === 'NATURAL' ? personName(name) : ok(name);
  return checked.ok ? undefined : fault(checked.error.code, 'name');
};

/** A person has a document, an organisation its code; an individual business without one, its operator's document. */
const documentFault = (
  { kind, idType, idNo, uscc: code }: PrivateParty,
  { today }: Checking,
): Rejection | undefined => {
  const documented = idType !== undefined && idNo !== undefined;
  if (kind === 'NATURAL' && !documented) return fault('identity-missing', 'idNo');
  if (kind !== 'NATURAL' && !code && !(kind === 'INDIVIDUAL_BUSINESS' && documented))
    return fault('identity-missing', 'uscc');
  const checked = documented ? identityDocument(idType, idNo, today) : ok(undefined);
  return checked.ok ? undefined : fault(checked.error.code, 'idNo');
};

const codeFault = ({ uscc: code, usccOverrideReason }: PrivateParty): Rejection | undefined => {
  if (code === undefined) return undefined;
  const checked = uscc(code, usccOverrideReason === undefined ? undefined : { reason: usccOverrideReason });
  return checked.ok ? undefined : fault(checked.error.code, 'uscc');
};

const reachFault = ({ mobile, landline, email }: PrivateParty): Rejection | undefined => {
  if (!mobile && !landline && !email) return fault('party-unreachable', 'mobile');
  const wrong = Object.entries({ mobile, landline }).find(([, number]) => number !== undefined && !phone(number).ok);
  return wrong ? fault('phone-malformed', wrong[0]) : undefined;
};

const ageFault = ({ idNo, legalRepresentative }: PrivateParty, { today }: Checking): Rejection | undefined => {
  if (idNo === undefined || legalRepresentative) return undefined;
  // a number of eighteen places says when its holder was born, whichever document it stands on; no other does
  const checked = residentId(idNo, today);
  return checked.ok && addMonths(checked.value.birth, ADULT_MONTHS) > today
    ? fault('party-under-age', 'idNo')
    : undefined;
};

const institutionFault = ({ institutionId }: PrivateParty, { jurisdiction }: Checking): Rejection | undefined =>
  institutionId && !jurisdiction.institutions.some(({ id, gone }) => id === institutionId && !gone)
    ? fault('institution-unknown', 'institutionId', { institutionId })
    : undefined;

/** Checks the parties of a filing (mechanism.md §3.2); the first fault, with its path, or nothing. */
export const partiesFault = (parties: readonly PrivateParty[], checking: Checking): Result<void, Rejection> => {
  for (const [i, party] of parties.entries()) {
    const found =
      nameFault(party) ??
      documentFault(party, checking) ??
      codeFault(party) ??
      reachFault(party) ??
      ageFault(party, checking) ??
      institutionFault(party, checking);
    if (found) return { ok: false, error: { ...found, field: `parties.${i}.${found.field}` } };
  }
  return ok(undefined);
};

/** What may be said of a party outside the Private table. */
export const factsOf = ({ partyId, role, kind, institutionId, language, domicile }: PrivateParty): PartyFacts => ({
  partyId,
  role,
  kind,
  language,
  ...(institutionId ? { institutionId } : {}),
  ...(domicile ? { domicile } : {}),
});

/** As the ledger names people: 吴某. Organisations keep their name. */
export const maskedName = ({ kind, name }: Pick<PrivateParty, 'kind' | 'name'>): string =>
  kind === 'NATURAL' ? `${Array.from(name).at(0) ?? ''}某` : name;
