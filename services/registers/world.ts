import type { CountyCode, Day } from '../../events/primitives.ts';
import type { World } from '../../shared/domain/registers/agreeing.ts';
import type { Entry } from '../../shared/domain/registers/entries.ts';
import { type RegisterName, registers } from '../../shared/domain/registers/table.ts';
import { inForceOn } from '../../shared/domain/registers/validity.ts';
import type { Change } from '../../shared/domain/registers/version.ts';
import { listed, type RegisterPorts, versionsOn } from './ports.ts';

/** What an entry says, where it says anything, once a change is thought of as made. */
interface Made {
  readonly register: RegisterName;
  readonly id: string;
  readonly change: Pick<Extract<Change, { state: 'kept' }>, 'state' | 'body'> | { readonly state: 'withdrawn' };
}

type Bodies = readonly { readonly id: string; readonly body: unknown }[];

/** What a register says on a day. */
const bodiesOn = async (ports: RegisterPorts, register: RegisterName, on: Day): Promise<Bodies> => {
  const bodies = (await listed(ports, register)).map(async (entry: Entry) => {
    const held = inForceOn(await versionsOn(ports, register, entry, on), on);
    return held ? [{ id: entry.id, body: held.body }] : [];
  });
  return (await Promise.all(bodies)).flat();
};

const withChange = (bodies: Bodies, register: RegisterName, made: Made): Bodies => {
  if (made.register !== register) return bodies;
  const others = bodies.filter(({ id }) => id !== made.id);
  return made.change.state === 'kept' ? [...others, { id: made.id, body: made.change.body }] : others;
};

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

/** All that registers say of one another on a day, as they stand and as a change would leave them. */
export const worldsAround = async (
  ports: RegisterPorts & { readonly counties: readonly CountyCode[] },
  made: Made,
  on: Day,
): Promise<{ readonly before: World; readonly after: World }> => {
  const said = await Promise.all(names.map(async (name) => [name, await bodiesOn(ports, name, on)] as const));
  const worldWith = (bodiesOf: (name: WorldRegister, bodies: Bodies) => Bodies) =>
    worldOf(
      Object.fromEntries(said.map(([name, bodies]) => [name, bodiesOf(name, bodies)])) as Record<WorldRegister, Bodies>,
      ports.counties,
    );
  return {
    before: worldWith((_, bodies) => bodies),
    after: worldWith((name, bodies) => withChange(bodies, name, made)),
  };
};
