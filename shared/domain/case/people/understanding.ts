import type { Language, PartyId } from '../../../../events/primitives.ts';
import { missing, naming, refuse } from '../deciding.ts';
import type { Accepted } from '../facts.ts';
import type { Case } from '../state.ts';

type Table = Pick<Accepted, 'speaks' | 'interpreters'>;

/** Those of these parties whose language is another than Chinese, the language of what is signed (§5). */
const foreign = (state: Pick<Case, 'parties'>, partyIds: readonly PartyId[]) =>
  state.parties.filter(({ partyId, language }) => language !== 'zh-CN' && partyIds.includes(partyId));

const isHeard = ({ speaks, interpreters = [] }: Table, mediators: readonly string[], language: Language): boolean =>
  [...(speaks ?? [])].some(([id, languages]) => mediators.includes(id) && languages.includes(language)) ||
  interpreters.some((each) => each.language === language && !each.left);

/** CPL 11: nobody is mediated with in a language that it does not understand; a mediator or an interpreter speaks it. */
export const unheardFault = (
  state: Case & Table & { readonly mediators: readonly string[] },
  partyIds: readonly PartyId[],
  field: string,
) => {
  const unheard = foreign(state, partyIds).find(({ language }) => !isHeard(state, state.mediators, language));
  return (
    unheard &&
    refuse('interpreter-missing', { field, params: { partyId: unheard.partyId, language: unheard.language } })
  );
};

/** Of a text that is locked: nobody marks what was not read aloud to it, be it that it came later than the text (§4.3). */
export const unreadMarkFault = (
  state: Pick<Case, 'parties'>,
  partyId: PartyId,
  readings: readonly { readonly partyId: PartyId }[] = [],
) =>
  foreign(state, [partyId]).length > 0 && !readings.some((reading) => reading.partyId === partyId)
    ? refuse('text-unread', { params: { partyId } })
    : undefined;

/** The Chinese text was read aloud to each of them in its own language before it is locked (§5: oral reading recorded). */
export const unreadFault = (
  state: Case & Table & { readonly mediators: readonly string[] },
  bound: readonly PartyId[],
  readings: readonly { readonly partyId: PartyId }[],
) => {
  const unheard = unheardFault(state, bound, 'bound');
  if (unheard) return unheard;
  const lacking = missing(
    foreign(state, bound).map(({ partyId }) => partyId),
    readings.map(({ partyId }) => partyId),
  );
  return lacking.length > 0
    ? refuse('oral-reading-missing', { field: 'oralReadings', params: { partyIds: naming(lacking) } })
    : undefined;
};
