import type * as z from 'zod/mini';
import { type RegisterName, registers } from '../../../shared/domain/registers/table.ts';
import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { bodyOf } from '../../support/register-sayings.ts';

/** Whether a register takes the body of its first entry with this in it. */
const takes = (register: RegisterName, over: object): boolean => {
  const [first] = registerRows[register];
  const body: z.ZodMiniType = registers[register].body;
  return body.safeParse(bodyOf(register, String(first?.id), over)).success;
};

describe('§3.8: given what an entry of a register may say', () => {
  it.each<readonly [RegisterName, string, readonly string[], readonly string[]]>([
    ['courts', 'level', ['basic', 'intermediate', 'high'], ['supreme', '']],
    [
      'committees',
      'hostType',
      ['COURT', 'PETITION_BUREAU', 'FINANCIAL_OFFICE', 'JUSTICE_BUREAU', 'CONFLICT_CENTRE', 'RURAL_BANK'],
      ['BANK', ''],
    ],
  ])('%s: %s is one of %j', (register, field, known, unknown) => {
    expect([...known, ...unknown].filter((value) => takes(register, { [field]: value }))).toEqual(known);
  });

  it.each<readonly [RegisterName, string]>([
    ['courts', 'name'],
    ['committees', 'shortName'],
    ['units', 'township'],
  ])('%s: %s is one line of a hundred characters', (register, field) => {
    const fits = (value: string) => takes(register, { [field]: value });
    expect(['岑', '岑'.repeat(100)].map(fits)).toEqual([true, true]);
    expect(['', '岑'.repeat(101), '岑\n巩'].map(fits)).toEqual([false, false, false]);
  });

  it('says nothing that no register asks for', () => {
    for (const register of ['courts', 'committees', 'units', 'thresholds'] as const)
      expect([takes(register, {}), takes(register, { other: 1 })]).toEqual([true, false]);
  });
});
