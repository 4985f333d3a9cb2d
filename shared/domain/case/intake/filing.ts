import { laterOf } from '../../calendar/day.ts';
import { isCourtCaseNo } from '../../identifiers/court-case-no.ts';
import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { type Decision, inFuture, refuse } from '../deciding.ts';
import type { File } from './commands.ts';
import { bestLink, linkNames } from './county-link.ts';
import { loanFault } from './loan.ts';

const isReferral = (channel: File['channel']): boolean => channel.startsWith('COURT_');

const DOCKETED: Partial<Readonly<Record<File['channel'], boolean>>> = { COURT_DELEGATED: false, COURT_ENTRUSTED: true };

/**
 * A court refers its own cases; delegation comes before docketing, entrustment after, invitation at any time. The
 * trial limit counts from a docketing that was before the referral.
 */
const referralFault = ({ channel, referral }: File, { actor, today }: Context) => {
  if (!isReferral(channel)) return referral ? refuse('referral-wrong', { field: 'referral' }) : undefined;
  if (!referral) return refuse('referral-missing', { field: 'referral' });
  if (referral.courtId !== actor.id) return refuse('referral-wrong', { field: 'referral.courtId' });
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
const sourceOf = ({ channel, sourceOrg }: File, { actor }: Context): Pick<File, 'sourceOrg'> | undefined => {
  if (channel !== 'REGULATOR_TRANSFER' && channel !== 'GOVERNANCE_TRANSFER') return sourceOrg ? undefined : {};
  const itself = actor.kind === 'regulator' || actor.kind === 'governance' ? actor.id : undefined;
  const source = sourceOrg ?? itself;
  return source && source === (itself ?? source) ? { sourceOrg: source } : undefined;
};

/** An institution brings its own disputes (C-10), nobody else's. */
const appliesItself = ({ parties }: File, { actor }: Context): boolean =>
  actor.kind !== 'institution' ||
  parties.some(({ role, institutionId }) => role === 'APPLICANT' && institutionId === actor.id);

/** a delegation is as new as the later of its two days, so that neither of them carries it back before the close. */
const handedOver = ({ receivedOn, referral }: File) => laterOf(receivedOn, referral?.signedOn ?? receivedOn);

/** a filing that says itself which county it belongs to is filed there. */
const elsewhere = (command: File, { jurisdiction }: Context) => {
  const best = bestLink(command, jurisdiction);
  if (!best || best.county === command.competentCounty) return undefined;
  return refuse('county-not-linked', {
    field: 'county',
    params: { county: best.county, link: linkNames[best.link] },
  });
};

/** T01, T02: the dispute comes in, under one id for its whole life (C-01), and intake review begins (DL-01). */
export const file = (command: File, context: Context): Decision => {
  const { type: _type, caseId: _caseId, ...facts } = command;
  const county = context.jurisdiction.counties.find(({ code }) => code === command.competentCounty);
  const committee = context.jurisdiction.committees.find((each) => each.county === command.competentCounty);
  if (!county || !committee)
    return refuse('county-unknown', { field: 'county', params: { county: command.competentCounty } });
  const cause = context.jurisdiction.causes.find(({ code }) => code === command.causeCode);
  if (!cause) return refuse('cause-unknown', { field: 'causeCode' });
  const early = inFuture(command.receivedOn, context.today, 'receivedOn');
  if (early) return early;
  if (command.channel === 'COURT_DELEGATED' && handedOver(command) >= context.jurisdiction.rules.delegationClosedFrom)
    return refuse('channel-closed', { field: 'channel' });
  const unfit = referralFault(command, context) ?? elsewhere(command, context);
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
  if (!appliesItself(command, context)) return refuse('institution-not-applicant', { field: 'parties' });
  const clock = start('DL-01', { startedOn: command.referral?.signedOn ?? command.receivedOn }, context);
  return ok([{ type: 'case.filed.v1', ...facts, ...source, committeeId: committee.id, clock }]);
};
