import type { MediatorId } from '../../../events/primitives.ts';

/** What of a member the law asks for (PML 8). */
export interface Member {
  readonly gender: 'female' | 'male';
  readonly ethnicity: string;
}

// PML 8: three to nine members
const FEWEST = 3;
const MOST = 9;
/** 汉族: the prefecture is home to many nationalities, so members of others belong in every committee. */
const MAJORITY = '汉族';

export type Finding =
  | { readonly code: 'members-not-registered' }
  | { readonly code: 'members-too-few' | 'members-too-many'; readonly members: number }
  | { readonly code: 'no-woman' | 'no-minority' }
  | { readonly code: 'member-unknown'; readonly mediatorId: MediatorId };

/**
 * How a committee departs from PML 8: three to nine members, women among them, and in areas of several nationalities
 * members of the smaller ones. Shown beside the entry and no refusal: a seat falls vacant before it is filled again.
 *
 * @param members the committee's, where they are registered
 * @param personOf who a member is, from the roster in force; nothing of whom it has not
 */
export const compositionFindings = (
  members: readonly MediatorId[] | undefined,
  personOf: (id: MediatorId) => Member | undefined,
): readonly Finding[] => {
  if (members === undefined) return [{ code: 'members-not-registered' }];
  const seats = [...new Set(members)];
  const people = seats.map((mediatorId) => ({ mediatorId, person: personOf(mediatorId) }));
  const known = people.flatMap(({ person }) => (person ? [person] : []));
  return [
    ...(seats.length < FEWEST ? [{ code: 'members-too-few' as const, members: seats.length }] : []),
    ...(seats.length > MOST ? [{ code: 'members-too-many' as const, members: seats.length }] : []),
    ...(known.some(({ gender }) => gender === 'female') ? [] : [{ code: 'no-woman' as const }]),
    ...(known.some(({ ethnicity }) => ethnicity !== MAJORITY) ? [] : [{ code: 'no-minority' as const }]),
    ...people.flatMap(({ mediatorId, person }) => (person ? [] : [{ code: 'member-unknown' as const, mediatorId }])),
  ];
};
