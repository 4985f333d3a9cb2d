import type { CaseEvent } from '../../../events/catalogue.ts';
import type { CaseId, CountyCode, Day, Fen, MediatorId } from '../../../events/primitives.ts';
import type { Case, Stage } from '../case/state.ts';

/**
 * One case in its county's ledger (纠纷工作台账, mechanism.md §3.4): a projection that can be thrown away and made
 * again from the history and the filing. Amounts in fen; people by surname alone.
 */
export interface LedgerRow {
  readonly caseId: CaseId;
  readonly sequence: number;
  readonly county: CountyCode;
  readonly stage: Stage;
  /** of the month of acceptance; none before */
  readonly month?: string;
  readonly caseNo?: string;
  readonly mediatorId?: MediatorId;
  readonly open: boolean;
  readonly facts: LedgerFacts;
}

/** The columns. */
export interface LedgerFacts {
  readonly channel: string;
  readonly sourceRef: string;
  readonly applicants: string;
  readonly respondents: string;
  readonly causeCode: string;
  readonly total: Fen;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly other: Fen;
  readonly acceptedOn?: Day;
  readonly track?: string;
  readonly informedOn?: Day;
  readonly consentedOn?: Day;
  readonly dueOn?: Day;
  readonly extendedTo?: Day;
  readonly sessions: number;
  readonly coMediators: number;
  readonly outcome?: string;
  readonly closedOn?: Day;
  readonly workingDaysUsed?: number;
  readonly agreedAmount?: Fen;
  readonly lastInstalmentOn?: Day;
  readonly appliedOn?: Day;
  readonly ruledOn?: Day;
  readonly rulingNo?: string;
  readonly confirmation?: string;
  readonly fastTrackOn?: Day;
  readonly fastTrackClosedOn?: Day;
  readonly fastTrackResult?: string;
  readonly courtFeeSaved?: Fen;
}

/** What the projection reads. */
export interface LedgerSource {
  readonly state: Case;
  readonly sequence: number;
  readonly events: readonly CaseEvent[];
  readonly names: { readonly applicants: string; readonly respondents: string };
}
