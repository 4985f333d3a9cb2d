import { refusalWords } from '../../../shared/api/refusal-words.ts';
import { beyondBounds, bounds } from '../../../shared/domain/registers/threshold-bounds.ts';
import { Rules } from '../../../shared/domain/registers/thresholds.ts';
import { sourceOf } from '../../../shared/domain/sources/citation.ts';
import { rulebook } from '../../../shared/jurisdictions/pack.ts';
import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { bodyOf } from '../../support/register-sayings.ts';
import { desk } from '../registers-service/desk.ts';

type Json = Readonly<Record<string, unknown>>;

const body: Json = bodyOf('thresholds', 'prefecture');
const set = (place: string, value: unknown): Json => {
  const [key = '', inner] = place.split('.');
  return { ...body, [key]: inner ? { ...(body[key] as Json), [inner]: value } : value };
};
const beyond = (said: Json) => beyondBounds(Rules.parse(said)).map(({ field, bound }) => [field, bound]);
const changed = (said: Json) =>
  desk().put({ as: 'prefecture', register: 'thresholds', id: 'prefecture', body: { body: said } });

/** The places of every whole number that is no amount. */
const numbersIn = (part: object, above = ''): readonly string[] =>
  Object.entries(part).flatMap(([key, value]) => {
    if (typeof value === 'number') return [`${above}${key}`];
    return typeof value === 'object' ? numbersIn(value, `${above}${key}.`) : [];
  });

describe('REG-3: given the thresholds', () => {
  it('each whole number has its bounds, and the pack is within all', () => {
    expect(Object.keys(bounds).sort()).toEqual([...numbersIn(body)].sort());
    expect(beyondBounds(rulebook.rules)).toEqual([]);
  });

  it.each(Object.entries(bounds))('%s holds at both ends of its bounds and not beyond', (place, { least, most }) => {
    const refused = [[place, `${least}–${most}`]];
    expect([least, most].map((value) => beyond(set(place, value)))).toEqual([[], []]);
    // the schema itself has 0 and 10,000 for its ends
    const outside = [least - 1, most + 1].filter((value) => value >= 0 && value <= 10_000);
    expect(outside.map((value) => beyond(set(place, value)))).toEqual(outside.map(() => refused));
    expect(outside.length).toBeGreaterThan(0);
  });

  it.each([
    ['SPC25 3: an entrusted case extended by a year', 'extension.longestDays', 365, '1–30', 'SPC25 3; T13'],
    ['SPC25 3: an entrusted case extended twice', 'extension.entrustedTimes', 2, '1–1', 'SPC25 3; A-26'],
    ['A-26: other cases by more than sixty days', 'extension.otherTotalDays', 61, '1–60', 'A-26; T13'],
    ['§4.3: a case ended where nobody was absent', 'absences', 0, '2–10000', '§4.3; T17'],
    ['§4.3: a case ended where somebody was absent once', 'absences', 1, '2–10000', '§4.3; T17'],
    ['SX00 2: more than the president may give', 'rulingExtensionDays', 31, '1–30', 'CPL 187; SX00 2'],
    ['T27: no round at all', 'rounds', 0, '1–3', 'T27'],
    ['§4.6: more than 5,000.00 with no wage said', 'smallFastUpTo', '5000.01', '≤ 5,000.00', '§4.6; REG-3'],
    ['A-21: delegation opened again', 'delegationClosedFrom', '2025-01-02', '≤ 2025-01-01', 'A-21'],
    ['§4.5: every case before the intermediate court', 'intermediateCourt.localFrom', '0.00', '> 0.00', '§4.5'],
  ])('%s is refused at the change, with field, bound and basis', async (_, field, value, bound, basis) => {
    expect(await changed(set(field, value))).toEqual({
      ok: false,
      error: {
        code: 'threshold-beyond-bounds',
        field: `body.${field}`,
        params: { field, bound, source: `${sourceOf(basis, 'zh')} (${sourceOf(basis, 'en')})` },
      },
    });
  });

  it('a change within them is made, and the words of a refusal name all three in both languages', async () => {
    expect(await changed(set('extension.longestDays', 20))).toMatchObject({ ok: true });
    const { zh, en } = refusalWords()['threshold-beyond-bounds'];
    for (const place of ['{field}', '{bound}']) expect([zh.includes(place), en.includes(place)]).toEqual([true, true]);
    expect([zh, en].map((words) => words.includes('{source}'))).toEqual([true, true]);
  });
});

describe('§4.6, §2.2: given the average wage of the province', () => {
  const waged = (upTo: string, averageWage: Readonly<Record<string, string>>): Json => ({
    ...body,
    smallFastUpTo: upTo,
    smallClaims: { averageWage },
  });

  it('half of the latest figure is the most a small amount may be', async () => {
    const wages = { '2025': '100001.00', '2023': '300000.00', '2024': '200000.00' };
    expect(beyond(waged('50000.51', { '2025': '100001.00' }))).toEqual([['smallFastUpTo', '≤ 50,000.50']]);
    expect(beyond(waged('50000.50', wages))).toEqual([]);
    expect(beyond(waged('50000.51', wages))).toEqual([['smallFastUpTo', '≤ 50,000.50']]);
    expect(await changed(waged('50000.00', wages))).toMatchObject({ ok: true });
  });

  it('with no figure of any year the mechanism’s own 5,000.00 is', () => {
    expect(beyond(waged('5000.00', {}))).toEqual([]);
    expect(beyond(waged('5000.01', {}))).toEqual([['smallFastUpTo', '≤ 5,000.00']]);
    expect(registerRows.thresholds[0]).not.toHaveProperty('smallClaims');
  });
});
