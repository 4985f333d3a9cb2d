import { type ArgsDef, defineCommand } from 'citty';
import { Day } from '../../events/primitives.ts';
import { calendarOf } from '../domain/calendar/calendar.ts';
import type { Counted, Unit } from '../domain/deadlines/count.ts';
import { dueOf } from '../domain/deadlines/due.ts';
import { explain } from '../domain/deadlines/trace.ts';
import { calendarData } from '../jurisdictions/calendar.ts';
import { type Answer, answered, refused, UsageError } from './answer.ts';
import { refuseUnknown, required } from './options.ts';

const units = {
  'working-days': { unit: 'wd', zh: '个工作日', en: 'working days' },
  days: { unit: 'd', zh: '日', en: 'days' },
  months: { unit: 'm', zh: '个月', en: 'months' },
  years: { unit: 'y', zh: '年', en: 'years' },
} as const satisfies Record<string, { unit: Unit; zh: string; en: string }>;
type LengthOption = keyof typeof units;

const lengthOptions: readonly LengthOption[] = ['working-days', 'days', 'months', 'years'];

const args = {
  from: { type: 'string', description: '起算日 start day, YYYY-MM-DD (itself not counted)', valueHint: 'day' },
  'working-days': { type: 'string', description: '工作日 length in working days', valueHint: 'n' },
  days: { type: 'string', description: '日 length in calendar days', valueHint: 'n' },
  months: { type: 'string', description: '月 length in months', valueHint: 'n' },
  years: { type: 'string', description: '年 length in years', valueHint: 'n' },
  calendar: {
    type: 'enum',
    options: ['prefecture', 'national'],
    default: 'prefecture',
    description: '历 with the prefecture’s own holidays, or the national ones alone',
  },
  provisional: { type: 'boolean', default: false, description: '暂定 accept years without a holiday notice' },
  json: { type: 'boolean', default: false, description: 'dueOn, provisional and trace as JSON' },
} satisfies ArgsDef;

const dash = '—';

const table = (counted: Counted, question: string): string =>
  [
    question,
    ...counted.trace.map((row) =>
      [String(row.counted ?? dash).padStart(5), row.day, `${explain(row, 'zh')} · ${explain(row, 'en')}`].join('  '),
    ),
    `届满 due on ${counted.dueOn}，当日二十四时止 until 24:00${counted.provisional ? '（暂定 provisional）' : ''}`,
  ].join('\n');

const machine = ({ dueOn, provisional, trace }: Counted): string =>
  JSON.stringify({
    dueOn,
    provisional,
    trace: trace.map((row) => ({ ...row, zh: explain(row, 'zh'), en: explain(row, 'en') })),
  });

interface Options {
  readonly _: readonly string[];
  readonly calendar: string;
  readonly provisional: boolean;
  readonly json: boolean;
  readonly [name: string]: unknown;
}

const lengthOf = (given: Options) => {
  const [option, ...others] = lengthOptions.filter((name) => given[name] !== undefined);
  if (!option || others.length > 0) {
    throw new UsageError('须且仅须一个 exactly one of --working-days, --days, --months, --years');
  }
  const text = required(given, option);
  if (!/^\d+$/.test(text)) throw new UsageError(`须为整数 not a whole number: --${option} ${text}`);
  return { ...units[option], length: Number(text) };
};

/** `law due`: the last day of a period and how it was found. */
const due = (given: Options): Answer => {
  refuseUnknown(given, Object.keys(args));
  const { calendar, provisional, json } = given;
  const { unit, zh, en, length } = lengthOf(given);
  const from = Day.safeParse(required(given, 'from'));
  if (!from.success) return refused({ code: 'day-malformed', basis: '§3' }, json);
  const local = calendar !== 'national';
  const counted = dueOf({ from: from.data, length, unit, local, provisional }, calendarOf(calendarData));
  if (!counted.ok) return refused(counted.error, json);
  const question = `${from.data} 起 from + ${length} ${zh} ${en}，${local ? '含州放假 with prefecture holidays' : '全国历 national calendar'}`;
  return answered(json ? machine(counted.value) : table(counted.value, question));
};

/** @param say receives the answer: citty's own commands return nothing */
export const dueCommand = (say: (answer: Answer) => void) =>
  defineCommand({
    meta: { name: 'law due', description: '期间届满日 the due day of a period, day by day' },
    args,
    run: ({ args: given }) => say(due(given)),
  });
