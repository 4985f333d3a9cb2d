import type { CaseEvent, EventOf } from '../../../events/catalogue.ts';
import type { ClockKind } from '../../../events/clock.ts';
import type { Day, PartyId } from '../../../events/primitives.ts';
import { dayOf } from '../calendar/instant.ts';
import { isSuitDocketed } from '../case/court/docketing.ts';
import { isLimitationNear } from '../case/intake/limitation.ts';
import { debtorsOf } from '../case/performance/creditor.ts';
import type { Case } from '../case/state.ts';
import { mediationDueOn } from '../case/table/mediation-clocks.ts';
import { mechanismAnnouncements } from './mechanism-announcements.ts';
import { organisationWords, type PartyWords, partyWords } from './party-sentences.ts';
import { isOrganisation } from './reaching.ts';
import { courtDesk, deskOf, mediatorsOf, partyRecipient, type Recipient, recipientsOf } from './recipients.ts';
import { heldWords, staffRungWords, staffWords } from './staff-words.ts';
import { committeeOf, fullDay, type StaffWords, type Telling, toParty, toStaff, type Voice } from './telling.ts';

type Party = Case['parties'][number];

/** Who speaks to whom about one case, so that what is said stands on one line. */
const speaker = (state: Case, voice: Voice) => {
  const parties = (holds: (party: Party) => boolean, words: PartyWords): readonly Telling[] =>
    state.parties.filter(holds).map(({ partyId }) => toParty(partyRecipient(partyId), words, state, voice));
  const staff = (recipients: readonly Recipient[], words: StaffWords): readonly Telling[] =>
    recipients.map((recipient) => toStaff(recipient, words, state, voice));
  return {
    those: (partyIds: readonly PartyId[], words: PartyWords) =>
      parties(({ partyId }) => partyIds.includes(partyId), words),
    everyParty: (words: PartyWords) => parties(() => true, words),
    applicants: (words: PartyWords) => parties(({ role }) => role === 'APPLICANT', words),
    debtors: (words: PartyWords) => parties(({ partyId }) => debtorsOf(state).includes(partyId), words),
    organisations: (words: PartyWords) => parties(isOrganisation, words),
    creditors: (words: PartyWords) => parties((party) => party.role === 'APPLICANT' && isOrganisation(party), words),
    receiver: (partyId: PartyId, words: PartyWords) =>
      parties((party) => party.partyId === partyId && isOrganisation(party), words),
    officer: (words: StaffWords) => staff([deskOf('officer', state)], words),
    mediators: (words: StaffWords) => staff(mediatorsOf(state), words),
    court: (words: StaffWords) => staff(courtDesk('court-contact', state), words),
    judge: (words: StaffWords) => staff(courtDesk('judge', state), words),
    staff,
    phone: committeeOf(state, voice.jurisdiction).phone,
    /** The words of a clock on the day it starts. */
    clock: (kind: ClockKind, subject: string, recipient: Recipient): StaffWords => {
      const clock = state.clocks[kind];
      if (!clock) throw new Error(`a case at stage ${state.stage} has ${kind}`);
      return {
        ...staffRungWords({ clock, rung: 'last', lastDay: clock.dueOn }, recipient, voice.jurisdiction),
        subject,
      };
    },
  };
};

/**
 * What is told when something has happened, to whom.
 * Parties who are people hear by SMS only what they must answer or obey: the notice, the ruling, the end. Everybody else
 * reads e-mail (design, budgets: four SMS from filing to ruling).
 * @param state the case as the event left it
 */
export const announcements = (event: CaseEvent, state: Case, voice: Voice): readonly Telling[] => {
  const to = speaker(state, voice);
  const officer = deskOf('officer', state);
  switch (event.type) {
    case 'case.filed.v1':
      // the rest of a case was told when that went on
      if (event.continues) return [];
      return [
        ...to.officer(to.clock('DL-01', '新收案件，请审查', officer)),
        // DL-14: at intake too, since mediation does not stop it (CC 692)
        ...(state.parties.some(({ role }) => role === 'GUARANTOR')
          ? to.applicants(partyWords.guarantee(to.phone))
          : []),
        ...(isLimitationNear(state) ? to.applicants(partyWords.limitation(to.phone)) : []),
      ];
    case 'supplement.requested.v1':
      return [
        ...to.applicants(partyWords.supplement(event.clock.dueOn, to.phone)),
        ...to.court(to.clock('DL-02', '已要求补正材料', officer)),
      ];
    case 'supplement.supplied.v1':
      return event.clock ? to.officer(to.clock('DL-01', '材料已补齐，请重新审查', officer)) : [];
    case 'case.transferred.v1':
      return [
        ...to.officer(to.clock('DL-01', '外县移送案件，请审查', officer)),
        ...to.applicants(partyWords.transferred(to.phone)),
        ...to.court(staffWords.transferred),
      ];
    case 'case.not-accepted.v1':
      return [...to.applicants(partyWords.notAccepted(to.phone)), ...to.court(staffWords.notAccepted)];
    case 'parties.informed.v1':
      return to.everyParty(partyWords.notice(event.clock.dueOn, to.phone));
    case 'case.accepted.v1': {
      const choose = event.clocks.find(({ kind }) => kind === 'DL-05');
      const toDo = choose ? staffWords.choiceReserved : staffWords.accepted;
      return [
        ...to.organisations(organisationWords.accepted(fullDay(mediationDueOn(state.clocks)), event.track)),
        ...(choose ? to.everyParty(partyWords.choose(choose.dueOn, to.phone)) : []),
        ...to.officer({ ...to.clock(endingFirst(state), '已受理', officer), toDo }),
      ];
    }
    case 'case.refused.v1':
      return [...to.organisations(organisationWords.refused()), ...to.court(staffWords.refused)];
    case 'case.withdrawn.v1':
      return [...to.mediators(staffWords.withdrawn), ...to.court(staffWords.withdrawn)];
    case 'mediator.chosen.v1':
      return to.officer(staffWords.chosen);
    case 'mediator-choice.ended.v1':
      return to.officer({ ...to.clock('DL-05', '当事人未共同选定调解员', officer), toDo: staffWords.accepted });
    case 'mediator.assigned.v1': {
      const mediator: Recipient = { kind: 'mediator', id: event.mediatorId };
      return to.staff([mediator], to.clock(endingFirst(state), '指派您调解', mediator));
    }
    case 'mediator.replaced.v1': {
      const successor: Recipient = { kind: 'mediator', id: event.to };
      return [
        ...to.everyParty(partyWords.mediatorReplaced(to.phone)),
        ...to.staff([{ kind: 'mediator', id: event.from }], staffWords.handOver),
        ...to.staff([successor], to.clock(endingFirst(state), '指派您接替调解', successor)),
      ];
    }
    case 'mediator.left.v1':
      return [
        ...to.staff([{ kind: 'mediator', id: event.mediatorId }], staffWords.leave),
        ...to.mediators(staffWords.colleagueLeft),
        ...to.organisations(organisationWords.mediatorLeft()),
      ];
    case 'mediator.declined.v1':
      return to.officer(staffWords.declined);
    case 'recusal.requested.v1':
      return [
        ...deciders(event, state, voice).flatMap((desk) =>
          to.staff([desk], to.clock('DL-15', '申请回避，请决定', desk)),
        ),
        ...to.staff([{ kind: 'mediator', id: event.mediatorId }], staffWords.paused),
        ...to.officer(staffWords.inCharge),
        ...to.organisations(organisationWords.recusalRequested()),
      ];
    case 'recusal.decided.v1':
      return event.result === 'REJECTED'
        ? [
            ...to.everyParty(partyWords.recusalRejected(to.phone)),
            ...to.staff([{ kind: 'mediator', id: event.mediatorId }], staffWords.recusalRejected),
          ]
        : to.officer(staffWords.recusalGranted);
    case 'mediation.extended.v1':
      return [
        ...to.organisations(organisationWords.extended(fullDay(mediationDueOn(state.clocks)))),
        // T13: its court as well, whose own limit leaves the extension out (SPC25 3)
        ...[...mediatorsOf(state), ...courtDesk('court-contact', state)].flatMap((each) =>
          to.staff([each], to.clock(endingFirst(state), '调解期限已延长', each)),
        ),
      ];
    case 'track.changed.v1':
      return [
        ...to.organisations(organisationWords.trackChanged(fullDay(mediationDueOn(state.clocks)))),
        ...[...mediatorsOf(state), ...courtDesk('court-contact', state)].flatMap((each) =>
          to.staff([each], to.clock(endingFirst(state), '转为普通程序，调解期限重新计算', each)),
        ),
      ];
    case 'mediation.held.v1':
      // everybody alike, whatever the reason: who is told says nothing of it (§4.3)
      return [
        ...to.everyParty(partyWords.held(to.phone)),
        ...to.mediators(staffWords.held),
        ...to.staff([deskOf('committee-head', state)], heldWords(event.ground)),
        ...to.court(heldWords(event.ground)),
      ];
    case 'mediation.resumed.v1':
      return [
        ...to.everyParty(partyWords.resumed(mediationDueOn(state.clocks), to.phone)),
        ...[...mediatorsOf(state), ...courtDesk('court-contact', state)].flatMap((each) =>
          to.staff([each], to.clock(endingFirst(state), '恢复调解，期限继续计算', each)),
        ),
      ];
    case 'mediation.terminated.v1':
      return [
        ...to.everyParty(partyWords.terminated(to.phone)),
        ...to.mediators(staffWords.terminated),
        ...to.court(staffWords.terminated),
      ];
    case 'mediation.failed.v1':
      // all came to agree before it was written down (T51)
      if (state.stage !== 'failed') return [];
      return [
        ...to.everyParty(partyWords.failed(event.returnedTo !== undefined, to.phone)),
        ...to.officer(staffWords.serveNotice),
        ...(event.returnedTo ? to.court(staffWords.returned) : []),
      ];
    case 'late-agreement.admitted.v1':
      return [...to.officer(staffWords.lateAgreement), ...to.court(staffWords.lateAgreementOfReturned)];
    case 'party.succeeded.v1':
      return to.organisations(organisationWords.succeeded());
    case 'session.held.v1':
      return event.absent.some(isMissed) ? to.mediators(staffWords.remind) : [];
    case 'parties.summoned.v1':
      return to.those(event.reminded, partyWords.reminded(dayOf(event.sessionAt), to.phone));
    case 'attendance.breached.v1':
      return [
        ...to.those([event.partyId], organisationWords.attendanceBreached()),
        ...to.staff([deskOf('committee-head', state), supervision(voice)], staffWords.attendanceBreached),
      ];
    case 'agreement.effective.v1':
      return effective(event, state, voice);
    case 'case.continued.v1':
      return [
        ...to.organisations(organisationWords.continued(fullDay(mediationDueOn(state.clocks)))),
        ...to.officer(staffWords.continued),
        ...mediatorsOf(state).flatMap((each) =>
          to.staff([each], to.clock(endingFirst(state), '部分达成协议，未达成部分继续调解', each)),
        ),
        ...to.court(staffWords.continued),
      ];
    case 'agreement.lapsed.v1':
      return to.mediators(staffWords.signatureLapsed);
    case 'confirmation.applied.v1':
      return courtDesk('court-contact', state).flatMap((desk) =>
        to.staff([desk], to.clock('DL-08', '收到司法确认申请', desk)),
      );
    case 'agreement.confirmed.v1':
      return [...to.everyParty(partyWords.confirmed(to.phone)), ...to.mediators(staffWords.confirmed)];
    case 'confirmation.dismissed.v1':
      return [...to.everyParty(partyWords.dismissed(to.phone)), ...to.mediators(staffWords.dismissed)];
    case 'confirmation.not-admitted.v1':
      return [...to.organisations(organisationWords.notAdmitted()), ...to.mediators(staffWords.notAdmitted)];
    case 'confirmation.withdrawn.v1':
      return [
        ...to.organisations(organisationWords.applicationWithdrawn()),
        ...to.mediators(staffWords.applicationWithdrawn),
      ];
    case 'confirmation.revoked.v1':
      return [
        ...to.everyParty(partyWords[state.stage === 'closed' ? 'revokedAfterwards' : 'revoked'](to.phone)),
        ...to.mediators(staffWords.revoked),
      ];
    case 'mediation.reopened.v1':
      return [
        ...to.organisations(organisationWords.reopened(fullDay(mediationDueOn(state.clocks)))),
        ...mediatorsOf(state).flatMap((each) =>
          to.staff([each], to.clock(endingFirst(state), '各方同意再行调解', each)),
        ),
      ];
    case 'fast-track.converted.v1':
      return to.organisations(organisationWords.converted());
    case 'confirmation.lapsed.v1':
      return [...to.organisations(organisationWords.lapsed()), ...to.mediators(staffWords.unconfirmed)];
    case 'confirmation.declined.v1':
      return [
        ...to.organisations(organisationWords.confirmationDeclined(fullDay(lastDayToApply(state)))),
        ...to.mediators(staffWords.confirmationDeclined),
      ];
    case 'court-review.submitted.v1':
      return to.court(staffWords.reviewAgreement);
    case 'court-statement.issued.v1':
      return [...to.everyParty(partyWords.courtStatement(to.phone)), ...to.mediators(staffWords.courtStatement)];
    case 'suit.withdrawn.v1':
      return [
        ...to.organisations(organisationWords.suitWithdrawn(fullDay(lastDayToApply(state)))),
        ...mediatorsOf(state).flatMap((each) =>
          to.staff([each], to.clock('DL-07', '原告撤诉，提示申请司法确认', each)),
        ),
      ];
    // The ladders of DL-01 and DL-11 tell the committee's head and the court's president themselves.
    case 'stage.overdue.v1':
      return overdue(event, state, voice);
    case 'fast-track.entered.v1':
      return [
        ...courtDesk('judge', state).flatMap((judge) => to.staff([judge], to.clock('DL-11', '案件进入速裁', judge))),
        ...(event.fee ? to.applicants(partyWords.fastTrackFee(to.phone)) : []),
      ];
    case 'fast-track.closed.v1':
      return to.organisations(organisationWords.fastTrackClosed());
    case 'trial.ended.v1':
      return to.organisations(organisationWords.trialEnded());
    case 'payment.reported.v1':
      return to.applicants(partyWords.paymentReported(to.phone));
    // Once the day is over by itself the rungs of DL-P tell the parties, after the days of grace.
    case 'agreement.defaulted.v1':
      return [
        ...(event.by === 'CREDITOR' ? to.debtors(partyWords.defaulted(to.phone)) : []),
        ...to.mediators(staffWords.defaulted),
      ];
    case 'default.cured.v1':
      return to.mediators(staffWords.cured);
    case 'agreement.rescheduled.v1':
      return [...to.organisations(organisationWords.rescheduled()), ...to.mediators(staffWords.cured)];
    case 'preservation.recorded.v1':
      return event.clock ? to.organisations(organisationWords.preserved(fullDay(event.clock.dueOn))) : [];
    case 'preservation.ended.v1':
      return event.how === 'LAPSED'
        ? [...to.organisations(organisationWords.preservationLapsed()), ...to.mediators(staffWords.preservationLapsed)]
        : [];
    case 'guarantee.recorded.v1':
      return [];
    case 'enforcement.filed.v1':
      return [
        ...to.organisations(organisationWords.enforcementFiled(event.late)),
        ...to.staff([{ kind: 'court-contact', id: event.courtId }], staffWords.enforcementFiled),
        ...to.mediators(staffWords.enforcementFiled),
      ];
    case 'enforcement.ended.v1':
      return [
        ...to.organisations(organisationWords.enforcementEnded(event.result === 'SETTLED')),
        ...to.mediators(staffWords.enforcementEnded),
      ];
    case 'mechanism.switched.v1':
    case 'opinion.issued.v1':
    case 'opinion.answered.v1':
    case 'commitment.breached.v1':
    case 'evaluation.requested.v1':
    case 'evaluation.reported.v1':
    case 'evaluation.answered.v1':
      return mechanismAnnouncements(event, { state, voice, to });
    case 'agreement.performed.v1':
      return [...to.creditors(organisationWords.creditRepairDue()), ...to.mediators(staffWords.performed)];
    case 'credit-repair.requested.v1':
      return to.creditors(organisationWords.creditRepairRequested());
    case 'credit-repair.answered.v1':
      return to.mediators(event.result === 'DONE' ? staffWords.creditRepairDone : staffWords.creditRepairRefused);
    case 'ruling.received.v1':
      return to.receiver(event.partyId, organisationWords.rulingReceived(fullDay(event.objectUntil)));
    case 'clocks.recounted.v1':
      return recounted(event, state, voice);
    case 'case.closed.v1':
      return to.officer(staffWords.closed);
    // Done by those whom it concerns, at the table or by their own hand.
    case 'contact.attempted.v1':
    case 'consent.given.v1':
    case 'co-mediator.joined.v1':
    case 'disclosure.signed.v1':
    case 'undisputed-facts.recorded.v1':
    case 'agent.appointed.v1':
    // who leads it now is told by the change of mediators; a judgment is read with the case
    case 'case.grouped.v1':
    case 'case.ungrouped.v1':
    case 'model-judgment.recorded.v1':
    // who invites a person or names an interpreter calls it to the table
    case 'invitee.joined.v1':
    case 'interpreter.named.v1':
    case 'interpreter.left.v1':
    // its child says it to whom it concerns
    case 'case.split.v1':
    case 'agreement.reached.v1':
    case 'agreement.signed.v1':
    case 'confirmation.docketed.v1':
    case 'termination-notice.served.v1':
    case 'instalment.paid.v1':
    case 'ruling.extended.v1':
    case 'return-visit.recorded.v1':
    case 'case.archived.v1':
      return [];
  }
};

/** An absence that counts: summoned, and without justification (§4.3). */
const isMissed = ({ justified, summonsNo }: EventOf<'session.held.v1'>['absent'][number]): boolean =>
  !justified && summonsNo !== undefined;

/** The joint supervision of the prefecture (C-29) reads at its desk. */
const supervision = ({ jurisdiction: { prefecture } }: Voice): Recipient => ({
  kind: 'prefecture',
  id: prefecture.code,
});

/** DL-15: who is told of a request is who is told of its last day. */
const deciders = ({ clock }: EventOf<'recusal.requested.v1'>, state: Case, { jurisdiction }: Voice) =>
  jurisdiction.clocks['DL-15'].ladder
    .filter(({ at, variants }) => at === 0 && variants?.includes(clock.variant))
    .flatMap(({ audiences }) => audiences.flatMap((audience) => recipientsOf(audience, state, jurisdiction)));

const endingFirst = ({ clocks }: Case): ClockKind =>
  clocks['DL-L']?.dueOn === mediationDueOn(clocks) && clocks['DL-M']?.dueOn !== clocks['DL-L'].dueOn ? 'DL-L' : 'DL-M';

const lastDayToApply = ({ stage, clocks }: Case): Day => {
  const clock = clocks['DL-07'];
  if (!clock) throw new Error(`a case at stage ${stage} has DL-07`);
  return clock.dueOn;
};

/** Who waits for a late review may send the case elsewhere (OL21 10); who is late with a ruling is told so. */
const overdue = ({ clock }: EventOf<'stage.overdue.v1'>, state: Case, voice: Voice): readonly Telling[] => {
  const to = speaker(state, voice);
  if (clock === 'DL-01') return to.court(staffWords.reviewOverdue);
  if (clock === 'DL-T') return to.court(to.clock('DL-T', '审理期限已届满', deskOf('officer', state)));
  return clock === 'DL-09' ? to.court(to.clock('DL-09', '确认裁定已逾期', deskOf('officer', state))) : [];
};

/** A day moved under people's hands: whoever keeps the case hears each new one. */
const recounted = ({ clocks }: EventOf<'clocks.recounted.v1'>, state: Case, voice: Voice): readonly Telling[] => {
  const to = speaker(state, voice);
  const mediators = mediatorsOf(state);
  const keepers = mediators.length > 0 ? mediators : [deskOf('officer', state)];
  return clocks.flatMap(({ kind }) =>
    keepers.flatMap((each) => to.staff([each], to.clock(kind, '日历更新，期限重新计算', each))),
  );
};

/** T15: who may apply is told how long; with the suit on the docket the court reviews instead (SF11). */
const effective = (event: EventOf<'agreement.effective.v1'>, state: Case, voice: Voice): readonly Telling[] => {
  const to = speaker(state, voice);
  const since = fullDay(event.effectiveOn);
  if (isSuitDocketed(state))
    return [...to.organisations(organisationWords.underReview(since)), ...to.mediators(staffWords.submitForReview)];
  return [
    ...to.organisations(organisationWords.effective(since, fullDay(event.clock.dueOn))),
    ...mediatorsOf(state).flatMap((each) => to.staff([each], to.clock('DL-07', '协议生效，提示申请司法确认', each))),
  ];
};
