import { type WorkCode, works } from './works.ts';

/** One place that a basis names: articles of a work, or rules of the mechanism's own. */
export interface Citation {
  /** absent: rules of the mechanism itself */
  readonly work?: WorkCode;
  /** articles as `25(7)`, rules as `A-34`, `T17`, `§4.5`; empty where a work is cited as a whole */
  readonly places: readonly string[];
}

const codes = Object.keys(works) as readonly WorkCode[];

const citationOf = (text: string): Citation => {
  const work = codes.find((code) => text === code || text.startsWith(`${code} `));
  const places = work === undefined ? text : text.slice(work.length + 1);
  return { ...(work === undefined ? {} : { work }), places: places === '' ? [] : places.split(', ') };
};

/** @param basis citations between semicolons, as `CPL 205; PML 33` or `TY16 20; A-34` */
export const citationsOf = (basis: string): readonly Citation[] => basis.split('; ').map(citationOf);

/** `25(7)` → `第25条第(7)项` */
const article = (place: string): string =>
  place.replace(/^(\d+)(\(\d+\))?$/, (_all, no, item) => `第${no}条${item ? `第${item}项` : ''}`);

const said = ({ work, places }: Citation, language: 'zh' | 'en'): string => {
  const name = work === undefined ? undefined : works[work][language];
  if (language === 'zh')
    return name === undefined
      ? `金调规则 ${places.join('、')}（见 /v1/directory/sources）`
      : `${name}${places.map(article).join('、')}`;
  const list = places.join(', ');
  if (name === undefined) return `Jintiao rule${places.length > 1 ? 's' : ''} ${list} (at /v1/directory/sources)`;
  return list === '' ? name : `${name}, art${places.length > 1 ? 's' : ''}. ${list}`;
};

/** A basis as its reader can look it up: the work by its title, the mechanism's own rules by where they are published. */
export const sourceOf = (basis: string, language: 'zh' | 'en'): string =>
  citationsOf(basis)
    .map((citation) => said(citation, language))
    .join(language === 'zh' ? '；' : '; ');
