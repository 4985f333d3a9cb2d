import type * as z from 'zod';
import { NotModelled, type Resource } from '../parts.ts';

/** The properties in the shape that the host models. Anything beyond that shape stops the start by its name. */
export const readProperties = <S extends z.ZodType>(resource: Resource, shape: S): z.output<S> => {
  const read = shape.safeParse(resource.properties);
  if (read.success) return read.data;
  const where = `${resource.type} ${resource.stack}/${resource.logicalId}`;
  throw new NotModelled(`${where}: ${read.error.issues.map(nameOf).join('; ')}`);
};

const nameOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `property ${[...issue.path, key].join('.')}`).join(', ')
    : `property ${issue.path.join('.')} (${issue.message})`;
