import type { JsonObject, Resource } from '../../infra/local/parts.ts';

/** A table as the assembly hands it over, from the properties of its template. */
export const tableResource = (properties: JsonObject): Resource => {
  const name = properties.TableName;
  if (typeof name !== 'string') throw new Error('a table of a test has a name');
  return {
    stack: 'Data',
    logicalId: name,
    type: 'AWS::DynamoDB::GlobalTable',
    name,
    arn: `arn:aws-cn:dynamodb:cn-northwest-1:000000000000:table/${name}`,
    properties,
  };
};
