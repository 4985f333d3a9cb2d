import type * as z from 'zod';
import { NotModelled } from '../parts.ts';

/** Reads part of a template by a strict schema: what the schema does not list is refused by its name and place. */
export const modelled = <S extends z.ZodType>(schema: S, value: unknown, place: string): z.output<S> => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => {
    const path = [place, ...issue.path.map(String)].join(' › ');
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${path} › ${key}`).join(', ')
      : `${path} (${issue.message})`;
  });
  throw new NotModelled(faults.join('; '));
};
