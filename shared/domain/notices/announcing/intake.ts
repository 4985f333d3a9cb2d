import type { EventOf } from '../../../../events/catalogue.ts';
import type { CountyCode, Day, PartyId } from '../../../../events/primitives.ts';
import { earlierOf } from '../../calendar/day.ts';
import { isLimitationNear } from '../../case/intake/limitation.ts';
import { mediationDueOn, referralDueOn } from '../../case/table/mediation-clocks.ts';
import { organisationWords } from '../organisation-words.ts';
import { partyWords } from '../party-sentences.ts';
import { deskOf, type Recipient } from '../recipients.ts';
import { staffWords } from '../staff-words.ts';
import { fullDay, type Telling, type Voice } from '../telling.ts';
import { type About, type Announcers, endingFirst } from './announcer.ts';

const officersOf = (county: CountyCode, { jurisdiction }: Voice): readonly Recipient[] =>
  jurisdiction.committees.flatMap(({ id, county: of }) => (of === county ? [{ kind: 'officer', id }] : []));

/** Who consented knows what follows, and hears where there is something to choose; who said nothing hears it (T07). */
const peopleAccepted = (
  { clocks, byOrder }: EventOf<'case.accepted.v1'>,
  lastDay: Day,
  to: About['to'],
): readonly Telling[] => {
  const choose = clocks.find(({ kind }) => kind === 'DL-05');
  if (choose) return to.people(partyWords.choose(choose.dueOn, to.phone));
  const silent = byOrder?.silent ?? [];
  return to
    .people(partyWords.ordered(lastDay, to.phone))
    .filter(({ recipient }) => silent.some((id) => id === recipient.id));
};

/** Of the other side, who was asked for its consent: whoever was not has never heard of the case. */
const askedOf = ({ clocks, parties }: About['state']): readonly PartyId[] =>
  clocks['DL-04'] ? parties.filter(({ role }) => role !== 'APPLICANT').map(({ partyId }) => partyId) : [];

/** From the filing to acceptance, or the way out. */
export const intakeAnnouncements = {
  'case.filed.v1': (event, { state, to }) => {
    // the rest of a case was told when that went on
    if (event.continues) return [];
    return [
      ...to.officer(to.clock('DL-01', '新收案件，请审查', deskOf('officer', state))),
      // DL-14: at intake too, since mediation does not stop it (CC 692)
      ...(state.parties.some(({ role }) => role === 'GUARANTOR') ? to.applicants(partyWords.guarantee(to.phone)) : []),
      ...(isLimitationNear(state) ? to.applicants(partyWords.limitation(to.phone)) : []),
    ];
  },
  'supplement.requested.v1': (event, { state, to }) => [
    ...to.applicants(partyWords.supplement(event.clock.dueOn, to.phone)),
    ...to.court(to.clock('DL-02', '已要求补正材料', deskOf('officer', state))),
  ],
  'supplement.supplied.v1': (event, { state, to }) =>
    event.clock ? to.officer(to.clock('DL-01', '材料已补齐，请重新审查', deskOf('officer', state))) : [],
  'case.transferred.v1': (event, { state, to, voice }) => [
    // §4.3: nobody stands for the others any more, whom their own county looks after
    ...(event.groupCaseId === state.id ? to.staff(officersOf(event.from, voice), staffWords.groupHeadless) : []),
    ...to.officer(to.clock('DL-01', '外县移送案件，请审查', deskOf('officer', state))),
    ...to.applicants(partyWords.transferred(to.phone)),
    ...to.those(askedOf(state), partyWords.transferredAsked(to.phone)),
    ...to.court(staffWords.transferred),
  ],
  'case.not-accepted.v1': (_event, { to }) => [
    ...to.applicants(partyWords.notAccepted(to.phone)),
    ...to.court(staffWords.notAccepted),
    ...to.source(staffWords.notAcceptedToSource),
  ],
  'parties.informed.v1': ({ clock: { dueOn } }, { state, to }) =>
    // a referral that ends sooner is answered sooner
    to.everyParty(partyWords.notice(earlierOf(dueOn, referralDueOn(state) ?? dueOn), to.phone)),
  'case.accepted.v1': (event, { state, to }) => {
    const choose = event.clocks.find(({ kind }) => kind === 'DL-05');
    const toDo = choose ? staffWords.choiceReserved : staffWords.accepted;
    const lastDay = mediationDueOn(state.clocks);
    return [
      ...to.organisations(organisationWords.accepted(fullDay(lastDay), event.track, choose && fullDay(choose.dueOn))),
      ...peopleAccepted(event, lastDay, to),
      ...to.officer({ ...to.clock(endingFirst(state), '已受理', deskOf('officer', state)), toDo }),
    ];
  },
  'case.refused.v1': (event, { state, to }) => [
    // a referral may go back before anybody was asked
    ...(state.clocks['DL-04'] ? to.everyParty : to.applicants)(
      partyWords.refused(event.returnedTo !== undefined, to.phone),
    ),
    ...to.court(staffWords.refused),
    ...to.source(staffWords.refusedToSource),
  ],
  'case.withdrawn.v1': ({ reason }, { state, to }) => [
    // who settled among themselves have all said so
    ...(reason === 'APPLICANT' ? to.those(askedOf(state), partyWords.withdrawn(to.phone)) : []),
    ...to.mediators(staffWords.withdrawn),
    ...to.court(staffWords.withdrawn),
    ...to.source(staffWords.withdrawnToSource),
  ],
  'case.closed.v1': (_event, { to }) => to.officer(staffWords.closed),
} satisfies Partial<Announcers>;
