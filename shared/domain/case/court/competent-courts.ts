import type { CourtId } from '../../../../events/primitives.ts';
import type { Rulebook } from '../../rulebook.ts';
import type { Case } from '../state.ts';

/** Why a court may confirm (C-17). */
export type CourtGround =
  | 'REFERRING_COURT'
  | 'NAMED_BY_COURT'
  | 'INTERMEDIATE_AMOUNT'
  | 'IMMOVABLE'
  | 'COMMITTEE_SEAT'
  | 'DOMICILE'
  | 'SUBJECT_PLACE';

export interface CompetentCourt {
  readonly courtId: CourtId;
  readonly grounds: readonly CourtGround[];
}

type Courts = Pick<Rulebook, 'courts' | 'counties' | 'rules'>;

/** A county's code begins with its province's two digits (GB/T 2260). */
const provinceOf = (code: string): string => code.slice(0, 2);

/** The domicile that is not told is not held against anybody: only a party known to live elsewhere is outside. */
const isAnyoneOutside = ({ parties, competentCounty }: Case): boolean =>
  parties.some(({ domicile }) => domicile && provinceOf(domicile) !== provinceOf(competentCounty));

/** §4.5(3): by the amount, lower where a party lives outside the province, or by the exclusive rule of immovables. */
const intermediateGround = (state: Case, { rules }: Courts): CourtGround | undefined => {
  const { localFrom, outsideFrom } = rules.intermediateCourt;
  if (state.claim.total >= (isAnyoneOutside(state) ? outsideFrom : localFrom)) return 'INTERMEDIATE_AMOUNT';
  return state.subjectMatter?.immovable ? 'IMMOVABLE' : undefined;
};

/** CPL 205(2): of the committee's own cases, its seat first: that is where the parties came to. */
const ownCourts = (state: Case, jurisdiction: Courts): readonly CompetentCourt[] => {
  const { courts } = jurisdiction;
  const ground = intermediateGround(state, jurisdiction);
  if (ground)
    return courts.flatMap(({ id, level }) => (level === 'intermediate' ? [{ courtId: id, grounds: [ground] }] : []));
  const places = [
    { county: state.competentCounty, ground: 'COMMITTEE_SEAT' as const },
    ...state.parties.map(({ domicile }) => ({ county: domicile, ground: 'DOMICILE' as const })),
    { county: state.subjectMatter?.county, ground: 'SUBJECT_PLACE' as const },
  ];
  const found = new Map<CourtId, Set<CourtGround>>();
  for (const place of places) {
    const court = courts.find(({ level, county }) => level === 'basic' && county === place.county);
    if (court) found.set(court.id, (found.get(court.id) ?? new Set()).add(place.ground));
  }
  return [...found].map(([courtId, grounds]) => ({ courtId, grounds: [...grounds] }));
};

/** a court that found itself not competent is not asked again; the one it named comes first. */
const afterRefusal = (state: Case, jurisdiction: Courts): readonly CompetentCourt[] | undefined => {
  if (state.stage !== 'not-admitted' || state.ground !== 'WRONG_COURT') return undefined;
  const { court, competentCourtId: named } = state;
  const others = ownCourts(state, jurisdiction).filter(({ courtId }) => courtId !== court && courtId !== named);
  return named ? [{ courtId: named, grounds: ['NAMED_BY_COURT'] }, ...others] : others;
};

/**
 * The courts that may confirm this case's agreement, the one to take by default first (CPL 205; mechanism.md §4.5): the
 * court that referred it; of the committee's own cases the intermediate court where amount or immovable demand it, else
 * the basic courts of the committee's seat, of each party's domicile and of the place of the subject matter. Only courts
 * of the pack are known: a domicile outside the prefecture adds none. None where the only one has refused itself and
 * named no other.
 */
export const competentCourts = (state: Case, jurisdiction: Courts): readonly CompetentCourt[] => {
  const next = afterRefusal(state, jurisdiction);
  if (next) return next;
  return state.referral
    ? [{ courtId: state.referral.courtId, grounds: ['REFERRING_COURT'] }]
    : ownCourts(state, jurisdiction);
};
