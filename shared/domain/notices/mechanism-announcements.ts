import type { EventOf } from '../../../events/catalogue.ts';
import type { ClockKind } from '../../../events/clock.ts';
import type { Day, PartyId } from '../../../events/primitives.ts';
import { earlierOf } from '../calendar/day.ts';
import { isWaitedFor, mechanismClocks } from '../case/mechanism/lapsing.ts';
import { consumersOf } from '../case/mechanism/sides.ts';
import type { Case } from '../case/state.ts';
import { mediationDueOn } from '../case/table/mediation-clocks.ts';
import { mechanismOrganisationWords, mechanismPartyWords, mechanismStaffWords } from './mechanism-words.ts';
import type { PartyWords } from './party-sentences.ts';
import { deskOf, expertsOf, mediatorsOf, partyRecipient, type Recipient } from './recipients.ts';
import { type StaffWords, type Telling, toParty, type Voice } from './telling.ts';

type MechanismEvent = EventOf<
  | 'mechanism.switched.v1'
  | 'opinion.issued.v1'
  | 'opinion.answered.v1'
  | 'commitment.breached.v1'
  | 'evaluation.requested.v1'
  | 'evaluation.reported.v1'
  | 'evaluation.answered.v1'
>;

/** What these announcements need of who speaks for a case. */
interface Speaking {
  readonly organisations: (words: PartyWords) => readonly Telling[];
  readonly mediators: (words: StaffWords) => readonly Telling[];
  readonly staff: (recipients: readonly Recipient[], words: StaffWords) => readonly Telling[];
  readonly clock: (kind: ClockKind, subject: string, recipient: Recipient) => StaffWords;
  readonly phone: string;
}

interface About {
  readonly state: Case;
  readonly voice: Voice;
  readonly to: Speaking;
}

/** No clock of a mechanism outlives mediation: who is told a later day comes too late. */
const until = (dueOn: Day, { clocks }: Case): Day => earlierOf(dueOn, mediationDueOn(clocks));

/** Where supervision reads: the county group and the prefecture. */
const supervision = (state: Case, { jurisdiction }: Voice): readonly Recipient[] => [
  deskOf('county-group', state),
  { kind: 'prefecture', id: jurisdiction.prefecture.code },
];

/** T11: whoever mediates hears what is to be done now, the organisations what it means for them. */
const switched = (
  { from, to: now, reason }: EventOf<'mechanism.switched.v1'>,
  { state, to }: About,
): readonly Telling[] => {
  // the agreement tells
  if (reason === 'AGREED_OTHERWISE') return [];
  if (now === 'ONE_STOP' && from !== 'ONE_STOP')
    return [
      ...to.mediators(mechanismStaffWords.oneStop(from)),
      ...to.organisations(mechanismOrganisationWords.oneStop(mediationDueOn(state.clocks))),
    ];
  if (now === 'NEUTRAL_EVAL')
    return [
      ...to.mediators(mechanismStaffWords.neutralEvaluation),
      ...to.organisations(mechanismOrganisationWords.neutralEvaluation()),
    ];
  return [
    ...mediatorsOf(state).flatMap((each) => to.staff([each], to.clock('DL-S', '转入小额快速机制，请出具意见', each))),
    ...to.organisations(mechanismOrganisationWords.smallFast()),
  ];
};

/** What a change of mechanism and its steps say, to whom. */
export const mechanismAnnouncements = (event: MechanismEvent, about: About): readonly Telling[] => {
  const { state, voice, to } = about;
  const party = (id: PartyId, words: PartyWords): Telling => toParty(partyRecipient(id), words, state, voice);
  switch (event.type) {
    case 'mechanism.switched.v1':
      return switched(event, about);
    case 'opinion.issued.v1': {
      const answerBy = until(event.clock.dueOn, state);
      const asked = consumersOf(state).map((id) => party(id, mechanismPartyWords.opinion(answerBy, to.phone)));
      const others = to
        .organisations(mechanismOrganisationWords.opinionIssued(answerBy))
        .filter(({ recipient }) => !asked.some((each) => each.recipient.id === recipient.id));
      return [...asked, ...others];
    }
    // One of several, or a refusal, which the return to one-stop tells.
    case 'opinion.answered.v1':
      return event.clock
        ? [
            ...to.organisations(mechanismOrganisationWords.opinionAccepted(until(event.clock.dueOn, state))),
            ...to.mediators(mechanismStaffWords.opinionAccepted),
          ]
        : [];
    case 'evaluation.requested.v1':
      return expertsOf(state).flatMap((each) => to.staff([each], to.clock('DL-E', '聘请您进行中立评估', each)));
    case 'evaluation.reported.v1': {
      const answerBy = until(event.clock.dueOn, state);
      return state.parties.map(({ partyId }) => party(partyId, mechanismPartyWords.evaluation(answerBy, to.phone)));
    }
    // What is rejected, the return to one-stop tells.
    case 'evaluation.answered.v1':
      return isEvaluationAccepted(state) ? to.mediators(mechanismStaffWords.evaluationAccepted) : [];
    case 'commitment.breached.v1':
      return [
        party(event.partyId, mechanismOrganisationWords.breached()),
        ...to.staff(supervision(state, voice), mechanismStaffWords.breached),
      ];
  }
};

const isEvaluationAccepted = (state: Case): boolean =>
  state.stage === 'mediating' && state.mechanism.now === 'NEUTRAL_EVAL' && !mechanismClocks(state).includes('DL-E');

/** The report is asked of who has not answered it, while anybody waits for the answer. */
export const isEvaluationAsked = (recipient: Recipient, now: Case): boolean =>
  recipient.kind === 'party' &&
  now.stage === 'mediating' &&
  now.mechanism.now === 'NEUTRAL_EVAL' &&
  isWaitedFor(now, 'DL-E', recipient.id);

/** The opinion is asked of who has not answered it, while anybody waits for the answer. */
export const isOpinionAsked = (recipient: Recipient, now: Case): boolean =>
  recipient.kind === 'party' &&
  now.stage === 'mediating' &&
  now.mechanism.now === 'SMALL_FAST' &&
  (!consumersOf(now).includes(recipient.id) || isWaitedFor(now, 'DL-S', recipient.id));
