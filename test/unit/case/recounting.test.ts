import type { Calendar } from '../../../shared/domain/calendar/calendar.ts';
import { given } from '../../support/case-builder.ts';
import { unwanted } from '../../support/case-commands.ts';
import { at, calendar, having, own, type Walk } from '../../support/case-scenario.ts';
import { laterCalendar, recountedBy } from '../../support/later-calendar.ts';

const recounted = (walk: Walk, instant: string, by: Calendar) => {
  const { state, events } = recountedBy(walk, at(instant), by);
  return {
    events: events.slice(walk.events.length),
    daysOf: (kind: 'DL-M' | 'DL-L' | 'DL-01' | 'DL-07') => state.clocks[kind],
  };
};

// Own case accepted on 2023-09-15: DL-M, seven working days, ends on 2023-09-26; DL-L, thirty days, on 2023-10-16.
const walk = given.mediating(own);
const monthBefore = '2023-09-18 09:00';

describe('A-19, A-29: given a calendar published anew', () => {
  it('moves the working days to come, and says by which calendar', () => {
    const { daysOf } = recounted(walk, monthBefore, laterCalendar('2023', { off: ['2023-09-25'] }));
    expect(walk.state.clocks['DL-M']?.dueOn).toBe('2023-09-26');
    expect(daysOf('DL-M')).toMatchObject({ dueOn: '2023-09-27', calendarVersion: 1 });
    expect(daysOf('DL-L')).toMatchObject({ dueOn: '2023-10-16', calendarVersion: 1 });
  });

  it('brings an end forward where a day off becomes a working day', () => {
    const { daysOf } = recounted(walk, monthBefore, laterCalendar('2023', { work: ['2023-09-23'] }));
    expect(daysOf('DL-M')).toMatchObject({ dueOn: '2023-09-25', calendarVersion: 1 });
  });

  it('moves an end that is today, and brings one forward to today', () => {
    const off = laterCalendar('2023', { off: ['2023-09-26'] });
    expect(recounted(walk, '2023-09-26 09:00', off).daysOf('DL-M')).toMatchObject({ dueOn: '2023-09-27' });
    const work = laterCalendar('2023', { work: ['2023-09-23'] });
    expect(recounted(walk, '2023-09-25 09:00', work).daysOf('DL-M')).toMatchObject({ dueOn: '2023-09-25' });
  });

  it('leaves an end that it would bring before today', () => {
    const by = laterCalendar('2023', { work: ['2023-09-16', '2023-09-17'] });
    expect(recounted(walk, '2023-09-25 09:00', by).daysOf('DL-M')).toEqual(walk.state.clocks['DL-M']);
  });

  it('leaves an end that has passed, though nothing has been written of it', () => {
    const by = laterCalendar('2023', { off: ['2023-09-25', '2023-09-26', '2023-09-27'] });
    expect(recounted(walk, '2023-09-27 09:00', by).daysOf('DL-M')).toEqual(walk.state.clocks['DL-M']);
  });

  it('leaves clocks whose stage is over', () => {
    const { daysOf, events } = recounted(walk, monthBefore, laterCalendar('2023', { off: ['2023-09-18'] }));
    expect(daysOf('DL-01')).toEqual(walk.state.clocks['DL-01']);
    expect(events).toMatchObject([{ clocks: [{ kind: 'DL-M' }, { kind: 'DL-L' }] }]);
  });

  it('moves the thirty days of DL-07 where all declined confirmation, since all may still apply (T21)', () => {
    const effective = given.effective(own);
    const declined = having(effective, unwanted(effective));
    const { daysOf, events } = recounted(declined, monthBefore, laterCalendar('2023', { off: ['2023-10-16'] }));
    expect(effective.state.clocks['DL-07']?.dueOn).toBe('2023-10-16');
    expect(events).toMatchObject([{ clocks: [{ kind: 'DL-07' }] }]);
    expect(daysOf('DL-07')).toMatchObject({ dueOn: '2023-10-17', calendarVersion: 1 });
  });

  it.each<readonly [string, Walk, Calendar]>([
    ['it is the calendar they were counted by', walk, calendar],
    ['the case is closed', given.closed(), laterCalendar('2023', { off: ['2023-09-25'] })],
  ])('says nothing where %s', (_why, at_, by) => {
    expect(recounted(at_, monthBefore, by).events).toEqual([]);
  });
});
