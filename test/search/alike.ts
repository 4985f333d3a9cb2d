import { isDeepStrictEqual } from 'node:util';
import { canonical } from '../../shared/domain/canonical.ts';

export const alike = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

const plain = (value: unknown): unknown => {
  if (value instanceof Map) return { map: [...value].map(([key, each]) => [key, plain(each)]) };
  if (value instanceof Set) return { set: [...value] };
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
};

/** A state as text: the same for the same state. */
export const asText = (value: unknown): string => canonical(plain(value));
