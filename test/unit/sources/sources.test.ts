import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staffWords } from '../../../shared/domain/notices/staff-words.ts';
import { bounds } from '../../../shared/domain/registers/threshold-bounds.ts';
import { rejections } from '../../../shared/domain/rejections.ts';
import articlesFile from '../../../shared/domain/sources/articles.json' with { type: 'json' };
import { sourcesOf } from '../../../shared/domain/sources/catalogue.ts';
import { citationsOf, sourceOf } from '../../../shared/domain/sources/citation.ts';
import { pack } from '../../../shared/jurisdictions/pack.ts';

const { works, rules } = sourcesOf(pack);
const known = new Set(rules.map(({ code }) => code));

/** What of a basis the published catalogue does not have. */
const unfound = (basis: string): readonly string[] =>
  citationsOf(basis).flatMap(({ work, places }) => {
    if (work === undefined) return places.length === 0 ? [basis] : places.filter((place) => !known.has(place));
    const articles = new Set(works.find(({ code }) => code === work)?.articles.map(({ article }) => article));
    return places.filter((place) => !articles.has(place.replace(/\(\d+\)$/, ''))).map((place) => `${work} ${place}`);
  });

/** Every basis written in the code itself: what refuses by `Refused`, what extends a clock. */
const written = readdirSync('shared', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(join('shared', file), 'utf8');
    const found = text.matchAll(/\bbasis: (?:\w+ \? '([^']*)' : )?'([^']*)'|\brejected\(\s*'[^']*',\s*'([^']*)'/g);
    return [...found].flatMap(([, ...bases]) =>
      bases.flatMap((basis) => (basis === undefined ? [] : [[`${file}: ${basis}`, basis] as const])),
    );
  });

const told: readonly (readonly [string, string])[] = [
  ...Object.entries(rejections).map(([code, { basis }]) => [`the refusal ${code}`, basis] as const),
  ...Object.values(pack.clocks).map(({ kind, basis }) => [`the clock ${kind}`, basis] as const),
  ...Object.entries(bounds).map(([place, { basis }]) => [`the bound of ${place}`, basis] as const),
  ...Object.entries(staffWords).flatMap(([name, words]) =>
    typeof words === 'string' ? [] : [[`the words ${name}`, words.basis] as const],
  ),
  ...written,
];

describe('given everything that names its basis', () => {
  it.each(told)('%s: finds it among the published sources', (_what, basis) => {
    expect(unfound(basis)).toEqual([]);
  });

  it('is seen to find what is missing, and to read the code at all', () => {
    expect(unfound('mechanism.md §3.2')).toEqual(['mechanism.md §3.2']);
    expect(unfound('CPL 999; A-99; PML 17, 18')).toEqual(['CPL 999', 'A-99', 'PML 18']);
    expect(unfound('')).toEqual(['']);
    expect(written.length).toBeGreaterThan(100);
  });
});

it('given a rule of the mechanism and a work as a whole, says of each what it is and no more', () => {
  expect(citationsOf('A-11; GB 11643')).toStrictEqual([{ places: ['A-11'] }, { work: 'GB 11643', places: [] }]);
});

describe('given the published sources', () => {
  it('says each rule once, in both languages', () => {
    expect(known.size).toBe(rules.length);
    for (const { text } of rules) {
      expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(text.en).toMatch(/^[\x20-\x7e’…（）\p{Script=Han}–]+\.$/u);
    }
  });

  it('gives each work its title, edition and where it is found, each article its wording', () => {
    for (const { title, edition, foundAt, articles } of works) {
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(edition.en).toMatch(/\d{4}/);
      expect(foundAt).toMatch(/^https:\/\/[\w./-]+$/);
      for (const { text } of articles) expect([text.zh.length > 20, text.en.length > 20]).toEqual([true, true]);
    }
  });

  it('gives each article to the one work that it is of', () => {
    expect(
      works.flatMap(({ code, articles }) => articles.map(({ article }) => `${code} ${article}`)).toSorted(),
    ).toEqual(Object.keys(articlesFile).toSorted());
  });

  it('words the deadlines from the clocks themselves', () => {
    expect(rules.find(({ code }) => code === 'DL-02')?.text).toEqual({
      zh: '补正材料：5 个工作日，起算：补正通知送达之日；期满：退回或不予受理。',
      en: 'supplement: 5 working days, from: service of the notice to supply; at its end: returned or not accepted.',
    });
    expect(rules.find(({ code }) => code === 'DL-P')?.text.zh).toContain('分期履行：当日，');
    expect(rules.find(({ code }) => code === 'DL-P')?.text.en).toContain(': the day itself, ');
  });

  it.each([
    ['DL-M', '15 个工作日 / 7 个工作日', '15 working days / 7 working days'],
    ['DL-07', '30 日', '30 days'],
    ['DL-14', '6 个月', '6 months'],
    ['DL-12', '2 年', '2 years'],
  ])('says of %s how long it is, in the unit that it is counted in', (clock, zh, en) => {
    const { text } = rules.find(({ code }) => code === clock) ?? {};
    expect(text?.zh).toContain(`：${zh}，起算：`);
    expect(text?.en).toContain(`: ${en}, from: `);
  });

  it('names every work in both languages', () => {
    for (const { code, title } of works) {
      expect(sourceOf(code, 'zh')).toMatch(/[《（].+[》）]/);
      expect(sourceOf(code, 'en')).toMatch(/^[A-Z][\w’,/ ]{9,}$/);
      expect(title.en).toMatch(/^[A-Z].{9,}$/);
    }
  });
});

describe.each([
  [
    'CPL 205; PML 33',
    '《民事诉讼法》第205条；《人民调解法》第33条',
    'Civil Procedure Law, art. 205; People’s Mediation Law, art. 33',
  ],
  ['PML 17, 20', '《人民调解法》第17条、第20条', 'People’s Mediation Law, arts. 17, 20'],
  [
    'OL21 25(7)',
    '《人民法院在线调解规则》第25条第(7)项',
    'Rules on Online Mediation of the People’s Courts, art. 25(7)',
  ],
  ['INT 355(12)', '《民事诉讼法解释》第355条第(12)项', 'Interpretation of the Civil Procedure Law, art. 355(12)'],
  ['CPL A12', '《民事诉讼法》A12', 'Civil Procedure Law, art. A12'],
  ['CPL 12A', '《民事诉讼法》12A', 'Civil Procedure Law, art. 12A'],
  ['GB 11643', 'GB 11643《公民身份号码》', 'GB 11643, citizen identification numbers'],
  ['T17, §4.3', '金调规则 T17、§4.3（见 /v1/directory/sources）', 'Jintiao rules T17, §4.3 (at /v1/directory/sources)'],
  ['A-11', '金调规则 A-11（见 /v1/directory/sources）', 'Jintiao rule A-11 (at /v1/directory/sources)'],
])('given the basis %s', (basis, zh, en) => {
  it('names it as its reader looks it up', () => {
    expect([sourceOf(basis, 'zh'), sourceOf(basis, 'en')]).toEqual([zh, en]);
  });
});
