import type { Json } from '../../parts.ts';
import { isList, isObject } from '../intrinsics.ts';

/** How far the host knows a property. */
export type Shape =
  /** A part of the host reads it and does what it says. */
  | { readonly kind: 'applied' }
  /** Accepted without effect here; the reason says why that is right. */
  | { readonly kind: 'noted'; readonly reason: string }
  /** Known with these values alone; another would change what the host does. */
  | { readonly kind: 'only'; readonly values: readonly Json[] }
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'each'; readonly of: Shape };

export type Fields = Readonly<Record<string, Shape>>;

export const applied: Shape = { kind: 'applied' };
export const noted = (reason: string): Shape => ({ kind: 'noted', reason });
export const only = (...values: readonly Json[]): Shape => ({ kind: 'only', values });
export const fields = (known: Fields): Shape => ({ kind: 'fields', fields: known });
/** Of a list. */
export const each = (of: Shape | Fields): Shape => ({ kind: 'each', of: isShape(of) ? of : fields(of) });

const isShape = (of: Shape | Fields): of is Shape => typeof of.kind === 'string';

export const tags = noted('labels for the bill and for people');
export const description = noted('a text for people');

/** The paths below `value` that the shape does not know. */
export const unknownIn = (value: Json, shape: Shape, path: string): readonly string[] => {
  switch (shape.kind) {
    case 'applied':
    case 'noted':
      return [];
    case 'only':
      return shape.values.some((known) => JSON.stringify(known) === JSON.stringify(value))
        ? []
        : [`${path} ${JSON.stringify(value)}`];
    case 'each':
      return isList(value)
        ? value.flatMap((item, i) => unknownIn(item, shape.of, `${path}[${i}]`))
        : [`${path}, which is no list`];
    case 'fields':
      if (!isObject(value)) return [`${path}, which is no object`];
      return Object.entries(value).flatMap(([name, item]) => {
        const known = shape.fields[name];
        const inner = path === '' ? name : `${path}.${name}`;
        return known === undefined ? [inner] : unknownIn(item, known, inner);
      });
  }
};
