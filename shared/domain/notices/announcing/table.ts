import type { EventOf } from '../../../../events/catalogue.ts';
import { dayOf } from '../../calendar/instant.ts';
import { isSuitDocketed } from '../../case/court/docketing.ts';
import { mediationDueOn } from '../../case/table/mediation-clocks.ts';
import { organisationWords } from '../organisation-words.ts';
import { partyWords } from '../party-sentences.ts';
import { courtDesk, deskOf, mediatorsOf, type Recipient } from '../recipients.ts';
import { heldWords, staffWords } from '../staff-words.ts';
import { fullDay, type Telling, type Voice } from '../telling.ts';
import { type About, type Announcers, endingFirst } from './announcer.ts';

/** An absence that counts: summoned, and without justification (§4.3). */
const isMissed = ({ justified, summonsNo }: EventOf<'session.held.v1'>['absent'][number]): boolean =>
  !justified && summonsNo !== undefined;

/** The joint supervision of the prefecture (C-29) reads at its desk. */
const supervision = ({ jurisdiction: { prefecture } }: Voice): Recipient => ({
  kind: 'prefecture',
  id: prefecture.code,
});

/** A day moved under people's hands: whoever keeps the case hears each new one. */
const recounted = ({ clocks }: EventOf<'clocks.recounted.v1'>, { state, to }: About): readonly Telling[] =>
  clocks.flatMap(({ kind }) =>
    mediatorsOf(state).flatMap((each) => to.staff([each], to.clock(kind, '日历更新，期限重新计算', each))),
  );

/** T15: who may apply is told how long; with the suit on the docket the court reviews instead (SF11). */
const effective = (event: EventOf<'agreement.effective.v1'>, { state, to }: About): readonly Telling[] => {
  const since = fullDay(event.effectiveOn);
  if (isSuitDocketed(state))
    return [...to.organisations(organisationWords.underReview(since)), ...to.mediators(staffWords.submitForReview)];
  return [
    ...to.organisations(organisationWords.effective(since, fullDay(event.clock.dueOn))),
    ...mediatorsOf(state).flatMap((each) => to.staff([each], to.clock('DL-07', '协议生效，提示申请司法确认', each))),
    ...to.source(staffWords.settledToSource),
  ];
};

/** Sessions, more time, agreement and failure; the rest of a case. */
export const tableAnnouncements = {
  'mediation.extended.v1': (_event, { state, to }) => [
    ...to.organisations(organisationWords.extended(fullDay(mediationDueOn(state.clocks)))),
    // T13: its court as well, whose own limit leaves the extension out (SPC25 3)
    ...[...mediatorsOf(state), ...courtDesk('court-contact', state)].flatMap((each) =>
      to.staff([each], to.clock(endingFirst(state), '调解期限已延长', each)),
    ),
  ],
  'track.changed.v1': (_event, { state, to }) => [
    ...to.organisations(organisationWords.trackChanged(fullDay(mediationDueOn(state.clocks)))),
    ...[...mediatorsOf(state), ...courtDesk('court-contact', state)].flatMap((each) =>
      to.staff([each], to.clock(endingFirst(state), '转为普通程序，调解期限重新计算', each)),
    ),
  ],
  // everybody alike, whatever the reason: who is told says nothing of it (§4.3)
  'mediation.held.v1': (event, { state, to }) => [
    ...to.everyParty(partyWords.held(to.phone)),
    ...to.mediators(staffWords.held),
    ...to.staff([deskOf('committee-head', state)], heldWords(event.ground)),
    ...to.court(heldWords(event.ground)),
  ],
  'mediation.resumed.v1': (_event, { state, to }) => [
    ...to.everyParty(partyWords.resumed(mediationDueOn(state.clocks), to.phone)),
    ...[...mediatorsOf(state), ...courtDesk('court-contact', state)].flatMap((each) =>
      to.staff([each], to.clock(endingFirst(state), '恢复调解，期限继续计算', each)),
    ),
  ],
  'mediation.terminated.v1': (_event, { to }) => [
    ...to.everyParty(partyWords.terminated(to.phone)),
    ...to.mediators(staffWords.terminated),
    ...to.court(staffWords.terminated),
  ],
  'mediation.failed.v1': (event, { state, to }) => {
    // all came to agree before it was written down (T51)
    if (state.stage !== 'failed') return [];
    return [
      ...to.everyParty(partyWords.failed(event.returnedTo !== undefined, to.phone)),
      ...to.officer(staffWords.serveNotice),
      ...(event.returnedTo ? to.court(staffWords.returned) : []),
      ...to.source(staffWords.failedToSource),
    ];
  },
  'late-agreement.admitted.v1': (_event, { to }) => [
    ...to.officer(staffWords.lateAgreement),
    ...to.court(staffWords.lateAgreementOfReturned),
  ],
  'party.succeeded.v1': (_event, { to }) => to.organisations(organisationWords.succeeded()),
  'session.held.v1': (event, { to }) => (event.absent.some(isMissed) ? to.mediators(staffWords.remind) : []),
  'parties.summoned.v1': (event, { to }) =>
    to.those(event.reminded, partyWords.reminded(dayOf(event.sessionAt), to.phone)),
  'attendance.breached.v1': (event, { state, to, voice }) => [
    ...to.those([event.partyId], organisationWords.attendanceBreached()),
    ...to.staff([deskOf('committee-head', state), supervision(voice)], staffWords.attendanceBreached),
  ],
  'agreement.effective.v1': effective,
  'case.continued.v1': (_event, { state, to }) => [
    ...to.organisations(organisationWords.continued(fullDay(mediationDueOn(state.clocks)))),
    ...to.officer(staffWords.continued),
    ...mediatorsOf(state).flatMap((each) =>
      to.staff([each], to.clock(endingFirst(state), '部分达成协议，未达成部分继续调解', each)),
    ),
    ...to.court(staffWords.continued),
  ],
  'agreement.lapsed.v1': (_event, { to }) => to.mediators(staffWords.signatureLapsed),
  'clocks.recounted.v1': recounted,
} satisfies Partial<Announcers>;
