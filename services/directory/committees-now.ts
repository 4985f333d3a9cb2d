import type { Committee, Jurisdiction } from '../../shared/domain/jurisdiction.ts';

/** The one of each county that stands today: a register also remembers those whose days are over, behind the others. */
export const committeesNow = ({ counties, committees }: Jurisdiction): readonly Committee[] =>
  counties.flatMap(({ code }) => committees.find(({ county }) => county === code) ?? []);
