import type { EventOf } from '../../../../events/catalogue.ts';
import type { Case } from '../../case/state.ts';
import { organisationWords } from '../organisation-words.ts';
import { partyWords } from '../party-sentences.ts';
import { deskOf, type Recipient, recipientsOf } from '../recipients.ts';
import { staffWords } from '../staff-words.ts';
import type { Voice } from '../telling.ts';
import { type Announcers, endingFirst } from './announcer.ts';

/** DL-15: who is told of a request is who is told of its last day. */
const deciders = ({ clock }: EventOf<'recusal.requested.v1'>, state: Case, { jurisdiction }: Voice) =>
  jurisdiction.clocks['DL-15'].ladder
    .filter(({ at, variants }) => at === 0 && variants?.includes(clock.variant))
    .flatMap(({ audiences }) => audiences.flatMap((audience) => recipientsOf(audience, state, jurisdiction)));

/** Who mediates. */
export const peopleAnnouncements = {
  'mediator.chosen.v1': (_event, { to }) => to.officer(staffWords.chosen),
  'mediator-choice.ended.v1': (_event, { state, to }) =>
    to.officer({ ...to.clock('DL-05', '当事人未共同选定调解员', deskOf('officer', state)), toDo: staffWords.accepted }),
  'mediator.assigned.v1': (event, { state, to }) => {
    const mediator: Recipient = { kind: 'mediator', id: event.mediatorId };
    return [
      // PML 23: who may ask a mediator to step back hears that there is another
      ...(event.requestedBy ? to.everyParty(partyWords.mediatorAdded(to.phone)) : []),
      ...to.staff([mediator], to.clock(endingFirst(state), '指派您调解', mediator)),
    ];
  },
  'mediator.replaced.v1': (event, { state, to }) => {
    const successor: Recipient = { kind: 'mediator', id: event.to };
    return [
      ...to.everyParty(partyWords.mediatorReplaced(to.phone)),
      ...to.staff([{ kind: 'mediator', id: event.from }], staffWords.handOver),
      ...to.staff([successor], to.clock(endingFirst(state), '指派您接替调解', successor)),
    ];
  },
  'mediator.left.v1': (event, { to }) => [
    ...to.staff([{ kind: 'mediator', id: event.mediatorId }], staffWords.leave),
    ...to.mediators(staffWords.colleagueLeft),
    ...to.organisations(organisationWords.mediatorLeft()),
  ],
  'mediator.declined.v1': (_event, { to }) => to.officer(staffWords.declined),
  'recusal.requested.v1': (event, { state, to, voice }) => [
    ...deciders(event, state, voice).flatMap((desk) => to.staff([desk], to.clock('DL-15', '申请回避，请决定', desk))),
    ...to.staff([{ kind: 'mediator', id: event.mediatorId }], staffWords.paused),
    ...to.officer(staffWords.inCharge),
    ...to.organisations(organisationWords.recusalRequested()),
  ],
  'recusal.decided.v1': (event, { to }) =>
    event.result === 'REJECTED'
      ? [
          ...to.everyParty(partyWords.recusalRejected(to.phone)),
          ...to.staff([{ kind: 'mediator', id: event.mediatorId }], staffWords.recusalRejected),
        ]
      : to.officer(staffWords.recusalGranted),
} satisfies Partial<Announcers>;
