import { type Json, type JsonObject, NotModelled } from '../parts.ts';
import { instantOf, readCondition } from './condition.ts';
import type { Choice, Fail, Pass, State, Wait } from './definition.ts';
import { readExpression } from './expression.ts';
import { DefinitionFault } from './failure.ts';
import { atMostOne, listOf, objectOf, refuseUnknown, textOf, wholeOf } from './fields.ts';
import { readPath } from './path.ts';
import { readFilters, readNext, readResultPath } from './read-onward.ts';
import { readTask } from './read-task.ts';
import { readTemplate } from './template.ts';

const COMMON = ['Type', 'Comment', 'QueryLanguage'];
const FILTERS = ['InputPath', 'OutputPath'];
const ONWARD = ['Next', 'End'];

const KNOWN: Readonly<Record<State['type'], readonly string[]>> = {
  Task: [
    ...['Resource', 'Parameters', 'ResultSelector', 'ResultPath', 'TimeoutSeconds', 'TimeoutSecondsPath'],
    ...['Retry', 'Catch', ...FILTERS, ...ONWARD],
  ],
  Choice: ['Choices', 'Default', ...FILTERS],
  Pass: ['Parameters', 'Result', 'ResultPath', ...FILTERS, ...ONWARD],
  Wait: ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath', ...FILTERS, ...ONWARD],
  Succeed: FILTERS,
  Fail: ['Error', 'ErrorPath', 'Cause', 'CausePath'],
};
const isKnownType = (type: string): type is State['type'] => Object.hasOwn(KNOWN, type);

export const refuseJsonata = (json: JsonObject, where: string): void => {
  const language = json.QueryLanguage;
  if (language !== undefined && language !== 'JSONPath')
    throw new NotModelled(`${where}: QueryLanguage ${textOf(language, where)}`);
};

const readChoice = (json: JsonObject, where: string): Choice => {
  const rules = listOf(json.Choices, `${where}.Choices`).map((rule, i) => {
    const at = `${where}.Choices[${i}]`;
    const object = objectOf(rule, at);
    return { condition: readCondition(object, at), next: textOf(object.Next, `${at}.Next`) };
  });
  if (rules.length === 0) throw new DefinitionFault(`${where}.Choices is empty`);
  const otherwise = json.Default === undefined ? undefined : textOf(json.Default, `${where}.Default`);
  return { type: 'Choice', ...readFilters(json, where), rules, otherwise };
};

const readPass = (json: JsonObject, where: string): Pass => {
  atMostOne(json, ['Parameters', 'Result'], where);
  return {
    type: 'Pass',
    ...readFilters(json, where),
    parameters: json.Parameters === undefined ? undefined : readTemplate(json.Parameters, `${where}.Parameters`),
    result: json.Result,
    resultPath: readResultPath(json.ResultPath, `${where}.ResultPath`),
    next: readNext(json, where),
  };
};

const readUntil = (json: JsonObject, where: string): Wait['until'] => {
  const names = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'] as const;
  atMostOne(json, names, where);
  const name = names.find((one) => json[one] !== undefined);
  switch (name) {
    case 'Seconds':
      return { kind: 'seconds', seconds: wholeOf(json[name], 0, `${where}.Seconds`) };
    case 'SecondsPath':
      return { kind: 'seconds', seconds: readPath(textOf(json[name], where), `${where}.SecondsPath`) };
    case 'Timestamp': {
      const timestamp = textOf(json[name], `${where}.Timestamp`);
      if (instantOf(timestamp) === undefined)
        throw new DefinitionFault(`${where}.Timestamp is not an RFC 3339 instant`);
      return { kind: 'timestamp', timestamp };
    }
    case 'TimestampPath':
      return { kind: 'timestamp', timestamp: readPath(textOf(json[name], where), `${where}.TimestampPath`) };
    case undefined:
      throw new DefinitionFault(`${where} says neither how long nor until when`);
  }
};

const readFail = (json: JsonObject, where: string): Fail => {
  const either = (plain: 'Error' | 'Cause', path: 'ErrorPath' | 'CausePath'): Fail['error'] => {
    atMostOne(json, [plain, path], where);
    if (json[path] !== undefined) return readExpression(textOf(json[path], `${where}.${path}`), `${where}.${path}`);
    return json[plain] === undefined ? undefined : textOf(json[plain], `${where}.${plain}`);
  };
  return { type: 'Fail', error: either('Error', 'ErrorPath'), cause: either('Cause', 'CausePath') };
};

export const readState = (json: Json, where: string): State => {
  const object = objectOf(json, where);
  const type = textOf(object.Type, `${where}.Type`);
  if (!isKnownType(type)) throw new NotModelled(`${where}: state type ${type}`);
  refuseJsonata(object, where);
  refuseUnknown(object, [...COMMON, ...KNOWN[type]], where);
  switch (type) {
    case 'Task':
      return readTask(object, where);
    case 'Choice':
      return readChoice(object, where);
    case 'Pass':
      return readPass(object, where);
    case 'Wait':
      return { type, ...readFilters(object, where), until: readUntil(object, where), next: readNext(object, where) };
    case 'Succeed':
      return { type, ...readFilters(object, where) };
    case 'Fail':
      return readFail(object, where);
  }
};
