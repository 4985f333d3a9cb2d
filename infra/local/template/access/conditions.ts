import { NotModelled } from '../../parts.ts';
import { arnWildcard, type Matcher, wildcard } from './wildcard.ts';

/** The values of a call by condition key, keys in lower case: they do not depend on case. */
export type Context = ReadonlyMap<string, readonly string[]>;
export type Condition = (context: Context) => boolean;

/**
 * The condition keys whose values the host knows. Any other is refused at the start: a key that is never there would
 * make a condition hold, or fail, for the wrong reason.
 */
const KNOWN_KEYS: readonly string[] = [
  'aws:SourceArn',
  'aws:SourceAccount',
  'aws:SecureTransport',
  'aws:PrincipalArn',
  'aws:PrincipalAccount',
  // Handed over by the part that states the need.
  'dynamodb:LeadingKeys',
];

interface Operator {
  readonly matcher: (wanted: string) => Matcher;
  readonly negated: boolean;
}

const ignoringCase =
  (wanted: string): Matcher =>
  (value) =>
    value.toLowerCase() === wanted.toLowerCase();
const equals =
  (wanted: string): Matcher =>
  (value) =>
    value === wanted;

const operators: Readonly<Record<string, Operator>> = {
  StringEquals: { matcher: equals, negated: false },
  StringNotEquals: { matcher: equals, negated: true },
  StringEqualsIgnoreCase: { matcher: ignoringCase, negated: false },
  StringNotEqualsIgnoreCase: { matcher: ignoringCase, negated: true },
  StringLike: { matcher: wildcard, negated: false },
  StringNotLike: { matcher: wildcard, negated: true },
  // AWS documents that ArnEquals and ArnLike behave alike.
  ArnEquals: { matcher: arnWildcard, negated: false },
  ArnLike: { matcher: arnWildcard, negated: false },
  ArnNotEquals: { matcher: arnWildcard, negated: true },
  ArnNotLike: { matcher: arnWildcard, negated: true },
  Bool: { matcher: ignoringCase, negated: false },
};

/** Reads one line of a Condition: an operator, a key and the values wanted. */
export const condition = (name: string, key: string, wanted: readonly string[], where: string): Condition => {
  if (!KNOWN_KEYS.some((known) => known.toLowerCase() === key.toLowerCase()))
    throw new NotModelled(`${where}: condition key ${key}`);
  const valuesIn = (context: Context): readonly string[] => context.get(key.toLowerCase()) ?? [];
  if (name === 'Null') {
    const absent = wanted.includes('true');
    return (context) => (valuesIn(context).length === 0) === absent;
  }
  const [, set, base = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
  const operator = operators[base];
  if (operator === undefined) throw new NotModelled(`${where}: condition operator ${name}`);
  const matchers = wanted.map(operator.matcher);
  const holds = (value: string): boolean => matchers.some((matches) => matches(value)) !== operator.negated;
  return (context) => {
    const values = valuesIn(context);
    if (values.length === 0)
      return ifExists !== undefined || set === 'ForAllValues' || (set === undefined && operator.negated);
    return set === 'ForAnyValue' ? values.some(holds) : values.every(holds);
  };
};
