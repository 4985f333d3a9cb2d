import type { BranchId, CountyCode, CourtId, InstitutionId, MediatorId } from '../../../events/primitives.ts';
import { THRESHOLDS } from './thresholds.ts';

interface Placed {
  readonly id: string;
  readonly county: CountyCode;
}

interface Court {
  readonly id: string;
  readonly level: 'basic' | 'intermediate' | 'high';
  readonly county?: CountyCode | undefined;
  readonly superior?: CourtId | undefined;
}

interface Committee extends Placed {
  readonly hostInstitution?: InstitutionId | undefined;
  readonly head?: MediatorId | undefined;
  readonly members?: readonly MediatorId[] | undefined;
}

interface Mediator extends Placed {
  readonly employer?: InstitutionId | undefined;
  readonly formerEmployers: readonly { readonly institutionId: InstitutionId }[];
}

interface Expert {
  readonly id: string;
  readonly ties: readonly { readonly institutionId: InstitutionId }[];
  readonly mediatorId?: MediatorId | undefined;
}

interface Branch {
  readonly id: string;
  readonly institutionId: InstitutionId;
  readonly county?: CountyCode | undefined;
  readonly parent?: BranchId | undefined;
}

/** What an institution has said in advance: authority of a branch, or a commitment. */
interface Power {
  readonly id: string;
  readonly institutionId: InstitutionId;
  readonly branchId?: BranchId | undefined;
}

/** Everything that registers say of one another on one day. */
export interface World {
  readonly counties: readonly { readonly code: CountyCode }[];
  readonly courts: readonly Court[];
  readonly committees: readonly Committee[];
  readonly institutions: readonly { readonly id: string; readonly counties: readonly CountyCode[] }[];
  readonly branches: readonly Branch[];
  readonly authorities: readonly Power[];
  readonly commitments: readonly Power[];
  readonly units: readonly Placed[];
  readonly mediators: readonly Mediator[];
  readonly experts: readonly Expert[];
  /** as registered; a pack has one set and no ids */
  readonly thresholds?: readonly { readonly id: string }[];
}

const LEVELS = ['basic', 'intermediate', 'high'] as const;

const countOf = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length;

/** A county has one basic court and one committee: who files there must find both. */
const unserved = ({ counties, courts, committees }: World): readonly string[] =>
  counties.flatMap(({ code }) => [
    ...(countOf(courts, ({ level, county }) => level === 'basic' && county === code) === 1 ? [] : [`court of ${code}`]),
    ...(countOf(committees, ({ county }) => county === code) === 1 ? [] : [`committee of ${code}`]),
  ]);

/** A court stands below one of a higher level, so the hierarchy has no circle. */
const misplacedCourts = ({ courts }: World): readonly string[] =>
  courts.flatMap(({ id, level, superior }) => {
    if (superior === undefined) return [];
    const above = courts.find((court) => court.id === superior);
    return above && LEVELS.indexOf(above.level) > LEVELS.indexOf(level) ? [] : [`superior of ${id}`];
  });

/** A branch stands below another of its own institution, and above all of them is one that has none above. */
const misplacedBranches = ({ branches }: World): readonly string[] => {
  const byId = new Map<string, Branch>(branches.map((branch) => [branch.id, branch]));
  return branches.flatMap(({ id, institutionId, parent }) => {
    const seen = new Set<string>();
    for (let next: string | undefined = parent; next !== undefined; ) {
      const above = byId.get(next);
      if (seen.has(next) || above?.institutionId !== institutionId) return [`parent of ${id}`];
      seen.add(next);
      next = above.parent;
    }
    return [];
  });
};

const unplaced = ({ counties, courts, committees, institutions, branches, units, mediators }: World) => {
  const codes = new Set(counties.map(({ code }) => code));
  const placed = [...courts, ...committees, ...branches, ...units, ...mediators].filter(
    ({ county }) => county !== undefined && !codes.has(county),
  );
  const abroad = institutions.filter(({ counties: own }) => own.some((code) => !codes.has(code)));
  return [...placed, ...abroad].map(({ id }) => `county of ${id}`);
};

const unknownInstitutions = ({ institutions, ...world }: World): readonly string[] => {
  const known = new Set<string>(institutions.map(({ id }) => id));
  const { mediators, experts, committees, branches, authorities, commitments } = world;
  const named = [
    ...mediators.flatMap(({ id, employer, formerEmployers }) => [
      [id, employer] as const,
      ...formerEmployers.map(({ institutionId }) => [id, institutionId] as const),
    ]),
    ...experts.flatMap(({ id, ties }) => ties.map(({ institutionId }) => [id, institutionId] as const)),
    ...committees.map(({ id, hostInstitution }) => [id, hostInstitution] as const),
    ...[...branches, ...authorities, ...commitments].map(({ id, institutionId }) => [id, institutionId] as const),
  ];
  return named.flatMap(([id, institution]) =>
    institution === undefined || known.has(institution) ? [] : [`institution of ${id}`],
  );
};

const unknownBranches = ({ branches, authorities }: World): readonly string[] =>
  authorities
    .filter(
      ({ branchId, institutionId }) =>
        branchId !== undefined &&
        !branches.some(({ id, institutionId: own }) => id === branchId && own === institutionId),
    )
    .map(({ id }) => `branch of ${id}`);

const unknownMediators = ({ experts, mediators }: World): readonly string[] =>
  experts
    .filter(({ mediatorId }) => mediatorId !== undefined && !mediators.some(({ id }) => id === mediatorId))
    .map(({ id }) => `mediator of ${id}`);

/** The head is one of the members, who are mediators all (PML 13), so that a case may meet the head as such (DL-15). */
const strangeHeads = ({ committees }: World): readonly string[] =>
  committees.filter(({ head, members }) => head && !members?.includes(head)).map(({ id }) => `head of ${id}`);

/** Every decision asks for them, and asks for one set. */
const unlimited = ({ thresholds }: World): readonly string[] =>
  thresholds === undefined || thresholds.map(({ id }) => id).join() === THRESHOLDS ? [] : ['thresholds'];

/**
 * What the registers say of one another that does not agree, each in few words and with its id; nothing where all is
 * well. The pack is held to it when it is built, every change against the day from which it holds.
 */
export const disagreements = (world: World): readonly string[] => [
  ...unserved(world),
  ...unplaced(world),
  ...unknownInstitutions(world),
  ...unknownBranches(world),
  ...unknownMediators(world),
  ...strangeHeads(world),
  ...misplacedCourts(world),
  ...misplacedBranches(world),
  ...unlimited(world),
];
