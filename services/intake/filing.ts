import type { CaseId, Day } from '../../events/primitives.ts';
import { type CountyCode, PartyId } from '../../events/primitives.ts';
import type { Filing } from '../../shared/api/filing.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import type { File } from '../../shared/domain/case/intake/commands.ts';
import { factsOf, type PrivateParty } from '../../shared/domain/party.ts';

/** The parties with ids of their own, in the order of the filing: p1, p2 … */
export const partiesOf = ({ parties }: Filing): readonly PrivateParty[] =>
  parties.map((party, i) => ({ partyId: PartyId.parse(`p${i + 1}`), ...party }));

/** The contract without its number, which stays in the Private table. */
const loanOf = ({ loan }: Filing): Pick<File, 'loan'> => {
  if (!loan) return {};
  const { contractNo: _contractNo, ...facts } = loan;
  return { loan: facts };
};

/** Filing as a command: what may be said outside the Private table, and no more. */
export const fileCommand = (caseId: CaseId, filing: Filing, parties: readonly PrivateParty[], today: Day): File => {
  const { county, receivedOn, ...filed } = filing;
  const { reference: _reference, sourceRef: _ref, facts: _facts, parties: _parties, loan: _loan, ...rest } = filed;
  return {
    type: 'file',
    caseId,
    competentCounty: county,
    receivedOn: receivedOn ?? today,
    parties: parties.map(factsOf),
    ...loanOf(filing),
    ...rest,
  };
};

/** Counties in which a principal may file: its own; the prefecture office anywhere. */
export const mayFileIn = ({ kind, counties }: Viewer, county: CountyCode): boolean =>
  kind === 'prefecture' || counties.includes(county);
