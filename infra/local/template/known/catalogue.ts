import type { JsonObject } from '../../parts.ts';
import { compute } from './compute.ts';
import { data } from './data.ts';
import { edge } from './edge.ts';
import { messaging } from './messaging.ts';
import { type Fields, fields, unknownIn } from './shape.ts';

/** Every resource type that the host knows, with every property of it that it knows. */
export const catalogue: Readonly<Record<string, Fields>> = { ...data, ...compute, ...messaging, ...edge };

/** What the catalogue does not know of a resource, each with its path; nothing where it knows all. */
export const unknownOf = (type: string, properties: JsonObject, where: string): readonly string[] => {
  const known = catalogue[type];
  if (known === undefined) return [`resource type ${type} (${where})`];
  return unknownIn(properties, fields(known), '').map((path) => `property ${path} of ${type} (${where})`);
};
