import { Day } from '../../events/primitives.ts';
import type { SaidOf, Saying } from '../../shared/domain/registers/holding.ts';
import type { RegisterName } from '../../shared/domain/registers/table.ts';
import { registerRows } from '../../shared/jurisdictions/registers.ts';

/** What an entry of the pack says, as a change of it sends it, with what is to be other. */
export const bodyOf = (register: RegisterName, id: string, over: object = {}): Readonly<Record<string, unknown>> => {
  const row = registerRows[register].find((each) => each.id === id);
  if (!row) throw new Error(`the pack has no ${id}`);
  const { id: _id, validFrom: _from, validTo: _to, ...body } = row;
  return { ...body, ...over };
};

export const kept = (validFrom: string, body: object, validTo?: string): Saying => ({
  state: 'kept',
  validFrom: Day.parse(validFrom),
  body: { ...body },
  ...(validTo ? { validTo: Day.parse(validTo) } : {}),
});

export const withdrawn = (validFrom: string): Saying => ({ state: 'withdrawn', validFrom: Day.parse(validFrom) });

export const said = (register: RegisterName, id: string, ...standing: readonly Saying[]): SaidOf => ({
  register,
  id,
  standing,
});
