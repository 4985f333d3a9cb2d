import type { MediatorId } from '../../events/primitives.ts';
import type { Candidate } from '../../shared/domain/assignment/candidate.ts';
import type { Assign } from '../../shared/domain/case/commands.ts';
import type { Jurisdiction, Mediator } from '../../shared/domain/jurisdiction.ts';
import type { MediatorLoads, People, Reference } from '../../shared/ports.ts';

export interface RosterPorts {
  readonly reference: Reference;
  readonly people: People;
  readonly loads: MediatorLoads;
}

const candidateOf = (mediator: Mediator, { rules }: Jurisdiction, openCases: number): Candidate => {
  const { id: mediatorId, ...facts } = mediator;
  const maxOpen = mediator.employment === 'FULL_TIME' ? rules.maxOpen.fullTime : rules.maxOpen.partTime;
  return { mediatorId, ...facts, openCases, maxOpen, settledLikeCases: 0 };
};

/** The command to assign, with the roster as it stands and the load from the ledger. */
export const assignCommand =
  ({ reference, people, loads }: RosterPorts) =>
  async (chosen?: MediatorId): Promise<Assign> => {
    const [jurisdiction, { mediators }, open] = await Promise.all([
      reference.jurisdiction(),
      people.roster(),
      loads.openCases(),
    ]);
    const candidates = mediators.map((mediator) => candidateOf(mediator, jurisdiction, open.get(mediator.id) ?? 0));
    return { type: 'assign', candidates, ...(chosen ? { chosen } : {}) };
  };
