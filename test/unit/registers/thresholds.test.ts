import { Day } from '../../../events/primitives.ts';
import type { Saying } from '../../../shared/domain/registers/holding.ts';
import { jurisdictionOn } from '../../../shared/domain/registers/jurisdiction-on.ts';
import { rulebookOn } from '../../../shared/domain/registers/rulebook-on.ts';
import { registers } from '../../../shared/domain/registers/table.ts';
import { jurisdiction, rulebook } from '../../../shared/jurisdictions/pack.ts';
import { bodyOf, kept, said, withdrawn } from '../../support/register-sayings.ts';

const body = bodyOf('thresholds', 'prefecture');
const limits = (over: object) => ({ ...body, ...over });
const rulesOn = (on: string, ...standing: readonly Saying[]) =>
  rulebookOn(rulebook, [said('thresholds', 'prefecture', ...standing)], Day.parse(on)).rules;

describe('§3.8: given the register of thresholds', () => {
  it('that says what the pack says, decides no differently', () => {
    expect(rulesOn('2026-04-01', kept('2026-04-01', body))).toEqual(rulebook.rules);
  });

  it('A-03: a limit decides from its first day on, in fen, and until the next', () => {
    const standing = [
      kept('2026-04-01', limits({ summaryUpTo: '300000.00' })),
      kept('2026-05-01', limits({ summaryUpTo: '200000.00' })),
    ];
    const found = ['2026-03-31', '2026-04-01', '2026-05-01'].map((on) => rulesOn(on, ...standing).summaryUpTo);
    expect(found).toEqual([50_000_000, 30_000_000, 20_000_000]);
  });

  it('§4.7, §4.5(3): the limits inside it are in fen as well', () => {
    const evaluation = { threeAbove: '1000000.00', leastWorkdays: 5, tieYears: 2 };
    const intermediateCourt = { localFrom: '2000000.00', outsideFrom: '3000000.00' };
    expect(rulesOn('2026-04-01', kept('2026-04-01', limits({ evaluation, intermediateCourt })))).toMatchObject({
      evaluation: { threeAbove: 100_000_000, leastWorkdays: 5, tieYears: 2 },
      intermediateCourt: { localFrom: 200_000_000, outsideFrom: 300_000_000 },
    });
  });

  it.each(['121:00', '21:000', '24:00', '21:60', '9:00', ''])('has no hour %s', (from) => {
    const quietHours = { from, to: '08:00' };
    expect(registers.thresholds.body.safeParse(limits({ quietHours })).success).toBe(false);
    expect(registers.thresholds.body.safeParse(limits({ quietHours: { from: '21:00', to: '08:00' } })).success).toBe(
      true,
    );
  });

  it.each(['2025', '2000', '2099'])('§2.2: has an average wage of %s', (year) => {
    const smallClaims = { averageWage: { [year]: '100000.00' } };
    expect(registers.thresholds.body.safeParse(limits({ smallClaims })).success).toBe(true);
  });

  it.each(['1999', '2100', '12025', '20256', '202', '20xx', ''])('§2.2: has no average wage of %s', (year) => {
    const smallClaims = { averageWage: { [year]: '100000.00' } };
    expect(registers.thresholds.body.safeParse(limits({ smallClaims })).success).toBe(false);
  });

  it('is read of its one entry', () => {
    const other = said('thresholds', 'other', kept('2026-04-01', limits({ rounds: 1 })));
    expect(rulebookOn(rulebook, [other], Day.parse('2026-04-01')).rules).toEqual(rulebook.rules);
  });

  it('is over with its last day, and the pack’s hold again: no decision is without limits', () => {
    const april = kept('2026-04-01', limits({ rounds: 1 }), '2026-04-30');
    expect(['2026-04-30', '2026-05-01'].map((on) => rulesOn(on, april).rounds)).toEqual([1, rulebook.rules.rounds]);
    expect(rulesOn('2026-05-01', withdrawn('2026-05-01'))).toEqual(rulebook.rules);
  });
});

describe('A-29, A-45: given registers that say with what and when people are told', () => {
  const told = (on: string, ...standing: readonly Saying[]) =>
    jurisdictionOn(
      jurisdiction,
      [
        said('committees', 'committee-522626', ...standing),
        said('thresholds', 'prefecture', kept('2026-04-01', limits({ quietHours: { from: '20:00', to: '09:00' } }))),
      ],
      Day.parse(on),
    );
  const committeeOn = (on: string, ...standing: readonly Saying[]) =>
    told(on, ...standing).committees.find(({ id }) => String(id) === 'committee-522626');
  const moved = bodyOf('committees', 'committee-522626', { phone: '0855-0000999' });

  it('the hours are quiet from the day on which they are said', () => {
    expect(['2026-03-31', '2026-04-01'].map((on) => told(on).rules.quietHours.from)).toEqual(['21:00', '20:00']);
  });

  it('a committee is called as its register has it, and by its last words once its days are over', () => {
    const found = ['2026-03-31', '2026-04-01', '2026-06-01'].map(
      (on) => committeeOn(on, kept('2026-04-01', moved, '2026-05-31'))?.phone,
    );
    expect(found).toEqual(['0855-0000105', '0855-0000999', '0855-0000999']);
  });
});
