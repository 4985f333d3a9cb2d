import * as z from 'zod/mini';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { Day, Digest, EvidenceId, InviteeId, Language, MediatorId, OrgUnitId, PartyId } from './primitives.ts';
import { UnitKind } from './unit-kind.ts';

/**
 * TY16 15, OL21 13. R1 a near relative, R2 employed by a party, R3 earlier agent, adviser or decider, R4 a material
 * interest; R5 left a party less than three years ago, R6 of a committee that a party hosts, R7 another relation.
 */
export const ConflictGround = z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']);
export type ConflictGround = z.infer<typeof ConflictGround>;

/** What a party may say against a mediator: one of these, or conduct (PML 15). */
export const RecusalGround = z.enum([...ConflictGround.options, 'CONDUCT']);
export type RecusalGround = z.infer<typeof RecusalGround>;

/** Why the committee replaces a mediator (T10). */
export const CommitteeReason = z.enum(['PARTY_REQUEST', 'ILLNESS', 'OVERLOAD', 'LEAVE']);
export type CommitteeReason = z.infer<typeof CommitteeReason>;

export const ReplacementReason = z.enum([...CommitteeReason.options, 'RECUSAL', 'DECLINED', 'GROUPED']);
export type ReplacementReason = z.infer<typeof ReplacementReason>;

const Waivers = list(z.object({ partyId: PartyId, evidenceId: EvidenceId }));

/** The ranking that chose a mediator, kept because it must be explained to who asks (mechanism.md §5, PIPL 24). */
export const ScoreRow = z.object({
  mediatorId: MediatorId,
  total: z.int(),
  parts: z.record(z.string(), z.int()),
});
export type ScoreRow = z.infer<typeof ScoreRow>;

/** A party's part of the joint choice (T09); it may name another one until all name the same. */
export const MediatorChosen = define('mediator.chosen.v1', {
  partyId: PartyId,
  mediatorId: MediatorId,
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

/** The two working days passed without a joint choice: the committee has one more to appoint (DL-05). */
export const MediatorChoiceEnded = define('mediator-choice.ended.v1', { on: Day, clock: ClockRecord });

export const MediatorAssigned = define('mediator.assigned.v1', {
  mediatorId: MediatorId,
  role: z.enum(['LEAD', 'CO']),
  on: Day,
  /** by hand or jointly; nothing where the ranking alone decided */
  chosenBy: z.exactOptional(z.enum(['PARTIES', 'COMMITTEE'])),
  /** R5 to R7, waived by all in writing */
  waivers: z.exactOptional(Waivers),
  disclosureEvidenceId: z.exactOptional(EvidenceId),
  /** a further mediator: the party that asked for one, none where who leads did (TY16 13), and what proves it */
  requestedBy: z.exactOptional(
    z.object({ partyId: z.exactOptional(PartyId), evidenceId: z.exactOptional(EvidenceId) }),
  ),
  /** beside Chinese: what decides whether a party needs an interpreter */
  speaks: z.exactOptional(list(Language)),
  score: list(ScoreRow),
  excluded: list(z.object({ mediatorId: MediatorId, ground: z.string() })),
});

/** T10: another takes the place; the clocks run on. */
export const MediatorReplaced = define('mediator.replaced.v1', {
  from: MediatorId,
  to: MediatorId,
  role: z.enum(['LEAD', 'CO']),
  reason: ReplacementReason,
  on: Day,
  evidenceId: z.exactOptional(EvidenceId),
  chosenBy: z.exactOptional(z.literal('COMMITTEE')),
  waivers: z.exactOptional(Waivers),
  disclosureEvidenceId: z.exactOptional(EvidenceId),
  /** beside Chinese: what decides whether a party needs an interpreter */
  speaks: z.exactOptional(list(Language)),
  score: list(ScoreRow),
  excluded: list(z.object({ mediatorId: MediatorId, ground: z.string() })),
});

/** T10: one who does not lead leaves, and nobody takes the place. */
export const MediatorLeft = define('mediator.left.v1', {
  mediatorId: MediatorId,
  reason: ReplacementReason,
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

/** A party will not have the mediator appointed (PML 23, TY16 12). */
export const MediatorDeclined = define('mediator.declined.v1', {
  mediatorId: MediatorId,
  partyId: PartyId,
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
});

/** The mediator's statement on conflicts, signed; with what it discloses, and who waived it. */
export const DisclosureSigned = define('disclosure.signed.v1', {
  mediatorId: MediatorId,
  grounds: list(ConflictGround),
  waivers: Waivers,
  evidenceId: EvidenceId,
  on: Day,
});

/** By a party, or without one by the mediator's own disclosure. The mediator is paused until DL-15 is decided. */
export const RecusalRequested = define('recusal.requested.v1', {
  mediatorId: MediatorId,
  ground: RecusalGround,
  partyId: z.exactOptional(PartyId),
  evidenceId: z.exactOptional(EvidenceId),
  on: Day,
  clock: ClockRecord,
});

export const RecusalDecided = define('recusal.decided.v1', {
  mediatorId: MediatorId,
  result: z.enum(['GRANTED', 'REJECTED']),
  waivers: Waivers,
  evidenceId: EvidenceId,
  on: Day,
});

/** 派出所, 司法所, 村(居)委会, 妇联 …: invited with the parties' consent, bound to confidentiality, never leading (PML 20). */
export const CoMediatorJoined = define('co-mediator.joined.v1', {
  unitId: OrgUnitId,
  unitKind: UnitKind,
  consents: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  confidentialityEvidenceId: EvidenceId,
  on: Day,
});

/** 亲属, 邻里, 同事: whom the parties' consent brings to the table as the units are brought (PML 20). */
export const Relation = z.enum(['RELATIVE', 'NEIGHBOUR', 'COLLEAGUE']);
export type Relation = z.infer<typeof Relation>;

/** Name and number are in Private. Bound to confidentiality, never leading. */
export const InviteeJoined = define('invitee.joined.v1', {
  inviteeId: InviteeId,
  /** whose relative, neighbour or colleague it is */
  partyId: PartyId,
  relation: Relation,
  consents: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  confidentialityEvidenceId: EvidenceId,
  /** of who it is, salted as any text */
  identityDigest: Digest,
  on: Day,
});

export const assignmentEvents = [
  MediatorChosen,
  MediatorChoiceEnded,
  MediatorAssigned,
  MediatorReplaced,
  MediatorLeft,
  MediatorDeclined,
  DisclosureSigned,
  RecusalRequested,
  RecusalDecided,
  CoMediatorJoined,
  InviteeJoined,
] as const;
