import type { Day } from '../../../events/primitives.ts';
import { inForceOn } from './validity.ts';
import type { Change, Head } from './version.ts';

const BUNDLED = { state: 'kept', version: 0 } as const;

/**
 * What a register says on a day: the pack's entries, with what was changed of them since.
 *
 * @param bundled the pack's, version 0 of the register
 * @param heads of the register; each answers for its own day and later ones
 * @param from what a change says of an entry, in the form of the pack's
 */
export const heldOn = <Entry extends { readonly id: string }>(
  bundled: readonly Entry[],
  heads: readonly Head[],
  day: Day,
  from: (id: string, change: Extract<Change, { readonly state: 'kept' }>) => Entry,
): readonly Entry[] => {
  const known = new Set<string>(bundled.map(({ id }) => id));
  const changed = new Map<string, readonly Entry[]>();
  for (const { id, standing } of heads) {
    const held = inForceOn([...(known.has(id) ? [BUNDLED] : []), ...standing], day);
    if (held === undefined) changed.set(id, []);
    else if (held.version !== 0 && 'body' in held) changed.set(id, [from(id, held)]);
  }
  const added = [...changed].flatMap(([id, entry]) => (known.has(id) ? [] : entry));
  return [...bundled.flatMap((entry) => changed.get(entry.id) ?? [entry]), ...added];
};
