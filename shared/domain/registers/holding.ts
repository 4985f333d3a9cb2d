import type { Day } from '../../../events/primitives.ts';
import { inForceOn, type Validity } from './validity.ts';

/** What a change says, for who decides by it: nothing of who made it and why. */
export type Saying =
  | (Extract<Validity, { state: 'kept' }> & {
      readonly validFrom: Day;
      readonly body: Readonly<Record<string, unknown>>;
    })
  | Extract<Validity, { state: 'withdrawn' }>;

/** An entry that was ever changed: all that it says on the day of its last change or later, first to last. */
export interface SaidOf {
  readonly register: string;
  readonly id: string;
  readonly standing: readonly Saying[];
}

/** What registers say that no pack does. */
export type Said = readonly SaidOf[];

/** Takes what a change says of an entry, its id and its days in, and gives the form of the pack's. */
export interface EntrySchema<Entry> {
  parse(said: unknown): Entry;
}

/** An entry as this says it, which ends with the last day there is where it says none. */
export const asEntry = (id: string, saying: Extract<Saying, { state: 'kept' }>): unknown => ({
  validTo: '9999-12-31',
  ...saying.body,
  ...saying,
  id,
});

const BUNDLED = { state: 'kept', body: undefined } as const;

/**
 * What a register says on a day: the pack's entries, with what was changed of them since.
 *
 * @param bundled the pack's, version 0 of the register
 * @param said of the register
 * @param schema of an entry as deciding goes by it
 */
export const heldOn = <Entry extends { readonly id: string }>(
  bundled: readonly Entry[],
  said: Said,
  day: Day,
  schema: EntrySchema<Entry>,
): readonly Entry[] => {
  const entries = new Map<string, Entry>(bundled.map((entry) => [entry.id, entry]));
  for (const { id, standing } of said) {
    const held = inForceOn([...(entries.has(id) ? [BUNDLED] : []), ...standing], day);
    if (held === undefined) entries.delete(id);
    else if (held.body) entries.set(id, schema.parse(asEntry(id, held)));
  }
  return [...entries.values()];
};
