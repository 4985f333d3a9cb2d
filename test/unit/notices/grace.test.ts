import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { given } from '../../support/case-builder.ts';
import { signatures, terms } from '../../support/case-commands.ts';
import { calendar, day, having, jurisdiction } from '../../support/case-scenario.ts';

const withGrace = (graceDays: number) => ({ ...jurisdiction, rules: { ...jurisdiction.rules, graceDays } });

/** The mornings after the day of the instalment, 2023-12-14, on which it is urged. */
const urged = (state: Parameters<typeof obligations>[0], graceToday: number): readonly string[] =>
  obligations(state, { calendar, jurisdiction: withGrace(graceToday) })
    .filter(({ clock, rung }) => clock.kind === 'DL-P' && rung.startsWith('+'))
    .map(({ rung, day }) => `${rung} ${day}`);

describe('A-43: given an agreement in force with an instalment on 2023-12-14, and three days of grace', () => {
  const { state } = given.confirmed();

  it('urges after the days of grace and a week after the day', () => {
    expect(urged(state, 3)).toEqual(['+1 2023-12-18', '+7 2023-12-21']);
  });

  it('PML 31: loses no urging, and gains none, where the threshold changes later', () => {
    for (const later of [0, 1, 10]) expect(urged(state, later)).toEqual(urged(state, 3));
  });
});

describe('A-43: given an instalment that falls due on a Monday', () => {
  const inForce = (dueOn: string) => {
    const mediating = given.mediating();
    const agreed = having(
      mediating,
      terms(mediating, { schedule: [{ dueOn: day(dueOn), amount: mediating.state.claim.total }] }),
    );
    return obligations(having(agreed, signatures(agreed)).state, { calendar, jurisdiction })
      .filter(({ clock }) => clock.kind === 'DL-P')
      .map(({ rung, day: on }) => `${rung} ${on}`);
  };

  it('A-29: has each of its mornings, and is urged on the first after all days of grace', () => {
    expect(inForce('2023-10-16')).toEqual([
      '-7 2023-10-09',
      '-3 2023-10-13',
      '-1 2023-10-13',
      '0 2023-10-16',
      '+1 2023-10-20',
      '+7 2023-10-23',
    ]);
  });

  it('is urged on no day of the prefecture’s own', () => {
    // due on a Friday: with three days of grace that is 23 July, the first of the founding days
    expect(inForce('2024-07-19').slice(-2)).toEqual(['+1 2024-07-25', '+7 2024-07-26']);
  });
});

describe('A-43: given days of grace that reach over the week', () => {
  const { state } = given.confirmed();

  it('urges once on the morning on which both would fall', () => {
    expect(urged({ ...state, graceDays: 10 } as typeof state, 3)).toEqual(['+1 2023-12-25']);
  });
});

it('A-43: given an agreement of before its days of grace were kept, urges by those of today', () => {
  const { graceDays: _kept, ...state } = given.confirmed().state;
  expect(urged(state as ReturnType<typeof given.confirmed>['state'], 0)).toEqual(['+1 2023-12-15', '+7 2023-12-21']);
});
