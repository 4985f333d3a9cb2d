import type { CaseEvent, EventOf } from '../../../events/catalogue.ts';
import type { CaseId, Day, MediatorId } from '../../../events/primitives.ts';

/** What a case adds to what a mediator has done, for the ranking (mechanism.md §5). */
export type Credit =
  | { readonly mediatorId: MediatorId; readonly assignedOn: Day }
  | { readonly mediatorId: MediatorId; readonly settled: CaseId; readonly causeCode: string };

const isLead = (event: CaseEvent): event is EventOf<'mediator.assigned.v1'> =>
  event.type === 'mediator.assigned.v1' && event.role === 'LEAD';

/**
 * The credits of the events from `seen` on. Everybody assigned was assigned on that day; an agreement in force is its
 * leading mediator's settlement, whatever a court rules later.
 * @param seen how many of the events were credited before
 */
export const creditsOf = (
  { caseId, events }: { readonly caseId: CaseId; readonly events: readonly CaseEvent[] },
  seen: number,
): readonly Credit[] =>
  events.slice(seen).flatMap((event): readonly Credit[] => {
    if (event.type === 'mediator.assigned.v1') return [{ mediatorId: event.mediatorId, assignedOn: event.on }];
    if (event.type !== 'agreement.effective.v1') return [];
    const lead = events.findLast(isLead);
    const filed = events.find(({ type }) => type === 'case.filed.v1');
    return lead && filed?.type === 'case.filed.v1'
      ? [{ mediatorId: lead.mediatorId, settled: caseId, causeCode: filed.causeCode }]
      : [];
  });
