import type { Life } from './case-life.ts';
import { type Cost, costOf, type Initialisations, type Line, LOADS } from './cost.ts';
import { type Figure, figureOf } from './figure.ts';
import { monthly } from './monthly.ts';
import { ASSUMED, PRICE } from './price.ts';
import type { Product } from './product.ts';

const BUDGET = 0.45;
const EMAIL = 'SES e-mails';

const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { dollars }) => sum + dollars, 0);

/** Without SMS is with e-mail; beside it the sum without any message, which is what the deployer's own choice leaves. */
const figuresOf = ({ load, lines, milliseconds }: Cost, also: Readonly<Record<string, unknown>>): readonly Figure[] => {
  const silent = lines.filter(({ what }) => what !== EMAIL);
  const raw = { lines, milliseconds, assumed: ASSUMED, ...also };
  return [
    figureOf(`1,000 cases without SMS: ${load}`, sumOf(lines), 'US$', BUDGET, raw),
    figureOf(`1,000 cases without SMS and e-mail: ${load}`, sumOf(silent), 'US$', BUDGET, {
      email: { each: PRICE.email, aCase: lines.find(({ what }) => what === EMAIL)?.aCase },
    }),
  ];
};

/** The cost of 1,000 cases like this one at both loads, its arithmetic in raw, and what a month costs anyway. */
export const costFigures = (life: Life, product: Product, inits: Initialisations): readonly Figure[] => {
  const [prefecture, national] = LOADS;
  return [
    ...figuresOf(costOf(life, prefecture, inits), { aMonthAnyway: monthly(product.resources, life) }),
    ...figuresOf(costOf(life, national, inits), {}),
  ];
};
