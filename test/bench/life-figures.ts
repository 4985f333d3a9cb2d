import type { Life } from './case-life.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Metered } from './meter.ts';
import { costOf1000 } from './price.ts';

// The budget is for a life of twelve commands; the published case has more.
const COMMANDS = 12;

const isOf =
  (...names: readonly string[]) =>
  (table: string): boolean =>
    names.some((name) => table.endsWith(`-${name}`));

const writesTo = (calls: readonly Metered[], holds: (table: string) => boolean): readonly Metered[] =>
  calls.filter(({ write, tables }) => write && tables.some(({ table }) => holds(table)));

const unitsOf = (calls: readonly Metered[], holds: (table: string) => boolean, indexes: boolean): number =>
  calls
    .filter(({ write }) => write)
    .flatMap(({ tables }) => tables)
    .filter(({ table }) => holds(table))
    .reduce((sum, { units, indexUnits }) => sum + units + (indexes ? indexUnits : 0), 0);

const everywhere = (): boolean => true;
const cases = isOf('cases');
const casesAndPrivate = isOf('cases', 'private');

const byTable = (calls: readonly Metered[]): Readonly<Record<string, number>> => {
  const tables = [...new Set(calls.flatMap((call) => call.tables.map(({ table }) => table)))];
  return Object.fromEntries(tables.map((table) => [table, unitsOf(calls, (one) => one === table, true)]));
};

const filingFigures = ({ filing }: Life): readonly Figure[] => {
  const writes = writesTo(filing, casesAndPrivate);
  const others = writes.filter(({ operation, conditions }) => operation !== 'PutItem' || conditions !== 1);
  return [
    figureOf('filing: conditional puts', writes.length - others.length, 'puts', 2, writes),
    figureOf('filing: other writes, transactions among them', others.length, 'writes', 0, others),
    figureOf('filing: WCU before indexes', unitsOf(filing, casesAndPrivate, false), 'WCU', 7, byTable(filing)),
  ];
};

const messageFigures = ({ sms }: Life): readonly Figure[] => {
  const longest = Math.max(0, ...sms.map(({ parts }) => parts));
  return [
    figureOf('SMS of the straight path, before any rung', sms.length, 'SMS', 4, sms),
    figureOf(
      'parts of the longest of them',
      longest,
      'parts',
      1,
      sms.map(({ body }) => body.length),
    ),
  ];
};

/** The budgets of one case that went the straight path, filing to ruling. */
export const lifeFigures = (life: Life): readonly Figure[] => {
  const { calls, transitions } = life;
  const commits = writesTo(calls, cases).length;
  const scaled = (units: number): number => (units / commits) * COMMANDS;
  const kept = unitsOf(calls, casesAndPrivate, true);
  const all = unitsOf(calls, everywhere, true);
  const costs = costOf1000(life);
  const total = Object.values(costs).reduce((sum, dollars) => sum + dollars, 0);
  const of12 = `a life of ${COMMANDS} commands (${commits} counted, scaled)`;
  return [
    ...filingFigures(life),
    figureOf(`${of12}: Cases and Private`, scaled(kept), 'WCU', 35, { commits, units: kept, byTable: byTable(calls) }),
    figureOf(`${of12}: all tables`, scaled(all), 'WCU', 90, { commits, units: all, byTable: byTable(calls) }),
    figureOf('state-machine transitions, straight path', transitions, 'transitions', 8, transitions),
    figureOf('1,000 cases without SMS, list prices', total, 'US$', 0.45, { costs, counted: countedOf(life) }),
    ...messageFigures(life),
  ];
};

const countedOf = ({ apiCalls, transitions, events, messages, emails, logBytes, invocations, calls }: Life) => ({
  apiCalls,
  transitions,
  events,
  messages,
  emails,
  logBytes,
  invocations: Object.fromEntries(invocations.map(({ name, times }) => [name, times])),
  reads: calls.filter(({ write }) => !write).length,
  writes: calls.filter(({ write }) => write).length,
});
