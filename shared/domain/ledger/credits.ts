import type { CaseEvent } from '../../../events/catalogue.ts';
import type { CaseId, Day, MediatorId } from '../../../events/primitives.ts';

/** What a case adds to what a mediator has done, for the ranking (mechanism.md §5). */
export type Credit =
  | { readonly mediatorId: MediatorId; readonly assignedOn: Day }
  | { readonly mediatorId: MediatorId; readonly settled: CaseId; readonly causeCode: string };

/** Whom the event makes a mediator of the case, and in which role. */
const seatOf = (event: CaseEvent): { readonly mediatorId: MediatorId; readonly role: 'LEAD' | 'CO' } | undefined => {
  if (event.type === 'mediator.assigned.v1') return event;
  if (event.type === 'case.continued.v1') return { mediatorId: event.lead, role: 'LEAD' };
  return event.type === 'mediator.replaced.v1' ? { mediatorId: event.to, role: event.role } : undefined;
};

/** Who leads after these events: the last to take the place (T09, T10), be it from beside the one who led (§4.3). */
export const leadOf = (events: readonly CaseEvent[]): MediatorId | undefined => {
  const seated = new Set<MediatorId>();
  let lead: MediatorId | undefined;
  for (const event of events) {
    const seat = seatOf(event);
    if (seat) seated.add(seat.mediatorId);
    if (seat?.role === 'LEAD') lead = seat.mediatorId;
    else if (event.type === 'case.grouped.v1' && seated.has(event.lead)) lead = event.lead;
  }
  return lead;
};

/**
 * The credits of the events from `seen` on. Everybody assigned was assigned on that day; an agreement in force is its
 * leading mediator's settlement, whatever a court rules later.
 * @param seen how many of the events were credited before
 */
export const creditsOf = (
  { caseId, events }: { readonly caseId: CaseId; readonly events: readonly CaseEvent[] },
  seen: number,
): readonly Credit[] =>
  events.slice(seen).flatMap((event, i): readonly Credit[] => {
    const seat = seatOf(event);
    // the rest of a case is no new assignment
    if (event.type === 'case.continued.v1') return [];
    if (seat && 'on' in event) return [{ mediatorId: seat.mediatorId, assignedOn: event.on }];
    if (event.type !== 'agreement.effective.v1') return [];
    // by count a success only once the claim against everyone is resolved
    if (events.some(({ type }) => type === 'case.split.v1')) return [];
    const lead = leadOf(events.slice(0, seen + i));
    const [filed] = events;
    return lead && filed?.type === 'case.filed.v1'
      ? [{ mediatorId: lead, settled: caseId, causeCode: filed.causeCode }]
      : [];
  });
