import type { CaseId, CourtId, Day, EvidenceId, InstitutionId, MediatorId } from '../../../../events/primitives.ts';
import type { Candidate } from '../../assignment/candidate.ts';

/** What the cases of a group have in common (mechanism.md §4.3). */
export interface Likeness {
  readonly institutions: readonly InstitutionId[];
  readonly causeCode: string;
}

/** Into the group that goes by this case, under this lead. */
export interface GroupCase {
  readonly type: 'group-case';
  readonly groupCaseId: CaseId;
  readonly like: Likeness;
  readonly lead: MediatorId;
  readonly candidates: readonly Candidate[];
  /** groups that no case stands for any more: theirs may come into this one */
  readonly headless: readonly CaseId[];
}

export interface LeaveGroup {
  readonly type: 'leave-group';
  /** what says how its facts differ */
  readonly evidenceId: EvidenceId;
}

export interface RecordModelJudgment {
  readonly type: 'record-model-judgment';
  readonly courtId: CourtId;
  readonly courtCaseNo: string;
  readonly judgedOn: Day;
  readonly judgedCaseId?: CaseId;
}

/** Cases mediated together. */
export type GroupCommand = GroupCase | LeaveGroup | RecordModelJudgment;
