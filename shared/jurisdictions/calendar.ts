import data from '#pack/calendar.json' with { type: 'json' };
import { CalendarData, calendarOf } from '../domain/calendar/calendar.ts';

/** Version 0, bundled; later versions are imported through the directory. */
export const calendar = calendarOf(CalendarData.parse(data));
