import { MediatorId } from '../../../events/primitives.ts';
import { compositionFindings, type Member } from '../../../shared/domain/registers/composition.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => MediatorId.parse(`m-${i + 1}`));

const woman: Member = { gender: 'female', ethnicity: '汉族' };
const man: Member = { gender: 'male', ethnicity: '汉族' };
const miao: Member = { gender: 'male', ethnicity: '苗族' };

/** The committee of these people, in their order. */
const findings = (...people: readonly (Member | undefined)[]) => {
  const members = ids(people.length);
  return compositionFindings(members, (id) => people[members.indexOf(id)]);
};

const all = (count: number, ...others: readonly Member[]) => [...others, ...Array(count - others.length).fill(man)];

describe('given a committee (PML 8)', () => {
  it.each([
    ['of three, a woman and a member of a smaller nationality among them', [woman, man, miao], []],
    ['of nine', all(9, woman, miao), []],
    ['whose one woman is of a smaller nationality', [{ gender: 'female', ethnicity: '侗族' } as const, man, man], []],
    ['of two', [woman, miao], [{ code: 'members-too-few', members: 2 }]],
    ['of ten', all(10, woman, miao), [{ code: 'members-too-many', members: 10 }]],
    ['without a woman', [man, man, miao], [{ code: 'no-woman' }]],
    ['of one nationality', [woman, man, man], [{ code: 'no-minority' }]],
    [
      'with a member the roster does not have',
      [woman, miao, man, undefined],
      [{ code: 'member-unknown', mediatorId: 'm-4' }],
    ],
    [
      'of one nationality, and a member the roster does not have',
      [woman, man, man, undefined],
      [{ code: 'no-minority' }, { code: 'member-unknown', mediatorId: 'm-4' }],
    ],
    ['of nobody', [], [{ code: 'members-too-few', members: 0 }, { code: 'no-woman' }, { code: 'no-minority' }]],
  ])('%s, finds what is amiss', (_, people, expected) => {
    expect(findings(...people)).toEqual(expected);
  });

  it('counts a member named twice once', () => {
    const [a, b] = ids(2);
    if (!a || !b) throw new Error('there are two');
    expect(compositionFindings([a, b, a], (id) => (id === a ? woman : miao))).toEqual([
      { code: 'members-too-few', members: 2 },
    ]);
  });

  it('whose members are not registered, says so and no more', () => {
    expect(compositionFindings(undefined, () => woman)).toEqual([{ code: 'members-not-registered' }]);
  });
});
