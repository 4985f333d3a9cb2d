import { type Json, type JsonObject, NotModelled } from '../parts.ts';
import type { Catcher, Retrier, Task } from './definition.ts';
import { DefinitionFault } from './failure.ts';
import { atMostOne, listOf, numberOf, objectOf, refuseUnknown, textOf, wholeOf } from './fields.ts';
import { readPath } from './path.ts';
import { readFilters, readNext, readResultPath } from './read-onward.ts';
import { readTemplate } from './template.ts';

const RESOURCE = /^arn:[\w-]+:states:::lambda:(?<resource>invoke|invoke\.waitForTaskToken)$/;
const FUNCTION = /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w-]+$/;

/** The longest TimeoutSeconds AWS takes, and what holds where none is given. */
export const LONGEST_TIMEOUT = 99_999_999;
// AWS: MaxAttempts at most 99999999, MaxDelaySeconds at most a year of 366 days
const MOST_ATTEMPTS = 99_999_999;
const LONGEST_DELAY = 31_622_400;

const readErrors = (json: JsonObject, isLast: boolean, where: string): readonly string[] => {
  const errors = listOf(json.ErrorEquals, `${where}.ErrorEquals`).map((name) => textOf(name, `${where}.ErrorEquals`));
  if (errors.length === 0) throw new DefinitionFault(`${where}.ErrorEquals is empty`);
  if (errors.includes('States.ALL') && (errors.length > 1 || !isLast))
    throw new DefinitionFault(`${where}: States.ALL must stand alone and last`);
  return errors;
};

const readRetrier = (json: Json, isLast: boolean, where: string): Retrier => {
  const object = objectOf(json, where);
  const known = ['IntervalSeconds', 'MaxAttempts', 'BackoffRate', 'MaxDelaySeconds', 'JitterStrategy'] as const;
  refuseUnknown(object, ['ErrorEquals', 'Comment', ...known], where);
  const intervalSeconds = wholeOf(object.IntervalSeconds ?? 1, 1, `${where}.IntervalSeconds`);
  const maxAttempts = wholeOf(object.MaxAttempts ?? 3, 0, `${where}.MaxAttempts`);
  const maxDelaySeconds = wholeOf(object.MaxDelaySeconds ?? LONGEST_DELAY, 1, `${where}.MaxDelaySeconds`);
  if (maxAttempts > MOST_ATTEMPTS) throw new DefinitionFault(`${where}.MaxAttempts is over ${MOST_ATTEMPTS}`);
  if (maxDelaySeconds <= intervalSeconds || maxDelaySeconds > LONGEST_DELAY)
    throw new DefinitionFault(`${where}.MaxDelaySeconds must be over IntervalSeconds and at most ${LONGEST_DELAY}`);
  const jitter = object.JitterStrategy ?? 'NONE';
  if (jitter !== 'NONE' && jitter !== 'FULL') throw new DefinitionFault(`${where}.JitterStrategy must be NONE or FULL`);
  return {
    errors: readErrors(object, isLast, where),
    intervalSeconds,
    maxAttempts,
    backoffRate: numberOf(object.BackoffRate ?? 2, 1, `${where}.BackoffRate`),
    maxDelaySeconds,
    jitter,
  };
};

const readCatcher = (json: Json, isLast: boolean, where: string): Catcher => {
  const object = objectOf(json, where);
  refuseUnknown(object, ['ErrorEquals', 'ResultPath', 'Next', 'Comment'], where);
  return {
    errors: readErrors(object, isLast, where),
    resultPath: readResultPath(object.ResultPath, `${where}.ResultPath`),
    next: textOf(object.Next, `${where}.Next`),
  };
};

const each = <T>(
  json: Json | undefined,
  where: string,
  read: (json: Json, isLast: boolean, where: string) => T,
): T[] => {
  const list = json === undefined ? [] : listOf(json, where);
  return list.map((item, i) => read(item, i === list.length - 1, `${where}[${i}]`));
};

const readTimeout = (json: JsonObject, where: string): Task['timeout'] => {
  atMostOne(json, ['TimeoutSeconds', 'TimeoutSecondsPath'], where);
  if (json.TimeoutSecondsPath !== undefined)
    return readPath(textOf(json.TimeoutSecondsPath, where), `${where}.TimeoutSecondsPath`);
  if (json.TimeoutSeconds === undefined) return undefined;
  const seconds = wholeOf(json.TimeoutSeconds, 1, `${where}.TimeoutSeconds`);
  if (seconds > LONGEST_TIMEOUT) throw new DefinitionFault(`${where}.TimeoutSeconds is over ${LONGEST_TIMEOUT}`);
  return seconds;
};

export const readTask = (json: JsonObject, where: string): Task => {
  const uri = textOf(json.Resource, `${where}.Resource`);
  const resource = RESOURCE.exec(uri)?.groups?.resource;
  if (resource !== 'invoke' && resource !== 'invoke.waitForTaskToken')
    throw new NotModelled(`${where}: resource ${uri}`);
  const parameters = objectOf(json.Parameters, `${where}.Parameters`);
  refuseUnknown(parameters, ['FunctionName', 'Payload', 'Payload.$'], `${where}.Parameters`);
  const functionArn = textOf(parameters.FunctionName, `${where}.Parameters.FunctionName`);
  if (!FUNCTION.test(functionArn))
    throw new NotModelled(`${where}: FunctionName ${functionArn} (an unqualified ARN is)`);
  if (parameters.Payload === undefined && parameters['Payload.$'] === undefined)
    throw new NotModelled(`${where}: an invocation without Payload`);
  return {
    type: 'Task',
    ...readFilters(json, where),
    functionArn,
    resource,
    parameters: readTemplate(parameters, `${where}.Parameters`),
    resultSelector:
      json.ResultSelector === undefined
        ? undefined
        : readTemplate(objectOf(json.ResultSelector, where), `${where}.ResultSelector`),
    resultPath: readResultPath(json.ResultPath, `${where}.ResultPath`),
    timeout: readTimeout(json, where),
    retry: each(json.Retry, `${where}.Retry`, readRetrier),
    catch: each(json.Catch, `${where}.Catch`, readCatcher),
    next: readNext(json, where),
  };
};
