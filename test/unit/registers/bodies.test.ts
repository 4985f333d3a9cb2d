import type * as z from 'zod/mini';
import { MediatorPerson } from '../../../shared/domain/registers/mediator-person.ts';
import type { Register } from '../../../shared/domain/registers/register.ts';
import { type RegisterName, registerNames, registers } from '../../../shared/domain/registers/table.ts';
import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { bodyOf } from '../../support/register-sayings.ts';

/** What the first entry of a register says, apart from who it is, with this in it. */
const saying = (register: RegisterName, over: object): object => {
  const [first] = registerRows[register];
  const { person }: Pick<Register, 'person'> = registers[register];
  const { revokedOn: _revokedOn, ...all } = bodyOf(register, String(first?.id));
  return {
    ...Object.fromEntries(Object.entries(all).filter(([field]) => !person || !(field in person.shape))),
    ...over,
  };
};

const reads = (schema: z.ZodMiniType, value: object): boolean => schema.safeParse(value).success;

const takes = (register: RegisterName, over: object): boolean =>
  reads(registers[register].body, saying(register, over));

const FIRST_OF_EACH = registerNames.filter((name) => registerRows[name].length > 0);

describe('§3.8: given the registers', () => {
  it.each(registerNames)('%s has a name in both languages', (register) => {
    expect(registers[register].name.zh).toMatch(/^\p{Script=Han}{3,}$/u);
    expect(registers[register].name.en).toMatch(/^[A-Z][\w’ ]+$/);
  });

  it.each(FIRST_OF_EACH)('%s takes what the pack says, and nothing that it does not ask for', (register) => {
    expect([takes(register, {}), takes(register, { other: 1 })]).toEqual([true, false]);
  });
});

describe('§3.8: given what an entry may be', () => {
  it.each<readonly [RegisterName, string, readonly string[], readonly string[]]>([
    ['courts', 'level', ['basic', 'intermediate', 'high'], ['supreme', '']],
    [
      'committees',
      'hostType',
      ['COURT', 'PETITION_BUREAU', 'FINANCIAL_OFFICE', 'JUSTICE_BUREAU', 'CONFLICT_CENTRE', 'RURAL_BANK'],
      ['BANK', ''],
    ],
    ['mediators', 'employment', ['FULL_TIME', 'PART_TIME'], ['RETIRED', '']],
    [
      'mediators',
      'source',
      ['FIN_ACTIVE', 'FIN_RETIRED', 'NPC_DEPUTY', 'CPPCC', 'JUROR', 'SCHOLAR', 'LAWYER', 'ARBITRATOR', 'RETIRED_LEGAL'],
      ['OTHER', ''],
    ],
    ['authorities', 'level', ['OUTLET', 'COUNTY', 'PREFECTURE', 'PROVINCE'], ['NATION', '']],
    ['commitments', 'mechanism', ['SMALL_FAST'], ['ONE_STOP', '']],
  ])('%s: %s is one of %j', (register, field, known, unknown) => {
    expect([...known, ...unknown].filter((value) => takes(register, { [field]: value }))).toEqual(known);
  });

  it.each(['EMPLOYED', 'ADVISED', 'REPRESENTED', 'INVESTED', 'RELATED'])('an expert may be tied as %s', (kind) => {
    expect(takes('experts', { ties: [{ institutionId: 'ccb-qdn', kind }] })).toBe(true);
    expect(takes('experts', { ties: [{ institutionId: 'ccb-qdn', kind: `${kind}_NOT` }] })).toBe(false);
  });

  it.each(['LEAVE', 'SUSPENDED'])(
    'PML 15: a mediator may be absent for %s, of a day or with no end in sight',
    (kind) => {
      const absent = (days: object) => takes('mediators', { absences: [{ kind, ...days }] });
      expect([
        absent({ from: '2026-03-10' }),
        absent({ from: '2026-03-10', to: '2026-03-10' }),
        absent({ from: '2026-03-10', to: '2026-03-09' }),
      ]).toEqual([true, true, false]);
    },
  );
});

const many = (count: number, each: unknown) => Array.from({ length: count }, () => each);

describe('§3.8: given the most and the least that an entry may say', () => {
  it.each<readonly [RegisterName, string, readonly unknown[], readonly unknown[]]>([
    ['courts', 'name', ['岑', '岑'.repeat(100)], ['', '岑'.repeat(101), '岑\n巩', ' ']],
    ['committees', 'members', [[], many(20, 'm-1')], [many(21, 'm-1')]],
    ['committees', 'phone', ['0855-8000000', '13800000001'], ['8000000', '']],
    ['mediators', 'trainingHours', [0, 1000], [-1, 1001, 1.5]],
    ['mediators', 'languages', [[], many(9, 'zh-CN')], [many(10, 'zh-CN')]],
    ['mediators', 'specialisms', [[], many(30, 'X'.repeat(40))], [many(31, 'X'), ['X'.repeat(41)]]],
    [
      'mediators',
      'absences',
      [[], many(50, { kind: 'LEAVE', from: '2026-03-10' })],
      [many(51, { kind: 'LEAVE', from: '2026-03-10' })],
    ],
    [
      'mediators',
      'formerEmployers',
      [[], many(20, { institutionId: 'ccb-qdn', until: '2020-01-01' })],
      [many(21, { institutionId: 'ccb-qdn', until: '2020-01-01' }), [{ institutionId: 'ccb-qdn' }]],
    ],
    ['experts', 'specialisms', [[], many(30, 'X')], [many(31, 'X'), ['']]],
    [
      'experts',
      'ties',
      [many(50, { institutionId: 'ccb-qdn', kind: 'ADVISED' })],
      [many(51, { institutionId: 'ccb-qdn', kind: 'ADVISED' }), [{ kind: 'ADVISED' }]],
    ],
    ['institutions', 'counties', [['522626'], many(100, '522626')], [[], many(101, '522626')]],
    ['institutions', 'uscc', ['91522601MA6D111116'], ['91522601MA6D111117', '']],
    ['authorities', 'products', [[], many(30, 'X')], [many(31, 'X')]],
    ['authorities', 'maxInterestWaiverPercent', [0, 100], [-1, 101, 0.5]],
    ['authorities', 'maxPenaltyWaiverPercent', [0, 100], [-1, 101, 0.5]],
    ['authorities', 'maxTermExtensionMonths', [0, 600], [-1, 601, 1.5]],
    ['authorities', 'approvalSlaWorkdays', [1, 60], [0, 61, 1.5]],
    ['authorities', 'maxAmount', ['0', '1000000.00'], ['-1', '1e3', 5]],
    ['commitments', 'products', [[], many(30, 'X')], [many(31, 'X')]],
    ['commitments', 'text', ['诺', '诺\n诺', '诺'.repeat(4000)], ['', ' ', '诺'.repeat(4001)]],
    ['thresholds', 'trainingHours', [0, 10_000], [-1, 10_001, 1.5]],
    ['thresholds', 'summaryUpTo', ['0', '500000.00'], ['5e5', '-1']],
  ])('%s: %s ends where it says', (register, field, within, beyond) => {
    const taken = (value: unknown) => takes(register, { [field]: value });
    expect(within.filter((value) => !taken(value))).toEqual([]);
    expect(beyond.filter(taken)).toEqual([]);
  });

  it('of a source of the rules, where it is found and in which edition', () => {
    const source = {
      title: { zh: '某办法', en: 'Some Measures' },
      edition: { zh: '2023年修订', en: 'as amended in 2023' },
      number: '黔金调〔2023〕1号',
      foundAt: 'https://example.com/measures',
    };
    const may = (over: object) => reads(registers['rule-sources'].body, { ...source, ...over });
    const longest = { zh: '法'.repeat(200), en: 'x'.repeat(300) };
    expect([may({}), may({ title: longest, edition: longest })]).toEqual([true, true]);
    for (const field of ['title', 'edition'])
      for (const over of [{ zh: '法'.repeat(201) }, { en: 'x'.repeat(301) }])
        expect(may({ [field]: { ...longest, ...over } })).toBe(false);
    const address = (length: number) => `https://example.com/${'x'.repeat(length - 20)}`;
    expect([address(300), address(301), 'nowhere'].map((foundAt) => may({ foundAt }))).toEqual([true, false, false]);
  });
});

describe('§3.8: given an entry with a fault', () => {
  it.each<readonly [RegisterName, object, string]>([
    ['institutions', { uscc: '91522601MA6D111117' }, 'uscc-checksum'],
    ['mediators', { absences: [{ kind: 'LEAVE', from: '2026-03-10', to: '2026-03-09' }] }, 'validity-reversed'],
  ])('of %s, %j, says which it is', (register, over, fault) => {
    const { error } = registers[register].body.safeParse(saying(register, over));
    expect(error?.issues.map(({ message }) => message)).toEqual([fault]);
  });
});

describe('§3.8: given who an entry is', () => {
  it('says of a name and of a number what is wrong with it', () => {
    const faults = MediatorPerson.safeParse({
      gender: 'female',
      ethnicity: '苗族',
      certificateNo: 'c-1',
      email: 'a@example.com',
      name: '杨',
      mobile: '1300000000',
    }).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(faults).toEqual([
      ['name', 'name-malformed'],
      ['mobile', 'phone-malformed'],
    ]);
  });

  it.each<readonly ['mediators' | 'experts', string, readonly string[], readonly string[]]>([
    ['mediators', 'gender', ['female', 'male'], ['', 'other']],
    ['mediators', 'name', ['杨示甲', '阿依古丽·买买提'], ['杨', '']],
    ['mediators', 'mobile', ['13000000001', '0855-8000000'], ['1300000000', '']],
    ['mediators', 'email', ['a@example.com', `${'a'.repeat(30)}@example.com`], ['a', '']],
    ['experts', 'name', ['龙评甲'], ['龙', '']],
    ['experts', 'email', ['a@example.com'], ['a', '']],
  ])('%s: the %s is %j, and not %j', (register, field, known, unknown) => {
    const { person }: Pick<Register, 'person'> = registers[register];
    if (!person) throw new Error('it is a register of people');
    const [first] = registerRows[register];
    const named = Object.fromEntries(Object.entries({ ...first }).filter(([key]) => key in person.shape));
    expect([...known, ...unknown].filter((value) => reads(person, { ...named, [field]: value }))).toEqual(known);
  });
});
