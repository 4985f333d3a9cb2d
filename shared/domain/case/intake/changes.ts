import { type Changes, expectAt, unchanged, withClocks } from '../evolving.ts';

import type { Filed } from '../facts.ts';
import type { CaseAt } from '../state.ts';
import { withLink } from './county-link.ts';

type BeforeAcceptance = Filed &
  Partial<Pick<CaseAt<'supplement'>, 'missing' | 'requestedOn'> & Pick<CaseAt<'informing'>, 'informedOn' | 'contacts'>>;

/** Without what belongs to the stage it had come to. */
const asFiled = ({
  missing: _missing,
  requestedOn: _requestedOn,
  informedOn: _informedOn,
  contacts: _contacts,
  ...filed
}: BeforeAcceptance): Filed => filed;

/** From the filing to acceptance. */
export const intakeChanges = {
  'case.not-accepted.v1': unchanged,
  'case.withdrawn.v1': (state, { reason }) => (reason === 'SELF_SETTLED' ? { ...state, exit: reason } : state),

  'supplement.requested.v1': (state, event) => {
    const { overdue: _overdue, ...from } = expectAt(state, event, 'filed');
    const { missing, on: requestedOn, clock } = event;
    return { ...from, stage: 'supplement', missing, requestedOn, contacts: [], clocks: withClocks(from.clocks, clock) };
  },

  'supplement.supplied.v1': (state, event) => {
    const from = expectAt(state, event, 'supplement');
    const clocks = withClocks(from.clocks, event.clock);
    if (event.clock) return { ...asFiled(from), stage: 'filed', overdue: [], clocks };
    const supplied = event.supplied.map(({ material }) => material);
    return { ...from, missing: from.missing.filter((each) => !supplied.includes(each)) };
  },

  'case.transferred.v1': (state, event) => {
    // a group is of one county's cases, and keeps its judgment there
    const {
      group: _group,
      modelJudgment: _judgment,
      ...from
    } = asFiled(expectAt(state, event, 'filed', 'supplement', 'informing'));
    const { from: transferredFrom, to: competentCounty, committeeId, link } = event;
    return {
      ...from,
      stage: 'filed',
      overdue: [],
      competentCounty,
      committeeId,
      transferredFrom,
      links: withLink(from.links, link, competentCounty),
      clocks: withClocks(from.clocks, event.clock),
      // they agreed to mediation by another committee
      consents: new Map(),
    };
  },

  'parties.informed.v1': (state, event) => {
    const { overdue: _overdue, ...from } = expectAt(state, event, 'filed');
    const clocks = withClocks(from.clocks, event.contact, event.clock, ...(event.running ?? []));
    return { ...from, stage: 'informing', informedOn: event.on, contacts: [], clocks };
  },

  'contact.attempted.v1': (state, event) => {
    const from = expectAt(state, event, 'supplement', 'informing');
    const { partyId, reached, noticeServedOn, clock } = event;
    const contact = { partyId, reached, ...(noticeServedOn ? { noticeServedOn } : {}) };
    return { ...from, contacts: [...from.contacts, contact], clocks: withClocks(from.clocks, clock) };
  },

  'case.refused.v1': (state, event) => {
    // a referral may have ended before anybody was asked
    const stood = expectAt(state, event, 'filed', 'informing');
    const told: typeof stood = event.reason === 'NO_CONTACT' ? { ...stood, exit: event.reason } : stood;
    // closed by the event that follows
    if (!event.returnedTo) return told;
    const from = asFiled(told);
    const { on: refusedOn, returnedTo, clock } = event;
    return { ...from, stage: 'refused', refusedOn, returnedTo, overdue: [], clocks: withClocks(from.clocks, clock) };
  },

  'consent.given.v1': (state, { partyId, on, advanceExtension, reservesChoice }) => ({
    ...state,
    consents: new Map([
      ...state.consents,
      [partyId, { on, advanceExtension, ...(reservesChoice ? { reservesChoice } : {}) }],
    ]),
  }),

  'case.accepted.v1': (state, event) => {
    const { contacts: _contacts, ...from } = expectAt(state, event, 'informing');
    const { caseNo, on: acceptedOn, track } = event;
    return {
      ...from,
      stage: 'assigning',
      caseNo,
      acceptedOn,
      track,
      // all consent, or were served (T07): whoever the filing could not find has been found
      assessment: { ...from.assessment, partyUntraceable: false },
      clocks: withClocks(from.clocks, ...event.clocks),
      sessions: 0,
      absences: new Map(),
      round: 1,
      coMediators: [],
      choices: new Map(),
      barred: new Map(),
      rejectedRecusals: [],
      disclosed: [],
      choiceAwaited: event.clocks.some(({ kind }) => kind === 'DL-05'),
      // the advance consent of A-07 is an extension already
      extensions: Math.max(0, ...event.clocks.map(({ extensions }) => extensions.length)),
    };
  },
} satisfies Partial<Changes>;
