import type { CaseId, CountyCode, Day } from '../../events/primitives.ts';
import { caseNoOf } from '../../shared/domain/identifiers/case-no.ts';
import { type LedgerSource, project } from '../../shared/domain/ledger/project.ts';
import type { LedgerRow } from '../../shared/domain/ledger/row.ts';
import { calendar, caseId, type Walk } from './case-scenario.ts';

/** The parties of the published case of Cengong as the filing names them. */
export const named: LedgerSource['parties'] = [
  { role: 'APPLICANT', kind: 'LEGAL', name: '岑巩县农村信用合作联社' },
  { role: 'RESPONDENT', kind: 'NATURAL', name: '吴示例' },
  { role: 'RESPONDENT', kind: 'NATURAL', name: '杨示例' },
];

/** The row of a walked case. */
export const rowOf = ({ events }: Walk, parties = named): LedgerRow =>
  project({ caseId, sequence: events.length, events, parties }, calendar);

interface Placed {
  readonly caseId: CaseId;
  readonly county: CountyCode;
  readonly number: number;
  readonly acceptedOn: Day;
}

/** The same row in another place of the ledger. */
export const placed = (row: LedgerRow, { caseId: id, county, number, acceptedOn }: Placed): LedgerRow => ({
  ...row,
  caseId: id,
  county,
  caseNo: caseNoOf({ year: Number(acceptedOn.slice(0, 4)), shortName: '岑', sequence: number }),
  facts: { ...row.facts, acceptedOn },
});
