import { type Json, type JsonObject, NotModelled } from '../parts.ts';
import { DefinitionFault, StateFailure } from './failure.ts';

/** A path to one place: names and indexes only, into the data (`$`) or the context object (`$$`). */
export interface Path {
  readonly text: string;
  readonly into: 'data' | 'context';
  readonly steps: readonly (string | number)[];
}

/** What paths are read from. */
export interface Scope {
  readonly data: Json;
  readonly context: JsonObject;
}

const STEP =
  /^(?:\.(?<dotted>[\p{L}_][\p{L}\p{N}_]*)|\['(?<quoted>[^'\\]+)'\]|\["(?<double>[^"\\]+)"\]|\[(?<index>\d+)\])/u;

export const readPath = (text: string, where: string): Path => {
  if (!text.startsWith('$')) throw new DefinitionFault(`${where}: '${text}' is not a path`);
  const into = text.startsWith('$$') ? 'context' : 'data';
  const steps: (string | number)[] = [];
  let rest = text.slice(into === 'context' ? 2 : 1);
  while (rest !== '') {
    const step = STEP.exec(rest);
    if (step?.groups === undefined) throw new NotModelled(`${where}: path '${text}' (at '${rest}')`);
    const { dotted, quoted, double, index } = step.groups;
    steps.push(index === undefined ? (dotted ?? quoted ?? double ?? '') : Number(index));
    rest = rest.slice(step[0].length);
  }
  return { text, into, steps };
};

export const readDataPath = (text: string, where: string): Path => {
  const path = readPath(text, where);
  if (path.into === 'context') throw new DefinitionFault(`${where}: '${text}' must not point into the context object`);
  return path;
};

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stepInto = (value: Json | undefined, step: string | number): Json | undefined => {
  if (typeof step === 'number') return Array.isArray(value) ? (value as readonly Json[])[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
};

/** What the path points to; undefined where nothing is. */
export const find = (path: Path, scope: Scope): Json | undefined =>
  path.steps.reduce<Json | undefined>(stepInto, path.into === 'context' ? scope.context : scope.data);

export const demand = (path: Path, scope: Scope): Json => {
  const value = find(path, scope);
  if (value === undefined) throw new StateFailure('States.Runtime', `Invalid path '${path.text}': nothing is there`);
  return value;
};

const unplaceable = (path: Path): StateFailure =>
  new StateFailure('States.ResultPathMatchFailure', `Unable to apply ReferencePath ${path.text} to the state's input`);

const placeAt = (path: Path, depth: number, into: Json | undefined, value: Json): Json => {
  const step = path.steps[depth];
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!Array.isArray(into) || step >= into.length) throw unplaceable(path);
    return (into as readonly Json[]).map((item, i) => (i === step ? placeAt(path, depth + 1, item, value) : item));
  }
  if (into !== undefined && !isObject(into)) throw unplaceable(path);
  // fromEntries defines each name as data; assigning would treat `__proto__` as something else
  const inner = into !== undefined && Object.hasOwn(into, step) ? into[step] : undefined;
  return Object.fromEntries([...Object.entries(into ?? {}), [step, placeAt(path, depth + 1, inner, value)]]);
};

/** The data with the value put where the path points; missing objects on the way are made. */
export const place = (path: Path, into: Json, value: Json): Json => placeAt(path, 0, into, value);
