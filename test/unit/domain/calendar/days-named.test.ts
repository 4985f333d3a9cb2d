import { Day } from '../../../../events/primitives.ts';
import { factsOf } from '../../../../shared/domain/calendar/working-day.ts';
import { explain, plainRow, type Why } from '../../../../shared/domain/deadlines/trace.ts';
import { calendar } from '../../../support/case-scenario.ts';

describe('A-46: given a year of which not even the statutory days are listed', () => {
  it.each([
    ['2029-01-01', '元旦', "New Year's Day"],
    ['2029-05-01', '劳动节', 'Labour Day'],
    ['2029-05-02', '劳动节', 'Labour Day'],
    ['2029-10-01', '国庆节', 'National Day'],
    ['2029-10-02', '国庆节', 'National Day'],
    ['2029-10-03', '国庆节', 'National Day'],
  ])('calls %s by the holiday that it is in any year', (text, zh, en) => {
    expect(factsOf(calendar, Day.parse(text), { local: false })).toEqual({
      kind: 'statutory',
      working: false,
      name: { zh, en },
      provisional: true,
    });
  });
});

describe('given why a day of a calculation counts or does not', () => {
  it.each<readonly [Why, string, string]>([
    ['start', '起算日不计入', 'start day, not counted (CPL 85)'],
    ['working-day', '工作日', 'working day'],
    ['make-up', '调休上班', 'make-up working day'],
    ['saturday', '周六', 'Saturday'],
    ['sunday', '周日', 'Sunday'],
    ['holiday', '放假', 'day off'],
    ['statutory', '法定节假日', 'statutory holiday'],
    ['prefecture-holiday', '州放假', 'prefecture holiday'],
    ['hold', '中止期间不计入', 'on hold, not counted'],
    ['extension', '延长自原届满日起算', 'extension runs from the old due day'],
    ['month-end', '无对应日，月末届满', 'no such day, the month ends (CC 202)'],
    ['rolled', '顺延至节假日后的第一日', 'first day after the rest days (CPL 85)'],
  ])('%s: a judge reads %s', (why, zh, en) => {
    const row = plainRow(Day.parse('2023-09-15'), null, why);
    expect([explain(row, 'zh'), explain(row, 'en')]).toEqual([zh, en]);
  });
});
