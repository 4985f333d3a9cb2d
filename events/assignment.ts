import * as z from 'zod/mini';
import { ClockRecord } from './clock.ts';
import { define, list } from './define.ts';
import { Day, EvidenceId, MediatorId, OrgUnitId, PartyId } from './primitives.ts';

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
  score: list(ScoreRow),
  excluded: list(z.object({ mediatorId: MediatorId, ground: z.string() })),
});

/** 派出所, 司法所, 村(居)委会 …: invited with the parties' consent, bound to confidentiality, never leading (PML 20). */
export const CoMediatorJoined = define('co-mediator.joined.v1', {
  unitId: OrgUnitId,
  unitKind: z.enum(['POLICE_STATION', 'JUSTICE_OFFICE', 'VILLAGE_COMMITTEE', 'OTHER']),
  consents: list(z.object({ partyId: PartyId, evidenceId: EvidenceId })),
  confidentialityEvidenceId: EvidenceId,
  on: Day,
});

export const assignmentEvents = [MediatorChosen, MediatorChoiceEnded, MediatorAssigned, CoMediatorJoined] as const;
