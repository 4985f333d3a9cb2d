import type { Json } from '../parts.ts';
import { InvalidPattern } from './invalid-pattern.ts';

/** What one entry of a field's list asks of a value in the event. */
export type Matcher = { readonly of: 'value'; readonly test: (value: Json) => boolean } | { readonly of: 'absence' };

type Test = (value: Json) => boolean;

export const readMatcher = (json: Json, path: string): Matcher => {
  if (typeof json !== 'object' || json === null) return { of: 'value', test: (value) => value === json };
  const [entry, ...more] = Array.isArray(json) ? [] : Object.entries(json);
  if (!entry || more.length > 0) throw new InvalidPattern(path, 'must list values or objects of one operator');
  const [name, operand] = entry;
  if (name === 'exists') return readExists(operand, path);
  return { of: 'value', test: readTest(name, operand, path) };
};

const readExists = (operand: Json, path: string): Matcher => {
  if (typeof operand !== 'boolean') throw new InvalidPattern(path, 'exists must be true or false');
  return operand ? { of: 'value', test: () => true } : { of: 'absence' };
};

const readTest = (name: string, operand: Json, path: string): Test => {
  switch (name) {
    case 'prefix':
      return readEnd(operand, (text, end) => text.startsWith(end), `${path}: prefix`);
    case 'suffix':
      return readEnd(operand, (text, end) => text.endsWith(end), `${path}: suffix`);
    case 'equals-ignore-case': {
      const wanted = folded(textOf(operand, `${path}: ${name}`));
      return onText((text) => folded(text) === wanted);
    }
    case 'wildcard':
      return readWildcard(textOf(operand, `${path}: ${name}`), path);
    case 'anything-but':
      return readAnythingBut(operand, path);
    case 'numeric':
      return readNumeric(operand, `${path}: numeric`);
    default:
      throw new InvalidPattern(path, `uses the operator ${name}, which the host does not know`);
  }
};

const onText =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value);

const folded = (text: string): string => text.toLowerCase();

const textOf = (operand: Json, where: string): string => {
  if (typeof operand !== 'string' || operand === '')
    throw new InvalidPattern(where, 'must be a text that is not empty');
  return operand;
};

const soleEntry = (operand: Json): readonly [string, Json] | undefined => {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) return undefined;
  const [entry, ...more] = Object.entries(operand);
  return more.length === 0 ? entry : undefined;
};

const readEnd = (operand: Json, ends: (text: string, end: string) => boolean, where: string): Test => {
  const entry = soleEntry(operand);
  if (!entry) {
    const wanted = textOf(operand, where);
    return onText((text) => ends(text, wanted));
  }
  const [name, inner] = entry;
  if (name !== 'equals-ignore-case') throw new InvalidPattern(where, `holds ${name}, which the host does not know`);
  const wanted = folded(textOf(inner, where));
  return onText((text) => ends(folded(text), wanted));
};

/** `*` stands for any run of characters; `\*` and `\\` for themselves. AWS refuses two `*` in a row. */
const readWildcard = (pattern: string, path: string): Test => {
  const tokens: readonly string[] = pattern.match(/\\[*\\]|\\|\*|[^*\\]+/g) ?? [];
  if (tokens.some((token, i) => token === '*' && tokens[i + 1] === '*'))
    throw new InvalidPattern(path, 'wildcard has two * in a row');
  if (tokens.includes('\\')) throw new InvalidPattern(path, 'wildcard has a \\ before neither * nor \\');
  const source = tokens.map((token) => (token === '*' ? '.*' : literal(unescaped(token)))).join('');
  const expression = new RegExp(`^${source}$`, 's');
  return onText((text) => expression.test(text));
};

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const unescaped = (token: string): string => (token.startsWith('\\') ? token.slice(1) : token);

/** What may stand inside anything-but, each with one text or several. */
const UNWANTED = new Set(['prefix', 'suffix', 'equals-ignore-case', 'wildcard']);

const readAnythingBut = (operand: Json, path: string): Test => {
  const where = `${path}: anything-but`;
  const entry = soleEntry(operand);
  if (!entry) {
    const unwanted: readonly Json[] = listOf(operand, where);
    for (const each of unwanted)
      if (typeof each !== 'string' && typeof each !== 'number')
        throw new InvalidPattern(where, 'must name texts or numbers');
    return (value) => !unwanted.includes(value);
  }
  const [name, inner] = entry;
  if (!UNWANTED.has(name)) throw new InvalidPattern(where, `holds ${name}, which the host does not know`);
  const tests = listOf(inner, where).map((each) => readTest(name, textOf(each, where), path));
  return (value) => !tests.some((test) => test(value));
};

const listOf = (operand: Json, where: string): readonly Json[] => {
  const list: readonly Json[] = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) throw new InvalidPattern(where, 'must list at least one value');
  return list;
};

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `["=", n]`, `[">", n]` and so on, or a range with its lower bound first. */
const readNumeric = (operand: Json, where: string): Test => {
  const [sign, bound, upperSign, upperBound, ...more]: readonly Json[] = Array.isArray(operand) ? operand : [];
  const first = readComparison(sign, bound, where);
  if (upperSign === undefined) return onNumber(first);
  const isRange = more.length === 0 && /^>=?$/.test(signOf(sign)) && /^<=?$/.test(signOf(upperSign));
  if (!isRange) throw new InvalidPattern(where, 'must be one comparison, or a range with its lower bound first');
  const second = readComparison(upperSign, upperBound, where);
  return onNumber((value) => first(value) && second(value));
};

const onNumber =
  (test: (value: number) => boolean): Test =>
  (value) =>
    typeof value === 'number' && test(value);

const signOf = (sign: Json | undefined): string => (typeof sign === 'string' ? sign : '');

const readComparison = (sign: Json | undefined, bound: Json | undefined, where: string) => {
  const compare = COMPARISONS[signOf(sign)];
  if (!compare) throw new InvalidPattern(where, `has the comparison ${JSON.stringify(sign)}`);
  // EventBridge compares within these bounds (event pattern reference).
  if (typeof bound !== 'number' || Math.abs(bound) > 5_000_000_000)
    throw new InvalidPattern(where, 'must compare with a number from -5e9 to 5e9');
  return (value: number) => compare(value, bound);
};
