import { sourceOf } from '../domain/sources/citation.ts';

/** What a command says and where: the answer alone goes to stdout, whatever goes wrong to stderr. */
export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 answered, 1 refused by the domain, 2 wrong usage */
  readonly status: 0 | 1 | 2;
}

/** The command line itself is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const sentences = {
  'calendar-unpublished': {
    zh: '该期间涉及放假安排尚未公布的年份，加 --provisional 可得暂定日期',
    en: 'the period touches a year whose holiday notice has not appeared; --provisional gives a provisional date',
  },
  'length-out-of-range': { zh: '期间长度超出范围：1 至 {longest}', en: 'the length is out of range: 1 to {longest}' },
  'start-out-of-range': {
    zh: '起算日超出范围：{first} 年至 {last} 年',
    en: 'the start day is out of range: {first} to {last}',
  },
  'day-malformed': { zh: '不是有效日期，应为 YYYY-MM-DD', en: 'not a day of the calendar, YYYY-MM-DD' },
  'amount-malformed': {
    zh: '不是有效金额，应为不带符号的元，至多两位小数',
    en: 'not an amount: yuan without sign or separators, at most two decimals',
  },
} as const;

interface Refusal {
  readonly code: keyof typeof sentences;
  readonly basis: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const answered = (text: string): Answer => ({ stdout: `${text}\n`, stderr: '', status: 0 });

export const refused = ({ code, basis, values }: Refusal, json: boolean): Answer => {
  const said = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name]));
  const [zh, en] = [said(sentences[code].zh), said(sentences[code].en)];
  const figures = Object.entries(values ?? {}).map(([name, value]) => `${name} ${value}`);
  const lines = [`${code}: ${zh}`, en, ...figures, `依据 basis: ${sourceOf(basis, 'zh')} · ${sourceOf(basis, 'en')}`];
  return {
    stdout: '',
    stderr: json ? `${JSON.stringify({ code, zh, en, basis, ...values })}\n` : `${lines.join('\n  ')}\n`,
    status: 1,
  };
};
