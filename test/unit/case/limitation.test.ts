import { InstitutionId } from '../../../events/primitives.ts';
import { sha256 } from '../../../shared/digest.ts';
import { calendarOf } from '../../../shared/domain/calendar/calendar.ts';
import { isLimitationNear, limitationOf } from '../../../shared/domain/case/intake/limitation.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { calendarData } from '../../../shared/jurisdictions/calendar.ts';
import { given } from '../../support/case-builder.ts';
import { commands, signatures, terms } from '../../support/case-commands.ts';
import { calendar, day, having, jurisdiction, own, partiesOf, scenarioOf } from '../../support/case-scenario.ts';

const lent = (dueOn: string, repaidOn?: string) => ({
  ...own,
  dispute: {
    loan: { contractDate: day('2015-01-01'), amount: fen(10_000_000), dueOn: day(dueOn) },
    ...(repaidOn ? { repayments: [{ on: day(repaidOn), amount: fen(100), kind: 'INTEREST' as const }] } : {}),
  },
});
const of = (dueOn: string, repaidOn?: string) => limitationOf(given.filed(lent(dueOn, repaidOn)).state, calendar);

describe('CC 188 SL 12: given a loan whose due day the filing names, applied for on 2023-09-15', () => {
  it.each([
    [
      'in time: anew from the application',
      '2021-06-30',
      undefined,
      '2026-09-15',
      [{ on: '2023-09-15', basis: 'SL 12' }],
    ],
    ['on its last day, a Tuesday', '2020-09-15', undefined, '2026-09-15', [{ on: '2023-09-15', basis: 'SL 12' }]],
    [
      'due that very day: it may be asked for',
      '2023-09-15',
      undefined,
      '2026-09-15',
      [{ on: '2023-09-15', basis: 'SL 12' }],
    ],
    ['a day late: nothing interrupts it', '2020-09-14', undefined, '2023-09-14', []],
    [
      'kept alive by a payment (SL 14)',
      '2018-06-30',
      '2021-01-31',
      '2026-09-15',
      [{ on: '2023-09-15', basis: 'SL 12' }],
    ],
    ['paid upon on its last day', '2018-06-30', '2021-06-30', '2026-09-15', [{ on: '2023-09-15', basis: 'SL 12' }]],
    [
      'paid upon before it was due: no sooner for that',
      '2021-06-30',
      '2020-01-31',
      '2026-09-15',
      [{ on: '2023-09-15', basis: 'SL 12' }],
    ],
    ['paid upon when it was over', '2018-06-30', '2021-07-01', '2021-06-30', []],
    ['not due yet: nothing to interrupt', '2024-06-30', undefined, '2027-06-30', []],
  ])('%s', (_what, dueOn, repaidOn, endsOn, interruptions) => {
    expect(of(dueOn, repaidOn)).toMatchObject({ endsOn, basis: 'CC 188', interruptions });
  });

  it('A-40: does not end on a holiday of the prefecture', () => {
    const holiday = {
      zh: '州庆',
      en: 'prefecture day',
      from: day('2026-09-15'),
      to: day('2026-09-15'),
      published: true,
    };
    const festive = calendarOf({ ...calendarData, prefecture: { off: [holiday], work: [] } });
    expect(limitationOf(given.filed(lent('2021-06-30')).state, festive)).toMatchObject({ endsOn: '2026-09-16' });
  });

  it('goes on where the committee came of itself: nobody asked it', () => {
    const proactive = given.filed({ ...lent('2021-06-30'), channel: 'PROACTIVE' }).state;
    expect(limitationOf(proactive, calendar)).toMatchObject({ endsOn: '2024-07-01', interruptions: [] });
  });

  it('goes on where the debtor asked, who is not warned of its own defence either', () => {
    const { dispute } = lent('2020-10-01');
    const parties = partiesOf(scenarioOf(own)).map((party) => ({
      ...party,
      role: party.role === 'APPLICANT' ? ('RESPONDENT' as const) : ('APPLICANT' as const),
    }));
    expect(isLimitationNear(given.filed({ ...own, dispute }).state)).toBe(true);
    const asked = given.filed({ ...own, dispute: { ...dispute, parties } }).state;
    expect(isLimitationNear(asked)).toBe(false);
    expect(limitationOf(asked, calendar)).toMatchObject({ interruptions: [] });
  });

  const between = (applicant: boolean, respondent: boolean, channel: 'PARTY_SINGLE' | 'PARTY_JOINT') => {
    const { dispute } = lent('2021-06-30');
    const parties = partiesOf(scenarioOf(own)).map(({ institutionId: _none, ...party }) => ({
      ...party,
      ...((party.role === 'APPLICANT' ? applicant : respondent)
        ? { institutionId: InstitutionId.parse('ccb-qdn') }
        : {}),
    }));
    return limitationOf(given.filed({ ...own, channel, dispute: { ...dispute, parties } }).state, calendar);
  };

  it.each([
    ['between two institutions, whichever asked', true, true, 'PARTY_SINGLE'],
    ['between two without an institution', false, false, 'PARTY_SINGLE'],
    ['where debtor and institution ask together', false, true, 'PARTY_JOINT'],
  ] as const)('begins anew from the application %s', (_who, applicant, respondent, channel) => {
    expect(between(applicant, respondent, channel)).toMatchObject({ interruptions: [{ basis: 'SL 12' }] });
  });

  it('goes on where the debtor alone asks its institution', () => {
    expect(between(false, true, 'PARTY_SINGLE')).toMatchObject({ interruptions: [] });
  });

  it('is unknown where no due day is named', () => {
    expect(limitationOf(given.filed(own).state, calendar)).toBeUndefined();
    expect(isLimitationNear(given.filed(own).state)).toBe(false);
  });

  it('SL 14: begins anew with the agreement on instalments, even where it was over, and only once that binds', () => {
    const agreed = given.agreed(lent('2018-06-30'));
    expect(limitationOf(agreed.state, calendar)).toMatchObject({ endsOn: '2021-06-30', interruptions: [] });
    const effective = having(agreed, signatures(agreed));
    const interruptions = [{ on: '2023-09-15', basis: 'SL 14' }];
    expect(limitationOf(effective.state, calendar)).toMatchObject({ endsOn: '2026-09-15', interruptions });
    const mediating = given.mediating(lent('2018-06-30'));
    const without = having(mediating, terms(mediating, { schedule: [], form: 'ORAL' }));
    expect(limitationOf(without.state, calendar)).toMatchObject({ endsOn: '2021-06-30' });
  });
});

describe('CC 188: given a filing whose limitation is over, or nearly', () => {
  const told = (dueOn: string) => {
    const { state, events } = given.filed(lent(dueOn));
    const [filed] = events;
    if (!filed) throw new Error('filed');
    const all = announcements(filed, state, { jurisdiction, digest: sha256 });
    return all.map(({ recipient }) => recipient.kind);
  };

  it.each([
    ['over for long', '2018-06-30', true],
    ['with three months less a day left', '2020-12-14', true],
    ['with three months left', '2020-12-15', false],
    ['not due yet', '2024-06-30', false],
  ])('%s: the applicant is warned, or not; it is taken in either way', (_what, dueOn, warned) => {
    expect(isLimitationNear(given.filed(lent(dueOn)).state)).toBe(warned);
    expect(told(dueOn)).toEqual(warned ? ['officer', 'party'] : ['officer']);
    expect(having(given.filed(lent(dueOn)), commands.inform).state.stage).toBe('informing');
  });
});
