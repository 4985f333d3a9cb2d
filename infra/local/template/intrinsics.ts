import { type Json, type JsonObject, NotModelled } from '../parts.ts';

/** What the intrinsic functions of one stack look up. */
export interface Scope {
  /** Undefined where the stack has nothing of that name; the pseudo parameter AWS::NoValue is not asked for here. */
  ref(name: string): Json | undefined;
  attribute(logicalId: string, attribute: string): Json | undefined;
  condition(name: string): boolean;
  mapping(map: string, top: string, second: string): Json | undefined;
  imported(name: string): Json | undefined;
  /** The value of an SSM parameter of the assembly. */
  ssm(name: string): string | undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The only key of an intrinsic, and its argument. */
const intrinsic = (value: JsonObject): readonly [string, Json] | undefined => {
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return undefined;
  return entry[0] === 'Ref' || entry[0] === 'Condition' || entry[0].startsWith('Fn::') ? entry : undefined;
};

/** A value with its intrinsics resolved; undefined where it is AWS::NoValue. `path` names it in errors. */
export const resolve = (value: Json, scope: Scope, path: string): Json | undefined => {
  if (typeof value === 'string') return dynamic(value, scope, path);
  if (isList(value))
    return value.map((item, i) => resolve(item, scope, `${path}.${i}`)).filter((item) => item !== undefined);
  if (!isObject(value)) return value;
  const call = intrinsic(value);
  // A policy statement has a key Condition of its own, always an object.
  if (call !== undefined && !(call[0] === 'Condition' && typeof call[1] !== 'string'))
    return apply(call[0], call[1], scope, path);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const resolved = resolve(item, scope, `${path}.${key}`);
      return resolved === undefined ? [] : [[key, resolved]];
    }),
  );
};

const apply = (name: string, argument: Json, scope: Scope, path: string): Json | undefined => {
  const at = `${path}: ${name}`;
  const lookUp = (found: Json | undefined, what: string): Json => {
    if (found === undefined) throw new NotModelled(`${at} ${what}`);
    return found;
  };
  const resolved = (item: Json | undefined): Json =>
    lookUp(item === undefined ? item : resolve(item, scope, path), 'of nothing');
  const text = (item: Json | undefined): string => {
    const found = resolved(item);
    if (typeof found === 'object') throw new NotModelled(`${at} of what is no text`);
    return dynamic(String(found), scope, path);
  };
  const list = (item: Json | undefined): readonly Json[] => {
    const found = resolved(item);
    if (!isList(found)) throw new NotModelled(`${at} of what is no list`);
    return found;
  };
  const pick = (items: readonly Json[], index: number): Json => lookUp(items[index], `${index} of ${items.length}`);
  const parts = isList(argument) ? argument : [argument];

  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue' ? undefined : lookUp(scope.ref(text(argument)), text(argument));
    case 'Fn::GetAtt': {
      const [logicalId = '', ...attribute] = isList(argument) ? argument.map(text) : text(argument).split('.');
      return lookUp(scope.attribute(logicalId, attribute.join('.')), `${logicalId}.${attribute.join('.')}`);
    }
    case 'Fn::Join':
      return dynamic(list(parts[1]).map(text).join(text(parts[0])), scope, path);
    case 'Fn::Sub':
      return substitute(text(parts[0]), parts[1], scope, path);
    case 'Fn::Select':
      return pick(list(parts[1]), Number(text(parts[0])));
    case 'Fn::Split':
      return text(parts[1]).split(text(parts[0]));
    case 'Fn::ImportValue':
      return lookUp(scope.imported(text(argument)), text(argument));
    case 'Fn::FindInMap': {
      if (parts.length !== 3) throw new NotModelled(`${at} with a default`);
      const [map = '', top = '', second = ''] = parts.map(text);
      return lookUp(scope.mapping(map, top, second), `${map}.${top}.${second}`);
    }
    case 'Fn::If':
      return resolve(lookUp(parts[scope.condition(text(parts[0])) ? 1 : 2], 'without that branch'), scope, path);
    case 'Condition':
    case 'Fn::Equals':
    case 'Fn::And':
    case 'Fn::Or':
    case 'Fn::Not':
      return holds({ [name]: argument }, scope, path);
    default:
      throw new NotModelled(at);
  }
};

/** Whether a condition holds: the only place where CloudFormation knows truth. */
export const holds = (condition: Json | undefined, scope: Scope, path: string): boolean => {
  const [name, argument] = (isObject(condition) && intrinsic(condition)) || ['', null];
  const parts = isList(argument) ? argument : [];
  switch (name) {
    case 'Condition':
      if (typeof argument !== 'string') break;
      return scope.condition(argument);
    case 'Fn::Equals':
      return (
        JSON.stringify(resolve(parts[0] ?? null, scope, path)) ===
        JSON.stringify(resolve(parts[1] ?? null, scope, path))
      );
    case 'Fn::And':
      return parts.every((part) => holds(part, scope, path));
    case 'Fn::Or':
      return parts.some((part) => holds(part, scope, path));
    case 'Fn::Not':
      return !holds(parts[0], scope, path);
  }
  throw new NotModelled(`${path}: condition ${JSON.stringify(condition)}`);
};

const substitute = (pattern: string, variables: Json | undefined, scope: Scope, path: string): string =>
  pattern.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, inner: string) => {
    if (literal !== '') return `\${${inner}}`;
    const name = inner.trim();
    const own = isObject(variables) ? variables[name] : undefined;
    const found = own === undefined ? { [name.includes('.') ? 'Fn::GetAtt' : 'Ref']: name } : own;
    const value = resolve(found, scope, path);
    if (value === undefined || typeof value === 'object')
      throw new NotModelled(`${path}: Fn::Sub of ${name}, which is no text`);
    return String(value);
  });

/** `{{resolve:ssm:/name}}` inside a text; other services, which hold secrets, are refused. */
const dynamic = (text: string, scope: Scope, path: string): string =>
  text.replace(/\{\{resolve:([^}]*)\}\}/g, (reference, inner: string) => {
    const [, name = ''] = /^ssm:([^:]+)$/.exec(inner) ?? [];
    const value = scope.ssm(name);
    if (value === undefined) throw new NotModelled(`${path}: dynamic reference ${reference}`);
    return value;
  });
