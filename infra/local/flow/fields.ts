import { type Json, type JsonObject, NotModelled } from '../parts.ts';
import { DefinitionFault } from './failure.ts';
import { isObject } from './path.ts';

/** Readers of the fields of a definition: the wrong shape is the author's fault, an unknown name is ours. */
export const objectOf = (json: Json | undefined, where: string): JsonObject => {
  if (!isObject(json)) throw new DefinitionFault(`${where} must be an object`);
  return json;
};

export const listOf = (json: Json | undefined, where: string): readonly Json[] => {
  if (!Array.isArray(json)) throw new DefinitionFault(`${where} must be a list`);
  return json as readonly Json[];
};

export const textOf = (json: Json | undefined, where: string): string => {
  if (typeof json !== 'string' || json === '') throw new DefinitionFault(`${where} must be a string`);
  return json;
};

export const numberOf = (json: Json | undefined, least: number, where: string): number => {
  if (typeof json !== 'number' || json < least)
    throw new DefinitionFault(`${where} must be a number of ${least} or more`);
  return json;
};

export const wholeOf = (json: Json | undefined, least: number, where: string): number => {
  const value = numberOf(json, least, where);
  if (!Number.isInteger(value)) throw new DefinitionFault(`${where} must be a whole number`);
  return value;
};

export const refuseUnknown = (json: JsonObject, known: readonly string[], where: string): void => {
  const odd = Object.keys(json).find((name) => !known.includes(name));
  if (odd !== undefined) throw new NotModelled(`${where}: field ${odd}`);
};

export const atMostOne = (json: JsonObject, names: readonly string[], where: string): void => {
  const given = names.filter((name) => json[name] !== undefined);
  if (given.length > 1) throw new DefinitionFault(`${where}: ${given.join(' and ')} exclude each other`);
};
