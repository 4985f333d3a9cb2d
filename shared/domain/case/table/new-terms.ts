import type { ClauseType, Warning } from '../../../../events/agreement.ts';
import type { Day, PartyId } from '../../../../events/primitives.ts';
import { isAbove } from '../../money/rate.ts';
import { missing, naming, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import type { AgreedTerms } from './commands.ts';
import { lastDayOf } from './schedule.ts';

/** Clauses that by their nature move the debt's last day or change what it is (mechanism.md §1.3). */
const CHANGING: readonly ClauseType[] = ['DEFERRAL', 'RESTRUCTURING', 'RESCHEDULE', 'TERM_EXTENSION'];
const LENGTHENING: readonly ClauseType[] = ['RESTRUCTURING', 'TERM_EXTENSION'];

const raisesRate = ({ loan }: Case, { terms }: AgreedTerms): boolean =>
  terms?.ratePercent !== undefined && loan?.ratePercent !== undefined && isAbove(terms.ratePercent, loan.ratePercent);

/**
 * Whether performance ends later than under the contract. Instalments do unless they are known not to: §2.8 warns of
 * every instalment agreement, and a debt in dispute is mostly due already.
 */
const lengthens = ({ loan }: Case, command: AgreedTerms): boolean => {
  if (command.clauses.some((clause) => CHANGING.includes(clause))) return true;
  const lastDay = lastDayOf(command);
  return loan?.dueOn && lastDay ? lastDay > loan.dueOn : command.clauses.includes('INSTALMENTS');
};

/** Guarantors whom the change does not reach: neither bound by the agreement nor consenting in writing. */
const unaskedOf = ({ parties }: Case, { bound, guarantorConsents = [] }: AgreedTerms): readonly PartyId[] =>
  missing(
    parties.filter(({ role }) => role === 'GUARANTOR').map(({ partyId }) => partyId),
    [...bound, ...guarantorConsents.map(({ partyId }) => partyId)],
  );

const rateFault = ({ loan }: Case, { clauses, terms }: AgreedTerms) => {
  if (!clauses.includes('RATE_CUT') || !loan?.ratePercent) return undefined;
  const cut = terms?.ratePercent !== undefined && isAbove(loan.ratePercent, terms.ratePercent);
  return cut ? undefined : refuse('rate-not-cut', { field: 'terms.ratePercent' });
};

const dayFault = ({ loan }: Case, { clauses, terms, schedule }: AgreedTerms, today: Day) => {
  if (!terms?.dueOn) return undefined;
  const longer = clauses.some((clause) => LENGTHENING.includes(clause));
  if (terms.dueOn < today || (longer && loan?.dueOn && terms.dueOn <= loan.dueOn))
    return refuse('new-term-wrong', { field: 'terms.dueOn' });
  const { dueOn } = terms;
  const beyond = schedule.findIndex((instalment) => instalment.dueOn > dueOn);
  return beyond >= 0 ? refuse('schedule-beyond-term', { field: `schedule.${beyond}.dueOn` }) : undefined;
};

const consentFault = ({ parties }: Case, { guarantorConsents = [] }: AgreedTerms) => {
  const stray = guarantorConsents.findIndex(
    ({ partyId }) => !parties.some((party) => party.partyId === partyId && party.role === 'GUARANTOR'),
  );
  return stray >= 0 ? refuse('guarantor-unknown', { field: `guarantorConsents.${stray}.partyId` }) : undefined;
};

/** What is wrong with the rate, the last day and the consents that an agreement states; nothing where nothing is. */
export const termsFault = (state: Case, command: AgreedTerms, today: Day) =>
  rateFault(state, command) ?? dayFault(state, command, today) ?? consentFault(state, command);

/**
 * What the parties must know of this agreement: a guarantee that the change leaves as it was (CC 695: the guarantee
 * period does not move, a heavier debt is not covered), a rate above the contract's (§3.2), content that no court
 * confirms (INT 355), a thing given in payment that confirmation does not transfer (§2.8).
 */
export const warningsOf = (state: Case, command: AgreedTerms): readonly Warning[] => {
  const raised = raisesRate(state, command);
  const changed = raised || lengthens(state, command);
  return [
    ...(changed && unaskedOf(state, command).length > 0 ? (['GUARANTEE_UNCHANGED'] as const) : []),
    ...(raised ? (['RATE_ABOVE_CONTRACT'] as const) : []),
    ...(command.unconfirmable?.length ? (['NOT_CONFIRMABLE'] as const) : []),
    ...(command.property?.includes('TRANSFER') ? (['RIGHT_NOT_TRANSFERRED'] as const) : []),
  ];
};

/** A warning that not all who are bound have acknowledged stops the agreement. */
export const unacknowledged = (state: Case, command: AgreedTerms, warnings: readonly Warning[]) => {
  const { acknowledged = [] } = command;
  const [open] = warnings.filter((warning) => !acknowledged.includes(warning));
  if (open === 'GUARANTEE_UNCHANGED')
    return refuse('guarantor-consent-missing', {
      field: 'guarantorConsents',
      params: { partyIds: naming(unaskedOf(state, command)) },
    });
  if (open === 'NOT_CONFIRMABLE') return refuse('not-confirmable', { field: 'unconfirmable' });
  if (open === 'RIGHT_NOT_TRANSFERRED') return refuse('right-not-transferred', { field: 'property' });
  return open && refuse('rate-above-contract', { field: 'terms.ratePercent' });
};
