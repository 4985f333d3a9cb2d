import type { PartyFacts } from '../../../events/intake.ts';
import { CommitmentId, InstitutionId, PartyId } from '../../../events/primitives.ts';
import type { StandingCommitment } from '../../../shared/domain/authority/commitment.ts';
import type { EnterSmallFast } from '../../../shared/domain/case/mechanism/commands.ts';
import { obstacleNames, obstaclesTo } from '../../../shared/domain/case/mechanism/eligibility.ts';
import type { CaseAt } from '../../../shared/domain/case/state.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { bank, day, jurisdiction, wu } from '../../support/case-scenario.ts';
import { small } from '../../support/mechanism-builder.ts';

const base = given.mediating(small).state;
const commitment: StandingCommitment = {
  id: CommitmentId.parse('c1'),
  institutionId: InstitutionId.parse('rural-522626'),
  mechanism: 'SMALL_FAST',
  maxAmount: fen(300_000),
  products: ['FINANCIAL_LOAN'],
  validFrom: day('2023-01-01'),
  validTo: day('2023-12-31'),
};
const book = { commitments: [commitment], rules: jurisdiction.rules };
const asked: EnterSmallFast['ground'] = { kind: 'CONSUMER_ASKED', partyId: wu };

const claiming = (total: number) => ({ claim: { ...base.claim, principal: fen(total), total: fen(total) } });
const facing = (over: Partial<PartyFacts>) => ({
  parties: base.parties.map((party) => (party.partyId === wu ? { ...party, ...over } : party)),
});
const beside = (over: Partial<PartyFacts>) => ({
  parties: [...base.parties, { ...base.parties[1], partyId: PartyId.parse('p9'), ...over } as PartyFacts],
});
const micro = { relief: { enterprise: false, agri: false, microSmall: true, epidemic: false } };
const otherBank = { kind: 'LEGAL', institutionId: InstitutionId.parse('ccb-qdn') } as const;

type Row = readonly [string, Partial<CaseAt<'mediating'>>, EnterSmallFast['ground'], Partial<typeof book>, string[]];

describe('C-02: given a case in mediation, and what §4.6 asks of it', () => {
  it.each<Row>([
    ['a claim as large as the commitment', claiming(300_000), asked, {}, []],
    ['a fen above the commitment', claiming(300_001), asked, {}, ['AMOUNT']],
    [
      'as large as the threshold',
      claiming(500_000),
      asked,
      { commitments: [{ ...commitment, maxAmount: fen(900_000) }] },
      [],
    ],
    [
      'a fen above the threshold, whatever was promised',
      claiming(500_001),
      asked,
      { commitments: [{ ...commitment, maxAmount: fen(900_000) }] },
      ['AMOUNT'],
    ],
    ['no money', claiming(0), asked, {}, ['MONEY']],
    ['no commitment', {}, asked, { commitments: [] }, ['COMMITMENT']],
    ['a commitment for another product', { causeCode: 'DEPOSIT' }, asked, {}, ['COMMITMENT']],
    ['revoked after its acceptance', {}, asked, { commitments: [{ ...commitment, revokedOn: day('2023-09-15') }] }, []],
    [
      'revoked before it',
      {},
      asked,
      { commitments: [{ ...commitment, revokedOn: day('2023-09-14') }] },
      ['COMMITMENT'],
    ],
    ['two institutions', beside(otherBank), asked, {}, ['COMMITMENT']],
    [
      'no institution at all',
      { parties: base.parties.map(({ institutionId: _none, ...party }) => party) },
      asked,
      {},
      ['COMMITMENT', 'CONSUMER'],
    ],
    ['a company beside a person', beside({ kind: 'LEGAL' }), asked, {}, ['CONSUMER']],
    ['a company that guarantees', beside({ role: 'GUARANTOR', kind: 'LEGAL' }), asked, {}, []],
    ['an institution that guarantees', beside({ ...otherBank, role: 'GUARANTOR' }), asked, {}, []],
    ['a guarantor beside them', beside({ role: 'GUARANTOR' }), asked, {}, []],
    ['a business of one person', facing({ kind: 'INDIVIDUAL_BUSINESS' }), asked, {}, []],
    ['a company', facing({ kind: 'LEGAL' }), asked, {}, ['CONSUMER']],
    ['a company marked as micro (小微)', { ...facing({ kind: 'LEGAL' }), ...micro }, asked, {}, []],
    [
      'the institution alone',
      { parties: base.parties.filter(({ partyId }) => partyId === bank) },
      asked,
      {},
      ['CONSUMER'],
    ],
    ['the ordinary track', { track: 'ORDINARY' }, asked, {}, ['TRACK']],
    ['an impasse without a session', {}, { kind: 'IMPASSE' }, {}, ['IMPASSE']],
    ['an impasse after one', { sessions: 1 }, { kind: 'IMPASSE' }, {}, []],
    [
      'everything at once',
      { ...claiming(50_000_000), ...facing({ kind: 'OTHER' }), track: 'ORDINARY' },
      { kind: 'IMPASSE' },
      { commitments: [] },
      ['COMMITMENT', 'AMOUNT', 'CONSUMER', 'IMPASSE', 'TRACK'],
    ],
  ])('%s', (_what, changed, ground, of, obstacles) => {
    expect(obstaclesTo({ ...base, ...changed }, ground, { ...book, ...of })).toEqual(obstacles);
  });
});

describe('C-02: given what keeps a case out', () => {
  it.each(Object.entries(obstacleNames))('%s has a name that people can read', (_obstacle, name) => {
    expect(name).toMatch(/^\p{Script=Han}+ \([a-z -]+\)$/u);
  });
});
