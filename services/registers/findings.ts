import type { Day, MediatorId } from '../../events/primitives.ts';
import { compositionFindings, type Finding, type Member } from '../../shared/domain/registers/composition.ts';
import { MediatorPerson } from '../../shared/domain/registers/mediator-person.ts';
import { CommitteeBody } from '../../shared/domain/registers/organs.ts';
import type { RegisterName } from '../../shared/domain/registers/table.ts';
import { inForceOn } from '../../shared/domain/registers/validity.ts';
import type { Kept } from '../../shared/domain/registers/version.ts';
import { listed, personOf, type RegisterPorts, versionsOn } from './ports.ts';

/** Who of these mediators is on the roster that day, and of each what the law asks for. */
const membersOn = async (ports: RegisterPorts, members: readonly MediatorId[], on: Day) => {
  const wanted = new Set<string>(members);
  const entries = (await listed(ports, 'mediators')).filter(({ id }) => wanted.has(id));
  const people = entries.map(async (entry): Promise<readonly (readonly [string, Member])[]> => {
    const held = inForceOn(await versionsOn(ports, 'mediators', entry, on), on);
    const person = MediatorPerson.safeParse(
      held && (await personOf(ports, { register: 'mediators', id: entry.id }, held)),
    );
    return person.success ? [[entry.id, person.data]] : [];
  });
  return new Map((await Promise.all(people)).flat());
};

/** What is amiss with an entry though it stands: of a committee, how it departs from PML 8. */
export const findingsOf = async (
  ports: RegisterPorts,
  register: RegisterName,
  { body }: Kept,
  on: Day,
): Promise<readonly Finding[] | undefined> => {
  if (register !== 'committees') return undefined;
  const { members } = CommitteeBody.parse(body);
  const people = await membersOn(ports, members ?? [], on);
  return compositionFindings(members, (id) => people.get(id));
};
