import type { EventOf } from '../../../../events/catalogue.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import type { Accepted, Recusal } from '../facts.ts';

type Continued = EventOf<'case.continued.v1'>;

/** What the people of a case are bound by, as its rest is told of it. */
type Binding = Pick<Continued, 'seated' | 'newcomers' | 'choices' | 'rejectedRecusals' | 'paused' | 'absences'>;

/**
 * What bound the parent's people binds the rest's: whom they chose or sat down with, what was decided of it or
 * is not yet, and whom they kept waiting. An empty place stays empty; what a party of the parent alone asked for is over.
 */
export const bindingOn = (parent: Accepted, ids: ReadonlySet<PartyId>): Binding => {
  const { sessions, seated, newcomers = [], choices, rejectedRecusals, paused, absences } = parent;
  const isTheirs = ({ partyId }: Recusal) => partyId === undefined || ids.has(partyId);
  const isPaused = paused && (!paused.recusal || isTheirs(paused.recusal));
  return {
    ...(sessions > 0 || seated ? { seated: true } : {}),
    newcomers: newcomers.filter((partyId) => ids.has(partyId)),
    choices: [...choices].flatMap(([partyId, mediatorId]) => (ids.has(partyId) ? { partyId, mediatorId } : [])),
    rejectedRecusals: rejectedRecusals.filter(isTheirs),
    ...(isPaused ? { paused } : {}),
    absences: [...absences].flatMap(([partyId, missed]) => (ids.has(partyId) && missed > 0 ? { partyId, missed } : [])),
  };
};

/** What of it the rest's own state keeps in another form; of a rest that was made before it was carried, nothing. */
export const boundBy = ({ choices = [], rejectedRecusals = [], absences = [] }: Continued) => ({
  choices: new Map(choices.map(({ partyId, mediatorId }) => [partyId, mediatorId])),
  rejectedRecusals,
  absences: new Map(absences.map(({ partyId, missed }) => [partyId, missed])),
});
