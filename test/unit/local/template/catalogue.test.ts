import { catalogue } from '../../../../infra/local/template/known/catalogue.ts';
import type { Shape } from '../../../../infra/local/template/known/shape.ts';
import { readResources } from './written-assembly.ts';

/** What a type needs before it can be named at all. */
const needed: Readonly<Record<string, object>> = {
  'AWS::KMS::Alias': { AliasName: 'alias/key' },
  'AWS::ApiGateway::Deployment': { RestApiId: 'api' },
  'AWS::ApiGateway::Stage': { RestApiId: 'api', StageName: 'v1' },
  'AWS::SNS::Subscription': { TopicArn: 'arn:aws:sns:eu-west-1:123456789012:alarms' },
};

const notes = (shape: Shape): readonly string[] => {
  switch (shape.kind) {
    case 'noted':
      return [shape.reason];
    case 'each':
      return notes(shape.of);
    case 'fields':
      return Object.values(shape.fields).flatMap(notes);
    case 'applied':
    case 'only':
      return [];
  }
};

describe('given the catalogue of what the host knows', () => {
  it.each(Object.keys(catalogue))('has a name and an ARN for %s', (Type) => {
    const [made, twin] = readResources({
      Made: { Type, Properties: needed[Type] ?? {} },
      Twin: { Type, Properties: needed[Type] ?? {} },
    }).of(Type);
    expect(made?.arn).toMatch(/^arn:aws:/);
    expect(made?.name).toMatch(/./);
    // A name that the template gives is the template's to keep unique.
    expect(twin?.arn === made?.arn).toBe(['AWS::KMS::Alias', 'AWS::ApiGateway::Stage'].includes(Type));
  });

  it('gives a reason for every property it accepts without effect', () => {
    const reasons = Object.values(catalogue).flatMap((known) => Object.values(known).flatMap(notes));
    expect(reasons.length).toBeGreaterThan(50);
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
  });
});
