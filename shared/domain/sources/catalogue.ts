import type { Pack } from '../jurisdiction.ts';
import articles from './articles.json' with { type: 'json' };
import editions from './editions.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import { type WorkCode, works } from './works.ts';

interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A law, interpretation or standard: where to find it, and the articles that this product cites. */
export interface Work {
  readonly code: WorkCode;
  readonly title: Text;
  readonly edition: Text;
  readonly foundAt: string;
  /** Chinese is the wording, except where it says 要旨; English the substance in our words. */
  readonly articles: readonly { readonly article: string; readonly text: Text }[];
}

/** A rule of the mechanism itself, or one of its deadlines. */
export interface Rule {
  readonly code: string;
  readonly text: Text;
}

export interface Sources {
  readonly works: readonly Work[];
  readonly rules: readonly Rule[];
}

const units = {
  wd: { zh: '个工作日', en: 'working days' },
  d: { zh: '日', en: 'days' },
  m: { zh: '个月', en: 'months' },
  y: { zh: '年', en: 'years' },
} as const;

type Clocks = Pick<Pack, 'clocks' | 'clockTexts'>;

const lengthsOf = (variants: Pack['clocks'][keyof Pack['clocks']]['variants'], language: 'zh' | 'en'): string => {
  const lengths = Object.values(variants).flatMap(({ length, unit }) =>
    unit === 'on' ? [] : [`${length} ${units[unit][language]}`],
  );
  return lengths.length === 0 ? { zh: '当日', en: 'the day itself' }[language] : lengths.join(' / ');
};

/** The deadlines in words, from the very data that the clocks run on. */
const deadlines = ({ clocks, clockTexts }: Clocks): readonly Rule[] =>
  Object.values(clocks).map(({ kind, name, variants }) => {
    const { starts, expiry } = clockTexts[kind];
    return {
      code: kind,
      text: {
        zh: `${name.zh}：${lengthsOf(variants, 'zh')}，起算：${starts.zh}；期满：${expiry.zh}。`,
        en: `${name.en}: ${lengthsOf(variants, 'en')}, from: ${starts.en}; at its end: ${expiry.en}.`,
      },
    };
  });

const articlesOf = (work: WorkCode): Work['articles'] =>
  Object.entries(articles).flatMap(([place, text]) =>
    place.startsWith(`${work} `) ? [{ article: place.slice(work.length + 1), text }] : [],
  );

const codes = Object.keys(works) as readonly WorkCode[];

/** Everything that a basis may cite, as it is published. */
export const sourcesOf = (pack: Clocks): Sources => ({
  works: codes.map((code) => ({ code, ...editions[code], articles: articlesOf(code) })),
  rules: [...Object.entries(rules).map(([code, text]) => ({ code, text })), ...deadlines(pack)],
});
