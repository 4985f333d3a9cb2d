import type { Mark } from '../../../events/agreement.ts';
import type { Day, Instant } from '../../../events/primitives.ts';
import { dayOf } from '../../../shared/domain/calendar/instant.ts';
import { startClock } from '../../../shared/domain/deadlines/clock.ts';
import { given } from '../../support/case-builder.ts';
import { signatures } from '../../support/case-commands.ts';
import { at, calendar, having, jurisdiction, type Walk } from '../../support/case-scenario.ts';

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((first, i) => permutations(items.toSpliced(i, 1)).map((rest) => [first, ...rest]));

/** Two marks of one day, and the weekend between: three working days hold them all (DL-06). */
const TIMES: readonly Instant[] = [
  '2023-09-15 10:00',
  '2023-09-15 16:00',
  '2023-09-18 10:00',
  '2023-09-19 10:00',
  '2023-09-20 23:59',
].map(at);
const evening = at('2023-09-20 23:59');

const agreed = given.agreed();
const bare = signatures(agreed).marks;
const signing = (marks: readonly Mark[]) => ({ ...signatures(agreed), marks });

/** The marks of three parties, the mediator and the committee, made in each of their 120 orders. */
const made = permutations(bare).map((order) => order.map((mark, i) => ({ ...mark, at: TIMES[i] ?? evening })));
const nameOf = (mark: Mark): string => (mark.by === 'PARTY' ? mark.partyId : mark.by);

const latest = (marks: readonly Mark[]): Day =>
  dayOf(
    marks
      .map((mark) => mark.at)
      .toSorted()
      .at(-1) ?? evening,
  );

/** A-20 in its own words: the effect is of the last of all marks, the alerts count from the parties' last. */
const expected = (marks: readonly Mark[]) => {
  const [effectiveOn, partiesSignedOn] = [latest(marks), latest(marks.filter(({ by }) => by === 'PARTY'))];
  const counted = (startedOn: Day) => startClock(jurisdiction.clocks['DL-07'], { startedOn }, calendar);
  return {
    effectiveOn,
    partiesSignedOn,
    dueOn: counted(effectiveOn).dueOn,
    alertOn: counted(partiesSignedOn).alertOn,
  };
};

const became = ({ events, state }: Walk) => {
  const last = events.at(-1);
  if (last?.type !== 'agreement.effective.v1') throw new Error(`not effective but ${state.stage}`);
  const { effectiveOn, partiesSignedOn, clock } = last;
  return { effectiveOn, partiesSignedOn, dueOn: clock.dueOn, alertOn: clock.alertOn };
};

describe('T15 A-20: given the five marks of an agreement (PML 29)', () => {
  it('has two dates in every order of signing, each mark recorded as it is made', () => {
    for (const marks of made) {
      const walk = marks.reduce<Walk>((before, mark) => having(before, signing([mark]), { at: mark.at }), agreed);
      expect([marks.map(nameOf), became(walk)]).toEqual([marks.map(nameOf), expected(marks)]);
    }
    expect(made).toHaveLength(120);
  });

  it('has the same two dates in whatever order they are recorded afterwards', () => {
    const [marks = []] = made;
    for (const recorded of permutations(marks)) {
      const one = having(agreed, signing(recorded), { at: evening });
      const each = recorded.reduce<Walk>((before, mark) => having(before, signing([mark]), { at: evening }), agreed);
      expect([became(one), became(each)]).toEqual([expected(marks), expected(marks)]);
    }
  });

  it('is seen to tell the two apart: the parties first, and the parties last', () => {
    const dates = new Set(made.map((marks) => expected(marks)).map((each) => each.effectiveOn > each.partiesSignedOn));
    expect(dates).toEqual(new Set([false, true]));
  });
});
