import type { Day } from '../../../../events/primitives.ts';
import { type Clock, startClock } from '../../deadlines/clock.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { type Decision, inFuture, refuse, stagePassed, strangers } from '../deciding.ts';
import { BINDING, type Case, isAt } from '../state.ts';
import { lastDayOf } from '../table/schedule.ts';
import type { RecordReturnVisit } from './commands.ts';

/** A case whose agreement binds, or bound until it was closed. */
const inForce = (state: Case) =>
  isAt(state, [...BINDING, 'closed']) && state.effectiveOn && state.agreement
    ? {
        agreement: state.agreement,
        effectiveOn: state.effectiveOn,
        visits: state.visits ?? [],
        since: state.default?.on,
      }
    : undefined;

type Ground = Pick<Context, 'calendar' | 'jurisdiction'>;

/** From when a visit is due: the end; until it comes, the last day of performance; where none is named, the effect. */
const lastDay = (state: Case, effectiveOn: Day): Day => {
  if (isAt(state, ['closed'])) return state.closedOn;
  const named = isAt(state, BINDING) ? lastDayOf(state.agreement) : undefined;
  return named ?? effectiveOn;
};

/**
 * DL-18, PML 31: a visit within thirty days of the last day of performance or of the end, and within seven of a default
 * (T32). They follow from the agreement and are not kept; a visit on that day or after it answers. A dispute that went
 * on to a court is that court's.
 */
export const visitClocks = (state: Case, { calendar, jurisdiction }: Ground): readonly Clock[] => {
  const force = inForce(state);
  if (!force || (isAt(state, ['closed']) && state.outcome === 'LITIGATION')) return [];
  const definition = jurisdiction.clocks['DL-18'];
  const isAnswered = (startedOn: Day): boolean => force.visits.some(({ visitedOn }) => visitedOn >= startedOn);
  const end = lastDay(state, force.effectiveOn);
  const starts = [
    { startedOn: end },
    ...(force.since && !isAt(state, ['closed']) ? [{ startedOn: force.since, variant: 'default' }] : []),
  ];
  return starts
    .filter(({ startedOn }) => !isAnswered(startedOn))
    .map((start) => startClock(definition, start, calendar));
};

/**
 * DL-18: the mediator or the committee asked a party how the agreement is kept, and how content it is. A visit may come
 * after the file was closed: it is added to it.
 */
export const recordReturnVisit = (state: Case, command: RecordReturnVisit, { today: on }: Context): Decision => {
  const force = inForce(state);
  if (!force) return stagePassed(state);
  const { type: _type, ...visit } = command;
  const fault = strangers(state, [visit.partyId]) ?? inFuture(visit.visitedOn, on, 'visitedOn');
  if (fault) return fault;
  if (visit.visitedOn < force.effectiveOn) return refuse('visit-before-effect', { field: 'visitedOn' });
  return ok([{ type: 'return-visit.recorded.v1', ...visit, on }]);
};
