import { coverageOf, isProven, type Ran, unknownIn, unproven } from '../../mechanism/coverage.ts';
import { idsIn, type Register, readRegister } from '../../mechanism/register.ts';

const register: Register = { done: ['life'], owners: { T12: 'life', 'A-41': 'life', 'B-01': 'institution' } };
const passed = (name: string): Ran => ({ name, passed: true });
const sources = [
  { path: 'holding.ts', text: 'a hold (T12, A-41)' },
  { path: 'offices.ts', text: 'B-01' },
];

describe('given the name of a test', () => {
  it.each([
    ['T12, A-41: a hold', ['T12', 'A-41']],
    ['DL-M and DL-11a, twice DL-M', ['DL-M', 'DL-11a']],
    ['TC-1 in CC-1 or XT12 or T123', ['TC-1']],
    ['DL-S43 is a name of our own', []],
    ['nothing', []],
  ])('finds in “%s” the ids %j', (name, ids) => {
    expect(idsIn(name)).toEqual(ids);
  });
});

describe('given what ran', () => {
  const rowOf = (ran: readonly Ran[]) => coverageOf(register, { ran, sources })[0];

  it('counts the tests that carry an id and names the file of its rules', () => {
    const row = rowOf([passed('T12 hold'), passed('T12 resume'), passed('T13 extend')]);
    expect(row).toEqual({ id: 'T12', owner: 'life', tests: 2, failed: [], rules: ['holding.ts'] });
  });

  it.each<readonly [string, readonly Ran[]]>([
    ['no test carries it', [passed('T13 extend')]],
    ['one of its tests failed', [passed('T12 hold'), { name: 'T12 resume', passed: false }]],
  ])('proves nothing where %s', (_why, ran) => {
    const row = rowOf(ran);
    expect(row && isProven(row)).toBe(false);
  });

  it('proves nothing where no file of rules cites the id', () => {
    const [row] = coverageOf(register, { ran: [passed('T12 hold')], sources: [] });
    expect(row && isProven(row)).toBe(false);
  });

  it('lacks only what belongs to an owner who is done', () => {
    const rows = coverageOf(register, { ran: [passed('T12 hold')], sources });
    expect(unproven(register, rows).map(({ id }) => id)).toEqual(['A-41']);
    expect(unproven({ ...register, done: [] }, rows)).toEqual([]);
  });

  it('finds an id that is not registered', () => {
    expect(unknownIn(register, [passed('A-99 is none'), passed('T12 is one')])).toEqual(['A-99']);
  });
});

describe('given the register of the mechanism', () => {
  const { owners } = readRegister(new URL('../../mechanism.json', import.meta.url));

  it('has every id once, under the name that is found in texts', () => {
    expect(Object.keys(owners).filter((id) => idsIn(id)[0] !== id)).toEqual([]);
    // 179, and the clocks that §4.3 (a lost party) and A-47 (the trial limit) describe without a name of their own
    expect(Object.keys(owners)).toHaveLength(179 + 2);
  });
});
