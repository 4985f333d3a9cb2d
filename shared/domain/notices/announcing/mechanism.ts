import type { EventOf } from '../../../../events/catalogue.ts';
import type { Day, PartyId } from '../../../../events/primitives.ts';
import { earlierOf } from '../../calendar/day.ts';
import { mechanismClocks } from '../../case/mechanism/lapsing.ts';
import { consumersOf } from '../../case/mechanism/sides.ts';
import type { Case } from '../../case/state.ts';
import { mediationDueOn } from '../../case/table/mediation-clocks.ts';
import { mechanismOrganisationWords, mechanismPartyWords, mechanismStaffWords } from '../mechanism-words.ts';
import type { PartyWords } from '../party-sentences.ts';
import { deskOf, expertsOf, mediatorsOf, partyRecipient, type Recipient } from '../recipients.ts';
import { type Telling, toParty, type Voice } from '../telling.ts';
import type { About, Announcers } from './announcer.ts';

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
  // whatever a case leaves, it comes back to the one stop (§4.8)
  if (from !== 'ONE_STOP')
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

const isEvaluationAccepted = (state: Case): boolean =>
  state.stage === 'mediating' && !mechanismClocks(state).includes('DL-E');

const telling = (id: PartyId, words: PartyWords, { state, voice }: About): Telling =>
  toParty(partyRecipient(id), words, state, voice);

/** What a change of mechanism and its steps say, to whom. */
export const mechanismAnnouncements = {
  'mechanism.switched.v1': switched,
  'opinion.issued.v1': (event, about) => {
    const { state, to } = about;
    const answerBy = until(event.clock.dueOn, state);
    const asked = consumersOf(state).map((id) => telling(id, mechanismPartyWords.opinion(answerBy, to.phone), about));
    const others = to
      .organisations(mechanismOrganisationWords.opinionIssued(answerBy))
      .filter(({ recipient }) => !asked.some((each) => each.recipient.id === recipient.id));
    return [...asked, ...others];
  },
  // One of several, or a refusal, which the return to one-stop tells.
  'opinion.answered.v1': (event, { state, to }) =>
    event.clock
      ? [
          ...to.organisations(mechanismOrganisationWords.opinionAccepted(until(event.clock.dueOn, state))),
          ...to.mediators(mechanismStaffWords.opinionAccepted),
        ]
      : [],
  'evaluation.requested.v1': (_event, { state, to }) =>
    expertsOf(state).flatMap((each) => to.staff([each], to.clock('DL-E', '聘请您进行中立评估', each))),
  'evaluation.reported.v1': (event, { state, to }) =>
    to.everyParty(mechanismPartyWords.evaluation(until(event.clock.dueOn, state), to.phone)),
  // What is rejected, the return to one-stop tells.
  'evaluation.answered.v1': (_event, { state, to }) =>
    isEvaluationAccepted(state) ? to.mediators(mechanismStaffWords.evaluationAccepted) : [],
  'commitment.breached.v1': (event, about) => [
    telling(event.partyId, mechanismOrganisationWords.breached(), about),
    ...about.to.staff(supervision(about.state, about.voice), mechanismStaffWords.breached),
  ],
} satisfies Partial<Announcers>;
