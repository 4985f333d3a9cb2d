import { fen } from '../../../shared/domain/money/fen.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, payment, signatures, terms } from '../../support/case-commands.ts';
import { at, day, having, type Walk } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';

const facts = (walk: Walk) => rowOf(walk).facts;

describe('given a docketed suit that settled', () => {
  it('shows the day it went to its court, and no ruling yet', () => {
    expect(facts(given['court-review']())).toMatchObject({ appliedOn: '2023-09-15' });
    expect(facts(given['court-review']())).not.toHaveProperty('ruling');
  });

  it('shows the court’s statement and its number, and that no fee was saved', () => {
    expect(facts(given['court-statement']())).toMatchObject({
      appliedOn: '2023-09-15',
      ruledOn: '2023-09-15',
      rulingNo: '（2023）黔2626民初1号',
      ruling: 'STATEMENT_ISSUED',
      courtFeeSaved: 0,
    });
  });

  it('given the suit is withdrawn, shows that until confirmation is applied for', () => {
    const withdrawn = given['suit-withdrawn']();
    expect(facts(withdrawn)).toMatchObject({ ruledOn: '2023-09-15', ruling: 'SUIT_WITHDRAWN' });
    const applied = having(withdrawn, application(withdrawn));
    expect(facts(applied)).toMatchObject({ appliedOn: '2023-09-15' });
    expect(facts(applied)).not.toHaveProperty('ruling');
  });
});

describe('given a default (T32, T33)', () => {
  it('shows since when, as long as it stands', () => {
    expect(facts(after['agreement.defaulted.v1'])).toMatchObject({ defaultedOn: '2023-12-14' });
    expect(facts(after['default.cured.v1'])).not.toHaveProperty('defaultedOn');
  });

  it('shows the new days that were agreed on', () => {
    const anew = facts(after['agreement.rescheduled.v1']);
    expect(anew).toMatchObject({ instalments: 1, lastInstalmentOn: '2024-03-13' });
    expect(anew).not.toHaveProperty('defaultedOn');
  });

  it('T34, T36: shows its enforcement, and how that ended', () => {
    expect(facts(after['enforcement.filed.v1'])).toMatchObject({ enforcementFiledOn: '2023-12-20' });
    expect(facts(after['enforcement.filed.v1'])).not.toHaveProperty('enforcementResult');
    expect(facts(after['enforcement.ended.v1'])).toMatchObject({
      enforcementEndedOn: '2023-12-20',
      enforcementResult: 'ENFORCED',
    });
  });

  it('T20: shows the day on which the whole was performed', () => {
    const walk = given.confirmed();
    const done = having(walk, commands.performWhole, { at: at('2023-10-01 10:00') });
    expect(facts(done)).toMatchObject({ performedOn: '2023-09-15' });
  });
});

describe('given an agreement in two instalments', () => {
  const open = given.mediating();
  const half = fen(open.state.claim.total / 2);
  const schedule = ['2023-10-20', '2023-11-20'].map((dueOn) => ({ dueOn: day(dueOn), amount: half }));
  const agreed = having(open, terms(open, { schedule }));
  const effective = having(agreed, signatures(agreed));
  const second = having(effective, payment(effective, 2));

  it('shows nothing paid as long as nothing was', () => {
    expect(facts(effective)).not.toHaveProperty('instalmentsPaid');
  });

  it('counts what was paid, in whatever order', () => {
    expect(facts(second)).toMatchObject({ instalments: 2, instalmentsPaid: 1 });
    expect(facts(second)).not.toHaveProperty('performedOn');
  });

  it('ends on the day of the last payment, not of its report', () => {
    const reported = { at: at('2023-10-23 10:00') };
    const both = having(second, payment(second, 1, { paidOn: day('2023-10-20') }), reported);
    expect(facts(both)).toMatchObject({ instalmentsPaid: 2, performedOn: '2023-10-20' });
  });
});

describe('given the relief a filing may tell of', () => {
  const marked = (relief: Readonly<Record<'enterprise' | 'agri' | 'microSmall' | 'epidemic', boolean>>) =>
    facts(given.filed({ dispute: { relief } }));

  it.each([
    [{ enterprise: true, agri: false, microSmall: true, epidemic: false }, ['ENTERPRISE', 'MICRO_SMALL']],
    [{ enterprise: false, agri: true, microSmall: false, epidemic: true }, ['AGRI', 'EPIDEMIC']],
  ])('marks the row: %j', (relief, marks) => {
    expect(marked(relief)).toMatchObject({ marks });
  });

  it('given none, has no marks', () => {
    expect(marked({ enterprise: false, agri: false, microSmall: false, epidemic: false })).not.toHaveProperty('marks');
    expect(facts(given.filed())).not.toHaveProperty('marks');
  });
});
