import type { Day } from '../../../events/primitives.ts';
import type { HolidayName } from '../calendar/calendar.ts';
import type { DayFacts, DayKind } from '../calendar/working-day.ts';

/** Why a day counts or does not. */
export type Why = DayKind | 'start' | 'hold' | 'extension' | 'month-end' | 'rolled';

/** One day of a calculation as it can be shown to a judge. */
export interface TraceRow {
  readonly day: Day;
  /** the how-manieth unit of the period the day completes; null where it does not count */
  readonly counted: number | null;
  readonly why: Why;
  /** of the holiday, where the day is one */
  readonly name?: HolidayName;
  /** present where the year's holiday notice has not appeared */
  readonly provisional?: true;
}

export const plainRow = (day: Day, counted: number | null, why: Why): TraceRow => ({ day, counted, why });

export const rowOf = (day: Day, counted: number | null, facts: DayFacts, why: Why = facts.kind): TraceRow => ({
  day,
  counted,
  why,
  ...(facts.name ? { name: facts.name } : {}),
  ...(facts.provisional ? { provisional: true } : {}),
});

const WORDS: Readonly<Record<Why, HolidayName>> = {
  start: { zh: '起算日不计入', en: 'start day, not counted (CPL 85)' },
  'working-day': { zh: '工作日', en: 'working day' },
  'make-up': { zh: '调休上班', en: 'make-up working day' },
  saturday: { zh: '周六', en: 'Saturday' },
  sunday: { zh: '周日', en: 'Sunday' },
  holiday: { zh: '放假', en: 'day off' },
  statutory: { zh: '法定节假日', en: 'statutory holiday' },
  'prefecture-holiday': { zh: '州放假', en: 'prefecture holiday' },
  hold: { zh: '中止期间不计入', en: 'on hold, not counted' },
  extension: { zh: '延长自原届满日起算', en: 'extension runs from the old due day' },
  'month-end': { zh: '无对应日，月末届满', en: 'no such day, the month ends (CC 202)' },
  rolled: { zh: '顺延至节假日后的第一日', en: 'first day after the rest days (CPL 85)' },
};

/** The reason of a row as a sentence for people, in Chinese or English. */
export const explain = ({ why, name, provisional }: TraceRow, language: 'zh' | 'en'): string => {
  const words = name ? `${name[language]} ${WORDS[why][language]}` : WORDS[why][language];
  if (!provisional) return words;
  return language === 'zh' ? `${words}（暂定）` : `${words} (provisional)`;
};
