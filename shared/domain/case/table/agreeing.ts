import type { Mark } from '../../../../events/agreement.ts';
import type { CaseEvent } from '../../../../events/catalogue.ts';
import { AgreementId, type Day, type MediatorId } from '../../../../events/primitives.ts';
import { dayOf } from '../../calendar/instant.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, refuse, strangers } from '../deciding.ts';
import type { Agreement } from '../facts.ts';
import { agreedOtherwise, keepsCommitment } from '../mechanism/lapsing.ts';
import { hasNotDisclosed, isLeadPaused, pausedMediator } from '../people/pausing.ts';
import { unreadFault, unreadMarkFault } from '../people/understanding.ts';
import type { Case, CaseAt } from '../state.ts';
import { agentFault, firstAgentFault } from './agents.ts';
import { contentFault } from './agreement-content.ts';
import type { RecordAgreement, SignAgreement } from './commands.ts';
import { authorisedConcessions } from './conceding.ts';
import { boundFault, splitBy } from './continuing.ts';
import { type Overtaken, tableFor } from './late-agreement.ts';
import { hasSigned, lastOf } from './marks.ts';
import { mediationDueOn, whileHeld } from './mediation-clocks.ts';
import { termsFault, unacknowledged, warningsOf } from './new-terms.ts';
import { agreedDaysFault } from './schedule.ts';

/** T14: the terms are complete and the text is locked; the signatures have DL-06. After the last day see T51. */
export const recordAgreement = (state: Case, command: RecordAgreement, context: Context): Decision => {
  const held = whileHeld(state);
  if (held) return held;
  const table = tableFor(undefined, state, context);
  const mediating = at(table.state, 'mediating');
  if (!mediating.ok) return mediating;
  const { type: _type, acknowledged: _acknowledged, states: _states, legalityChecked: _checked, ...rest } = command;
  const { concessions: _proposed, ...terms } = rest;
  const stranger = strangers(state, terms.bound);
  if (stranger) return stranger;
  const unbound = boundFault(state, terms);
  if (unbound) return unbound;
  const unread = unreadFault(mediating.value, terms.bound, terms.oralReadings ?? []);
  if (unread) return unread;
  const empty = contentFault(command) ?? firstAgentFault(state, terms.represented ?? [], context.today, 'represented');
  if (empty) return empty;
  const unfit = agreedDaysFault(terms, context.today) ?? termsFault(state, command, context.today);
  if (unfit) return unfit;
  const authorised = authorisedConcessions(state, command, context);
  if (!authorised.ok) return authorised;
  const warnings = warningsOf(state, command);
  const unknowing = unacknowledged(state, command, warnings);
  if (unknowing) return unknowing;
  const version = mediating.value.agreements + 1;
  const agreementId = AgreementId.parse(`a${version}`);
  const { today: on } = context;
  const conceded = authorised.value.length > 0 ? { concessions: authorised.value } : {};
  const warned = warnings.length > 0 ? { warnings } : {};
  const superseding = version > 1 ? { supersedes: AgreementId.parse(`a${version - 1}`) } : {};
  const said = { ...terms, ...superseding, ...conceded, ...warned };
  const before = [...table.events, ...agreedOtherwise(mediating.value, on)];
  const reached = { type: 'agreement.reached.v1', agreementId, version, ...said, on } as const;
  // PML 30: an oral agreement waits for no signature.
  return terms.form === 'ORAL'
    ? ok([
        ...before,
        reached,
        takesEffect(state, { agreementId, effectiveOn: on, partiesSignedOn: on }, context),
        ...splitBy(state, { ...reached, marks: [] }, on),
      ])
    : ok([...before, { ...reached, clock: start('DL-06', { startedOn: on }, context) }]);
};

/** Whose hand it is; the committee has one seal. */
const handOf = (mark: Mark): string => {
  if (mark.by === 'SEAL') return mark.by;
  return mark.by === 'PARTY' ? mark.partyId : mark.mediatorId;
};

/** An institution signs for itself; the mediator's and the committee's marks are recorded by their own. */
const handFault = (mark: Mark, field: string, state: CaseAt<'agreed'>, context: Context) => {
  if (mark.by === 'PARTY') {
    const unattested =
      attestationFault(state, mark, context, `${field}.`) ?? agentFault(state, mark, dayOf(mark.at), `${field}.`);
    if (unattested) return unattested;
    return state.agreement.bound.includes(mark.partyId)
      ? unreadMarkFault(state, mark.partyId, state.agreement.oralReadings)
      : refuse('not-bound', { field: `${field}.partyId`, params: { partyId: mark.partyId } });
  }
  if (context.actor.kind === 'institution') return refuse('role-not-allowed', { field: `${field}.by` });
  return mark.by === 'MEDIATOR' ? mediatorFault(mark.mediatorId, `${field}.mediatorId`, state) : undefined;
};

const mediatorFault = (mediatorId: MediatorId, field: string, state: CaseAt<'agreed'>) => {
  // with nobody leading no mediator's mark completes an agreement (DL-15)
  if (isLeadPaused(state) || pausedMediator(state) === mediatorId) return refuse('mediator-paused', { field });
  if (!state.mediators.includes(mediatorId)) return refuse('mediator-unknown', { field });
  return hasNotDisclosed(state, mediatorId) ? refuse('disclosure-missing', { field }) : undefined;
};

const faultOf = (mark: Mark, i: number, state: CaseAt<'agreed'>, marks: readonly Mark[], context: Context) => {
  const field = `marks.${i}`;
  if (mark.at > context.at) return refuse('mark-in-future', { field: `${field}.at` });
  if (dayOf(mark.at) < state.agreement.on) return refuse('mark-before-agreement', { field: `${field}.at` });
  const fault = handFault(mark, field, state, context);
  if (fault) return fault;
  const earlier = [...state.agreement.marks, ...marks.slice(0, i)];
  return earlier.some((other) => handOf(other) === handOf(mark)) ? refuse('already-signed', { field }) : undefined;
};

/** Refused: the days of the signatures are over. */
const afterSigning = ({ clocks }: Case, today: Day) => {
  const dueOn = clocks['DL-06']?.dueOn;
  return dueOn && today > dueOn ? refuse('deadline-passed', { params: { dueOn } }) : undefined;
};

/** The table after the last day (T51). Where all marks are of that day and are recorded later, the case never failed. */
const tableToSign = (state: Case, { agreementId, marks }: SignAgreement, context: Context): Overtaken => {
  if (state.stage === 'agreed') {
    const all = [...state.agreement.marks, ...marks];
    const inTime = isComplete(state.agreement, all) && dayOf(lastOf(all)) <= mediationDueOn(state.clocks);
    if ((inTime && keepsCommitment(state, all)) || afterSigning(state, context.today)) return { state, events: [] };
  }
  return tableFor(agreementId, state, context);
};

/**
 * Marks by parties, mediator and committee in any order; with the last one the agreement takes effect (T15, PML 29).
 * DL-06 ends their time, whether or not anybody has asked it to lapse yet.
 */
export const signAgreement = (state: Case, command: SignAgreement, context: Context): Decision => {
  const held = whileHeld(state);
  if (held) return held;
  const table = tableToSign(state, command, context);
  const agreed = at(table.state, 'agreed');
  if (!agreed.ok) return agreed;
  if (agreed.value.agreement.agreementId !== command.agreementId)
    return refuse('agreement-unknown', { field: 'agreementId' });
  const late = afterSigning(state, context.today);
  if (late) return late;
  for (const [i, mark] of command.marks.entries()) {
    const fault = faultOf(mark, i, agreed.value, command.marks, context);
    if (fault) return fault;
  }
  const { agreementId } = agreed.value.agreement;
  const signed: CaseEvent = { type: 'agreement.signed.v1', agreementId, marks: command.marks };
  const marks = [...agreed.value.agreement.marks, ...command.marks];
  if (!isComplete(agreed.value.agreement, marks)) return ok([...table.events, signed]);
  const effectiveOn = dayOf(lastOf(marks));
  const partiesSignedOn = dayOf(lastOf(marks.filter(({ by }) => by === 'PARTY')));
  return ok([
    ...table.events,
    signed,
    takesEffect(state, { agreementId, effectiveOn, partiesSignedOn }, context),
    ...splitBy(state, agreed.value.agreement, context.today),
  ]);
};

const isComplete = ({ bound }: Agreement, marks: readonly Mark[]): boolean =>
  bound.every((partyId) => hasSigned(marks, partyId)) &&
  marks.some(({ by }) => by === 'MEDIATOR') &&
  marks.some(({ by }) => by === 'SEAL');

/**
 * A-20: effective with the last of all marks; the alerts of DL-07 count from the parties' last signature where that
 * came earlier, and the application is refused only after thirty days from the effect.
 */
const takesEffect = (
  state: Case,
  effect: { readonly agreementId: AgreementId; readonly effectiveOn: Day; readonly partiesSignedOn: Day },
  context: Context,
): CaseEvent => {
  const { effectiveOn, partiesSignedOn } = effect;
  return {
    type: 'agreement.effective.v1',
    ...effect,
    outOfTime: effectiveOn > mediationDueOn(state.clocks),
    graceDays: context.jurisdiction.rules.graceDays,
    clock: start(
      'DL-07',
      { startedOn: effectiveOn, ...(partiesSignedOn < effectiveOn ? { alertStartedOn: partiesSignedOn } : {}) },
      context,
    ),
  };
};
