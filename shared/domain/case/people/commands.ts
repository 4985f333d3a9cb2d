import type { EvidenceId, MediatorId, OrgUnitId, PartyId } from '../../../../events/primitives.ts';
import type { Candidate } from '../../assignment/candidate.ts';
import type { Attested } from '../attesting.ts';

/** Candidates as the roster and the ledger show them; `chosen` is the committee's choice. */
export interface Assign {
  readonly type: 'assign';
  readonly candidates: readonly Candidate[];
  readonly chosen?: MediatorId;
}

export interface ChooseMediator {
  readonly type: 'choose-mediator';
  readonly choices: readonly {
    readonly partyId: PartyId;
    readonly mediatorId: MediatorId;
    readonly evidenceId?: EvidenceId;
  }[];
  readonly candidates: readonly Candidate[];
}

export interface InviteCoMediator {
  readonly type: 'invite-co-mediator';
  readonly unitId: OrgUnitId;
  readonly consents: readonly Attested[];
  readonly confidentialityEvidenceId: EvidenceId;
}

/** Who sits at the table. */
export type PeopleCommand = Assign | ChooseMediator | InviteCoMediator;
