import { Day } from '../../../events/primitives.ts';
import type { SaidOf } from '../../../shared/domain/registers/holding.ts';
import { rulebookOn } from '../../../shared/domain/registers/rulebook-on.ts';
import { rulebook } from '../../../shared/jurisdictions/pack.ts';
import { bodyOf, kept, said, withdrawn } from '../../support/register-sayings.ts';

const bookOn = (on: string, ...changed: readonly SaidOf[]) => rulebookOn(rulebook, changed, Day.parse(on));

describe('§3.8: given registers that nobody has changed', () => {
  it('decides by the pack', () => {
    expect(bookOn('2026-04-01')).toEqual(rulebook);
  });
});

describe('§3.9, B-08: given the register of authority', () => {
  const granted = 'grant-rural-522626-head';
  const raised = kept('2026-04-01', bodyOf('authorities', granted, { maxPrincipalReduction: '80000.00' }));
  const reductionOn = (on: string, ...changed: readonly SaidOf[]) =>
    bookOn(on, ...changed).authorities.find(({ id }) => id === granted)?.maxPrincipalReduction;

  it('a change decides from its first day on, in fen', () => {
    expect(reductionOn('2026-03-31', said('authorities', granted, raised))).toBe(5_000_000);
    expect(reductionOn('2026-04-01', said('authorities', granted, raised))).toBe(8_000_000);
  });

  it('withdrawn, covers nothing; entered anew, it covers', () => {
    expect(reductionOn('2026-04-01', said('authorities', granted, withdrawn('2026-04-01')))).toBeUndefined();
    const entered = kept('2026-04-01', bodyOf('authorities', granted), '2026-12-31');
    const added = bookOn('2026-04-01', said('authorities', 'grant-new', entered)).authorities.at(-1);
    expect(added).toMatchObject({ id: 'grant-new', validFrom: '2026-04-01', validTo: '2026-12-31' });
    expect(added).not.toHaveProperty('holder');
  });

  it('entered without a last day, has none', () => {
    const [open] = bookOn('2026-04-01', said('authorities', granted, raised)).authorities.filter(
      ({ id }) => id === granted,
    );
    expect(open?.validTo).toBe('9999-12-31');
  });
});

describe('C-03, §4.7: given the register of experts', () => {
  const expert = String(rulebook.experts[0]?.id);
  const found = (on: string, ...changed: readonly SaidOf[]) =>
    bookOn(on, ...changed).experts.find(({ id }) => id === expert);

  it('a new tie stands in the way from its first day on', () => {
    const ties = [{ institutionId: 'rural-522626', kind: 'ADVISED', until: '2026-01-31' }];
    const tied = said('experts', expert, kept('2026-04-01', bodyOf('experts', expert, { ties })));
    expect(found('2026-03-31', tied)).toEqual(rulebook.experts[0]);
    expect(found('2026-04-01', tied)?.ties).toEqual([{ institutionId: 'rural-522626', until: '2026-01-31' }]);
  });

  it('who is withdrawn evaluates nothing; who was entered may, until the last day', () => {
    expect(found('2026-04-01', said('experts', expert, withdrawn('2026-04-01')))).toBeUndefined();
    const entered = said('experts', 'expert-new', kept('2026-04-01', bodyOf('experts', expert), '2026-04-30'));
    const ids = ['2026-04-30', '2026-05-01'].map((on) => bookOn(on, entered).experts.map(({ id }) => String(id)));
    expect(ids.map((known) => known.includes('expert-new'))).toEqual([true, false]);
  });
});

describe('PML 20, DL-03: given the register of township units', () => {
  const unit = 'unit-522601-police';
  const kindOn = (on: string, ...changed: readonly SaidOf[]) =>
    bookOn(on, ...changed).units.find(({ id }) => id === unit)?.kind;

  it('a unit that is another now is invited as what it is; one that is gone is not', () => {
    const renamed = kept('2026-04-01', bodyOf('units', unit, { kind: 'OTHER' }));
    const kinds = ['2026-03-31', '2026-04-01', '2026-05-01'].map((on) =>
      kindOn(on, said('units', unit, renamed, withdrawn('2026-05-01'))),
    );
    expect(kinds).toEqual(['POLICE_STATION', 'OTHER', undefined]);
  });
});

describe('R2: given the register of institutions', () => {
  const bank = 'ccb-qdn';
  const found = (on: string, ...changed: readonly SaidOf[]) =>
    bookOn(on, ...changed).institutions.find(({ id }) => id === bank);

  it('a bank that joined another group shares its conflicts from then on', () => {
    const joined = said('institutions', bank, kept('2026-04-01', bodyOf('institutions', bank, { group: 'merged' })));
    expect(['2026-03-31', '2026-04-01'].map((on) => found(on, joined)?.group)).toEqual(['ccb', 'merged']);
    expect(bookOn('2026-04-01', joined).institutions).toHaveLength(rulebook.institutions.length);
  });

  it('one that is gone is known by its last group, and as gone, until it comes again', () => {
    const changes = [
      kept('2026-04-01', bodyOf('institutions', bank, { group: 'merged' })),
      withdrawn('2026-05-01'),
      kept('2026-06-01', bodyOf('institutions', bank)),
    ];
    const group = (on: string) => found(on, said('institutions', bank, ...changes));
    expect([group('2026-05-01'), group('2026-06-01')]).toEqual([
      { id: bank, group: 'merged', gone: true },
      { id: bank, group: 'ccb' },
    ]);
    const onOneDay = kept('2026-05-01', bodyOf('institutions', bank, { group: 'renamed' }));
    expect(found('2026-05-01', said('institutions', bank, onOneDay, withdrawn('2026-05-01')))?.group).toBe('renamed');
    const bundled = said('institutions', bank, withdrawn('2026-05-01'));
    expect(found('2026-05-01', bundled)).toEqual({ id: bank, group: 'ccb', gone: true });
    expect(bookOn('2026-05-01', bundled).institutions).toHaveLength(rulebook.institutions.length);
  });

  it('one that is to come, or came and is withdrawn before it was there, is unknown', () => {
    const planned = kept('2026-06-01', bodyOf('institutions', bank));
    const known = (...standing: readonly ReturnType<typeof kept>[]) =>
      bookOn('2026-05-01', said('institutions', 'bank-new', ...standing)).institutions;
    expect(known(planned)).toEqual(rulebook.institutions);
    expect(known(planned, withdrawn('2026-04-01'))).toEqual(rulebook.institutions);
  });
});

describe('R6, DL-15: given the register of committees', () => {
  it('its host and its head are whom the register names on the day', () => {
    const id = 'committee-522626';
    const over = { hostType: 'RURAL_BANK', hostInstitution: 'rural-522626', head: 'mediator-522626-1' };
    const changed = said('committees', id, kept('2026-04-01', bodyOf('committees', id, over)));
    const found = (on: string) => bookOn(on, changed).committees.find((each) => each.id === id);
    expect(found('2026-03-31')).toEqual(rulebook.committees.find((each) => each.id === id));
    expect(found('2026-04-01')).toEqual({
      id,
      county: '522626',
      hostInstitution: 'rural-522626',
      head: 'mediator-522626-1',
    });
  });
});

describe('C-17, A-38: given the register of courts', () => {
  it('a new court is one from its first day on', () => {
    const entered = kept('2026-04-01', { code: '黔27', name: '另一中级人民法院', level: 'intermediate' });
    const known = (on: string) => bookOn(on, said('courts', 'court-27', entered)).courts.slice(rulebook.courts.length);
    expect([known('2026-03-31'), known('2026-04-01')]).toEqual([[], [{ id: 'court-27', level: 'intermediate' }]]);
  });

  it.each(['basic', 'intermediate', 'high'])('is entered as a court of its level: %s', (level) => {
    const entered = said('courts', 'court-99', kept('2026-04-01', { code: '黔99', name: '某人民法院', level }));
    expect(bookOn('2026-04-01', entered).courts.at(-1)).toEqual({ id: 'court-99', level });
  });
});

describe('§3.9: given the register of commitments', () => {
  it('cases go by what it says, and by nothing that another register says', () => {
    const id = 'commitment-rural-522626';
    const revoked = said('commitments', id, withdrawn('2026-04-01'));
    const found = bookOn('2026-04-02', revoked).commitments.find((each) => String(each.id) === id);
    expect(found?.revokedOn).toBe('2026-04-01');
  });
});
