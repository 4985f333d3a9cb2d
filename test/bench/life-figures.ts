import type { Life } from './case-life.ts';
import { type Figure, figureOf, median } from './figure.ts';
import type { Metered } from './meter.ts';

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

const sizesIn = (calls: readonly Metered[], table: string) => {
  const sizes = calls.flatMap(({ items }) => items.filter((item) => item.table === table).map(({ bytes }) => bytes));
  return sizes.length === 0
    ? {}
    : { itemBytes: { puts: sizes.length, least: Math.min(...sizes), median: median(sizes), most: Math.max(...sizes) } };
};

/** Of each table: calls, units with those of indexes apart, and the sizes of the items put. */
const byTable = (calls: readonly Metered[]) => {
  const tables = [...new Set(calls.flatMap((call) => call.tables.map(({ table }) => table)))];
  const used = (table: string, write: boolean) => {
    const charges = calls
      .filter((call) => call.write === write)
      .flatMap((call) => call.tables.filter((charge) => charge.table === table));
    const units = charges.reduce((sum, charge) => sum + charge.units, 0);
    return { calls: charges.length, units, indexUnits: charges.reduce((sum, charge) => sum + charge.indexUnits, 0) };
  };
  return Object.fromEntries(
    tables.map((table) => [table, { written: used(table, true), read: used(table, false), ...sizesIn(calls, table) }]),
  );
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

const messageFigures = ({ sms }: Life, others: ReadonlyMap<string, Life>): readonly Figure[] => {
  const longest = Math.max(0, ...sms.map(({ parts }) => parts));
  const ofOthers = Object.fromEntries([...others].map(([name, life]) => [name, life.sms]));
  return [
    figureOf('SMS of the straight path, before any rung', sms.length, 'SMS', 4, { sms, otherCases: ofOthers }),
    figureOf('parts of the longest of them', longest, 'parts', 1, {
      lengths: sms.map(({ body, parts }) => ({ characters: body.length, parts })),
    }),
  ];
};

/** What a case made the functions do, in this machine's milliseconds. */
const doneIn = ({ invocations, executions, apiCalls, events, messages, emails, logBytes, logLines }: Life) => ({
  apiCalls,
  events,
  messages,
  emails,
  logBytes,
  logLines,
  executions,
  invocations: invocations
    .filter(({ times }) => times > 0)
    .map(({ name, times, memory, first, further }) => ({
      name,
      times,
      memory,
      first: first.map(Math.round),
      further:
        further.length === 0 ? [] : [Math.min(...further), median(further), Math.max(...further)].map(Math.round),
    })),
});

/** The budgets of one case that went the straight path, filing to ruling; the other published cases beside it in raw. */
export const lifeFigures = (life: Life, others: ReadonlyMap<string, Life>): readonly Figure[] => {
  const { calls, transitions } = life;
  const commits = writesTo(calls, cases).length;
  const scaled = (units: number): number => (units / commits) * COMMANDS;
  const kept = unitsOf(calls, casesAndPrivate, true);
  const all = unitsOf(calls, everywhere, true);
  const of12 = `a life of ${COMMANDS} commands (${commits} counted, scaled)`;
  const raw = { commits, byTable: byTable(calls) };
  const otherCases = Object.fromEntries([...others].map(([name, other]) => [name, doneIn(other)]));
  return [
    ...filingFigures(life),
    figureOf(`${of12}: Cases and Private`, scaled(kept), 'WCU', 35, { ...raw, units: kept }),
    figureOf(`${of12}: all tables`, scaled(all), 'WCU', 90, { ...raw, units: all }),
    figureOf('state-machine transitions, straight path', transitions, 'transitions', 8, {
      ...doneIn(life),
      otherCases,
    }),
    ...messageFigures(life, others),
  ];
};
