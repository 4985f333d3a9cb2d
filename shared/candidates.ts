import type { Candidate } from './domain/assignment/candidate.ts';
import type { Case } from './domain/case/state.ts';
import type { Assignee, Rulebook } from './domain/rulebook.ts';
import type { Assignees, MediatorLoads, MediatorRecord, Reference } from './ports.ts';

export interface RosterPorts {
  readonly reference: Reference;
  readonly people: Assignees;
  readonly loads: MediatorLoads;
}

interface Past {
  readonly openCases: number;
  readonly record: MediatorRecord | undefined;
}

const candidateOf = (
  mediator: Assignee,
  { rules }: Rulebook,
  causeCode: string,
  { openCases, record }: Past,
): Candidate => {
  const { id: mediatorId, ...facts } = mediator;
  const maxOpen = mediator.employment === 'FULL_TIME' ? rules.maxOpen.fullTime : rules.maxOpen.partTime;
  return {
    mediatorId,
    ...facts,
    openCases,
    maxOpen,
    settledLikeCases: record?.settled.get(causeCode) ?? 0,
    ...(record?.lastAssignedOn ? { lastAssignedOn: record.lastAssignedOn } : {}),
  };
};

/** Everybody who may be asked, with the roster as it stands, and loads and records from the ledger. */
export const candidatesFor =
  ({ reference, people, loads }: RosterPorts) =>
  async ({ causeCode }: Case): Promise<readonly Candidate[]> => {
    const [jurisdiction, { mediators }, open, records] = await Promise.all([
      reference.jurisdiction(),
      people.roster(),
      loads.openCases(),
      loads.records(),
    ]);
    return mediators.map((mediator) => {
      const past = { openCases: open.get(mediator.id) ?? 0, record: records.get(mediator.id) };
      return candidateOf(mediator, jurisdiction, causeCode, past);
    });
  };
