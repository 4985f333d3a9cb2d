import data from '#pack/calendar.json' with { type: 'json' };
import { CalendarData, type CalendarFacts, factsOfCalendar } from '../domain/calendar/calendar.ts';

/** Version 0, bundled; later versions are imported through the directory. */
export const calendarData = CalendarData.parse(data);

/** The same for whoever counts. */
export const calendarFacts: CalendarFacts = factsOfCalendar(calendarData);
