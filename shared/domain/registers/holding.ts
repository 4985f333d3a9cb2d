import type { Day, Digest } from '../../../events/primitives.ts';
import { inForceOn, type Validity } from './validity.ts';

/** What a change says, for who decides by it: nothing of who made it and why. */
export type Saying =
  | (Extract<Validity, { state: 'kept' }> & {
      readonly validFrom: Day;
      readonly body: Readonly<Record<string, unknown>>;
      /** of who the entry is, in registers of people */
      readonly person?: Digest;
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

type Spoken = Saying | typeof BUNDLED;

/** All that was said of an entry, the pack's own first. */
const spokenOf = ({ id, standing }: SaidOf, bundled: ReadonlyMap<string, unknown>): readonly Spoken[] => [
  ...(bundled.has(id) ? [BUNDLED] : []),
  ...standing,
];

const byId = <Entry extends { readonly id: string }>(bundled: readonly Entry[]): Map<string, Entry> =>
  new Map(bundled.map((entry) => [entry.id, entry]));

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
  const entries = byId(bundled);
  for (const each of said) {
    const held = inForceOn(spokenOf(each, entries), day);
    if (held === undefined) entries.delete(each.id);
    else if (held.body) entries.set(each.id, schema.parse(asEntry(each.id, held)));
  }
  return [...entries.values()];
};

/**
 * The entries that hold no more, as they were last said: what is open may have to do with them still.
 *
 * @param bundled the pack's, version 0 of the register
 * @param said of the register, which is remembered
 * @param schema of an entry as deciding goes by it
 */
export const goneOn = <Entry extends { readonly id: string }>(
  bundled: readonly Entry[],
  said: Said,
  day: Day,
  schema: EntrySchema<Entry>,
): readonly Entry[] => {
  const entries = byId(bundled);
  return said.flatMap((each) => {
    const spoken = spokenOf(each, entries);
    if (inForceOn(spoken, day)) return [];
    const last = spoken.findLast(
      (version): version is Extract<Spoken, { readonly state: 'kept' }> =>
        version.state === 'kept' && (!version.body || version.validFrom <= day),
    );
    if (last?.body) return [schema.parse(asEntry(each.id, last))];
    const own = last && entries.get(each.id);
    return own ? [own] : [];
  });
};
