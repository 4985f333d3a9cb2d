import type { CaseEvent } from '../../../../events/catalogue.ts';
import { AgreementId, type MediatorId } from '../../../../events/primitives.ts';
import { ok } from '../../result.ts';
import { attestationFault } from '../attesting.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import { hasNotDisclosed, pausedMediator } from '../people/pausing.ts';
import { unreadFault } from '../people/understanding.ts';
import type { Case, CaseAt } from '../state.ts';
import { contentFault } from '../table/agreement-content.ts';
import { termsFault, unacknowledged, warningsOf } from '../table/new-terms.ts';
import { agreedDaysFault } from '../table/schedule.ts';
import type { AnswerOpinion, EnterSmallFast, IssueOpinion } from './commands.ts';
import { committedIn, obstacleNames, obstaclesTo } from './eligibility.ts';
import { isOver, isTooLate } from './in-time.ts';
import type { Opinion, SmallFast } from './mechanism.ts';
import { consumersOf, principalsOf } from './sides.ts';
import { backToOneStop, switchFault } from './switching.ts';

type Mediating = CaseAt<'mediating'>;

/** T11 into the small-amount mechanism: the mediators have two working days for their opinion (DL-S). */
export const enterSmallFast = (state: Case, { ground }: EnterSmallFast, context: Context): Decision => {
  const mediating = at(state, 'mediating');
  if (!mediating.ok) return mediating;
  const { mechanism } = mediating.value;
  const late = isOver(state, context) ?? switchFault(mechanism, 'SMALL_FAST', ground.kind);
  if (late) return late;
  if (ground.kind === 'CONSUMER_ASKED') {
    const fault = attestationFault(state, ground, context, '') ?? consumerFault(state, ground.partyId);
    if (fault) return fault;
  }
  const obstacles = obstaclesTo(mediating.value, ground, context.jurisdiction);
  const committed = committedIn(mediating.value, context.jurisdiction);
  if (obstacles.length > 0 || !committed)
    return refuse('small-fast-closed', {
      params: { obstacles: obstacles.map((each) => obstacleNames[each]).join('; ') },
    });
  const { kind: reason, ...asked } = ground;
  const { today: on } = context;
  return ok([
    {
      type: 'mechanism.switched.v1',
      from: mechanism.now,
      to: 'SMALL_FAST',
      reason,
      consents: 'partyId' in asked ? [asked] : [],
      commitment: { commitmentId: committed.commitment.id, partyId: committed.partyId },
      on,
      clock: start('DL-S', { startedOn: on, variant: 'opinion' }, context),
    },
  ]);
};

const consumerFault = (state: Case, partyId: AnswerOpinion['partyId']) =>
  consumersOf(state).includes(partyId) ? undefined : refuse('not-a-consumer', { field: 'partyId' });

/** The opinion is the text of the agreement that the institution would have to sign: it must be complete as one (T14). */
const asAgreement = (state: Case, { type: _type, mediators: _mediators, ...terms }: IssueOpinion) => ({
  ...terms,
  bound: principalsOf(state).map(({ partyId }) => partyId),
});

/** Two mediators above half of the pack's threshold, each of this case. */
const mediatorsFault = (state: Mediating, { mediators }: IssueOpinion, { jurisdiction }: Context) => {
  const stranger = mediators.findIndex((id, i) => !state.mediators.includes(id) || mediators.indexOf(id) !== i);
  if (stranger >= 0) return refuse('mediator-unknown', { field: `mediators.${stranger}` });
  const isPaused = (id: MediatorId): boolean => id === pausedMediator(state);
  const paused = mediators.findIndex(isPaused);
  if (paused >= 0) return refuse('mediator-paused', { field: `mediators.${paused}` });
  const silent = mediators.findIndex((id) => hasNotDisclosed(state, id));
  if (silent >= 0) return refuse('disclosure-missing', { field: `mediators.${silent}` });
  const needed = state.claim.total * 2 > jurisdiction.rules.smallFastUpTo ? 2 : 1;
  return mediators.length < needed
    ? refuse('opinion-mediators-too-few', { field: 'mediators', params: { needed: String(needed) } })
    : undefined;
};

const ofSmallFast = ({ mechanism }: Mediating): SmallFast | undefined =>
  mechanism.now === 'SMALL_FAST' ? mechanism.smallFast : undefined;

/** The mediators' opinion, served on the consumer, who has three working days (DL-S). */
export const issueOpinion = (state: Case, command: IssueOpinion, context: Context): Decision => {
  const mediating = at(state, 'mediating');
  if (!mediating.ok) return mediating;
  const smallFast = ofSmallFast(mediating.value);
  if (!smallFast) return refuse('mechanism-wrong');
  if (smallFast.opinion) return refuse('opinion-already-issued');
  const late = isTooLate(state, 'DL-S', context) ?? mediatorsFault(mediating.value, command, context);
  if (late) return late;
  if (command.total > state.claim.total) return refuse('opinion-above-claim', { field: 'total' });
  const { type: _type, states: _states, legalityChecked: _checked, ...opinion } = command;
  const { today: on } = context;
  const clock = start('DL-S', { startedOn: on, variant: 'answer' }, context);
  const agreement = asAgreement(state, command);
  const unfit =
    unreadFault(mediating.value, agreement.bound, command.oralReadings ?? []) ??
    contentFault(agreement) ??
    // accepted on the last day it must still have its first instalment before it
    agreedDaysFault(agreement, clock.dueOn) ??
    termsFault(state, agreement, on) ??
    unacknowledged(state, agreement, warningsOf(state, agreement));
  return unfit ?? ok([{ type: 'opinion.issued.v1', ...opinion, on, clock }]);
};

/** T14 on the opinion's terms. */
const reached = (
  state: Case,
  { acceptedBy: _acceptedBy, mediators: _mediators, evidenceId: _evidenceId, ...terms }: Opinion,
  as: { readonly agreementId: AgreementId; readonly version: number },
  context: Context,
): CaseEvent => ({
  type: 'agreement.reached.v1',
  form: 'WRITTEN',
  ...terms,
  ...as,
  ...(as.version > 1 ? { supersedes: AgreementId.parse(`a${as.version - 1}`) } : {}),
  bound: principalsOf(state).map(({ partyId }) => partyId),
  on: context.today,
  clock: start('DL-06', { startedOn: context.today }, context),
});

/**
 * The consumer is free (§4.6): one refusal ends the mechanism, and the opinion binds nobody. With the acceptance of all
 * of them the institution is bound without a new decision: the agreement stands on the opinion's terms, and the
 * institution has one working day to sign.
 */
export const answerOpinion = (state: Case, command: AnswerOpinion, context: Context): Decision => {
  const mediating = at(state, 'mediating');
  if (!mediating.ok) return mediating;
  const opinion = ofSmallFast(mediating.value)?.opinion;
  if (!opinion) return refuse('mechanism-wrong');
  const { type: _type, ...answered } = command;
  const { partyId, answer } = command;
  const fault =
    attestationFault(state, command, context, '') ?? consumerFault(state, partyId) ?? isTooLate(state, 'DL-S', context);
  if (fault) return fault;
  if (opinion.acceptedBy.includes(partyId)) return refuse('already-answered', { field: 'partyId' });
  const { today: on } = context;
  const event = { type: 'opinion.answered.v1' as const, ...answered, on };
  if (answer === 'REFUSED') return ok([event, backToOneStop('SMALL_FAST', 'OPINION_REFUSED', on)]);
  const waiting = consumersOf(state).filter((each) => each !== partyId && !opinion.acceptedBy.includes(each));
  if (waiting.length > 0) return ok([event]);
  const version = mediating.value.agreements + 1;
  const agreementId = AgreementId.parse(`a${version}`);
  return ok([
    { ...event, agreementId, clock: start('DL-S', { startedOn: on, variant: 'signature' }, context) },
    reached(state, opinion, { agreementId, version }, context),
  ]);
};
