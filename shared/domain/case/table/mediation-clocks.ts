import type { ClockKind, ClockRecord } from '../../../../events/clock.ts';
import type { Channel, Referral, Track } from '../../../../events/intake.ts';
import type { Day } from '../../../../events/primitives.ts';
import { daysBetween, earlierOf } from '../../calendar/day.ts';
import { type Extension, isHeld } from '../../deadlines/clock.ts';
import { type Context, recordOf, start, traced } from '../context.ts';
import { refuse } from '../deciding.ts';
import type { Clocks } from '../facts.ts';
import { unkeptUntil } from '../mechanism/lapsing.ts';
import { type Case, isAt } from '../state.ts';

/** The basis of the extension to which all agree in advance: as far as the mechanism's last day, whichever that is. */
const ADVANCE = 'A-07';

/** The variant of DL-L: 委托 follows the court's procedure, everything else has thirty days (§2.3, A-06). */
const legalVariant = (channel: Channel, track: Track): string => {
  if (channel !== 'COURT_ENTRUSTED') return 'standard';
  return track === 'ORDINARY' ? 'entrusted-ordinary' : 'entrusted-summary';
};

/**
 * DL-M and DL-L of a case now accepted (A-01; working days, A-02): from the day after acceptance; for a court's referral from the day after
 * the signed receipt. Advance consent of all parties is the agreed extension that carries the legal clock to the
 * mechanism's last day.
 */
export const mediationClocks = (
  question: {
    readonly channel: Channel;
    readonly referral?: Referral;
    readonly track: Track;
    readonly advance: boolean;
  },
  context: Context,
): readonly [ClockRecord, ClockRecord] => {
  const { channel, referral, track, advance } = question;
  const startedOn = referral?.signedOn ?? context.today;
  const mechanism = start('DL-M', { startedOn, variant: track === 'ORDINARY' ? 'ordinary' : 'summary' }, context);
  const legal = start('DL-L', { startedOn, variant: legalVariant(channel, track) }, context);
  const agreed = { agreedOn: context.today, basis: ADVANCE };
  return [mechanism, advance ? carriedTo(mechanism.dueOn, legal, agreed, context) : legal];
};

/** The law's clock alone, counted again, and what was agreed in advance on top of it. */
export const withoutAdvance = (legal: ClockRecord, { calendar }: Pick<Context, 'calendar'>) => {
  const advance = legal.extensions.find(({ basis }) => basis === ADVANCE);
  const extensions = legal.extensions.filter((each) => each !== advance);
  return { bare: recordOf(traced({ ...legal, extensions }, calendar)), advance };
};

/** The law's clock with as many days on top as lead to this day, by what was agreed in advance. */
export const carriedTo = (
  dueOn: Day,
  bare: ClockRecord,
  agreed: Omit<Extension, 'days'>,
  { calendar }: Pick<Context, 'calendar'>,
): ClockRecord => {
  const days = daysBetween(bare.dueOn, dueOn);
  // nothing to carry where the law's clock runs as long already: no extension is shorter than a day
  if (days < 1) return bare;
  return recordOf(traced({ ...bare, extensions: [...bare.extensions, { ...agreed, days }] }, calendar));
};

/**
 * What all agreed to in advance reaches the mechanism's last day wherever a hold or another calendar has moved it;
 * the law's own clock counts other days. An extension brings no end forward.
 */
export const reachingWithAdvance = (
  clocks: readonly ClockRecord[],
  context: Pick<Context, 'calendar'>,
): readonly ClockRecord[] => {
  const mechanism = clocks.find(({ kind }) => kind === 'DL-M');
  return clocks.map((clock) => {
    if (!mechanism || clock.dueOn >= mechanism.dueOn) return clock;
    const { bare, advance } = withoutAdvance(clock, context);
    return advance ? carriedTo(mechanism.dueOn, bare, advance, context) : clock;
  });
};

/** The last day for the consents of a referred case; nothing where no court waits. */
export const referralDueOn = (state: Case): Day | undefined => state.clocks['DL-M'] && mediationDueOn(state.clocks);

/** Refused: the table rests. A party may still go (PML 3, 23), and the committee may end it (T19). */
export const whileHeld = (state: Case) =>
  isAt(state, ['mediating', 'agreed']) && state.hold ? refuse('mediation-held') : undefined;

/** The last day that nothing at the table outlives: while the clocks rest, of the wait for a successor alone (§4.3). */
const lastDay = (state: Case): Day | undefined => {
  const { clocks } = state;
  if (isAt(state, ['mediating', 'agreed']) && state.hold?.lost) return clocks['DL-H']?.dueOn;
  if (clocks['DL-M'] && isHeld(clocks['DL-M'])) return undefined;
  const last = mediationDueOn(clocks);
  return earlierOf(last, unkeptUntil(state) ?? last);
};

/**
 * Refused: the last day of mediation lies behind, or the day of an institution that bound itself, or that of a
 * successor; whether or not anybody has asked the case to expire yet.
 */
export const afterLastDay = (state: Case, today: Day) => after(lastDay(state), today);

const after = (dueOn: Day | undefined, today: Day) =>
  dueOn && today > dueOn ? refuse('deadline-passed', { params: { dueOn } }) : undefined;

/** Refused: the case has ended by time. Who mediates, or ends it, may change as long as a late text may be signed (T51). */
export const afterItsEnd = (state: Case, today: Day) =>
  after(state.stage === 'agreed' && state.outOfTime ? state.clocks['DL-06']?.dueOn : lastDay(state), today);

/** What stands for its end: a clock, and its last day. */
export interface Deadline {
  readonly clock: ClockKind;
  readonly dueOn: Day;
}

/** What closes mediation: the earlier of the two clocks; of one day the mechanism's. */
export const mediationEnd = (clocks: Clocks): Deadline => {
  const ends = [clocks['DL-M'], clocks['DL-L']].flatMap((clock) => clock ?? []);
  const [first] = ends.toSorted((a, b) => daysBetween(b.dueOn, a.dueOn));
  if (first === undefined) throw new Error('an accepted case has its mediation clocks');
  return { clock: first.kind, dueOn: first.dueOn };
};

/** The last day of mediation. */
export const mediationDueOn = (clocks: Clocks): Day => mediationEnd(clocks).dueOn;
