import type { AuthorisedConcession, ClauseType } from '../../../../events/agreement.ts';
import type { Day, InstitutionId } from '../../../../events/primitives.ts';
import { coveringGrant, type Proposal } from '../../authority/covering.ts';
import { addMonths } from '../../calendar/day.ts';
import { fen } from '../../money/fen.ts';
import { isAbove } from '../../money/rate.ts';
import type { Rejection } from '../../rejections.ts';
import { ok, type Result } from '../../result.ts';
import type { Context } from '../context.ts';
import { naming, refuse } from '../deciding.ts';
import { principalsOf } from '../mechanism/sides.ts';
import type { Case } from '../state.ts';
import type { AgreedTerms, ProposedConcession } from './commands.ts';
import { lastDayOf } from './schedule.ts';

/** Months from the contract's last day that reach the agreement's; a part of a month is a month. */
const monthsBetween = (from: Day, to: Day): number => {
  let months = 0;
  while (addMonths(from, months) < to) months += 1;
  return months;
};

/** Until when the debt ran so far: by the contract, else by what was agreed before (T33). */
const contractEnd = ({ loan }: Case, { insteadOf }: AgreedTerms): Day | undefined => loan?.dueOn ?? insteadOf;

/** How much longer the loan runs by the days that are known; nobody says less of it than they do. */
const lengthening = (state: Case, command: AgreedTerms): number => {
  const [end, lastDay] = [contractEnd(state, command), lastDayOf(command)];
  return end && lastDay ? monthsBetween(end, lastDay) : 0;
};

/** Only what lowers the contract's rate is a concession; where the contract's is not known, any new one may be. */
const loweredRate = ({ loan }: Case, { terms }: AgreedTerms): Pick<Proposal, 'ratePercent'> => {
  const agreed = terms?.ratePercent;
  if (agreed === undefined || (loan?.ratePercent && !isAbove(loan.ratePercent, agreed))) return {};
  return { ratePercent: agreed };
};

/** Clauses that may let the debt itself run longer; instalments of one that is due leave its last day where it was. */
const PROLONGING: readonly ClauseType[] = ['DEFERRAL', 'RESTRUCTURING'];

const prolongs = (state: Case, command: AgreedTerms): boolean => {
  const { clauses, terms } = command;
  if (clauses.includes('TERM_EXTENSION')) return true;
  const isMeant = terms?.dueOn !== undefined || clauses.some((clause) => PROLONGING.includes(clause));
  return isMeant && lengthening(state, command) > 0;
};

/** A rate without its figure, a term without its days: no grant can be seen to reach so far. */
const isUnmeasured = (state: Case, command: AgreedTerms, { termExtendedMonths }: ProposedConcession): boolean => {
  const { clauses, terms } = command;
  const hasDays = contractEnd(state, command) !== undefined && lastDayOf(command) !== undefined;
  return (
    (clauses.includes('RATE_CUT') && terms?.ratePercent === undefined) ||
    (clauses.includes('TERM_EXTENSION') && !hasDays && !termExtendedMonths)
  );
};

/** A lower rate or a longer term is conceded by whoever lent, whether or not anybody says so: the institutions that apply, else those applied against. */
const unsaid = (state: Case, command: AgreedTerms): readonly ProposedConcession[] => {
  const { clauses, bound, concessions = [] } = command;
  const isLower = clauses.includes('RATE_CUT') || loweredRate(state, command).ratePercent !== undefined;
  if (!isLower && !prolongs(state, command)) return [];
  const institutions = principalsOf(state).filter((each) => each.institutionId && bound.includes(each.partyId));
  const applying = institutions.filter(({ role }) => role === 'APPLICANT');
  return (applying.length > 0 ? applying : institutions)
    .filter(({ partyId }) => !concessions.some((said) => said.partyId === partyId))
    .map(({ partyId }) => ({ partyId }));
};

const proposalOf = (
  state: Case,
  command: AgreedTerms,
  concession: ProposedConcession,
  institutionId: InstitutionId,
): Proposal => {
  const { interest, penalty, total } = state.claim;
  const { branchId, interestWaived, penaltyWaived, principalReduced, termExtendedMonths = 0 } = concession;
  return {
    institutionId,
    ...(branchId ? { branchId } : {}),
    product: state.causeCode,
    amount: total,
    interest: { claimed: interest, waived: interestWaived ?? fen(0) },
    penalty: { claimed: penalty, waived: penaltyWaived ?? fen(0) },
    principalReduced: principalReduced ?? fen(0),
    termExtendedMonths: Math.max(termExtendedMonths, lengthening(state, command)),
    ...loweredRate(state, command),
  };
};

/** Nobody waives more than is claimed. */
const excess = ({ claim }: Case, concession: ProposedConcession): string | undefined => {
  const { interestWaived = 0, penaltyWaived = 0, principalReduced = 0 } = concession;
  if (interestWaived > claim.interest) return 'interestWaived';
  if (penaltyWaived > claim.penalty) return 'penaltyWaived';
  return principalReduced > claim.principal ? 'principalReduced' : undefined;
};

/** One concession with its authority: a grant in force, else what was approved for this case and is proven. */
const authorised = (
  state: Case,
  command: AgreedTerms,
  { concession, field }: { readonly concession: ProposedConcession; readonly field: string },
  { jurisdiction, today }: Context,
): Result<AuthorisedConcession, Rejection> => {
  const { approvalEvidenceId, ...conceded } = concession;
  const institutionId = state.parties.find(({ partyId }) => partyId === conceded.partyId)?.institutionId;
  if (!institutionId) return refuse('concession-not-institutions', { field: `${field}.partyId` });
  const wrong = excess(state, concession);
  if (wrong) return refuse('concession-beyond-claim', { field: `${field}.${wrong}` });
  const proposal = proposalOf(state, command, concession, institutionId);
  const covering = coveringGrant(proposal, jurisdiction.authorities, today);
  const unmeasured = isUnmeasured(state, command, concession);
  if (covering.ok && !unmeasured) return ok({ ...conceded, grantId: covering.value.id });
  if (approvalEvidenceId) return ok({ ...conceded, approvalEvidenceId });
  if (covering.ok) return refuse('concession-unmeasured', { field });
  return covering.error.code === 'no-grant'
    ? refuse('authority-missing', { field })
    : refuse('authority-exceeded', {
        field,
        params: { grantId: covering.error.nearest.id, limits: naming(covering.error.limits) },
      });
};

/**
 * T14, “authority in limits”: what an institution concedes, each within a grant in force or approved for this case
 * (mechanism.md §3.9, B-08), and what the terms concede without its being declared. The first that is not, or all of
 * them with what they stand on.
 */
export const authorisedConcessions = (
  state: Case,
  command: AgreedTerms,
  context: Context,
): Result<readonly AuthorisedConcession[], Rejection> => {
  const { concessions = [] } = command;
  const all: AuthorisedConcession[] = [];
  for (const [i, concession] of concessions.entries()) {
    // two halves would pass where the whole does not
    if (concessions.findIndex(({ partyId }) => partyId === concession.partyId) !== i)
      return refuse('concession-twice', { field: `concessions.${i}.partyId` });
    const one = authorised(state, command, { concession, field: `concessions.${i}` }, context);
    if (!one.ok) return one;
    all.push(one.value);
  }
  for (const concession of unsaid(state, command)) {
    const one = authorised(state, command, { concession, field: 'concessions' }, context);
    if (!one.ok) return one;
    all.push(one.value);
  }
  return ok(all);
};
