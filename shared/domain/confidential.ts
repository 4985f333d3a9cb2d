import type { CaseEvent, EventOf } from '../../events/catalogue.ts';
import type { Viewer } from './access.ts';
import { disclosedOpinion } from './case/mechanism/disclosing.ts';
import { outcomeOf } from './case/outcome.ts';
import { type Case, isAt } from './case/state.ts';

/**
 * Who may know why mediation rests, and what the committee found: never a party, nor who stands close to one (§4.3,
 * signals of a crime). Every reason is kept alike, so that silence itself tells nothing.
 */
const mayKnowWhy = ({ kind }: Viewer): boolean =>
  ['system', 'prefecture', 'county', 'court', 'regulator', 'mediator'].includes(kind);

/** A wait for a successor is the reason of a hold by another name. */
export const mayReadClock = (kind: string, viewer: Viewer): boolean => kind !== 'DL-H' || mayKnowWhy(viewer);

/** Who reads the scores of mediators, and why some may not mediate: whoever may ask for them (§5, PIPL 24; readAssignment). */
const mayReadScores = ({ kind }: Viewer): boolean =>
  ['system', 'institution', 'court', 'regulator', 'mediator', 'county', 'prefecture'].includes(kind);

const ranked = (event: EventOf<'mediator.assigned.v1' | 'mediator.replaced.v1'>) => {
  const { score: _score, excluded: _excluded, ...rest } = event;
  return rest;
};

/** An event as this viewer may read it: that something happened and when, without what is not for its eyes. */
export const disclosed = (event: CaseEvent, viewer: Viewer, state: Case): Readonly<Record<string, unknown>> => {
  if (event.type === 'opinion.issued.v1') return disclosedOpinion(event, viewer, state);
  if (event.type === 'mediator.assigned.v1' || event.type === 'mediator.replaced.v1')
    return mayReadScores(viewer) ? event : ranked(event);
  if (mayKnowWhy(viewer)) return event;
  switch (event.type) {
    case 'mediation.held.v1': {
      const { type, on, clocks } = event;
      return { type, on, clocks };
    }
    case 'clocks.recounted.v1':
      return { ...event, clocks: event.clocks.filter(({ kind }) => mayReadClock(kind, viewer)) };
    case 'mediation.terminated.v1':
      return { type: event.type, on: event.on };
    // what looks like a crime is no civil matter either, and that is what they are told (§4.3, T04)
    case 'case.not-accepted.v1':
      return event.reason === 'CRIME_SUSPECTED' ? { ...event, reason: 'NOT_CIVIL' } : event;
    case 'case.closed.v1':
      return event.outcome === 'TERMINATED_FALSE' ? { type: event.type, on: event.on } : event;
    default:
      return event;
  }
};

/** What came of the case, for this viewer; a termination has no name for a party. */
export const disclosedOutcome = (state: Case, viewer: Viewer): string | undefined => {
  const outcome = outcomeOf(state);
  return outcome === 'TERMINATED_FALSE' && !mayKnowWhy(viewer) ? undefined : outcome;
};

/** Since when mediation rests, and why, for those who may know. */
export const disclosedHold = (state: Case, viewer: Viewer) => {
  const hold = isAt(state, ['mediating', 'agreed']) ? state.hold : undefined;
  if (!hold) return undefined;
  const { reason, since } = hold;
  return mayKnowWhy(viewer) ? { reason, since } : { since };
};
