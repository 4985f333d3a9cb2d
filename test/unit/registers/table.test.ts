import type { Place, Register } from '../../../shared/domain/registers/register.ts';
import { type RegisterName, registerNames, registers } from '../../../shared/domain/registers/table.ts';
import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { bodyOf } from '../../support/register-sayings.ts';

/** Where an entry of the pack belongs, and where one without a county of its own. */
const placeOf = (name: RegisterName, id: string): Place => {
  const place = registers[name].placeOf as Register['placeOf'];
  return place(id, bodyOf(name, id));
};
const firstOf = (name: RegisterName): string => String(registerRows[name][0]?.id);

describe('§3.8: given where an entry belongs, by which its keepers are known', () => {
  it.each<readonly [RegisterName, string, Place]>([
    ['mediators', 'mediator-522626-1', { counties: ['522626' as never], owner: 'mediator-522626-1' }],
    ['experts', 'expert-1', { counties: [], owner: 'expert-1' }],
    ['committees', 'committee-522626', { counties: ['522626' as never] }],
    ['courts', 'court-2626', { counties: ['522626' as never] }],
    ['courts', 'court-26', { counties: [] }],
    ['institutions', 'rural-522626', { counties: ['522626' as never], owner: 'rural-522626' }],
    ['branches', firstOf('branches'), { counties: [], owner: String(registerRows.branches[0]?.institutionId) }],
    ['authorities', 'grant-rural-522626-head', { counties: [], owner: 'rural-522626' }],
    ['commitments', 'commitment-rural-522626', { counties: [], owner: 'rural-522626' }],
    ['units', 'unit-522601-police', { counties: ['522601' as never] }],
    ['thresholds', 'prefecture', { counties: [] }],
  ])('of %s %s is in its counties, and its owner’s', (name, id, place) => {
    expect(placeOf(name, id)).toStrictEqual(place);
  });

  it('a source of the rules is nobody’s own, and of no county', () => {
    expect(registers['rule-sources'].placeOf('any', {} as never)).toEqual({ counties: [] });
  });
});

describe('§3.8: given what cases are decided by', () => {
  const rows: Readonly<Record<RegisterName, Pick<Register, 'decidedBy' | 'remembered'>>> = registers;

  it('every register but those that no rule asks', () => {
    expect(registerNames.filter((name) => rows[name].decidedBy !== 'register')).toEqual(['branches', 'rule-sources']);
    expect(registerNames.filter((name) => rows[name].decidedBy === 'nothing')).toEqual(['branches', 'rule-sources']);
  });

  it('R2, §3.9: days that are past as well, of banks and of what they promised', () => {
    expect(registerNames.filter((name) => rows[name].remembered === true)).toEqual(['institutions', 'commitments']);
  });
});
