import { type Json, NotModelled } from '../parts.ts';
import { DefinitionFault, StateFailure } from './failure.ts';
import { demand, type Path, readPath, type Scope } from './path.ts';

/** The value of a field whose name ends in `.$`: a path or a call of an intrinsic function. */
export type Expression =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'call'; readonly intrinsic: Intrinsic; readonly args: readonly Expression[] };

const INTRINSICS = ['States.Format', 'States.JsonToString', 'States.StringToJson'] as const;
type Intrinsic = (typeof INTRINSICS)[number];

const TOKEN =
  /^\s*(?:(?<call>States\.\w+)\s*\(|(?<string>'(?:[^'\\]|\\.)*')|(?<path>\$(?:\[(?:'[^']*'|"[^"]*"|[^\]]*)\]|[^\s,()[\]])*)|(?<literal>-?\d+(?:\.\d+)?|true|false|null)(?=\s*[,)]))/u;

interface Read {
  readonly expression: Expression;
  readonly rest: string;
}

// In the template of States.Format `\{` is text and a bare `{}` a place: its escapes are kept until it is filled.
const readOne = (text: string, where: string, escapes: 'resolve' | 'keep' = 'resolve'): Read => {
  const token = TOKEN.exec(text);
  if (token?.groups === undefined) throw new DefinitionFault(`${where}: cannot read '${text}'`);
  const { call, string, path, literal } = token.groups;
  const rest = text.slice(token[0].length);
  if (call !== undefined) return readCall(call, rest, where);
  if (path !== undefined) return { expression: { kind: 'path', path: readPath(path, where) }, rest };
  if (string !== undefined) {
    const inside = string.slice(1, -1);
    const value = escapes === 'keep' ? inside : inside.replace(/\\(.)/g, '$1');
    return { expression: { kind: 'literal', value }, rest };
  }
  return { expression: { kind: 'literal', value: JSON.parse(literal ?? 'null') as Json }, rest };
};

const readCall = (name: string, text: string, where: string): Read => {
  const intrinsic = INTRINSICS.find((known) => known === name);
  if (intrinsic === undefined) throw new NotModelled(`${where}: intrinsic function ${name}`);
  const args: Expression[] = [];
  let rest = text;
  for (;;) {
    const arg = readOne(rest, where, intrinsic === 'States.Format' && args.length === 0 ? 'keep' : 'resolve');
    args.push(arg.expression);
    const mark = /^\s*([,)])/.exec(arg.rest);
    if (mark === null) throw new DefinitionFault(`${where}: ${name} is not closed`);
    rest = arg.rest.slice(mark[0].length);
    if (mark[1] === ')') break;
  }
  if (intrinsic !== 'States.Format' && args.length !== 1)
    throw new DefinitionFault(`${where}: ${name} takes one argument`);
  return { expression: { kind: 'call', intrinsic, args }, rest };
};

export const readExpression = (text: string, where: string): Expression => {
  if (text.startsWith('$')) return { kind: 'path', path: readPath(text, where) };
  if (!text.startsWith('States.'))
    throw new DefinitionFault(`${where}: '${text}' is neither a path nor an intrinsic function`);
  const { expression, rest } = readOne(text, where);
  if (rest.trim() !== '') throw new DefinitionFault(`${where}: '${rest}' after the intrinsic function`);
  return expression;
};

const intrinsicFailure = (cause: string): StateFailure => new StateFailure('States.IntrinsicFailure', cause);

const shown = (value: Json): string => {
  if (typeof value === 'object' && value !== null)
    throw intrinsicFailure('States.Format takes strings, numbers, booleans and null');
  return String(value);
};

const format = ([template, ...values]: readonly Json[]): string => {
  if (typeof template !== 'string') throw intrinsicFailure('the first argument of States.Format must be a string');
  let used = 0;
  const text = template.replace(/\\(.)|\{\}/g, (whole, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped;
    const value = values[used];
    used += 1;
    return value === undefined ? whole : shown(value);
  });
  if (used !== values.length) throw intrinsicFailure(`States.Format: ${used} places for ${values.length} values`);
  return text;
};

const parse = (text: Json | undefined): Json => {
  if (typeof text !== 'string') throw intrinsicFailure('States.StringToJson takes a string');
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw intrinsicFailure('States.StringToJson: the string is not JSON');
  }
};

export const evaluate = (expression: Expression, scope: Scope): Json => {
  switch (expression.kind) {
    case 'path':
      return demand(expression.path, scope);
    case 'literal':
      return expression.value;
    case 'call': {
      const args = expression.args.map((arg) => evaluate(arg, scope));
      switch (expression.intrinsic) {
        case 'States.Format':
          return format(args);
        case 'States.JsonToString':
          return JSON.stringify(args[0]);
        case 'States.StringToJson':
          return parse(args[0]);
      }
    }
  }
};
