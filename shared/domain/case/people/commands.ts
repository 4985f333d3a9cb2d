import type { CommitteeReason, ConflictGround, RecusalGround, Relation } from '../../../../events/assignment.ts';
import type { InterpreterReason } from '../../../../events/interpreter.ts';
import type {
  Digest,
  EvidenceId,
  InterpreterId,
  Language,
  MediatorId,
  OrgUnitId,
  PartyId,
} from '../../../../events/primitives.ts';
import type { Candidate } from '../../assignment/candidate.ts';
import type { Attested } from '../attesting.ts';
import type { AppointAgent, JoinSuccessor } from '../table/commands.ts';
import type { Likeness } from './same-person.ts';

/** Candidates as the roster and the ledger show them; `chosen` is the committee's choice. */
export interface Assign {
  readonly type: 'assign';
  readonly candidates: readonly Candidate[];
  readonly chosen?: MediatorId;
  /** of all parties, in writing: lifts R5 to R7 of the one chosen */
  readonly waivers?: readonly Attested[];
  readonly disclosureEvidenceId?: EvidenceId;
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

/** TY16 13: on the request of a party, or of who leads. */
export interface AddMediator {
  readonly type: 'add-mediator';
  /** who asks; left out, who leads does */
  readonly partyId?: PartyId;
  /** of the request, where somebody else records it */
  readonly evidenceId?: EvidenceId;
  readonly chosen?: MediatorId;
  readonly waivers?: readonly Attested[];
  readonly disclosureEvidenceId?: EvidenceId;
  readonly candidates: readonly Candidate[];
}

/** T10: `evidenceId` proves the reason. */
export interface ReplaceMediator {
  readonly type: 'replace-mediator';
  /** the one who leaves */
  readonly mediatorId: MediatorId;
  readonly reason: CommitteeReason;
  readonly evidenceId?: EvidenceId;
  /** nobody takes the place */
  readonly withoutSuccessor?: true;
  readonly chosen?: MediatorId;
  readonly waivers?: readonly Attested[];
  readonly disclosureEvidenceId?: EvidenceId;
  readonly candidates: readonly Candidate[];
}

export interface DeclineMediator {
  readonly type: 'decline-mediator';
  readonly partyId: PartyId;
  readonly evidenceId?: EvidenceId;
  readonly candidates: readonly Candidate[];
}

export interface RequestRecusal {
  readonly type: 'request-recusal';
  readonly mediatorId: MediatorId;
  readonly ground: RecusalGround;
  readonly partyId: PartyId;
  readonly evidenceId?: EvidenceId;
}

/** By the mediator who acts: the grounds it discloses, none where there are none. */
export interface SignDisclosure {
  readonly type: 'sign-disclosure';
  readonly grounds: readonly ConflictGround[];
  readonly waivers: readonly Attested[];
  readonly evidenceId: EvidenceId;
}

export interface DecideRecusal {
  readonly type: 'decide-recusal';
  readonly result: 'GRANTED' | 'REJECTED';
  readonly waivers: readonly Attested[];
  /** the written decision */
  readonly evidenceId: EvidenceId;
  readonly candidates: readonly Candidate[];
}

/** Who sits at the table. */
export type PeopleCommand =
  | Assign
  | AddMediator
  | ChooseMediator
  | ReplaceMediator
  | DeclineMediator
  | RequestRecusal
  | SignDisclosure
  | DecideRecusal
  | InviteCoMediator;

/** The person stands in Private; `evidenceId` is its statement on ties and silence. */
export interface NameInterpreter {
  readonly type: 'name-interpreter';
  readonly language: Language;
  readonly evidenceId: EvidenceId;
  readonly mediatorId?: MediatorId;
  readonly identityDigest: Digest;
  /** who else of the case it is, or may be */
  readonly like: readonly Likeness[];
}

export interface ReleaseInterpreter {
  readonly type: 'release-interpreter';
  readonly interpreterId: InterpreterId;
  readonly reason: InterpreterReason;
}

/** 亲属 and others whom the parties consent to; the person stands in Private. */
export interface InvitePerson {
  readonly type: 'invite-person';
  readonly partyId: PartyId;
  readonly relation: Relation;
  readonly consents: readonly Attested[];
  readonly confidentialityEvidenceId: EvidenceId;
  readonly identityDigest: Digest;
}

/** Who comes in after the filing; their names stand in Private. */
export type JoiningCommand = AppointAgent | JoinSuccessor | InvitePerson | NameInterpreter | ReleaseInterpreter;
