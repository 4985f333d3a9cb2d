import type { NotAdmittedGround } from '../../../events/court.ts';
import type { FilingMaterial } from '../../../events/intake.ts';
import type { CourtId, Day, PartyId } from '../../../events/primitives.ts';
import type { Clock } from '../deadlines/clock.ts';
import type { Accepted, Agreement, AtTable, Contact, Effective, Failed, Filed, Refused } from './facts.ts';

/** How a case was closed; what came of its mediation is another question (`outcomeOf`). */
export type Outcome =
  | 'SETTLED'
  | 'PARTIAL'
  | 'FAILED'
  | 'FAST_TRACK_CLOSED'
  | 'WITHDRAWN'
  | 'REFUSED'
  | 'NOT_ACCEPTED'
  | 'TERMINATED_FALSE'
  | 'LITIGATION';

/**
 * A case, by stage (mechanism.md §4.1): wrong states cannot be written. The mechanism's names stand behind each.
 */
export type Case =
  /** INTAKE_REVIEW 审查 */
  | (Filed & { readonly stage: 'filed'; readonly overdue: readonly Clock['kind'][] })
  /** SUPPLEMENT 补正 */
  | (Filed & {
      readonly stage: 'supplement';
      readonly missing: readonly FilingMaterial[];
      readonly requestedOn: Day;
      readonly contacts: readonly Contact[];
    })
  /** INFORMING 告知征询 */
  | (Filed & { readonly stage: 'informing'; readonly informedOn: Day; readonly contacts: readonly Contact[] })
  /** ACCEPTED, ASSIGNING 受理待分派 */
  | (Accepted & {
      readonly stage: 'assigning';
      /** a party reserved the choice: the committee waits for all to name one, until the last day of DL-05 */
      readonly choiceAwaited: boolean;
    })
  /** MEDIATING 调解中 */
  | (AtTable & { readonly stage: 'mediating' })
  /** AGREED_UNSIGNED 待签署 */
  | (AtTable & { readonly stage: 'agreed'; readonly agreement: Agreement })
  /** AGREEMENT_EFFECTIVE 协议生效 */
  | (Effective & { readonly stage: 'effective' })
  /** CONF_FILED 已申请司法确认 */
  | (Effective & { readonly stage: 'applied'; readonly court: CourtId; readonly appliedOn: Day })
  /** CONF_DOCKETED 法院已立案 */
  | (Effective & {
      readonly stage: 'docketed';
      readonly court: CourtId;
      readonly courtCaseNo: string;
      readonly overdue: readonly Clock['kind'][];
    })
  /** CONFIRMED 已确认 */
  | (Effective & {
      readonly stage: 'confirmed';
      readonly court: CourtId;
      readonly rulingNo: string;
      readonly confirmedOn: Day;
      /** the day on which each party received the ruling, where told (DL-10) */
      readonly receipts?: ReadonlyMap<PartyId, Day>;
    })
  /** CONF_NOT_ADMITTED 不予受理确认申请 */
  | (Effective & {
      readonly stage: 'not-admitted';
      readonly court: CourtId;
      readonly ground: NotAdmittedGround;
      /** the right one, where the court named it */
      readonly competentCourtId?: CourtId;
      readonly refusedOn: Day;
    })
  /** CONF_DISMISSED 驳回, or confirmed and revoked 撤销 */
  | (Effective & {
      readonly stage: 'dismissed';
      readonly court: CourtId;
      readonly rulingNo: string;
      readonly dismissedOn: Day;
    })
  /** PERFORMING without confirmation 未确认履行 */
  | (Effective & {
      readonly stage: 'unconfirmed';
      readonly lapsedOn: Day;
      /** by the common statement of all, who may come to another mind while DL-07 is open */
      readonly declined?: true;
    })
  /** COURT_REVIEW 法院审查协议 */
  | (Effective & {
      readonly stage: 'court-review';
      readonly court: CourtId;
      readonly submittedOn: Day;
      readonly overdue: readonly Clock['kind'][];
    })
  /** COURT_STATEMENT 法院出具调解书 */
  | (Effective & {
      readonly stage: 'court-statement';
      readonly court: CourtId;
      readonly documentNo: string;
      readonly issuedOn: Day;
    })
  /** SUIT_WITHDRAWN 撤诉 */
  | (Effective & { readonly stage: 'suit-withdrawn' })
  /** MEDIATION_FAILED 调解不成 */
  | (Failed & { readonly stage: 'failed' })
  /** REFUSED 退回法院 */
  | (Refused & { readonly stage: 'refused' })
  /** FAST_TRACK 速裁 */
  | ((Failed | Refused) & {
      readonly stage: 'fast-track';
      readonly court: CourtId;
      readonly courtCaseNo: string;
      readonly enteredOn: Day;
    })
  /** FT_CONVERTED 转普通程序: the court tries it in its ordinary way */
  | ((Failed | Refused) & {
      readonly stage: 'converted';
      readonly court: CourtId;
      readonly courtCaseNo: string;
      readonly enteredOn: Day;
    })
  /** CLOSED and the other exits 结案 */
  | (Filed &
      /** what it came to before, however far that was */
      Partial<Omit<Effective, keyof Filed>> & {
        readonly stage: 'closed';
        readonly outcome: Outcome;
        readonly closedOn: Day;
        readonly refusedOn?: Day;
        readonly failedOn?: Day;
        readonly noticeServedOn?: Day;
        readonly submittedOn?: Day;
        /** of an agreement that a court confirmed: that court, and when (INT 372) */
        readonly court?: CourtId;
        readonly confirmedOn?: Day;
        readonly receipts?: ReadonlyMap<PartyId, Day>;
        /** ARCHIVED 归档 (T50): read-only from then on */
        readonly archivedOn?: Day;
      });

export type Stage = Case['stage'];
export type CaseAt<S extends Stage> = Extract<Case, { stage: S }>;

/** An agreement binds from its effect on, whatever a court still does with it (PML 31). */
export const BINDING = [
  'effective',
  'applied',
  'docketed',
  'confirmed',
  'not-admitted',
  'dismissed',
  'unconfirmed',
  'court-review',
  'court-statement',
  'suit-withdrawn',
] as const satisfies readonly Stage[];

/** Whether the case stands at one of these stages. */
export const isAt = <S extends Stage>(state: Case, stages: readonly S[]): state is CaseAt<S> =>
  stages.some((stage) => stage === state.stage);
