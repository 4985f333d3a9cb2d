import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, naming, refuse } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import type { RequestSupplement, SupplyMaterials } from './commands.ts';

/** T03: the officer names what is missing; the applicant has DL-02, and the review rests meanwhile. */
export const requestSupplement = (state: Case, command: RequestSupplement, context: Context): Decision => {
  const filed = at(state, 'filed');
  if (!filed.ok) return filed;
  const { today: on } = context;
  const missing = [...new Set(command.missing)];
  const clock = start('DL-02', { startedOn: on }, context);
  return ok([{ type: 'supplement.requested.v1', missing, textDigest: command.textDigest, on, clock }]);
};

/** The deadline ends the time to supply, whether or not anybody has asked the case to expire yet. */
export const tooLateToSupply = ({ clocks }: CaseAt<'supplement'>, { today }: Context) => {
  const dueOn = clocks['DL-02']?.dueOn;
  return dueOn && today > dueOn ? refuse('deadline-passed', { params: { dueOn } }) : undefined;
};

/** An institution supplies for its own application; everybody else hands on what the applicant brought. */
const notTheApplicant = ({ parties }: Case, { actor }: Context) =>
  actor.kind === 'institution' &&
  !parties.some(({ role, institutionId }) => role === 'APPLICANT' && institutionId === actor.id)
    ? refuse('not-your-party')
    : undefined;

/** T03: materials come in, all at once or one by one; with the last the review begins anew (as in INT 126 for a suit). */
export const supplyMaterials = (state: Case, { supplied }: SupplyMaterials, context: Context): Decision => {
  const waiting = at(state, 'supplement');
  if (!waiting.ok) return waiting;
  const fault = notTheApplicant(state, context) ?? tooLateToSupply(waiting.value, context);
  if (fault) return fault;
  const { missing } = waiting.value;
  const stray = supplied.findIndex(({ material }) => !missing.includes(material));
  if (stray >= 0)
    return refuse('material-not-asked', {
      field: `supplied.${stray}.material`,
      params: { materials: naming(missing) },
    });
  const { today: on } = context;
  const complete = missing.every((each) => supplied.some(({ material }) => material === each));
  const clock = complete ? { clock: start('DL-01', { startedOn: on }, context) } : {};
  return ok([{ type: 'supplement.supplied.v1', supplied, on, ...clock }]);
};
