import type { Access, Assembly, JsonObject, Resource } from '../../../../infra/local/parts.ts';

export const ARN = {
  queue: (name: string) => `arn:aws:sqs:eu-west-1:123456789012:${name}`,
  table: (name: string) => `arn:aws:dynamodb:eu-west-1:123456789012:table/${name}`,
  stream: (name: string) => `arn:aws:dynamodb:eu-west-1:123456789012:table/${name}/stream/local`,
  function: (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`,
  role: (name: string) => `arn:aws:iam::123456789012:role/${name}`,
  bus: (name: string) => `arn:aws:events:eu-west-1:123456789012:event-bus/${name}`,
  rule: (bus: string, name: string) => `arn:aws:events:eu-west-1:123456789012:rule/${bus}/${name}`,
  schedule: (name: string) => `arn:aws:scheduler:eu-west-1:123456789012:schedule/default/${name}`,
  key: (id: string) => `arn:aws:kms:eu-west-1:123456789012:key/${id}`,
} as const;

export const resource = (type: string, name: string, arn: string, properties: JsonObject = {}): Resource => ({
  stack: 'Test',
  logicalId: name.replaceAll('-', ''),
  type,
  name,
  arn,
  properties,
});

export const queue = (name: string, properties: JsonObject = {}): Resource =>
  resource('AWS::SQS::Queue', name, ARN.queue(name), properties);

export const fn = (name: string, properties: JsonObject = {}): Resource =>
  resource('AWS::Lambda::Function', name, ARN.function(name), { Role: ARN.role(name), ...properties });

export const assemblyOf = (...resources: readonly Resource[]): Assembly => ({
  partition: 'aws',
  region: 'eu-west-1',
  account: '123456789012',
  of: (type) => resources.filter((each) => each.type === type),
  byArn: (arn) => resources.find((each) => each.arn === arn),
  codeOf: (arn) => {
    throw new Error(`no code of ${arn}`);
  },
});

type Question = {
  readonly who: string;
  readonly action: string;
  readonly resource: string;
  readonly sourceArn?: string;
};

/** Permits everything but what the test refuses. */
export const accessBut = (refuses: (question: Question) => boolean = () => false): Access => {
  const verdict = (question: Question) =>
    refuses(question) ? ({ allowed: false, because: 'no statement allows it' } as const) : ({ allowed: true } as const);
  return {
    roleMay: (who, need) => verdict({ who, ...need }),
    serviceMay: (who, need) => verdict({ who, ...need }),
    serviceMayAssume: (who, role) => verdict({ who, action: 'sts:AssumeRole', resource: role }),
  };
};
