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
