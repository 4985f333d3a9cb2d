import type { JsonObject, Resource } from '../../infra/local/parts.ts';

/** A table as the assembly hands it over, from the properties of its template. */
export const tableResource = (properties: JsonObject): Resource => ({
  stack: 'Data',
  logicalId: String(properties.TableName),
  type: 'AWS::DynamoDB::GlobalTable',
  name: String(properties.TableName),
  arn: `arn:aws-cn:dynamodb:cn-northwest-1:000000000000:table/${String(properties.TableName)}`,
  properties,
});
