import { isCourtCaseNo } from '../../identifiers/court-case-no.ts';
import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { type Decision, inFuture, refuse, stagePassed } from '../deciding.ts';
import type { Preserved } from '../facts.ts';
import { type Case, isAt } from '../state.ts';
import type { EndPreservation, RecordPreservation } from './commands.ts';
import { isTitled, performanceEnds } from './enforcing.ts';

/** Nothing is secured any more once the case is closed. */
export const closedFault = (state: Case) => (isAt(state, ['closed']) ? stagePassed(state) : undefined);

/**
 * Of what was preserved before a suit the suit is what it waited for: one on the docket when it was referred is brought,
 * and remains so when it is withdrawn, for then its court lifts the measures (CPL 104).
 */
const waitsFor = ({ referral }: Case, kind: RecordPreservation['kind']): boolean =>
  kind === 'PRE_ENFORCEMENT' || (kind === 'PRE_SUIT' && referral?.docketed !== true);

/**
 * The preservation that is lifted by itself unless somebody sues or applies in time: there is one at a time. A docketed
 * suit, a fast track or an enforcement is what it waited for.
 */
export const waitingPreservation = (state: Case): Preserved | undefined =>
  isAt(state, ['closed', 'fast-track', 'converted']) || 'enforcement' in state
    ? undefined
    : state.preservations?.find(({ kind, ended }) => waitsFor(state, kind) && ended === undefined);

/** DL-13: thirty days from the measures (CPL 104); five from the last day of performance (INT 163). */
const clockOf = (state: Case, { kind, executedOn }: RecordPreservation, context: Context) => {
  if (!waitsFor(state, kind)) return undefined;
  return kind === 'PRE_ENFORCEMENT' && isTitled(state)
    ? start('DL-13', { startedOn: performanceEnds(state), variant: 'enforcement' }, context)
    : start('DL-13', { startedOn: executedOn }, context);
};

/** §4.3: what a court preserved, on the word of who keeps the file or of the court. */
export const recordPreservation = (state: Case, command: RecordPreservation, context: Context): Decision => {
  const { type: _type, ...ruling } = command;
  const { today: on, jurisdiction } = context;
  const closed = closedFault(state);
  if (closed) return closed;
  if (!isCourtCaseNo(ruling.rulingNo)) return refuse('court-case-no-invalid', { field: 'rulingNo' });
  if (!jurisdiction.courts.some(({ id }) => id === ruling.courtId))
    return refuse('court-unknown', { field: 'courtId' });
  const early = inFuture(ruling.executedOn, on, 'executedOn');
  if (early) return early;
  if (ruling.kind === 'PRE_ENFORCEMENT' && !isTitled(state)) return refuse('no-title', { field: 'kind' });
  if (waitsFor(state, ruling.kind) && waitingPreservation(state))
    return refuse('preservation-stands', { field: 'kind' });
  const clock = clockOf(state, command, context);
  if (clock && clock.dueOn < on)
    return refuse('preservation-lapsed', { field: 'kind', params: { dueOn: clock.dueOn } });
  const no = (state.preservations?.length ?? 0) + 1;
  return ok([{ type: 'preservation.recorded.v1', no, ...ruling, on, ...(clock ? { clock } : {}) }]);
};

/** The court lifted it, or the suit it was made for was brought. */
export const endPreservation = (state: Case, { no, how }: EndPreservation, { today: on }: Context): Decision => {
  const closed = closedFault(state);
  if (closed) return closed;
  const found = state.preservations?.find((each) => each.no === no && each.ended === undefined);
  if (!found) return refuse('preservation-unknown', { field: 'no' });
  return ok([{ type: 'preservation.ended.v1', no, how, on }]);
};

/** Nobody sued or applied in time: it is lifted by law, of the last day. */
export const preservationExpiry = (state: Case) => {
  const waiting = waitingPreservation(state);
  const dueOn = state.clocks['DL-13']?.dueOn;
  if (!waiting || dueOn === undefined) return undefined;
  const effect = () => [{ type: 'preservation.ended.v1', no: waiting.no, how: 'LAPSED', on: dueOn } as const];
  return { clock: 'DL-13' as const, dueOn, said: false, effect };
};
