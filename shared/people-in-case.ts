import type { CaseId, CommandId, Digest } from '../events/primitives.ts';
import { type Commit, eventsOf } from './commit.ts';
import { sha256 } from './digest.ts';
import type { KnownPerson } from './domain/case/people/same-person.ts';
import type { CaseStore, PrivateStore } from './ports.ts';
import { presentFiling } from './present-parties.ts';

interface PeoplePorts {
  readonly cases: Pick<CaseStore, 'history'>;
  readonly personal: Pick<PrivateStore, 'filings' | 'textsOf'>;
}

/** How an agent's or an interpreter's name and number are sealed, so that one person has one digest. */
export const personText = ({ name, idNo }: Pick<KnownPerson, 'name' | 'idNo'>): string =>
  idNo ? `${name}\n${idNo}` : name;

const personOf = (text: string): Pick<KnownPerson, 'name' | 'idNo'> => {
  const [name = '', idNo] = text.split('\n');
  return { name, ...(idNo ? { idNo } : {}) };
};

interface Sealed extends Pick<KnownPerson, 'role' | 'id'> {
  readonly commandId: CommandId;
  readonly digest: Digest;
}

/** Whose name a commit sealed. */
const sealedIn = (history: readonly Commit[]): readonly Sealed[] =>
  history.flatMap((commit) =>
    eventsOf(commit).flatMap((event): readonly Sealed[] => {
      const { commandId } = commit;
      if (event.type === 'agent.appointed.v1')
        return [{ commandId, role: 'AGENT', id: event.agentId, digest: event.identityDigest }];
      if (event.type === 'interpreter.named.v1')
        return [{ commandId, role: 'INTERPRETER', id: event.interpreterId, digest: event.identityDigest }];
      return [];
    }),
  );

/** Who was named again with a document is known by it from then on. */
const isDocumentedIn = (all: readonly KnownPerson[], { role, name }: KnownPerson): boolean =>
  all.some((other) => other.role === role && other.name === name && other.idNo !== undefined);

/**
 * The parties as they are today with those who represent them, and every agent and interpreter there was, of the case
 * that this one is the rest of too. Nobody of whom the Private table has nothing any more.
 */
export const peopleIn = async (ports: PeoplePorts, caseId: CaseId): Promise<readonly KnownPerson[]> => {
  const { cases, personal } = ports;
  const history = await cases.history(caseId);
  const filing = await presentFiling(personal, caseId, history);
  const parties = (filing?.parties ?? []).flatMap(
    ({ partyId: id, name, idNo, legalRepresentative }): readonly KnownPerson[] => [
      { role: 'PARTY', id, name, ...(idNo ? { idNo } : {}) },
      ...(legalRepresentative ? [{ role: 'PARTY' as const, id, name: legalRepresentative }] : []),
    ],
  );
  const named: KnownPerson[] = [];
  for (const { commandId, role, id, digest } of sealedIn(history)) {
    const texts = await personal.textsOf(caseId, commandId);
    const text = texts.find((each) => sha256(`${filing?.salt ?? ''}${each}`) === digest);
    if (text !== undefined) named.push({ role, id, ...personOf(text) });
  }
  const [continued] = history.flatMap(eventsOf).filter(({ type }) => type === 'case.continued.v1');
  const before = continued?.type === 'case.continued.v1' ? await peopleIn(ports, continued.parentId) : [];
  return [
    ...parties,
    ...named.filter((each) => each.idNo !== undefined || !isDocumentedIn(named, each)),
    ...before.filter(({ role }) => role !== 'PARTY'),
  ];
};
