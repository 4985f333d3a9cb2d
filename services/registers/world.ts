import type { CountyCode, Day } from '../../events/primitives.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import type { World } from '../../shared/domain/registers/agreeing.ts';
import { type RegisterName, registers } from '../../shared/domain/registers/table.ts';
import { inForceOn } from '../../shared/domain/registers/validity.ts';
import type { Kept } from '../../shared/domain/registers/version.ts';
import { listed, type RegisterPorts } from './ports.ts';

/** What an entry says from a day on, where it says anything, once a change is thought of as made. */
export interface Made {
  readonly register: RegisterName;
  readonly id: string;
  readonly change:
    | { readonly state: 'kept'; readonly validFrom: Day; readonly validTo?: Day; readonly body: Kept['body'] }
    | { readonly state: 'withdrawn'; readonly validFrom: Day };
}

type Bodies = readonly { readonly id: string; readonly body: unknown }[];

type Saying = Pick<Kept, 'state' | 'validFrom' | 'validTo' | 'body'> | Extract<Made['change'], { state: 'withdrawn' }>;

/** An entry with all that it says on the first of the days looked at or later, as it was written. */
interface Spoken {
  readonly id: string;
  readonly versions: readonly Saying[];
}

/** What a register says on a day. */
const bodiesOn = (entries: readonly Spoken[], on: Day): Bodies =>
  entries.flatMap(({ id, versions }) => {
    const held = inForceOn(versions, on);
    return held ? [{ id, body: held.body }] : [];
  });

const withChange = (entries: readonly Spoken[], { id, change }: Made): readonly Spoken[] =>
  entries.some((entry) => entry.id === id)
    ? entries.map((entry) => (entry.id === id ? { id, versions: [...entry.versions, change] } : entry))
    : [...entries, { id, versions: [change] }];

const names = [
  'courts',
  'committees',
  'institutions',
  'branches',
  'authorities',
  'commitments',
  'units',
  'mediators',
  'experts',
  'thresholds',
] as const;
type WorldRegister = (typeof names)[number];

/** Does a change of this register bear on others? */
export const bearsOnOthers = (register: RegisterName): boolean => names.some((name) => name === register);

const worldOf = (said: Readonly<Record<WorldRegister, Bodies>>, counties: readonly CountyCode[]): World => {
  const parsed = <T>(name: WorldRegister, parse: (body: unknown) => T) =>
    said[name].map(({ id, body }) => ({ id, ...parse(body) }));
  return {
    counties: counties.map((code) => ({ code })),
    courts: parsed('courts', (body) => registers.courts.body.parse(body)),
    committees: parsed('committees', (body) => registers.committees.body.parse(body)),
    institutions: parsed('institutions', (body) => registers.institutions.body.parse(body)),
    branches: parsed('branches', (body) => registers.branches.body.parse(body)),
    authorities: parsed('authorities', (body) => registers.authorities.body.parse(body)),
    commitments: parsed('commitments', (body) => registers.commitments.body.parse(body)),
    units: parsed('units', (body) => registers.units.body.parse(body)),
    mediators: parsed('mediators', (body) => registers.mediators.body.parse(body)),
    experts: parsed('experts', (body) => registers.experts.body.parse(body)),
    thresholds: said.thresholds.map(({ id }) => ({ id })),
  };
};

/** On which of these days, the first and those after it, something begins to hold or holds no more. */
const turningDays = (entries: readonly Spoken[], from: Day): readonly Day[] => {
  const turns = entries.flatMap(({ versions }) =>
    versions.flatMap((version) => [
      ...(version.validFrom ? [version.validFrom] : []),
      ...(version.state === 'kept' && version.validTo ? [addDays(version.validTo, 1)] : []),
    ]),
  );
  return [...new Set([from, ...turns.filter((day) => day > from)])].sort();
};

/** What the registers say of one another, as they stand and as a change would leave them. */
interface Around {
  readonly before: World;
  readonly after: World;
}

/**
 * The registers on every day from a change's first on which anything in them begins or ends: between those nothing is
 * different.
 */
export const worldsAround = async (
  ports: RegisterPorts & { readonly counties: readonly CountyCode[] },
  made: Made,
): Promise<readonly Around[]> => {
  const from = made.change.validFrom;
  const said = await Promise.all(
    names.map(async (name): Promise<readonly [WorldRegister, readonly Spoken[]]> => [name, await listed(ports, name)]),
  );
  const changed = said.map(
    ([name, entries]) => [name, name === made.register ? withChange(entries, made) : entries] as const,
  );
  const worldOn = (entries: typeof said, day: Day): World => {
    // thresholds that are over leave the pack's in force, never none
    const bodies = entries.map(([name, each]) => [name, bodiesOn(each, name === 'thresholds' ? from : day)] as const);
    return worldOf(Object.fromEntries(bodies) as Record<WorldRegister, Bodies>, ports.counties);
  };
  const days = turningDays(
    changed.flatMap(([, entries]) => entries),
    from,
  );
  return days.map((day) => ({ before: worldOn(said, day), after: worldOn(changed, day) }));
};
