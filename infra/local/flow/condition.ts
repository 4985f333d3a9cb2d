import { type Json, type JsonObject, NotModelled } from '../parts.ts';
import { DefinitionFault, StateFailure } from './failure.ts';
import { listOf, objectOf, textOf } from './fields.ts';
import { find, isObject, type Path, readPath, type Scope } from './path.ts';

/** What a Choice rule asks of the data. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'compare';
      readonly variable: Path;
      readonly comparison: Comparison;
      readonly operand: Json | Path;
    }
  | { readonly kind: 'matches'; readonly variable: Path; readonly pattern: RegExp }
  | { readonly kind: 'is'; readonly variable: Path; readonly test: Nature; readonly expected: boolean };

type Measure = 'String' | 'Numeric' | 'Boolean' | 'Timestamp';
type Order = 'Equals' | 'LessThan' | 'GreaterThan' | 'LessThanEquals' | 'GreaterThanEquals';
interface Comparison {
  readonly measure: Measure;
  readonly order: Order;
}

// RFC 3339 as the Amazon States Language narrows it: capital T, and capital Z where no offset is given
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

export const instantOf = (value: Json | undefined): number | undefined => {
  if (typeof value !== 'string' || !TIMESTAMP.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
};

const MEASURES: Readonly<Record<Measure, (value: Json | undefined) => string | number | boolean | undefined>> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  Numeric: (value) => (typeof value === 'number' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Timestamp: instantOf,
};

const ORDERS: Readonly<Record<Order, (a: string | number | boolean, b: string | number | boolean) => boolean>> = {
  Equals: (a, b) => a === b,
  LessThan: (a, b) => a < b,
  GreaterThan: (a, b) => a > b,
  LessThanEquals: (a, b) => a <= b,
  GreaterThanEquals: (a, b) => a >= b,
};

const NATURES = {
  IsPresent: (value) => value !== undefined,
  IsNull: (value) => value === null,
  IsNumeric: (value) => typeof value === 'number',
  IsString: (value) => typeof value === 'string',
  IsBoolean: (value) => typeof value === 'boolean',
  IsTimestamp: (value) => instantOf(value) !== undefined,
} as const satisfies Readonly<Record<string, (value: Json | undefined) => boolean>>;
type Nature = keyof typeof NATURES;

const COMPARISON =
  /^(?<measure>String|Numeric|Boolean|Timestamp)(?<order>Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals)(?<path>Path)?$/;
const isNature = (name: string): name is Nature => Object.hasOwn(NATURES, name);

/** `*` stands for any text; `\*` and `\\` for themselves. */
const wildcard = (pattern: string, where: string): RegExp => {
  const source = pattern.replace(/\\(.)|([\s\S])/g, (_, escaped: string | undefined, plain: string | undefined) => {
    if (escaped !== undefined && escaped !== '*' && escaped !== '\\')
      throw new DefinitionFault(`${where}: '\\${escaped}' cannot be escaped`);
    if (plain === '*') return '[\\s\\S]*';
    return (escaped ?? plain ?? '').replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  });
  return new RegExp(`^${source}$`);
};

const readTest = (json: JsonObject, operator: string, where: string): Condition => {
  const variable = readPath(textOf(json.Variable, `${where}.Variable`), `${where}.Variable`);
  const operand = json[operator] ?? null;
  if (operator === 'StringMatches')
    return { kind: 'matches', variable, pattern: wildcard(textOf(operand, `${where}.StringMatches`), where) };
  if (isNature(operator)) {
    if (typeof operand !== 'boolean') throw new DefinitionFault(`${where}.${operator} must be true or false`);
    return { kind: 'is', variable, test: operator, expected: operand };
  }
  const { measure, order, path } = COMPARISON.exec(operator)?.groups ?? {};
  // the expression admits these names and no others
  const comparison = { measure, order } as Comparison;
  if (measure === undefined || (measure === 'Boolean' && order !== 'Equals'))
    throw new NotModelled(`${where}: Choice operator ${operator}`);
  if (path !== undefined)
    return { kind: 'compare', variable, comparison, operand: readPath(textOf(operand, where), `${where}.${operator}`) };
  if (MEASURES[comparison.measure](operand) === undefined)
    throw new DefinitionFault(`${where}.${operator} has an operand of another kind`);
  return { kind: 'compare', variable, comparison, operand };
};

/** Reads a rule without its Next and Comment. */
export const readCondition = (json: JsonObject, where: string): Condition => {
  const operators = Object.keys(json).filter((name) => !['Variable', 'Next', 'Comment'].includes(name));
  const [operator] = operators;
  if (operator === undefined || operators.length !== 1)
    throw new DefinitionFault(`${where} must have one operator, has ${operators.join(', ') || 'none'}`);
  const inner = (value: Json, at: string): Condition => {
    const rule = objectOf(value, at);
    if (rule.Next !== undefined) throw new DefinitionFault(`${at}: only the outer rule has a Next`);
    return readCondition(rule, at);
  };
  if (operator !== 'And' && operator !== 'Or' && operator !== 'Not') return readTest(json, operator, where);
  if (json.Variable !== undefined) throw new DefinitionFault(`${where}: ${operator} has no Variable`);
  if (operator === 'Not') return { kind: 'not', of: inner(json.Not ?? null, `${where}.Not`) };
  const of = listOf(json[operator], `${where}.${operator}`);
  if (of.length === 0) throw new DefinitionFault(`${where}.${operator} is empty`);
  return {
    kind: operator === 'And' ? 'all' : 'any',
    of: of.map((rule, i) => inner(rule, `${where}.${operator}[${i}]`)),
  };
};

const isPath = (operand: Json | Path): operand is Path => isObject(operand as Json);

const present = (path: Path, scope: Scope): Json => {
  const value = find(path, scope);
  if (value === undefined)
    throw new StateFailure(
      'States.Runtime',
      `Invalid path '${path.text}': The choice state's condition path references an invalid value.`,
    );
  return value;
};

export const holds = (condition: Condition, scope: Scope): boolean => {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((inner) => holds(inner, scope));
    case 'any':
      return condition.of.some((inner) => holds(inner, scope));
    case 'not':
      return !holds(condition.of, scope);
    case 'is': {
      const value =
        condition.test === 'IsPresent' ? find(condition.variable, scope) : present(condition.variable, scope);
      return NATURES[condition.test](value) === condition.expected;
    }
    case 'matches': {
      const value = present(condition.variable, scope);
      return typeof value === 'string' && condition.pattern.test(value);
    }
    case 'compare': {
      const { measure, order } = condition.comparison;
      const value = MEASURES[measure](present(condition.variable, scope));
      const other = MEASURES[measure](
        isPath(condition.operand) ? present(condition.operand, scope) : condition.operand,
      );
      return value !== undefined && other !== undefined && ORDERS[order](value, other);
    }
  }
};
