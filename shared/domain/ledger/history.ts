import type { CaseEvent, CaseEventType, EventOf } from '../../../events/catalogue.ts';
import type { LedgerFacts } from './row.ts';

/** What one part of a history gives of a row. */
export type Columns = Partial<LedgerFacts>;

/** The last event of a type, where there is one. */
export const last = <T extends CaseEventType>(events: readonly CaseEvent[], type: T): EventOf<T> | undefined =>
  events.findLast((event): event is EventOf<T> => event.type === type);

/** Another round sets aside what the one before came to (T27): what it ends with is what the case comes to. */
export const sinceReopening = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.slice(events.findLastIndex(({ type }) => type === 'mediation.reopened.v1') + 1);
