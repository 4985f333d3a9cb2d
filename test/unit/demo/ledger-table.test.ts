import { tableOf } from '../../../infra/demo/ledger.ts';
import { lineOf } from '../../../services/ledger/line.ts';
import { plainNames } from '../../../shared/jurisdictions/pack.ts';
import { given } from '../../support/case-builder.ts';
import { rowOf } from '../../support/ledger-rows.ts';

const lines = (['mediating', 'confirmed', 'court-statement', 'closed'] as const).map((stage) =>
  lineOf(rowOf(given[stage]()), plainNames, 'zh'),
);

/** As wide as a terminal shows it: what is not of Latin writing takes two columns. */
const wide = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign < '\u1100' ? 1 : 2), 0);

const columnOf = (row: string, cell: string): number => wide(row.slice(0, row.indexOf(cell)));

describe('given lines of a ledger printed on a terminal', () => {
  const [heading = '', mediating = '', confirmed = '', statement = '', closed = ''] = tableOf(lines);

  it('lines up cells of Chinese under their heading', () => {
    for (const [title, cells] of [
      ['程序', ['简易', '简易', '简易', '简易']],
      ['结果', ['调解中', '调解成功', '调解成功', '调解不成']],
    ] as const)
      expect([mediating, confirmed, statement, closed].map((row, i) => columnOf(row, cells[i] ?? ''))).toEqual(
        cells.map(() => columnOf(heading, title)),
      );
  });

  it('sets figures to the right', () => {
    const end = columnOf(heading, '标的额（元）') + wide('标的额（元）');
    expect(columnOf(confirmed, '100000.00') + '100000.00'.length).toBe(end);
  });

  it('tells who mediated, what the court did and what it saved', () => {
    expect(confirmed).toMatch(/（[专兼]）.*确认有效 2023-09-15 +1150\.00$/u);
    expect(statement).toMatch(/出具调解书 2023-09-15 +0\.00$/u);
    expect(closed).toMatch(/速裁 2023-09-15 判决$/u);
  });
});
