import type { EvidenceId, MediatorId, OrgUnitId } from '../../../../events/primitives.ts';
import type { Candidate } from '../../assignment/candidate.ts';
import type { Attested } from '../attesting.ts';

/** Candidates as the roster and the ledger show them; `chosen` is the committee's or the parties' choice. */
export interface Assign {
  readonly type: 'assign';
  readonly candidates: readonly Candidate[];
  readonly chosen?: MediatorId;
}

export interface InviteCoMediator {
  readonly type: 'invite-co-mediator';
  readonly unitId: OrgUnitId;
  readonly consents: readonly Attested[];
  readonly confidentialityEvidenceId: EvidenceId;
}

/** Who sits at the table. */
export type PeopleCommand = Assign | InviteCoMediator;
