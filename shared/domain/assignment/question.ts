import type { Channel } from '../../../events/intake.ts';
import type { CountyCode, Day, InstitutionId, Language, MediatorId } from '../../../events/primitives.ts';
import type { Rules } from '../jurisdiction.ts';
import type { Candidate } from './candidate.ts';

/** What the ranking asks of a case. */
export interface AssignmentQuestion {
  readonly county: CountyCode;
  readonly channel: Channel;
  readonly causeCode: string;
  readonly languages: readonly Language[];
  /** the parties among them, with all institutions of their groups */
  readonly institutions: readonly InstitutionId[];
  /** a natural person on the other side of an institution */
  readonly consumer: boolean;
  readonly hostInstitution?: InstitutionId;
  /** who left this case, and why they do not come back */
  readonly barred: ReadonlyMap<MediatorId, string>;
  /** whose R5 to R7 all parties have waived in writing (TY16 15) */
  readonly waived?: MediatorId;
  /** whom a full desk does not keep from the case: who leads its group (mechanism.md §4.3), whom the committee takes by hand */
  readonly despiteLoad: readonly MediatorId[];
  /** whom a party named as the mediator it would have */
  readonly preferred: readonly MediatorId[];
  /** of the one who leads, where a second is sought */
  readonly beside?: Pick<Candidate, 'finance' | 'legal'>;
  readonly rules: Pick<Rules, 'trainingHours' | 'formerEmployeeYears'>;
  readonly today: Day;
}
