import type { AwsCall, Json, JsonObject, Need } from '../parts.ts';

/** What the permissions are asked on. */
export interface Names {
  readonly arnOf: (table: string) => string;
  /** The customer-managed key of a table, by its ARN. */
  readonly keyOf: (table: string) => string | undefined;
}

// A transaction is checked as its parts (AWS, "Using IAM with DynamoDB transactions").
const PARTS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

interface Asked {
  readonly action: string;
  readonly table: string;
  readonly index?: string;
}

const partsOf = (items: Json | undefined): readonly Asked[] =>
  (Array.isArray(items) ? items : [])
    .filter(isObject)
    .flatMap((item) => Object.entries(item))
    .map(([kind, body]) => ({ action: PARTS[kind] ?? kind, table: isObject(body) ? text(body.TableName) : '' }));

const asked = ({ operation, body }: AwsCall): readonly Asked[] => {
  if (operation.startsWith('Transact')) return partsOf(body.TransactItems);
  if (operation.startsWith('Batch')) {
    const tables = isObject(body.RequestItems) ? Object.keys(body.RequestItems) : [];
    return tables.map((table) => ({ action: operation, table }));
  }
  const index = text(body.IndexName);
  return [{ action: operation, table: text(body.TableName), ...(index !== '' && { index }) }];
};

/**
 * The permissions AWS asks of the caller: the action on the table, or on the index alone where one is read; and on
 * a table under a customer-managed key `kms:Decrypt`, which DynamoDB calls in the caller's name to open the table
 * key, for reads and writes alike (AWS, "DynamoDB encryption at rest: how it works").
 */
export const needsOf = (call: AwsCall, { arnOf, keyOf }: Names): readonly Need[] => {
  const needs = asked(call).flatMap(({ action, table, index }): Need[] => {
    const key = keyOf(table);
    const resource = index === undefined ? arnOf(table) : `${arnOf(table)}/index/${index}`;
    return [
      { action: `dynamodb:${action}`, resource },
      ...(key === undefined ? [] : [{ action: 'kms:Decrypt', resource: key }]),
    ];
  });
  return [...new Map(needs.map((need) => [`${need.action} ${need.resource}`, need])).values()];
};
