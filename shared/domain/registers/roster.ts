import { type Day, MediatorId } from '../../../events/primitives.ts';
import type { Assignee } from '../rulebook.ts';
import { MediatorBody } from './mediator.ts';
import { inForceOn } from './validity.ts';
import type { Head } from './version.ts';

/** What assigning may go by: not where somebody comes from, nor what is sample. */
const assigneeFrom = (id: string, body: unknown): Assignee => {
  const { source: _source, sample: _sample, ...facts } = MediatorBody.parse(body);
  return { id: MediatorId.parse(id), ...facts };
};

const BUNDLED = { state: 'kept', version: 0 } as const;

/**
 * Who may be assigned on a day: the pack's mediators, with what was changed of them since.
 *
 * @param bundled the pack's, version 0 of their register
 * @param heads of the register of mediators; each answers for its own day and later ones
 */
export const rosterOn = (bundled: readonly Assignee[], heads: readonly Head[], day: Day): readonly Assignee[] => {
  const known = new Set<string>(bundled.map(({ id }) => id));
  const changed = new Map<string, readonly Assignee[]>();
  for (const { id, standing } of heads) {
    const held = inForceOn([...(known.has(id) ? [BUNDLED] : []), ...standing], day);
    if (held === undefined) changed.set(id, []);
    else if (held.version !== 0 && 'body' in held) changed.set(id, [assigneeFrom(id, held.body)]);
  }
  const added = [...changed].flatMap(([id, assignee]) => (known.has(id) ? [] : assignee));
  return [...bundled.flatMap((assignee) => changed.get(assignee.id) ?? [assignee]), ...added];
};
