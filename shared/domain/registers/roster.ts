import { type Day, MediatorId } from '../../../events/primitives.ts';
import type { Assignee } from '../rulebook.ts';
import { heldOn } from './holding.ts';
import { MediatorBody } from './mediator.ts';
import type { Head } from './version.ts';

/** What assigning may go by: not where somebody comes from, nor what is sample. */
const assigneeFrom = (id: string, body: unknown): Assignee => {
  const { source: _source, sample: _sample, ...facts } = MediatorBody.parse(body);
  return { id: MediatorId.parse(id), ...facts };
};

/**
 * Who may be assigned on a day: the pack's mediators, with what was changed of them since.
 *
 * @param bundled the pack's, version 0 of their register
 * @param heads of the register of mediators; each answers for its own day and later ones
 */
export const rosterOn = (bundled: readonly Assignee[], heads: readonly Head[], day: Day): readonly Assignee[] =>
  heldOn(bundled, heads, day, (id, { body }) => assigneeFrom(id, body));
