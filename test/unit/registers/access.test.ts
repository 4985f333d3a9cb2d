import { CountyCode } from '../../../events/primitives.ts';
import { may } from '../../../shared/domain/registers/register.ts';
import { type RegisterName, registerNames, registers } from '../../../shared/domain/registers/table.ts';

const here = CountyCode.parse('522626');
const elsewhere = CountyCode.parse('522601');

const principals = {
  prefecture: { kind: 'prefecture', id: 'prefecture-office', counties: [] },
  'own county': { kind: 'county', id: 'committee-522626', counties: [here] },
  'another county': { kind: 'county', id: 'committee-522601', counties: [elsewhere] },
  'own court': { kind: 'court', id: 'court-2626', counties: [here] },
  'another court': { kind: 'court', id: 'court-2601', counties: [elsewhere] },
  regulator: { kind: 'regulator', id: 'nfra', counties: [here] },
  'the one it is about': { kind: 'mediator', id: 'it', counties: [here] },
  'another mediator': { kind: 'mediator', id: 'other', counties: [here] },
  'the expert it is about': { kind: 'expert', id: 'it', counties: [] },
  'the institution it is about': { kind: 'institution', id: 'it', counties: [here] },
  'another institution': { kind: 'institution', id: 'other', counties: [here] },
  township: { kind: 'township', id: 'unit', counties: [here] },
  governance: { kind: 'governance', id: 'platform', counties: [here] },
  party: { kind: 'party', id: 'p1', counties: [here] },
} as const;

const place = { counties: [here], owner: 'it' };

const who = (right: 'read' | 'change' | 'personal', register: RegisterName) =>
  Object.entries(principals)
    .filter(([, viewer]) => may(right, viewer, registers[register], place))
    .map(([name]) => name);

const everybody = Object.keys(principals).filter((name) => name !== 'party');
const keepers = ['prefecture', 'own county'];
const counties = [...keepers, 'another county'];
const institution = ['prefecture', 'the institution it is about'];

describe.each<readonly [RegisterName, readonly string[], readonly string[], readonly string[]]>([
  [
    'mediators',
    [...counties, 'own court', 'regulator', 'the one it is about'],
    keepers,
    [...keepers, 'the one it is about'],
  ],
  [
    'experts',
    [...counties, 'own court', 'another court', 'regulator', 'the expert it is about'],
    ['prefecture'],
    ['prefecture', 'the expert it is about'],
  ],
  ['committees', everybody, keepers, keepers],
  ['courts', everybody, ['prefecture'], ['prefecture']],
  ['institutions', everybody, ['prefecture'], ['prefecture']],
  ['branches', everybody, institution, institution],
  ['authorities', ['prefecture', 'regulator', 'the institution it is about'], institution, institution],
  ['commitments', everybody, institution, institution],
  ['units', everybody, keepers, keepers],
  ['thresholds', everybody, ['prefecture'], ['prefecture']],
  ['rule-sources', everybody, ['prefecture'], ['prefecture']],
])('given an entry of %s', (register, readers, changers, privy) => {
  it('is read by those alone whose business it is', () => {
    expect(who('read', register)).toEqual(readers);
  });

  it('is changed by those alone who answer for it', () => {
    expect(who('change', register)).toEqual(changers);
  });

  it('tells who stands behind it, and why it was changed, to those alone who answer for it', () => {
    expect(who('personal', register)).toEqual(privy);
  });

  it('is changed by nobody who may not read it, nor told about to them', () => {
    expect([...changers, ...privy].filter((name) => !readers.includes(name))).toEqual([]);
  });
});

describe('given an entry of two counties', () => {
  it('is the business of who keeps either, and of nobody to whom nothing is given', () => {
    const shared = { counties: [elsewhere, here] };
    const read = { read: { county: 'county' }, change: {}, personal: {} } as const;
    expect(may('read', principals['own county'], read, shared)).toBe(true);
    expect(may('read', principals['another county'], read, { counties: [here] })).toBe(false);
    expect(may('read', principals.party, read, shared)).toBe(false);
  });
});

describe('given the registers', () => {
  it('have each a row above', () => {
    expect(registerNames).toHaveLength(11);
  });
});
