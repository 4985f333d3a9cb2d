import type { PartyFacts } from '../../../events/intake.ts';
import { EvidenceId, InstitutionId, Rate } from '../../../events/primitives.ts';
import type { RecordAgreement } from '../../../shared/domain/case/table/commands.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { terms } from '../../support/case-commands.ts';
import { ask, bank, jurisdiction, own, partiesOf, scenarioOf, wu, yang } from '../../support/case-scenario.ts';

const approvalEvidenceId = EvidenceId.parse('approval-1');
const otherBank = InstitutionId.parse('ccb-qdn');

/** The parties of a dispute of whom some are other than in the published case. */
const between = (change: (party: PartyFacts) => PartyFacts) =>
  given.mediating({ ...own, dispute: { parties: partiesOf(scenarioOf()).map(change) } });

const second = (role: PartyFacts['role']) =>
  between((party) => (party.partyId === yang ? { ...party, role, kind: 'LEGAL', institutionId: otherBank } : party));

/** A rate lower than the contract's, which nobody knows, with these concessions. */
const cutting = (walk: ReturnType<typeof second>, concessions: RecordAgreement['concessions'] = []) =>
  ask(walk, terms(walk, { clauses: ['RATE_CUT'], terms: { ratePercent: Rate.parse('4') }, concessions }));
const conceded = (decision: ReturnType<typeof cutting>) =>
  decision.ok ? decision.value.flatMap((event) => ('concessions' in event && event.concessions) || []) : decision.error;

describe('T14, B-08: given terms that concede, and several institutions', () => {
  it('are of each that applies, whoever of them says so', () => {
    const both = second('APPLICANT');
    expect(conceded(cutting(both))).toMatchObject([{ partyId: bank }, { partyId: yang }]);
    expect(conceded(cutting(both, [{ partyId: yang, approvalEvidenceId }]))).toMatchObject([
      { partyId: yang },
      { partyId: bank, grantId: 'grant-rural-522626-county' },
    ]);
    expect(conceded(cutting(both, [{ partyId: bank }, { partyId: yang, approvalEvidenceId }]))).toMatchObject([
      { partyId: bank },
      { partyId: yang },
    ]);
  });

  it('are of none that is applied against, where one applies', () => {
    expect(conceded(cutting(second('RESPONDENT')))).toMatchObject([{ partyId: bank }]);
  });

  it('are of those applied against, where a consumer applies', () => {
    const turned = between((party) => {
      if (party.partyId === yang) return party;
      const role = party.role === 'APPLICANT' ? 'RESPONDENT' : 'APPLICANT';
      return { ...party, role };
    });
    expect(turned.state.parties.map(({ role }) => role)).toEqual(['RESPONDENT', 'APPLICANT', 'RESPONDENT']);
    expect(conceded(cutting(turned))).toMatchObject([{ partyId: bank, grantId: 'grant-rural-522626-county' }]);
  });

  it('are of no guarantor that is an institution', () => {
    const guaranteed = second('GUARANTOR');
    expect(guaranteed.state.parties.map(({ partyId }) => partyId)).toEqual([bank, wu, yang]);
    expect(conceded(cutting(guaranteed))).toMatchObject([{ partyId: bank }]);
  });

  it('§3.9: of a branch go by the grants of that branch', () => {
    const grant = jurisdiction.authorities.find(({ branchId, offSite }) => branchId && !offSite);
    if (!grant?.branchId) throw new Error('the pack has a grant of one branch');
    const { institutionId, branchId, products, id } = grant;
    const ofBranch = between((party) => (party.partyId === bank ? { ...party, institutionId } : party));
    const { state } = ofBranch;
    const walk = {
      ...ofBranch,
      state: { ...state, causeCode: products[0] ?? '', claim: { ...state.claim, total: fen(100) } },
    };
    const waiving = (over: object) =>
      conceded(ask(walk, terms(walk, { concessions: [{ partyId: bank, ...over }], clauses: ['FEE_WAIVER'] })));
    expect(waiving({ branchId })).toMatchObject([{ partyId: bank, branchId, grantId: id }]);
    expect(waiving({})).toMatchObject([{ partyId: bank, grantId: 'grant-bocom-qdn-branch' }]);
  });
});
