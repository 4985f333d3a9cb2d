import { BranchId, CountyCode, CourtId, InstitutionId, MediatorId } from '../../../events/primitives.ts';
import { disagreements, type World } from '../../../shared/domain/registers/agreeing.ts';
import { pack } from '../../../shared/jurisdictions/pack.ts';

const here = CountyCode.parse('522626');
const nowhere = CountyCode.parse('999999');
const court = (text: string) => CourtId.parse(text);
const branch = (text: string) => BranchId.parse(text);
const bank = InstitutionId.parse('ccb-qdn');
const stranger = InstitutionId.parse('stranger');

const [mediator] = pack.mediators;
const [committee] = pack.committees;
const [expert] = pack.experts;
const granted = pack.authorities.find(({ branchId }) => branchId !== undefined);
if (!mediator || !committee || !expert || !granted) throw new Error('the pack has each of them');

const branchOf = (id: string, parent?: string) => ({
  id: branch(id),
  institutionId: bank,
  ...(parent ? { parent: branch(parent) } : {}),
});

describe('given the registers of the pack', () => {
  it('agree with one another', () => {
    expect(disagreements(pack)).toEqual([]);
  });

  it.each<readonly [string, Partial<World>, readonly string[]]>([
    [
      'a county whose court is gone',
      { courts: pack.courts.filter(({ county }) => county !== here) },
      [`court of ${here}`],
    ],
    [
      'a county with two committees',
      { committees: [...pack.committees, committee] },
      [`committee of ${committee.county}`],
    ],
    [
      'a mediator of a county nobody knows',
      { mediators: [{ ...mediator, county: nowhere }], experts: [] },
      [`county of ${mediator.id}`],
    ],
    [
      'a mediator’s employer nobody knows',
      { mediators: [{ ...mediator, employer: stranger }], experts: [] },
      [`institution of ${mediator.id}`],
    ],
    [
      'an expert tied to whom nobody knows',
      { experts: [{ ...expert, ties: [{ institutionId: stranger }] }] },
      [`institution of ${expert.id}`],
    ],
    [
      'an expert who is a mediator nobody knows',
      { experts: [{ ...expert, mediatorId: MediatorId.parse('stranger') }] },
      [`mediator of ${expert.id}`],
    ],
    [
      'a head who is no member of the committee',
      { committees: pack.committees.map((each) => ({ ...each, head: MediatorId.parse('stranger') })) },
      pack.committees.map(({ id }) => `head of ${id}`),
    ],
    [
      'a head of a committee that names no members',
      { committees: pack.committees.map(({ members: _members, ...each }) => ({ ...each, head: mediator.id })) },
      pack.committees.map(({ id }) => `head of ${id}`),
    ],
    [
      'an institution at home where there is no county',
      { institutions: [...pack.institutions, { id: stranger, counties: [nowhere] }] },
      ['county of stranger'],
    ],
    [
      'an institution at home in a county and where there is none',
      { institutions: [...pack.institutions, { id: stranger, counties: [here, nowhere] }] },
      ['county of stranger'],
    ],
    [
      'a court below one of its own level',
      { courts: pack.courts.map((each) => (each.county === here ? { ...each, superior: court('court-2601') } : each)) },
      ['superior of court-2626'],
    ],
    [
      'a court below one that is not there',
      { courts: pack.courts.map((each) => (each.county === here ? { ...each, superior: court('court-99') } : each)) },
      ['superior of court-2626'],
    ],
    [
      'branches in a circle',
      { branches: [branchOf('a', 'b'), branchOf('b', 'a')], authorities: [] },
      ['parent of a', 'parent of b'],
    ],
    [
      'a branch below two that stand in a circle',
      { branches: [branchOf('a', 'b'), branchOf('b', 'c'), branchOf('c', 'b')], authorities: [] },
      ['parent of a', 'parent of b', 'parent of c'],
    ],
    ['a branch below itself', { branches: [branchOf('a', 'a')], authorities: [] }, ['parent of a']],
    ['a branch below one that is not there', { branches: [branchOf('a', 'b')], authorities: [] }, ['parent of a']],
    [
      'a branch below one of another institution',
      {
        branches: [branchOf('a', 'b'), { ...branchOf('b'), institutionId: InstitutionId.parse('abc-qdn') }],
        authorities: [],
      },
      ['parent of a'],
    ],
    [
      'authority granted to another institution’s branch',
      { authorities: [{ ...granted, institutionId: bank }] },
      [`branch of ${granted.id}`],
    ],
    [
      'a branch of an institution nobody knows',
      { branches: [{ ...branchOf('a'), institutionId: stranger }], authorities: [] },
      ['institution of a'],
    ],
    [
      'authority and commitment of an institution nobody knows',
      {
        authorities: [{ id: 'grant-1', institutionId: stranger }],
        commitments: [{ id: 'commitment-1', institutionId: stranger }],
      },
      ['institution of grant-1', 'institution of commitment-1'],
    ],
    ['no thresholds', { thresholds: [] }, ['thresholds']],
    ['thresholds of another name', { thresholds: [{ id: 'other' }] }, ['thresholds']],
    ['two sets of thresholds', { thresholds: [{ id: 'prefecture' }, { id: 'other' }] }, ['thresholds']],
  ])('given %s, say so', (_, over, expected) => {
    expect(disagreements({ ...pack, ...over })).toEqual(expected);
  });

  it('given one set of thresholds, agree', () => {
    expect(disagreements({ ...pack, thresholds: [{ id: 'prefecture' }] })).toEqual([]);
  });

  it('given a county that has a court of a higher level beside its basic court, agree', () => {
    const courts = [...pack.courts, { id: 'court-x', level: 'intermediate', county: here } as const];
    expect(disagreements({ ...pack, courts })).toEqual([]);
  });

  it('given branches below one another, agree', () => {
    const branches = [branchOf('a', 'b'), branchOf('b', 'c'), branchOf('c')];
    expect(disagreements({ ...pack, branches, authorities: [] })).toEqual([]);
  });
});
