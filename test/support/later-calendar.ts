import { CalendarVersion, type Instant } from '../../events/primitives.ts';
import { type Calendar, calendarOf } from '../../shared/domain/calendar/calendar.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import { calendarData } from '../../shared/jurisdictions/calendar.ts';
import { actors, contextAt, day, type Walk } from './case-scenario.ts';

/** The pack's calendar published anew, with more days off, or worked. */
export const laterCalendar = (
  year: string,
  { off = [], work = [] }: { readonly off?: readonly string[]; readonly work?: readonly string[] },
): Calendar => {
  const facts = calendarData.years[year];
  if (!facts) throw new Error(`no year ${year} in the calendar`);
  const ranges = off.map((text) => ({ zh: '临时放假', en: 'added day off', from: day(text), to: day(text) }));
  const added = { ...facts, off: [...facts.off, ...ranges], work: [...facts.work, ...work.map(day)] };
  const version = CalendarVersion.parse(calendarData.version + 1);
  return calendarOf({ ...calendarData, version, years: { ...calendarData.years, [year]: added } });
};

/** The walk after its clocks were counted again by another calendar. */
export const recountedBy = (walk: Walk, at: Instant, calendar: Calendar): Walk => {
  const decided = decide(walk.state, { type: 'recount' }, { ...contextAt(at, actors.time), calendar });
  if (!decided.ok) throw new Error(decided.error.code);
  const state = decided.value.reduce((before, event) => evolve(before, event, walk.state.id), walk.state);
  return { ...walk, state, events: [...walk.events, ...decided.value] };
};
