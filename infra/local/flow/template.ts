import type { Json } from '../parts.ts';
import { type Expression, evaluate, readExpression } from './expression.ts';
import { DefinitionFault } from './failure.ts';
import { isObject, type Scope } from './path.ts';

/** A payload template (Parameters, ResultSelector): JSON in which fields named `….$` are filled from the data. */
export type Template =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, Template> };

const readField = (name: string, value: Json, where: string): readonly [string, Template] => {
  if (!name.endsWith('.$')) return [name, readTemplate(value, `${where}.${name}`)];
  if (typeof value !== 'string') throw new DefinitionFault(`${where}.${name} must be a path or an intrinsic function`);
  return [name.slice(0, -2), { kind: 'expression', expression: readExpression(value, `${where}.${name}`) }];
};

export const readTemplate = (json: Json, where: string): Template => {
  if (Array.isArray(json))
    return { kind: 'list', items: (json as readonly Json[]).map((item, i) => readTemplate(item, `${where}[${i}]`)) };
  if (!isObject(json)) return { kind: 'literal', value: json };
  const fields = new Map<string, Template>();
  for (const [name, value] of Object.entries(json)) {
    const [plain, template] = readField(name, value, where);
    if (fields.has(plain)) throw new DefinitionFault(`${where}: '${plain}' is given twice`);
    fields.set(plain, template);
  }
  return { kind: 'fields', fields };
};

export const fill = (template: Template, scope: Scope): Json => {
  switch (template.kind) {
    case 'literal':
      return template.value;
    case 'expression':
      return evaluate(template.expression, scope);
    case 'list':
      return template.items.map((item) => fill(item, scope));
    case 'fields':
      return Object.fromEntries([...template.fields].map(([name, field]) => [name, fill(field, scope)]));
  }
};
