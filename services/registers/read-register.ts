import type { CountyCode, Day, EntryId } from '../../events/primitives.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { refuse } from '../../shared/domain/case/deciding.ts';
import type { Entry } from '../../shared/domain/registers/entries.ts';
import { may } from '../../shared/domain/registers/register.ts';
import type { RegisterName } from '../../shared/domain/registers/table.ts';
import { inForceOn } from '../../shared/domain/registers/validity.ts';
import type { Kept } from '../../shared/domain/registers/version.ts';
import { ok } from '../../shared/domain/result.ts';
import { isRegister, placeOf, rowOf } from './entry-of.ts';
import { listed, personOf, type RegisterPorts, versionsOn } from './ports.ts';

/** Each may cost a look at its history or at who it is. */
const PAGE = 50;

interface Asked {
  readonly principal: Viewer;
  readonly path: { readonly register: string };
  readonly query: { readonly on?: Day; readonly county?: CountyCode; readonly after?: EntryId };
}

interface Held {
  readonly id: EntryId;
  readonly version: Kept;
}

/** The entry as it stands on the day, for those who may read it; of a county alone, where one was asked for. */
const heldOn =
  (ports: RegisterPorts, register: RegisterName, { principal, query }: Asked, on: Day) =>
  async (entry: Entry): Promise<readonly Held[]> => {
    const version = inForceOn(await versionsOn(ports, register, entry, on), on);
    if (!version) return [];
    const row = rowOf(register);
    const place = placeOf(row, entry.id, version);
    const wanted = query.county === undefined || place.counties.includes(query.county);
    return wanted && may('read', principal, row, place) ? [{ id: entry.id, version }] : [];
  };

/** One more than a page, where there are as many. */
const firstOf = async (entries: readonly Entry[], held: (entry: Entry) => Promise<readonly Held[]>) => {
  const found: Held[] = [];
  for (const entry of entries) {
    if (found.length > PAGE) break;
    found.push(...(await held(entry)));
  }
  return found;
};

/** A register as it stands on a day. Of people it tells the name: they are entered so that others find them (PML 10). */
export const readRegister = (ports: RegisterPorts) => async (asked: Asked) => {
  const { register } = asked.path;
  if (!isRegister(register) || rowOf(register).read[asked.principal.kind] === undefined) return refuse('not-found');
  const on = asked.query.on ?? dayOf(ports.now());
  const { after } = asked.query;
  const entries = (await listed(ports, register)).filter(({ id }) => after === undefined || id > after);
  const found = await firstOf(entries, heldOn(ports, register, asked, on));
  const page = await Promise.all(
    found.slice(0, PAGE).map(async ({ id, version: kept }) => {
      const { version, validFrom, validTo, body } = kept;
      const name = (await personOf(ports, { register, id }, kept))?.name;
      return {
        id,
        version,
        ...(typeof name === 'string' ? { name } : {}),
        ...(validFrom ? { validFrom } : {}),
        ...(validTo ? { validTo } : {}),
        body,
      };
    }),
  );
  const last = found.length > PAGE ? page.at(-1)?.id : undefined;
  return ok({ body: { register, on, entries: page, ...(last ? { next: last } : {}) } });
};
