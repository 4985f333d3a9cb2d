import type { CommitteeId, CourtId } from '../../../../events/primitives.ts';
import { laterOf } from '../../calendar/day.ts';
import { isCourtCaseNo } from '../../identifiers/court-case-no.ts';
import type { Rejection } from '../../rejections.ts';
import { ok, type Result } from '../../result.ts';
import type { Context } from '../context.ts';
import { inFuture, refuse } from '../deciding.ts';
import type { Dispute } from '../facts.ts';
import { bestLink, linkNames } from './county-link.ts';
import { loanFault } from './loan.ts';

const isReferral = (channel: Dispute['channel']): boolean => channel.startsWith('COURT_');

const DOCKETED: Partial<Readonly<Record<Dispute['channel'], boolean>>> = {
  COURT_DELEGATED: false,
  COURT_ENTRUSTED: true,
};

/**
 * A court refers its own cases; delegation comes before docketing, entrustment after, invitation at any time. The
 * trial limit counts from a docketing that was before the referral.
 */
const referralFault = ({ channel, referral }: Dispute, { today }: Context, isTheirs: (courtId: CourtId) => boolean) => {
  if (!isReferral(channel)) return referral ? refuse('referral-wrong', { field: 'referral' }) : undefined;
  if (!referral) return refuse('referral-missing', { field: 'referral' });
  if (!isTheirs(referral.courtId)) return refuse('referral-wrong', { field: 'referral.courtId' });
  if (referral.courtCaseNo !== undefined && !isCourtCaseNo(referral.courtCaseNo))
    return refuse('court-case-no-invalid', { field: 'referral.courtCaseNo' });
  const docketed = DOCKETED[channel] ?? referral.docketed;
  if (docketed !== referral.docketed) return refuse('referral-wrong', { field: 'referral.docketed' });
  const { docketedOn, signedOn } = referral;
  return docketedOn && !(docketed && docketedOn <= signedOn)
    ? refuse('referral-wrong', { field: 'referral.docketedOn' })
    : inFuture(signedOn, today, 'referral.signedOn');
};

/**
 * C-08, C-09: which regulator or platform sent a case, who hears how it ended (T04, T08). Where it files itself it is the
 * source; what it brings to the door by hand, whoever takes it in names.
 *
 * @return nothing where the source does not fit the channel
 */
const sourceOf = ({ channel, sourceOrg }: Dispute, { actor }: Context): Pick<Dispute, 'sourceOrg'> | undefined => {
  if (channel !== 'REGULATOR_TRANSFER' && channel !== 'GOVERNANCE_TRANSFER') return sourceOrg ? undefined : {};
  const itself = actor.kind === 'regulator' || actor.kind === 'governance' ? actor.id : undefined;
  const source = sourceOrg ?? itself;
  return source && source === (itself ?? source) ? { sourceOrg: source } : undefined;
};

/** a delegation is as new as the later of its two days, so that neither of them carries it back before the close. */
export const handedOver = ({ receivedOn, referral }: Dispute) => laterOf(receivedOn, referral?.signedOn ?? receivedOn);

/** a filing that says itself which county it belongs to is filed there. */
const elsewhere = (command: Dispute, { jurisdiction }: Context) => {
  const best = bestLink(command, jurisdiction);
  if (!best || best.county === command.competentCounty) return undefined;
  return refuse('county-not-linked', {
    field: 'county',
    params: { county: best.county, link: linkNames[best.link] },
  });
};

/** What the dispute's description gives beside itself. */
interface Described {
  readonly committeeId: CommitteeId;
  readonly sourceOrg?: string;
}

/**
 * What every dispute must say of itself, whether it begins here or had ended before: a county and its cause, days
 * that have come, a referral that fits the channel and is that court's (`isTheirs`), amounts that add up, and two sides.
 */
export const describedBy = (
  command: Dispute,
  context: Context,
  isTheirs: (courtId: CourtId) => boolean,
): Result<Described, Rejection> => {
  const committee = context.jurisdiction.committees.find((each) => each.county === command.competentCounty);
  if (!committee) return refuse('county-unknown', { field: 'county', params: { county: command.competentCounty } });
  const cause = context.jurisdiction.causes.find(({ code }) => code === command.causeCode);
  if (!cause) return refuse('cause-unknown', { field: 'causeCode' });
  const early = inFuture(command.receivedOn, context.today, 'receivedOn');
  if (early) return early;
  if (command.channel === 'COURT_DELEGATED' && handedOver(command) >= context.jurisdiction.rules.delegationClosedFrom)
    return refuse('channel-closed', { field: 'channel' });
  const unfit = referralFault(command, context, isTheirs) ?? elsewhere(command, context);
  if (unfit) return unfit;
  const source = sourceOf(command, context);
  if (!source) return refuse('source-unfit', { field: 'sourceOrg' });
  const { principal, interest, penalty, other, total } = command.claim;
  if (principal + interest + penalty + other !== total) return refuse('claim-total-wrong', { field: 'claim.total' });
  if (total === 0 && cause.money !== false) return refuse('claim-empty', { field: 'claim.total' });
  const untied = loanFault(command, context.today);
  if (untied) return untied;
  const roles = new Set(command.parties.map(({ role }) => role));
  if (!roles.has('APPLICANT') || !roles.has('RESPONDENT')) return refuse('parties-incomplete', { field: 'parties' });
  return ok({ committeeId: committee.id, ...source });
};
