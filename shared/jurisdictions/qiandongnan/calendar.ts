import { CalendarData, calendarOf } from '../../domain/calendar/calendar.ts';
import calendar from './calendar.json' with { type: 'json' };

/** Version 0, bundled; later versions are imported through the directory. */
export const calendarData = CalendarData.parse(calendar);

export const qiandongnanCalendar = calendarOf(calendarData);
