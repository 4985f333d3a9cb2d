import type { CaseEvent } from '../../../../events/catalogue.ts';
import type { ClockRecord } from '../../../../events/clock.ts';
import type { Day } from '../../../../events/primitives.ts';
import { switchVariant } from '../../deadlines/clock.ts';
import { ok } from '../../result.ts';
import { type Context, recordOf } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Clocks } from '../facts.ts';
import type { Case } from '../state.ts';
import { carriedTo, withoutAdvance } from '../table/mediation-clocks.ts';
import type { ChangeTrack } from './commands.ts';
import { isOver } from './in-time.ts';
import { committedTo } from './lapsing.ts';
import { backToOneStop } from './switching.ts';

const switched = (clock: ClockRecord, variant: string, { calendar, jurisdiction }: Context): ClockRecord =>
  recordOf(switchVariant(clock, jurisdiction.clocks[clock.kind], variant, calendar));

/**
 * The legal clock follows where the court's procedure sets it (委托). Advance consent lets it run as long as the
 * mechanism's, which is now longer; what was agreed since counts from the new day.
 */
const legalClock = (legal: ClockRecord, mechanism: ClockRecord, context: Context): ClockRecord => {
  if (legal.variant !== 'entrusted-summary') return legal;
  const { bare, advance } = withoutAdvance(legal, context);
  const longer = switched(bare, 'entrusted-ordinary', context);
  return advance ? carriedTo(mechanism.dueOn, longer, advance, context) : longer;
};

const ordinaryClocks = ({ 'DL-M': mechanism, 'DL-L': legal }: Clocks, context: Context): readonly ClockRecord[] => {
  if (!mechanism || !legal) throw new Error('an accepted case has its mediation clocks');
  const ordinary = switched(mechanism, 'ordinary', context);
  return [ordinary, legalClock(legal, ordinary, context)];
};

/** A docketed suit goes by its court's procedure. */
const followsCourt = ({ referral }: Case): boolean => referral?.docketed === true && referral.procedure !== 'NONE';

/** The small-amount mechanism is the summary track's: a case that leaves the one leaves the other (§4.6). */
const mechanismLeft = (state: Case, on: Day): readonly CaseEvent[] =>
  state.stage === 'mediating' && state.mechanism.now === 'SMALL_FAST'
    ? [backToOneStop('SMALL_FAST', 'TRACK_CHANGED', on)]
    : [];

/**
 * §4.8: from the summary to the ordinary track, once, for a stated reason; both days are counted anew from the clocks'
 * own start, eight working days more. Back it never goes after acceptance. An opinion that was accepted is signed first,
 * or lapses: no other track lets its institution off.
 */
export const changeTrack = (state: Case, { reason }: ChangeTrack, context: Context): Decision => {
  const open = at(state, 'assigning', 'mediating', 'agreed');
  if (!open.ok) return open;
  if (open.value.track === 'ORDINARY') return refuse('track-not-changeable');
  const late = isOver(state, context);
  if (late) return late;
  if (followsCourt(state) !== (reason === 'COURT_PROCEDURE')) return refuse('track-reason-wrong', { field: 'reason' });
  if (committedTo(state)) return refuse('opinion-accepted');
  const { today: on } = context;
  const clocks = ordinaryClocks(state.clocks, context);
  return ok([
    ...mechanismLeft(state, on),
    { type: 'track.changed.v1', from: 'SUMMARY', to: 'ORDINARY', reason, on, clocks },
  ]);
};
