import type { Json, JsonObject } from '../parts.ts';
import type { Filters, Next, ResultPath } from './definition.ts';
import { DefinitionFault } from './failure.ts';
import { textOf } from './fields.ts';
import { type Path, readDataPath, readPath } from './path.ts';

const readFilter = (json: Json | undefined, where: string): Path | null =>
  json === null ? null : readPath(json === undefined ? '$' : textOf(json, where), where);

export const readFilters = (json: JsonObject, where: string): Filters => ({
  inputPath: readFilter(json.InputPath, `${where}.InputPath`),
  outputPath: readFilter(json.OutputPath, `${where}.OutputPath`),
});

export const readResultPath = (json: Json | undefined, where: string): ResultPath =>
  json === null ? null : readDataPath(json === undefined ? '$' : textOf(json, where), where);

export const readNext = (json: JsonObject, where: string): Next => {
  if ((json.Next === undefined) === (json.End === undefined))
    throw new DefinitionFault(`${where} must have either Next or End`);
  if (json.End === undefined) return textOf(json.Next, `${where}.Next`);
  if (json.End !== true) throw new DefinitionFault(`${where}.End must be true`);
  return null;
};
