import type { ConfirmationMaterial } from '../../../events/court.ts';
import type { CourtId } from '../../../events/primitives.ts';
import { feesSaved } from '../fees/saved.ts';
import { isCourtCaseNo } from '../identifiers/court-case-no.ts';
import { ok } from '../result.ts';
import type { ApplyForConfirmation, DocketConfirmation, RuleOnConfirmation } from './commands.ts';
import { type Context, start } from './context.ts';
import { at, type Decision, missing, naming, refuse, strangers } from './deciding.ts';
import { performedOnceAllPaid } from './performing.ts';
import type { Case } from './state.ts';

/** INT 354 and SF11 3; property proof and authority only where the case has them. */
const NEEDED: readonly ConfirmationMaterial[] = [
  'APPLICATION',
  'AGREEMENT',
  'PRESIDING_PROOF',
  'IDENTITY',
  'DELIVERY_ADDRESS',
  'NO_FALSE_MEDIATION_STATEMENT',
];

/**
 * Courts competent for the confirmation (CPL 205; mechanism.md §4.5): the referring court; for a case of the
 * committee's own the basic court of its seat, or the intermediate court where the amount is within its jurisdiction.
 */
const competentCourts = (state: Case, { jurisdiction }: Context): readonly CourtId[] =>
  state.referral
    ? [state.referral.courtId]
    : jurisdiction.courts
        .filter(({ level, county }) =>
          state.claim.total >= jurisdiction.rules.intermediateCourt.localFrom
            ? level === 'intermediate'
            : county === state.competentCounty,
        )
        .map(({ id }) => id);

/**
 * T22: all bound parties apply together within thirty days of the effect (CPL 205, PML 33). A docketed suit must have
 * been withdrawn first; the thirty days still count from the effect.
 */
export const applyForConfirmation = (state: Case, command: ApplyForConfirmation, context: Context): Decision => {
  const effective = at(state, 'effective', 'suit-withdrawn');
  if (!effective.ok) return effective;
  if (effective.value.stage === 'effective' && state.referral?.docketed) return refuse('docketed-case');
  const dueOn = state.clocks['DL-07']?.dueOn;
  if (dueOn && context.today > dueOn) return refuse('deadline-passed', { params: { dueOn } });
  if (!competentCourts(state, context).includes(command.courtId))
    return refuse('court-not-competent', { field: 'courtId' });
  const applying = command.applicants.map(({ partyId }) => partyId);
  const stranger = strangers(state, applying);
  if (stranger) return stranger;
  const lacking = missing(effective.value.agreement.bound, applying);
  if (lacking.length > 0)
    return refuse('application-not-joint', { field: 'applicants', params: { partyIds: naming(lacking) } });
  const materials = NEEDED.filter((material) => !command.materials.includes(material));
  if (materials.length > 0)
    return refuse('materials-missing', { field: 'materials', params: { materials: naming(materials) } });
  const { type: _type, ...application } = command;
  const clock = start('DL-08', { startedOn: context.today }, context);
  return ok([{ type: 'confirmation.applied.v1', ...application, on: context.today, clock }]);
};

/** T23: the court dockets; it has thirty days to rule (CPL 187). */
export const docketConfirmation = (state: Case, { courtCaseNo }: DocketConfirmation, context: Context): Decision => {
  const applied = at(state, 'applied');
  if (!applied.ok) return applied;
  if (applied.value.court !== context.actor.id) return refuse('not-your-case');
  if (!isCourtCaseNo(courtCaseNo)) return refuse('court-case-no-invalid', { field: 'courtCaseNo' });
  const clock = start('DL-09', { startedOn: context.today }, context);
  return ok([{ type: 'confirmation.docketed.v1', courtCaseNo, on: context.today, clock }]);
};

/** T24 and T25: the ruling, final in one instance (CPL 206). */
export const ruleOnConfirmation = (state: Case, ruling: RuleOnConfirmation, context: Context): Decision => {
  const { rulingNo, result } = ruling;
  const { today: on, actor } = context;
  const docketed = at(state, 'docketed');
  if (!docketed.ok) return docketed;
  if (docketed.value.court !== actor.id) return refuse('not-your-case');
  if (!isCourtCaseNo(rulingNo)) return refuse('court-case-no-invalid', { field: 'rulingNo' });
  if (result.kind === 'DISMISSED')
    return ok([
      { type: 'confirmation.dismissed.v1', ground: result.ground, rulingNo, on },
      ...performedOnceAllPaid(docketed.value, docketed.value.payments, on),
    ]);
  const confirmed = { type: 'agreement.confirmed.v1', rulingNo, on, courtFee: feesSaved(state) } as const;
  return ok([confirmed, ...performedOnceAllPaid(docketed.value, docketed.value.payments, on)]);
};
