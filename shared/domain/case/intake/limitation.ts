import type { Day } from '../../../../events/primitives.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { addMonths } from '../../calendar/day.ts';
import { count } from '../../deadlines/count.ts';
import type { Case } from '../state.ts';

/** CC 188: three years. */
const YEARS = 3;

/** How long before the end the applicant is warned [decision]. */
const NEAR_MONTHS = 3;

type Claim = Pick<Case, 'loan' | 'repayments' | 'receivedOn' | 'parties' | 'channel'>;

/** What the debt begins again from: its due day, and each payment that came before the three years were over (SL 14). */
const begunOn = ({ loan, repayments = [] }: Claim): Day | undefined =>
  loan?.dueOn &&
  repayments.reduce((since, { on }) => (on > since && on <= addMonths(since, 12 * YEARS) ? on : since), loan.dueOn);

/** A debtor that calls its bank to the table: no request of the creditor, whose limitation it is. */
const isByDebtor = ({ channel, parties }: Claim): boolean => {
  const isLender = (side: string): boolean => parties.some(({ role, institutionId }) => role === side && institutionId);
  return channel !== 'PARTY_JOINT' && isLender('RESPONDENT') && !isLender('APPLICANT');
};

/** SL 12: the creditor asked; nobody asks a committee that comes of itself. */
const isRequest = (claim: Claim): boolean => claim.channel !== 'PROACTIVE' && !isByDebtor(claim);

/**
 * Whether the applicant is warned at filing: limitation is over, or nearly. It is the debtor's defence, so no filing is
 * refused for it; nothing where the filing does not name the loan's due day.
 */
export const isLimitationNear = (claim: Claim): boolean => {
  const since = begunOn(claim);
  return !isByDebtor(claim) && since !== undefined && claim.receivedOn > addMonths(since, 12 * YEARS - NEAR_MONTHS);
};

export interface Limitation {
  /** its last day, of which the debtor may say that it is over */
  readonly endsOn: Day;
  readonly provisional: boolean;
  readonly basis: 'CC 188';
  readonly interruptions: readonly { readonly on: Day; readonly basis: 'SL 12' | 'SL 14' }[];
}

/**
 * 诉讼时效 of the claim as the file shows it: three years from the due day or the last payment in time (CC 188), anew from
 * the application to the committee (SL 12) and from the agreement on instalments (SL 14), each where it came in time.
 * Unknown where the filing does not name the loan's due day.
 */
export const limitationOf = (state: Case, calendar: Calendar): Limitation | undefined => {
  const since = begunOn(state);
  if (since === undefined) return undefined;
  const agreement = 'effectiveOn' in state ? state.agreement : undefined;
  const acts = [
    ...(isRequest(state) ? [{ on: state.receivedOn, basis: 'SL 12' } as const] : []),
    ...(agreement && agreement.schedule.length > 0 ? [{ on: agreement.on, basis: 'SL 14' } as const] : []),
  ];
  const periodFrom = (from: Day) => count({ from, length: YEARS, unit: 'y' }, { calendar, holds: [], local: true });
  const begin = { period: periodFrom(since), interruptions: [] as Limitation['interruptions'] };
  const { period, interruptions } = acts.reduce((now, act) => {
    // a debt that is not due yet has no limitation to interrupt; one that is barred begins anew by its debtor's promise
    const interrupts = act.on >= since && (act.on <= now.period.dueOn || act.basis === 'SL 14');
    return interrupts ? { period: periodFrom(act.on), interruptions: [...now.interruptions, act] } : now;
  }, begin);
  const { dueOn: endsOn, provisional } = period;
  return { endsOn, provisional, basis: 'CC 188', interruptions };
};
