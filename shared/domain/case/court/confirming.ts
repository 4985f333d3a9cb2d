import type { ConfirmationMaterial, NotAdmittedGround } from '../../../../events/court.ts';
import { addDays } from '../../calendar/day.ts';
import { workingDayOnOrAfter } from '../../calendar/working-day.ts';
import { ok } from '../../result.ts';
import { firstFault } from '../attesting.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, inFuture, missing, naming, refuse, stagePassed, strangers } from '../deciding.ts';
import type { Agreement } from '../facts.ts';
import { performedOnceAllPaid } from '../performance/performing.ts';
import type { Case } from '../state.ts';
import { firstAgentFault, type Represented } from '../table/agents.ts';
import type { ApplyForConfirmation, WithdrawApplication } from './commands.ts';
import { competentCourts } from './competent-courts.ts';
import { isSuitDocketed } from './docketing.ts';

/** CPL 86: from the end of what stood in the way, to ask for the period to be extended; refused after them alone. */
const DAYS_TO_ASK = 10;

/** INT 354 and SF11 3: of every application. */
const ALWAYS: readonly ConfirmationMaterial[] = [
  'APPLICATION',
  'AGREEMENT',
  'PRESIDING_PROOF',
  'IDENTITY',
  'DELIVERY_ADDRESS',
  'NO_FALSE_MEDIATION_STATEMENT',
];

/** Whether title matters: the agreement does something with property, or title was in dispute, or it is about land. */
const isAboutProperty = ({ assessment, subjectMatter }: Case, { property = [] }: Agreement): boolean =>
  property.length > 0 || assessment.titleDisputed || subjectMatter?.immovable === true;

/** Somebody signed, agreed or applies for another. */
const isByAgent = ({ marks, represented = [] }: Agreement, applicants: readonly Represented[]): boolean =>
  represented.length > 0 ||
  marks.some((mark) => mark.by === 'PARTY' && mark.agentId !== undefined) ||
  applicants.some(({ agentId }) => agentId !== undefined);

/** What the court asks for with the application (INT 354, SF11 3): proof of title and authority where there is need. */
export const neededMaterials = (
  state: Case,
  agreement: Agreement,
  applicants: readonly Represented[],
): readonly ConfirmationMaterial[] => [
  ...ALWAYS,
  ...(isAboutProperty(state, agreement) ? (['PROPERTY_PROOF'] as const) : []),
  ...(isByAgent(agreement, applicants) ? (['AUTHORITY'] as const) : []),
];

/**
 * After DL-07 the court may still extend it, where force majeure or another good reason stood in the way and the parties
 * ask within ten days of its end (CPL 86); whether it does, it says by docketing or by not admitting the application.
 */
const lateFault = ({ clocks }: Case, { lateness }: ApplyForConfirmation, { today, calendar }: Context) => {
  const dueOn = clocks['DL-07']?.dueOn;
  const isOver = dueOn !== undefined && today > dueOn;
  if (!lateness) return isOver ? refuse('deadline-passed', { params: { dueOn } }) : undefined;
  const early = inFuture(lateness.endedOn, today, 'lateness.endedOn');
  if (early || !isOver) return early;
  const until = workingDayOnOrAfter(calendar, addDays(lateness.endedOn, DAYS_TO_ASK), { local: true });
  return today > until ? refuse('extension-asked-late', { field: 'lateness.endedOn', params: { until } }) : undefined;
};

/**
 * T22: all bound parties apply together within thirty days of the effect (CPL 205, PML 33). A docketed suit must have
 * been withdrawn first; the thirty days still count from the effect.
 */
export const applyForConfirmation = (state: Case, command: ApplyForConfirmation, context: Context): Decision => {
  const effective = at(state, 'effective', 'suit-withdrawn', 'not-admitted', 'unconfirmed');
  if (!effective.ok) return effective;
  if (effective.value.stage === 'unconfirmed' && !effective.value.declined && !command.lateness)
    return stagePassed(state);
  if (isSuitDocketed(state)) return refuse('docketed-case');
  if (effective.value.stage === 'not-admitted' && !isCurable(effective.value.ground)) return refuse('not-admissible');
  const [unconfirmable] = effective.value.agreement.unconfirmable ?? [];
  if (unconfirmable) return refuse('content-not-admissible', { params: { ground: unconfirmable } });
  const late = lateFault(state, command, context);
  if (late) return late;
  const courts = competentCourts(state, context.jurisdiction).map(({ courtId }) => courtId);
  if (!courts.includes(command.courtId))
    return refuse('court-not-competent', { field: 'courtId', params: { courts: naming(courts) || '—' } });
  const applying = command.applicants.map(({ partyId }) => partyId);
  const stranger = strangers(state, applying);
  if (stranger) return stranger;
  const lacking = missing(effective.value.agreement.bound, applying);
  if (lacking.length > 0)
    return refuse('application-not-joint', { field: 'applicants', params: { partyIds: naming(lacking) } });
  const unauthorised = firstAgentFault(state, command.applicants, context.today, 'applicants');
  if (unauthorised) return unauthorised;
  const needed = neededMaterials(state, effective.value.agreement, command.applicants);
  const materials = needed.filter((material) => !command.materials.includes(material));
  if (materials.length > 0)
    return refuse('materials-missing', { field: 'materials', params: { materials: naming(materials) } });
  const { type: _type, ...application } = command;
  const clock = start('DL-08', { startedOn: context.today }, context);
  return ok([{ type: 'confirmation.applied.v1', ...application, on: context.today, clock }]);
};

/** another court, the missing paper or an extension (CPL 86) mends it; the other grounds lie in the agreement itself. */
const isCurable = (ground: NotAdmittedGround): boolean =>
  ground === 'WRONG_COURT' || ground === 'MATERIALS' || ground === 'OUT_OF_TIME';

/**
 * T26: the applicants withdraw before the ruling (INT 357); the court records it where it deems them to have. They may
 * apply again while DL-07 is open.
 */
export const withdrawApplication = (state: Case, command: WithdrawApplication, context: Context): Decision => {
  const pending = at(state, 'applied', 'docketed');
  if (!pending.ok) return pending;
  const { today: on, actor } = context;
  const paid = performedOnceAllPaid(pending.value, pending.value.payments, on);
  if (actor.kind === 'court')
    return pending.value.court === actor.id
      ? ok([{ type: 'confirmation.withdrawn.v1', reason: 'DEEMED', on }, ...paid])
      : refuse('not-your-case');
  const fault = firstFault(state, command.applicants, context, 'applicants');
  if (fault) return fault;
  // One who no longer applies is enough: the application was a joint one (CPL 205).
  if (command.applicants.length === 0) return refuse('applicants-missing', { field: 'applicants' });
  return ok([{ type: 'confirmation.withdrawn.v1', reason: 'APPLICANTS', on }, ...paid]);
};
