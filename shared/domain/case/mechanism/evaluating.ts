import { workingDaysBetween } from '../../calendar/working-day.ts';
import { ok } from '../../result.ts';
import { attestationFault, consentOfAllFault, firstFault } from '../attesting.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, partyIds, refuse } from '../deciding.ts';
import { wholeGroups } from '../people/fitting.ts';
import type { Case, CaseAt } from '../state.ts';
import { mediationDueOn } from '../table/mediation-clocks.ts';
import type { AnswerEvaluation, ReportEvaluation, RequestEvaluation } from './commands.ts';
import { expertsNeeded, mayEvaluate } from './experts.ts';
import { isOver, isTooLate } from './in-time.ts';
import type { Evaluation } from './mechanism.ts';

import { backToOneStop, switchFault } from './switching.ts';

type Mediating = CaseAt<'mediating'>;

/** Report and answers fit in what is left of mediation, an extension included (§4.7, §4.8). */
const timeFault = ({ clocks }: Mediating, { today, calendar, jurisdiction }: Context) => {
  const { leastWorkdays } = jurisdiction.rules.evaluation;
  const left = workingDaysBetween(calendar, today, mediationDueOn(clocks), { local: true });
  return left < leastWorkdays
    ? refuse('evaluation-too-late', { params: { left: String(left), least: String(leastWorkdays) } })
    : undefined;
};

/** No double role (§5): nobody evaluates what it mediated, or was to, whatever it left for. */
const mediatorsEver = ({ mediators, barred }: Mediating) => [
  ...mediators,
  ...[...barred].flatMap(([mediatorId, reason]) => (reason === 'EXPERT' ? [] : mediatorId)),
];

/** The experts with what else they are here: who is on the mediators' roster too does not come to the table later. */
const seated = ({ experts }: RequestEvaluation, { jurisdiction }: Context) =>
  experts.map((each) => {
    const mediatorId = jurisdiction.experts.find(({ id }) => id === each.expertId)?.mediatorId;
    return { ...each, ...(mediatorId ? { mediatorId } : {}) };
  });

const expertsFault = (state: Mediating, { experts, threeAsked }: RequestEvaluation, context: Context) => {
  const { jurisdiction, today } = context;
  const { rules } = jurisdiction;
  const needed = expertsNeeded(state.claim.total, threeAsked, rules);
  if (experts.length !== needed)
    return refuse('experts-wrong', { field: 'experts', params: { needed: String(needed) } });
  const institutions = wholeGroups(
    state.parties.flatMap(({ institutionId }) => institutionId ?? []),
    jurisdiction,
  );
  for (const [i, { expertId }] of experts.entries()) {
    const field = `experts.${i}.expertId`;
    const expert = jurisdiction.experts.find(({ id, active }) => id === expertId && active);
    const again = experts.findIndex((each) => each.expertId === expertId) !== i;
    if (!expert || again) return refuse('expert-unknown', { field, params: { expertId } });
    if (!mayEvaluate(expert, { mediators: mediatorsEver(state), institutions, today, rules }))
      return refuse('expert-not-neutral', { field, params: { expertId } });
  }
  return undefined;
};

/** C-03, T11 into neutral evaluation: all parties signed the request; the experts have five working days (DL-E). */
export const requestEvaluation = (state: Case, command: RequestEvaluation, context: Context): Decision => {
  const mediating = at(state, 'mediating');
  if (!mediating.ok) return mediating;
  const { consents, questionsDigest } = command;
  const fault =
    isOver(state, context) ??
    switchFault(mediating.value.mechanism, 'NEUTRAL_EVAL', 'ALL_REQUESTED') ??
    firstFault(state, consents, context, 'consents') ??
    consentOfAllFault(partyIds(state), consents);
  if (fault) return fault;
  const unfit = timeFault(mediating.value, context) ?? expertsFault(mediating.value, command, context);
  if (unfit) return unfit;
  const { today: on } = context;
  const clock = start('DL-E', { startedOn: on, variant: 'report' }, context);
  return ok([
    {
      type: 'mechanism.switched.v1',
      from: mediating.value.mechanism.now,
      to: 'NEUTRAL_EVAL',
      reason: 'ALL_REQUESTED',
      consents,
      on,
    },
    { type: 'evaluation.requested.v1', experts: seated(command, context), questionsDigest, on, clock },
  ]);
};

const running = ({ mechanism }: Mediating): Evaluation | undefined =>
  mechanism.now === 'NEUTRAL_EVAL' ? mechanism.evaluation : undefined;

/** The report, served on all parties, who have three working days to answer (DL-E). */
export const reportEvaluation = (state: Case, command: ReportEvaluation, context: Context): Decision => {
  const mediating = at(state, 'mediating');
  if (!mediating.ok) return mediating;
  const evaluation = running(mediating.value);
  if (!evaluation || evaluation.reportedOn) return refuse('mechanism-wrong');
  const late = isTooLate(state, 'DL-E', context);
  if (late) return late;
  const { type: _type, ...report } = command;
  const { today: on } = context;
  const clock = start('DL-E', { startedOn: on, variant: 'answer' }, context);
  return ok([{ type: 'evaluation.reported.v1', ...report, on, clock }]);
};

/**
 * With the acceptance of all the mediator may draw up an agreement on the report's terms (T14). One rejection ends the
 * evaluation and mediation goes on; without a reason there is no second one, while the way to court is as free as before.
 */
export const answerEvaluation = (state: Case, command: AnswerEvaluation, context: Context): Decision => {
  const mediating = at(state, 'mediating');
  if (!mediating.ok) return mediating;
  const evaluation = running(mediating.value);
  if (!evaluation?.reportedOn) return refuse('mechanism-wrong');
  const fault =
    attestationFault(state, command, context, '') ?? answerFault(mediating.value, command, evaluation, context);
  if (fault) return fault;
  const { type: _type, ...answered } = command;
  const { today: on } = context;
  const event = { type: 'evaluation.answered.v1' as const, ...answered, on };
  if (command.answer === 'ACCEPTED') return ok([event]);
  const reason = command.reasonDigest ? 'EVALUATION_REJECTED' : 'EVALUATION_REJECTED_UNREASONED';
  return ok([event, backToOneStop('NEUTRAL_EVAL', reason, on)]);
};

const answerFault = (state: Mediating, { partyId }: AnswerEvaluation, { acceptedBy }: Evaluation, context: Context) =>
  acceptedBy.includes(partyId) ? refuse('already-answered', { field: 'partyId' }) : isTooLate(state, 'DL-E', context);
