import { organisationWords } from '../organisation-words.ts';
import { partyWords } from '../party-sentences.ts';
import { staffWords } from '../staff-words.ts';
import { fullDay } from '../telling.ts';
import type { Announcers } from './announcer.ts';

/** What becomes of an agreement that binds. */
export const performanceAnnouncements = {
  'payment.reported.v1': (_event, { to }) => to.applicants(partyWords.paymentReported(to.phone)),
  // Once the day is over by itself the rungs of DL-P tell the parties, after the days of grace.
  'agreement.defaulted.v1': (event, { to }) => [
    ...(event.by === 'CREDITOR' ? to.debtors(partyWords.defaulted(to.phone)) : []),
    ...to.mediators(staffWords.defaulted),
  ],
  'default.cured.v1': (_event, { to }) => to.mediators(staffWords.cured),
  'agreement.rescheduled.v1': (_event, { to }) => [
    ...to.organisations(organisationWords.rescheduled()),
    ...to.mediators(staffWords.cured),
  ],
  'preservation.recorded.v1': (event, { to }) =>
    event.clock ? to.organisations(organisationWords.preserved(fullDay(event.clock.dueOn))) : [],
  'preservation.ended.v1': (event, { to }) =>
    event.how === 'LAPSED'
      ? [...to.organisations(organisationWords.preservationLapsed()), ...to.mediators(staffWords.preservationLapsed)]
      : [],
  'guarantee.recorded.v1': () => [],
  'enforcement.filed.v1': (event, { to }) => [
    ...to.organisations(organisationWords.enforcementFiled(event.late)),
    ...to.staff([{ kind: 'court-contact', id: event.courtId }], staffWords.enforcementFiled),
    ...to.mediators(staffWords.enforcementFiled),
  ],
  'enforcement.ended.v1': (event, { to }) => [
    ...to.organisations(organisationWords.enforcementEnded(event.result === 'SETTLED')),
    ...to.mediators(staffWords.enforcementEnded),
  ],
  'agreement.performed.v1': (_event, { to }) => [
    ...to.creditors(organisationWords.creditRepairDue()),
    ...to.mediators(staffWords.performed),
  ],
  'credit-repair.requested.v1': (_event, { to }) => to.creditors(organisationWords.creditRepairRequested()),
  'credit-repair.answered.v1': (event, { to }) =>
    to.mediators(event.result === 'DONE' ? staffWords.creditRepairDone : staffWords.creditRepairRefused),
} satisfies Partial<Announcers>;
