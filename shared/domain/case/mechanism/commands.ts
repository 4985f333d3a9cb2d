import type { EvidenceId, MediatorId, PartyId } from '../../../../events/primitives.ts';
import type { RecordAgreement } from '../table/commands.ts';

/** The mediator finds an impasse, or a consumer asks (mechanism.md §4.6). */
export interface EnterSmallFast {
  readonly type: 'enter-small-fast';
  readonly ground:
    | { readonly kind: 'IMPASSE' }
    | { readonly kind: 'CONSUMER_ASKED'; readonly partyId: PartyId; readonly evidenceId?: EvidenceId };
}

/** In the terms of the agreement that it becomes once it is accepted. */
export interface IssueOpinion
  extends Pick<
    RecordAgreement,
    | 'clauses'
    | 'total'
    | 'schedule'
    | 'terms'
    | 'guarantorConsents'
    | 'states'
    | 'legalityChecked'
    | 'jointConfirmationIntended'
    | 'textDigest'
  > {
  readonly type: 'issue-opinion';
  readonly mediators: readonly MediatorId[];
  /** of its service on the consumer */
  readonly evidenceId: EvidenceId;
}

export interface AnswerOpinion {
  readonly type: 'answer-opinion';
  readonly partyId: PartyId;
  readonly answer: 'ACCEPTED' | 'REFUSED';
  readonly evidenceId?: EvidenceId;
}

/** By which mechanism the case is mediated. */
export type MechanismCommand = EnterSmallFast | IssueOpinion | AnswerOpinion;
