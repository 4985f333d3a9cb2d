import { Day } from '../../../events/primitives.ts';
import { personName } from '../../../shared/domain/identifiers/person-name.ts';
import { phone } from '../../../shared/domain/identifiers/phone.ts';
import { residentId } from '../../../shared/domain/identifiers/resident-id.ts';
import { uscc } from '../../../shared/domain/identifiers/uscc.ts';
import { parseJurisdiction } from '../../../shared/domain/jurisdiction.ts';
import { pack as qiandongnan } from '../../../shared/jurisdictions/pack.ts';
import authorities from '../../../shared/jurisdictions/qiandongnan/authorities.json' with { type: 'json' };
import commitments from '../../../shared/jurisdictions/qiandongnan/commitments.json' with { type: 'json' };
import rules from '../../../shared/jurisdictions/qiandongnan/rules.json' with { type: 'json' };

const raw = { ...qiandongnan, authorities, commitments, rules };

describe('given the pack of Qiandongnan', () => {
  it('has sixteen counties with a court and a committee each, and 217 townships', () => {
    expect(qiandongnan.counties).toHaveLength(16);
    expect(qiandongnan.counties.reduce((sum, { townships }) => sum + townships, 0)).toBe(217);
    expect(qiandongnan.courts.filter(({ level }) => level === 'basic')).toHaveLength(16);
    expect(qiandongnan.courts.filter(({ level }) => level === 'intermediate').map(({ code }) => code)).toEqual([
      '黔26',
    ]);
  });

  it('names court codes after counties', () => {
    const codes = qiandongnan.courts.flatMap(({ code, county }) => (county ? [[code, county]] : []));
    expect(codes.every(([code, county]) => code === `黔${county?.slice(0, 2) === '52' ? county.slice(2) : ''}`)).toBe(
      true,
    );
  });

  it('reads amounts as fen', () => {
    expect(qiandongnan.rules.summaryUpTo).toBe(50_000_000);
    expect(qiandongnan.rules.complexFrom).toBe(100_000_000);
  });

  it('has six full-time mediators, and in every county one who is neither of finance nor off the court’s roster', () => {
    expect(qiandongnan.mediators.filter(({ employment }) => employment === 'FULL_TIME')).toHaveLength(6);
    const served = qiandongnan.mediators.filter(({ finance, courtRoster }) => !finance && courtRoster);
    expect(new Set(served.map(({ county }) => county)).size).toBe(16);
  });

  it('marks as sample all that the sources do not give', () => {
    const { committees, institutions, units, mediators } = qiandongnan;
    expect([...committees, ...institutions, ...units, ...mediators].every(({ sample }) => sample)).toBe(true);
  });

  it('holds only names, numbers and codes that the domain itself accepts', () => {
    expect(qiandongnan.institutions.filter(({ uscc: code }) => !uscc(code).ok)).toEqual([]);
    expect(qiandongnan.mediators.filter(({ name, mobile }) => !personName(name).ok || !phone(mobile).ok)).toEqual([]);
    expect(qiandongnan.committees.filter(({ phone: number }) => !phone(number).ok)).toEqual([]);
  });

  it('knows every cause its mediators specialise in', () => {
    const causes = new Set(qiandongnan.causes.map(({ code }) => code));
    expect(qiandongnan.mediators.flatMap(({ specialisms }) => specialisms).filter((code) => !causes.has(code))).toEqual(
      [],
    );
  });

  it('holds no resident identity number', () => {
    const numbers = JSON.stringify(qiandongnan).match(/\d{17}[\dX]/g) ?? [];
    expect(numbers.filter((number) => residentId(number, Day.parse('2030-01-01')).ok)).toEqual([]);
  });
});

describe('given the addresses at which desks read', () => {
  const lists = ['committees', 'courts', 'institutions'] as const;

  it.each(lists)('refuses %s of which one has none, has two or is nobody’s, and names it', (list) => {
    const [first, ...others] = qiandongnan.contacts[list];
    if (!first) throw new Error('the pack has addresses');
    const read = (...entries: readonly object[]) =>
      parseJurisdiction({ ...raw, contacts: { ...qiandongnan.contacts, [list]: [...entries, ...others] } });
    expect(() => read()).toThrow(`contact of ${first.id}`);
    expect(() => read(first, first)).toThrow(`contact of ${first.id}`);
    expect(() => read(first, { ...first, id: 'stranger' })).toThrow('contact of stranger');
    expect(read(first).contacts).toEqual(qiandongnan.contacts);
  });
});

describe('given a pack with a fault', () => {
  it.each([
    ['a county without a committee', { committees: qiandongnan.committees.slice(1) }, 'committee of 522601'],
    ['a county without its court', { courts: qiandongnan.courts.slice(0, -1) }, 'court of 522636'],
    [
      'hosts that differ from the published totals',
      { hostTotals: { ...qiandongnan.hostTotals, COURT: 9 } },
      'hosted by COURT',
    ],
    ['an employer nobody knows', { institutions: [] }, 'institution of mediator-'],
    [
      'two mediators of one id',
      { mediators: [...qiandongnan.mediators, ...qiandongnan.mediators.slice(0, 1)] },
      'mediator-',
    ],
    [
      'clocks under each other’s names',
      { clocks: { ...qiandongnan.clocks, 'DL-01': qiandongnan.clocks['DL-02'] } },
      'clock DL-01',
    ],
    ['an amount that is none', { rules: { ...rules, summaryUpTo: '5e5' } }, 'amount-malformed'],
    ['REG-3: a threshold beyond its bound', { rules: { ...rules, absences: 1 } }, 'absences: 2–10000'],
    ['a word the schema does not know', { currency: 'CNY' }, 'currency'],
    [
      'two counties of one short name',
      { counties: qiandongnan.counties.map((each) => ({ ...each, shortName: '岑' })) },
      'wrong in the pack: 岑',
    ],
  ])('refuses %s and names it', (_situation, fault, named) => {
    expect(() => parseJurisdiction({ ...raw, ...fault })).toThrow(named);
  });
});
