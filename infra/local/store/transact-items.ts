import { type Json, type JsonObject, NotModelled } from '../parts.ts';
import { invalid } from './refusal.ts';

export interface Entry<Kind extends string> {
  readonly kind: Kind;
  readonly body: JsonObject;
}

// What a part of a transaction may say; dynalite's single writes would also take the older, expressionless forms.
const PART_PARAMETERS = [
  'TableName',
  'Item',
  'Key',
  'UpdateExpression',
  'ConditionExpression',
  'ProjectionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValuesOnConditionCheckFailure',
];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const known = (operation: string, body: JsonObject, parameters: readonly string[]): void => {
  for (const parameter of Object.keys(body))
    if (!parameters.includes(parameter)) throw new NotModelled(`DynamoDB ${operation} parameter ${parameter}`);
};

// AWS, "Amazon DynamoDB Transactions": up to 100 actions.
const lengthRefusal = (bound: string): Error =>
  invalid(
    `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length ${bound}`,
  );

const entryOf = <Kind extends string>(operation: string, kinds: readonly Kind[], item: Json): Entry<Kind> => {
  const entries = isObject(item) ? Object.entries(item) : [];
  const [entry] = entries;
  const kind = kinds.find((one) => one === entry?.[0]);
  if (entries.length !== 1 || kind === undefined || !isObject(entry?.[1]))
    throw invalid(`TransactItems can only contain one of ${kinds.join(', ')}`);
  known(`${operation} ${kind}`, entry[1], PART_PARAMETERS);
  return { kind, body: entry[1] };
};

/** The parts of a transaction, each of exactly one of the kinds, and what was asked beside them. */
export const transactItems = <Kind extends string>(
  operation: string,
  kinds: readonly Kind[],
  body: JsonObject,
  parameters: readonly string[],
): { readonly items: readonly Entry<Kind>[]; readonly options: JsonObject } => {
  const { TransactItems: items, ...options } = body;
  known(operation, options, ['ReturnConsumedCapacity', 'ReturnItemCollectionMetrics', ...parameters]);
  if (!Array.isArray(items) || items.length === 0) throw lengthRefusal('greater than or equal to 1');
  if (items.length > 100) throw lengthRefusal('less than or equal to 100');
  return { items: items.map((item: Json) => entryOf(operation, kinds, item)), options };
};

export const refuseTwice = (keys: readonly string[]): void => {
  if (new Set(keys).size < keys.length)
    throw invalid('Transaction request cannot include multiple operations on one item');
};
