import type { EventOf } from '../../../../events/catalogue.ts';
import type { Mechanism, SwitchReason } from '../../../../events/mechanism.ts';
import type { AgreementId, CommitmentId, Day, ExpertId, PartyId } from '../../../../events/primitives.ts';

/** One change of mechanism; who made it, the commit says. */
export interface Switch {
  readonly from: Mechanism;
  readonly to: Mechanism;
  readonly reason: SwitchReason;
  readonly on: Day;
}

/** The mediators' opinion as it was issued, and who accepted it. */
export type Opinion = Omit<EventOf<'opinion.issued.v1'>, 'type' | 'clock'> & {
  readonly acceptedBy: readonly PartyId[];
  /** with everybody's acceptance it is the text of an agreement */
  readonly agreementId?: AgreementId;
};

/** 小额快速 (C-02): whose commitment stands, and what came of it. */
export interface SmallFast {
  readonly commitmentId: CommitmentId;
  /** the party that is bound in advance */
  readonly committed: PartyId;
  readonly opinion?: Opinion;
}

/** 中立评估 (C-03): who evaluates, and what came of it. */
export interface Evaluation {
  readonly experts: readonly ExpertId[];
  readonly reportedOn?: Day;
  readonly acceptedBy: readonly PartyId[];
}

/** How a led case is mediated, and how that came about (C-04, mechanism.md §4.8). */
export interface CaseMechanism {
  readonly now: Mechanism;
  readonly switches: readonly Switch[];
  /** of the last time it was used */
  readonly smallFast?: SmallFast;
  readonly evaluation?: Evaluation;
}

/** Every case begins so (mechanism.md §4.8). */
export const oneStop: CaseMechanism = { now: 'ONE_STOP', switches: [] };
