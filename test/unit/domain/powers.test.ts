import { decidingPart, parseJurisdiction } from '../../../shared/domain/jurisdiction.ts';
import { rulebookOf } from '../../../shared/domain/rulebook.ts';
import { pack } from '../../../shared/jurisdictions/pack.ts';
import authorities from '../../../shared/jurisdictions/qiandongnan/authorities.json' with { type: 'json' };
import commitments from '../../../shared/jurisdictions/qiandongnan/commitments.json' with { type: 'json' };
import experts from '../../../shared/jurisdictions/qiandongnan/experts.json' with { type: 'json' };
import rules from '../../../shared/jurisdictions/qiandongnan/rules.json' with { type: 'json' };

const raw = { ...pack, rules, authorities, commitments };
const [grant] = authorities;
const [commitment] = commitments;
const [expert] = experts;

describe('B-08: given what the pack says of authority, commitments and experts', () => {
  it('marks all of it as sample, and names posts where it would name people', () => {
    expect([...pack.authorities, ...pack.commitments, ...pack.experts].every(({ sample }) => sample)).toBe(true);
    expect(authorities.filter(({ holder }) => !/(负责人|主任)$/.test(holder))).toEqual([]);
  });

  it('is read as fen, and decided by without names, addresses and wording', () => {
    const book = rulebookOf(decidingPart(pack));
    expect(book.authorities[0]).toMatchObject({ id: grant?.id, maxAmount: 100_000_000 });
    expect(book.commitments[0]).toMatchObject({ id: commitment?.id, maxAmount: 500_000 });
    const words = JSON.stringify([book.authorities, book.commitments, book.experts]);
    expect(words).not.toMatch(/[\u4e00-\u9fff]|@/);
  });

  it('says nothing of what it does not have: what is carried far is small', () => {
    const book = rulebookOf(decidingPart(pack));
    expect(JSON.parse(JSON.stringify(book))).toStrictEqual(book);
    expect(book.courts.filter((court) => 'county' in court)).toHaveLength(16);
    expect(book.courts).toContainEqual({ id: 'court-2626', level: 'basic', county: '522626' });
    expect(book.counties).toContainEqual({ code: '522626', shortName: '岑' });
    expect(book.units).toContainEqual({ id: 'unit-522601-police', kind: 'POLICE_STATION' });
    expect(book.institutions).toContainEqual({ id: 'ccb-qdn', group: 'ccb' });
    expect(book.causes).toContainEqual({ code: 'FINANCIAL_LOAN' });
    expect(Object.keys(book.clocks['DL-M'])).toEqual(['kind', 'basis', 'variants']);
    for (const field of ['hostInstitution', 'head'] as const) {
      const named = pack.committees.filter((committee) => committee[field]);
      expect(named.length).toBeGreaterThan(0);
      for (const { id, [field]: value } of named)
        expect(book.committees.find((committee) => committee.id === id)).toMatchObject({ id, [field]: value });
    }
    expect(book.causes.filter((cause) => 'money' in cause).map(({ money }) => money)).toEqual(
      pack.causes.filter(({ money }) => money === false).map(() => false),
    );
  });

  it('reads a grant of one day', () => {
    const oneDay = { ...grant, validTo: grant?.validFrom };
    expect(parseJurisdiction({ ...raw, authorities: [oneDay] }).authorities[0]).toMatchObject({ id: grant?.id });
  });

  it.each<readonly [string, object, string]>([
    ['a grant of nobody', { authorities: [{ ...grant, institutionId: 'nobody' }] }, 'institution of grant-'],
    ['a grant for no product', { authorities: [{ ...grant, products: ['NOTHING'] }] }, 'product of grant-'],
    [
      'a grant that ends before it begins',
      { authorities: [{ ...grant, validTo: '2020-12-31' }] },
      'validity of grant-',
    ],
    [
      'a grant for one product it knows and one it does not',
      { authorities: [{ ...grant, products: [...(grant?.products ?? []), 'NOTHING'] }] },
      'product of grant-',
    ],
    [
      'a grant of more than all interest',
      { authorities: [{ ...grant, maxInterestWaiverPercent: 101 }] },
      'authorities',
    ],
    ['one grant twice', { authorities: [grant, grant] }, 'grant-'],
    ['a commitment of nobody', { commitments: [{ ...commitment, institutionId: 'nobody' }] }, 'institution of commit'],
    ['a commitment for no product', { commitments: [{ ...commitment, products: ['X'] }] }, 'product of commitment-'],
    [
      'an expert tied to nobody',
      { experts: [{ ...expert, ties: [{ institutionId: 'nobody', kind: 'EMPLOYED' }] }] },
      'institution of expert-',
    ],
    ['an expert who is no mediator', { experts: [{ ...expert, mediatorId: 'nobody' }] }, 'mediator of expert-'],
    ['one expert twice', { experts: [expert, expert] }, 'expert-'],
  ])('refuses %s and names it', (_situation, fault, named) => {
    expect(() => parseJurisdiction({ ...raw, ...fault })).toThrow(named);
  });
});
