import type { EventOf } from '../../../../events/catalogue.ts';
import type { ClockKind, ClockRecord } from '../../../../events/clock.ts';
import type { Authority, HoldGround, Suspicion } from '../../../../events/hold.ts';
import type { EvidenceId } from '../../../../events/primitives.ts';
import type { Clock, ClockRefused } from '../../deadlines/clock.ts';
import { holdClock, isHeld, resumeClock } from '../../deadlines/clock.ts';
import { ok, type Result } from '../../result.ts';
import { type Context, recordOf, start, traced } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Clocks } from '../facts.ts';
import { mechanismClocks } from '../mechanism/lapsing.ts';
import { type Case, isAt } from '../state.ts';
import type { HoldMediation, ResumeMediation, TerminateMediation } from './commands.ts';
import { overtaken } from './late-agreement.ts';
import { afterItsEnd, afterLastDay, reachingWithAdvance, whileHeld } from './mediation-clocks.ts';

/** What rests with mediation: its own clocks, those of its mechanism, and the signatures' (A-24). */
const RESTING: readonly ClockKind[] = ['DL-M', 'DL-L', 'DL-S', 'DL-E', 'DL-06'];

/** Those of them that run at this stage; what is past stays as it was. */
const restingAt = (state: Case): readonly ClockKind[] =>
  isAt(state, ['mediating', 'agreed'])
    ? ['DL-M', 'DL-L', ...mechanismClocks(state), ...(state.stage === 'agreed' ? (['DL-06'] as const) : [])]
    : ['DL-M', 'DL-L'];

const kept = (clocks: Clocks, kinds: readonly ClockKind[]): readonly ClockRecord[] =>
  kinds.flatMap((kind) => clocks[kind] ?? []);

/** The rules before this one leave nothing that a clock itself could refuse. */
const sound = (result: Result<Clock, ClockRefused>): ClockRecord => {
  if (!result.ok) throw new Error(`hold: ${result.error.code}`);
  return recordOf(result.value);
};

/** What nobody may keep to himself: a crime goes to the police, false mediation to the court that sent the case. */
const unreported = (
  { referral }: Case,
  { of, to }: { readonly of: Suspicion; readonly to: readonly Authority[] },
  field: string,
) => {
  const needed: Authority | undefined = of === 'FALSE_MEDIATION' ? referral && 'COURT' : 'POLICE';
  return needed && !to.includes(needed) ? refuse('report-missing', { field, params: { to: needed } }) : undefined;
};

/** A person dies or loses capacity, an organisation comes to its end; an individual business may do either. */
const lossFault = (state: Case, { partyId, loss }: Extract<HoldGround, { readonly reason: 'PARTY_LOST' }>) => {
  const kind = state.parties.find((party) => party.partyId === partyId)?.kind;
  if (!kind) return refuse('party-unknown', { field: 'ground.partyId', params: { partyId } });
  const isPerson = kind === 'NATURAL' || kind === 'INDIVIDUAL_BUSINESS';
  const fits = loss === 'TERMINATION' ? kind !== 'NATURAL' : isPerson;
  return fits ? undefined : refuse('loss-unlike-party', { field: 'ground.loss' });
};

/** T12: an appraisal, force majeure, a suspicion or the loss of a party stops the clocks at the table from this day on. */
export const holdMediation = (state: Case, command: HoldMediation, context: Context): Decision => {
  const open = at(state, 'mediating', 'agreed');
  if (!open.ok) return open;
  const { ground, evidenceId } = command;
  const { today: on, calendar } = context;
  const late = whileHeld(state) ?? afterLastDay(state, on);
  if (late) return late;
  const { reason } = ground;
  const silent =
    reason === 'FALSE_SUSPECTED' &&
    unreported(state, { of: ground.suspicion, to: ground.reportedTo }, 'ground.reportedTo');
  if (silent) return silent;
  const unlike = reason === 'PARTY_LOST' && lossFault(state, ground);
  if (unlike) return unlike;
  // signatures whose days are over have lapsed before
  const now = overtaken(state, context);
  const resting = kept(now.state.clocks, restingAt(now.state));
  const clocks = resting.map((clock) =>
    // the clock does not say why: whoever reads it may be whom the suspicion is of
    sound(holdClock(clock, { from: on, reason: 'A-24' }, calendar)),
  );
  const wait = reason === 'PARTY_LOST' ? { clock: start('DL-H', { startedOn: on }, context) } : {};
  return ok([...now.events, { type: 'mediation.held.v1', ground, evidenceId, on, clocks, ...wait }]);
};

/** T12: the clocks run again, this day included; what rested is added to their end. */
export const resumeMediation = (state: Case, { evidenceId }: ResumeMediation, context: Context): Decision => {
  const open = at(state, 'mediating', 'agreed');
  if (!open.ok) return open;
  if (!open.value.hold) return refuse('mediation-not-held');
  const { lost } = open.value.hold;
  if (lost && lost.loss !== 'INCAPACITY') return refuse('successor-missing', { params: { partyId: lost.partyId } });
  return afterLastDay(state, context.today) ?? ok([resumed(state, evidenceId, context)]);
};

/** The clocks run on from today. */
export const resumed = (
  { clocks: all }: Case,
  evidenceId: EvidenceId,
  { today: on, calendar }: Context,
): EventOf<'mediation.resumed.v1'> => {
  const clocks = kept(all, RESTING)
    .filter(isHeld)
    .map((clock) => sound(resumeClock(traced(clock, calendar), on, calendar)));
  return { type: 'mediation.resumed.v1', evidenceId, on, clocks: reachingWithAdvance(clocks, { calendar }) };
};

/** T19: what the committee found is reported, and ends mediation (TY16 18; PML 25). */
export const terminateMediation = (state: Case, command: TerminateMediation, context: Context): Decision => {
  const open = at(state, 'mediating', 'agreed');
  if (!open.ok) return open;
  const { type: _type, ...found } = command;
  const { today: on } = context;
  const fault = afterItsEnd(state, on) ?? unreported(state, { of: found.finding, to: found.reportedTo }, 'reportedTo');
  if (fault) return fault;
  return ok([
    { type: 'mediation.terminated.v1', ...found, on },
    { type: 'case.closed.v1', outcome: 'TERMINATED_FALSE', on },
  ]);
};
