import type { EventOf } from '../../../../events/catalogue.ts';
import type { Day, PartyId } from '../../../../events/primitives.ts';
import { type Changes, expectAt, unchanged, withClocks } from '../evolving.ts';
import type { Accepted } from '../facts.ts';
import type { CaseMechanism } from '../mechanism/mechanism.ts';
import { oneStop } from '../mechanism/mechanism.ts';
import type { Case, CaseAt } from '../state.ts';
import { boundBy } from './carrying-on.ts';
import { hasSigned } from './marks.ts';

/** Consecutive absences: whoever came starts anew; a justified one counts for nothing, nor does one without a summons (§4.3). */
const missedAfter = (
  before: ReadonlyMap<PartyId, number>,
  { attended, absent }: EventOf<'session.held.v1'>,
): ReadonlyMap<PartyId, number> =>
  new Map([
    ...before,
    ...attended.map((partyId) => [partyId, 0] as const),
    ...absent.flatMap(({ partyId, justified, summonsNo }) =>
      justified || summonsNo === undefined ? [] : [[partyId, (before.get(partyId) ?? 0) + 1] as const],
    ),
  ]);

/** A summons is good for one session: whoever missed that is summoned anew (§4.3). */
const spent = ({ summons }: Pick<Accepted, 'summons'>, { startedAt }: EventOf<'session.held.v1'>) =>
  summons && summons.sessionAt <= startedAt ? { summons: { ...summons, served: [] } } : {};

/** Whoever came has sat down with the mediator (T09). */
const seatedAt = ({ newcomers }: Pick<Accepted, 'newcomers'>, { attended }: EventOf<'session.held.v1'>) =>
  newcomers ? { newcomers: newcomers.filter((partyId) => !attended.includes(partyId)) } : {};

/** Whatever ends a hold, or the table with it, on that day. */
const awake = (from: CaseAt<'mediating' | 'agreed'>, to: Day): CaseAt<'mediating' | 'agreed'> => {
  const { hold, ...rest } = from;
  const appraised =
    hold?.reason === 'APPRAISAL' ? { appraisals: [...(rest.appraisals ?? []), { from: hold.since, to }] } : {};
  return { ...rest, ...appraised };
};

/** Whose acceptance of an opinion or an evaluation it was is gone: whoever follows answers for itself. */
const unanswered = ({ smallFast, evaluation, ...mechanism }: CaseMechanism, partyId: PartyId): CaseMechanism => {
  const without = <Part extends { readonly acceptedBy: readonly PartyId[] }>(part: Part): Part => ({
    ...part,
    acceptedBy: part.acceptedBy.filter((each) => each !== partyId),
  });
  const opinion = smallFast?.opinion && without(smallFast.opinion);
  return {
    ...mechanism,
    ...(smallFast ? { smallFast: { ...smallFast, ...(opinion ? { opinion } : {}) } } : {}),
    ...(evaluation ? { evaluation: without(evaluation) } : {}),
  };
};

/**
 * What its predecessor did not give away stays with the place; its agents, its signature and its absences go (CC 173),
 * and so do its choice and its acceptances. The statements on conflicts were made on other parties (T09).
 */
const succeeded = (
  from: CaseAt<'mediating' | 'agreed'>,
  { partyId, facts }: EventOf<'party.succeeded.v1'>,
): CaseAt<'mediating' | 'agreed'> => {
  const parties = from.parties.map((party) =>
    party.partyId === partyId ? { partyId, role: party.role, ...facts } : party,
  );
  const absences = new Map([...from.absences, [partyId, 0] as const]);
  const agents = from.agents ? { agents: from.agents.filter((agent) => agent.partyId !== partyId) } : {};
  const then = {
    ...from,
    ...agents,
    parties,
    absences,
    choices: new Map([...from.choices].filter(([chooser]) => chooser !== partyId)),
    rejectedRecusals: from.rejectedRecusals.filter((recusal) => recusal.partyId !== partyId),
    newcomers: [...(from.newcomers ?? []), partyId],
    disclosed: [],
    mechanism: unanswered(from.mechanism, partyId),
  };
  if (then.stage === 'mediating') return then;
  const { marks, oralReadings, ...text } = then.agreement;
  return {
    ...then,
    agreement: {
      ...text,
      ...(oralReadings ? { oralReadings: oralReadings.filter((reading) => reading.partyId !== partyId) } : {}),
      marks: marks.filter((mark) => !hasSigned([mark], partyId)),
    },
  };
};

/**
 * A text that nobody is bound by is gone from the case, the history keeps it; one that time alone overtook may still be
 * signed while its own clock runs.
 */
const withoutAgreement = (
  from: CaseAt<'assigning' | 'mediating' | 'agreed'>,
  { reason, on }: EventOf<'mediation.failed.v1'>,
) => {
  if (from.stage === 'assigning') {
    const { choiceAwaited: _choiceAwaited, ...rest } = from;
    return { ...rest, mediators: [], mechanism: oneStop, agreements: 0 };
  }
  const table = awake(from, on);
  if (table.stage === 'mediating') return table;
  const { agreement: unsigned, outOfTime: _outOfTime, ...rest } = table;
  return reason === 'EXPIRED' ? { ...rest, unsigned } : rest;
};

/** Back at the table after the last day, as it was left (T51). */
const recovered = (failed: CaseAt<'failed'>, { agreementId }: EventOf<'late-agreement.admitted.v1'>): Case => {
  const { unsigned, failedOn: _on, reason: _reason, returnedTo: _to, overdue: _overdue, lead, ...from } = failed;
  if (!lead) throw new Error('an agreement is reached before a mediator');
  const back = { ...from, lead, outOfTime: true as const };
  if (!agreementId) return { ...back, stage: 'mediating' };
  if (unsigned?.agreementId !== agreementId) throw new Error(`no text ${agreementId} waited for signatures`);
  return { ...back, stage: 'agreed', agreement: unsigned };
};

/** Sessions, more time, an agreement and its signatures; or the end without one. */
export const tableChanges = {
  'session.held.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    const absences = missedAfter(from.absences, event);
    return { ...from, ...spent(from, event), ...seatedAt(from, event), sessions: event.sessionNo, absences };
  },

  'parties.summoned.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    const { summonsNo: no, sessionAt, served } = event;
    return { ...from, summons: { no, sessionAt, served: served.map(({ partyId }) => partyId) } };
  },

  'attendance.breached.v1': unchanged,
  'case.split.v1': (state, event) => {
    const { paused: _paused, ...from } = expectAt(state, event, 'effective');
    return { ...from, parties: from.parties.filter(({ partyId }) => !event.partyIds.includes(partyId)) };
  },

  'case.continued.v1': (state, event) => {
    const { overdue: _overdue, ...from } = expectAt(state, event, 'filed');
    const { type: _type, on: _on, parentId: _parent, barred, clocks, switches = [], speaks, ...table } = event;
    return {
      ...from,
      ...table,
      stage: 'mediating',
      clocks: withClocks(from.clocks, ...clocks),
      barred: new Map(barred.map(({ mediatorId, reason }) => [mediatorId, reason])),
      ...(speaks ? { speaks: new Map(speaks.map(({ mediatorId, languages }) => [mediatorId, languages])) } : {}),
      ...boundBy(event),
      sessions: 0,
      agreements: 0,
      mechanism: { ...oneStop, switches },
    };
  },

  'agent.appointed.v1': (state, event) => {
    const { type: _type, on: _on, ...agent } = event;
    const lastAgentNo = Number(agent.agentId.slice(1));
    return { ...state, agents: [...(state.agents ?? []), agent], lastAgentNo };
  },

  'mediation.extended.v1': (state, event) => {
    const from = expectAt(state, event, 'assigning', 'mediating', 'agreed');
    return { ...from, extensions: from.extensions + 1, clocks: withClocks(from.clocks, ...event.clocks) };
  },

  'mediation.held.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating', 'agreed');
    const { ground, on: since, clocks, clock } = event;
    const lost = ground.reason === 'PARTY_LOST' ? { lost: { partyId: ground.partyId, loss: ground.loss } } : {};
    const hold = { reason: ground.reason, since, ...lost };
    return { ...from, hold, clocks: withClocks(from.clocks, ...clocks, clock) };
  },

  'party.succeeded.v1': (state, event) => succeeded(expectAt(state, event, 'mediating', 'agreed'), event),

  'mediation.resumed.v1': (state, event) => {
    const from = awake(expectAt(state, event, 'mediating', 'agreed'), event.on);
    return { ...from, clocks: withClocks(from.clocks, ...event.clocks) };
  },

  'mediation.terminated.v1': unchanged,

  'agreement.reached.v1': (state, event) => {
    const from = expectAt(state, event, 'mediating');
    const { type: _type, clock, ...terms } = event;
    const clocks = withClocks(from.clocks, clock);
    return { ...from, stage: 'agreed', agreement: { ...terms, marks: [] }, agreements: event.version, clocks };
  },

  'agreement.signed.v1': (state, event) => {
    const from = expectAt(state, event, 'agreed');
    return { ...from, agreement: { ...from.agreement, marks: [...from.agreement.marks, ...event.marks] } };
  },

  'agreement.effective.v1': (state, event) => {
    const { outOfTime: _outOfTime, paused, ...from } = expectAt(state, event, 'agreed');
    const { effectiveOn, graceDays, clock } = event;
    // DL-15: what binds leaves nothing to decide; until it is split off the rest still has it
    const undecided = paused && from.agreement.rest?.how === 'OPEN' ? { paused } : {};
    return {
      ...from,
      ...undecided,
      ...(graceDays === undefined ? {} : { graceDays }),
      stage: 'effective',
      effectiveOn,
      payments: [],
      clocks: withClocks(from.clocks, clock),
    };
  },

  'agreement.lapsed.v1': (state, event) => {
    const { agreement: _agreement, ...from } = expectAt(state, event, 'agreed');
    return { ...from, stage: 'mediating' };
  },

  'mediation.failed.v1': (state, event) => {
    const from = withoutAgreement(expectAt(state, event, 'assigning', 'mediating', 'agreed'), event);
    const { reason, on: failedOn, returnedTo } = event;
    const returned = returnedTo ? { returnedTo } : {};
    const exit = reason === 'NO_CONTACT' ? { exit: reason } : {};
    const clocks = withClocks(from.clocks, event.clock);
    return { ...from, stage: 'failed', reason, failedOn, ...returned, ...exit, overdue: [], clocks };
  },

  'late-agreement.admitted.v1': (state, event) => recovered(expectAt(state, event, 'failed'), event),
  'undisputed-facts.recorded.v1': (state, event) => {
    return { ...expectAt(state, event, 'failed'), undisputedFacts: event.textDigest };
  },

  'termination-notice.served.v1': (state, event) => {
    const from = expectAt(state, event, 'failed', 'fast-track', 'converted', 'closed');
    return { ...from, noticeServedOn: event.on, clocks: withClocks(from.clocks, event.clock) };
  },
} satisfies Partial<Changes>;
