import type { CaseId, Day, InstitutionId, MediatorId } from '../../../events/primitives.ts';
import { addMonths } from '../calendar/day.ts';
import { GROUP_FROM } from '../case/group/size.ts';
import type { LedgerRow } from './row.ts';

/** Cases of a county that are mediated together. */
export interface MassDispute {
  readonly groupCaseId: CaseId;
  readonly causeCode: string;
  /** who leads the case that stands for all */
  readonly mediatorId?: MediatorId;
  readonly cases: number;
  /** of these still at the table */
  readonly open: number;
}

/** Open cases of one institution and product, as many as make a group and in none yet. */
export interface Likely {
  readonly institutionId: InstitutionId;
  readonly causeCode: string;
  readonly cases: readonly CaseId[];
}

/** Fifteen working days and sixty more, rests apart: what is at the table was accepted in these months. */
const MONTHS = 6;

/** The months of acceptance, as `2023-09`, in which cases still at the table are looked for; the latest first. */
export const monthsBefore = (today: Day): readonly string[] =>
  Array.from({ length: MONTHS }, (_, i) => addMonths(today, -i).slice(0, 7));

/** A row names institutions as long as its case is at the table. */
const isOpen = ({ facts }: LedgerRow): boolean => facts.institutions !== undefined;

const groupsOf = (rows: readonly LedgerRow[]): readonly MassDispute[] => {
  const grouped = Map.groupBy(rows, ({ facts }) => facts.groupCaseId);
  return [...grouped].flatMap(([groupCaseId, members]) => {
    const [first] = members;
    if (!groupCaseId || !first) return [];
    const head = members.find(({ caseId }) => caseId === groupCaseId) ?? first;
    const { mediatorId } = head.facts;
    return [
      {
        groupCaseId,
        causeCode: first.facts.causeCode,
        ...(mediatorId ? { mediatorId } : {}),
        cases: members.length,
        open: members.filter(isOpen).length,
      },
    ];
  });
};

const likelyOf = (rows: readonly LedgerRow[]): readonly Likely[] => {
  const free = rows.filter(({ facts }) => facts.groupCaseId === undefined);
  const claims = free.flatMap(({ caseId, facts: { institutions = [], causeCode } }) =>
    institutions.map((institutionId) => ({ institutionId, causeCode, caseId })),
  );
  return [...Map.groupBy(claims, ({ institutionId, causeCode }) => `${institutionId} ${causeCode}`).values()].flatMap(
    (like) => {
      const [first] = like;
      if (!first || like.length < GROUP_FROM) return [];
      const { institutionId, causeCode } = first;
      return [{ institutionId, causeCode, cases: like.map(({ caseId }) => caseId) }];
    },
  );
};

/**
 * §4.3: the groups of a county, and what might become one, so that nobody has to count.
 * @param rows of the months that {@link monthsBefore} names
 */
export const massDisputes = (rows: readonly LedgerRow[]) => ({ groups: groupsOf(rows), likely: likelyOf(rows) });
