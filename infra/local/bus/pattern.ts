import type { Json, JsonObject } from '../parts.ts';
import { InvalidPattern } from './invalid-pattern.ts';
import { type Matcher, readMatcher } from './matcher.ts';

/** An event pattern, read and checked: every field must hold, and of each group of alternatives one. */
export interface Pattern {
  readonly fields: readonly Field[];
  readonly alternatives: readonly (readonly Pattern[])[];
}

type Field =
  | { readonly name: string; readonly kind: 'values'; readonly any: readonly Matcher[] }
  | { readonly name: string; readonly kind: 'object'; readonly pattern: Pattern };

/** Reads an EventBridge event pattern. What the host cannot judge is refused by its name and place. */
export const readPattern = (json: Json): Pattern => {
  if (!isObject(json)) throw new InvalidPattern('the pattern', 'must be an object');
  return readObject(json, '');
};

const isObject = (json: Json): json is JsonObject => typeof json === 'object' && json !== null && !Array.isArray(json);

const readObject = (json: JsonObject, path: string): Pattern => {
  const names = Object.entries(json);
  if (names.length === 0) throw new InvalidPattern(path || 'the pattern', 'must name at least one field');
  return {
    fields: names.filter(([name]) => name !== '$or').map(([name, value]) => readField(name, value, `${path}${name}`)),
    alternatives: json.$or === undefined ? [] : [readAlternatives(json.$or, `${path}$or`)],
  };
};

const readField = (name: string, value: Json, path: string): Field => {
  if (isObject(value)) return { name, kind: 'object', pattern: readObject(value, `${path}.`) };
  if (!Array.isArray(value)) throw new InvalidPattern(path, 'must be an object or an array');
  if (value.length === 0) throw new InvalidPattern(path, 'must list at least one value');
  return { name, kind: 'values', any: value.map((each: Json) => readMatcher(each, path)) };
};

const readAlternatives = (value: Json, path: string): readonly Pattern[] => {
  if (!Array.isArray(value) || value.length < 2) throw new InvalidPattern(path, 'must list two patterns or more');
  return value.map((each: Json) => {
    if (!isObject(each)) throw new InvalidPattern(path, 'must list objects');
    return readObject(each, `${path}.`);
  });
};

/** Pure: does the event match? An array in the event matches where one of its elements does. */
export const matches = ({ fields, alternatives }: Pattern, event: JsonObject): boolean =>
  fields.every((field) => holds(field, event[field.name])) &&
  alternatives.every((group) => group.some((pattern) => matches(pattern, event)));

const holds = (field: Field, value: Json | undefined): boolean => {
  switch (field.kind) {
    case 'values': {
      const leaves = leavesOf(value);
      return field.any.some((matcher) => (matcher.of === 'absence' ? leaves.length === 0 : leaves.some(matcher.test)));
    }
    case 'object':
      if (Array.isArray(value)) return value.some((element: Json) => holds(field, element));
      // A field below something absent is absent, which is what `exists: false` asks.
      return matches(field.pattern, value !== undefined && isObject(value) ? value : {});
  }
};

/** `exists` and values look at leaves alone: an object is none, an array stands for its elements. */
const leavesOf = (value: Json | undefined): readonly Json[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return isObject(value) ? [] : [value];
};
