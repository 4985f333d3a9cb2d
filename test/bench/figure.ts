/** One measured figure beside its budget (design.md, Budgets). */
export interface Figure {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  /** the most it may be */
  readonly budget: number;
  readonly within: boolean;
  /** what it was made from */
  readonly raw: unknown;
}

export const figureOf = (name: string, value: number, unit: string, budget: number, raw: unknown): Figure => {
  const figure = Math.round(value * 1000) / 1000;
  return { name, figure, unit, budget, within: figure <= budget, raw };
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('a median of nothing');
  return middle;
};

/** The figures as aligned columns. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = figures.map(({ name, figure, unit, budget, within }) => [
    within ? '✓' : '✗',
    name,
    String(figure),
    `≤ ${budget}`,
    unit,
  ]);
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => {
          const gap = ' '.repeat((widths[i] ?? 0) - cell.length);
          return i === 2 || i === 3 ? gap + cell : cell + gap;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
