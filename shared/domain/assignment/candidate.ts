import type { CountyCode, Day, InstitutionId, Language, MediatorId } from '../../../events/primitives.ts';

/** A mediator as the ranking sees one: the roster's facts, and the load from the ledger (mechanism.md §5). */
export interface Candidate {
  readonly mediatorId: MediatorId;
  readonly county: CountyCode;
  readonly employment: 'FULL_TIME' | 'PART_TIME';
  readonly active: boolean;
  /** days on which no new case is taken; the last one is included, none where the end is not known */
  readonly absences?: readonly { readonly kind: 'LEAVE' | 'SUSPENDED'; readonly from: Day; readonly to?: Day }[];
  readonly certifiedUntil: Day;
  /** hours of training counted for the current year */
  readonly trainingHours: number;
  /** on the court's roster of invited mediators, 特邀 */
  readonly courtRoster: boolean;
  readonly languages: readonly Language[];
  readonly specialisms: readonly string[];
  readonly finance: boolean;
  readonly legal: boolean;
  readonly employer?: InstitutionId;
  readonly formerEmployers: readonly { readonly institutionId: InstitutionId; readonly until: Day }[];
  readonly openCases: number;
  readonly maxOpen: number;
  readonly settledLikeCases: number;
  readonly lastAssignedOn?: Day;
}
