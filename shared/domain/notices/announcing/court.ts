import type { EventOf } from '../../../../events/catalogue.ts';
import type { Day } from '../../../../events/primitives.ts';
import type { Case } from '../../case/state.ts';
import { mediationDueOn } from '../../case/table/mediation-clocks.ts';
import { organisationWords } from '../organisation-words.ts';
import { partyWords } from '../party-sentences.ts';
import { courtDesk, deskOf, mediatorsOf } from '../recipients.ts';
import { staffWords } from '../staff-words.ts';
import { fullDay, type Telling } from '../telling.ts';
import { type About, type Announcers, endingFirst } from './announcer.ts';

const lastDayToApply = ({ stage, clocks }: Case): Day => {
  const clock = clocks['DL-07'];
  if (!clock) throw new Error(`a case at stage ${stage} has DL-07`);
  return clock.dueOn;
};

/** Who waits for a late review may send the case elsewhere (OL21 10); who is late with a ruling is told so. */
const overdue = ({ clock }: EventOf<'stage.overdue.v1'>, { state, to }: About): readonly Telling[] => {
  if (clock === 'DL-01') return to.court(staffWords.reviewOverdue);
  if (clock === 'DL-T') return to.court(to.clock('DL-T', '审理期限已届满', deskOf('officer', state)));
  return clock === 'DL-09' ? to.court(to.clock('DL-09', '确认裁定已逾期', deskOf('officer', state))) : [];
};

/** Confirmation, review, fast track. */
export const courtAnnouncements = {
  'confirmation.applied.v1': ({ lateness }, { state, to }) => {
    const subject = lateness ? '收到司法确认申请，并申请顺延期限' : '收到司法确认申请';
    return courtDesk('court-contact', state).flatMap((desk) => to.staff([desk], to.clock('DL-08', subject, desk)));
  },
  'agreement.confirmed.v1': (_event, { to }) => [
    ...to.everyParty(partyWords.confirmed(to.phone)),
    ...to.mediators(staffWords.confirmed),
  ],
  'confirmation.dismissed.v1': (_event, { to }) => [
    ...to.everyParty(partyWords.dismissed(to.phone)),
    ...to.mediators(staffWords.dismissed),
  ],
  'confirmation.not-admitted.v1': (_event, { to }) => [
    ...to.organisations(organisationWords.notAdmitted()),
    ...to.mediators(staffWords.notAdmitted),
  ],
  'confirmation.withdrawn.v1': (_event, { to }) => [
    ...to.organisations(organisationWords.applicationWithdrawn()),
    ...to.mediators(staffWords.applicationWithdrawn),
  ],
  'confirmation.revoked.v1': (_event, { state, to }) => [
    ...to.everyParty(partyWords[state.stage === 'closed' ? 'revokedAfterwards' : 'revoked'](to.phone)),
    ...to.mediators(staffWords.revoked),
  ],
  'mediation.reopened.v1': (_event, { state, to }) => [
    ...to.organisations(organisationWords.reopened(fullDay(mediationDueOn(state.clocks)))),
    ...mediatorsOf(state).flatMap((each) => to.staff([each], to.clock(endingFirst(state), '各方同意再行调解', each))),
  ],
  'fast-track.converted.v1': (_event, { to }) => to.organisations(organisationWords.converted()),
  'confirmation.lapsed.v1': (_event, { to }) => [
    ...to.organisations(organisationWords.lapsed()),
    ...to.mediators(staffWords.unconfirmed),
  ],
  'confirmation.declined.v1': (_event, { state, to }) => [
    ...to.organisations(organisationWords.confirmationDeclined(fullDay(lastDayToApply(state)))),
    ...to.mediators(staffWords.confirmationDeclined),
  ],
  'court-review.submitted.v1': (_event, { to }) => to.court(staffWords.reviewAgreement),
  'court-statement.issued.v1': (_event, { to }) => [
    ...to.everyParty(partyWords.courtStatement(to.phone)),
    ...to.mediators(staffWords.courtStatement),
  ],
  'suit.withdrawn.v1': (_event, { state, to }) => [
    ...to.organisations(organisationWords.suitWithdrawn(fullDay(lastDayToApply(state)))),
    ...mediatorsOf(state).flatMap((each) => to.staff([each], to.clock('DL-07', '原告撤诉，提示申请司法确认', each))),
  ],
  // The ladders of DL-01 and DL-11 tell the committee's head and the court's president themselves.
  'stage.overdue.v1': overdue,
  'fast-track.entered.v1': (event, { state, to }) => [
    ...courtDesk('judge', state).flatMap((judge) => to.staff([judge], to.clock('DL-11', '案件进入速裁', judge))),
    ...(event.fee ? to.applicants(partyWords.fastTrackFee(to.phone)) : []),
  ],
  'fast-track.closed.v1': (_event, { to }) => to.organisations(organisationWords.fastTrackClosed()),
  'trial.ended.v1': (_event, { to }) => to.organisations(organisationWords.trialEnded()),
  'ruling.received.v1': (event, { to }) =>
    to.receiver(event.partyId, organisationWords.rulingReceived(fullDay(event.objectUntil))),
} satisfies Partial<Announcers>;
