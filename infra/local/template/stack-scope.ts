import { type Json, NotModelled } from '../parts.ts';
import { type Identity, identify, type Unnamed } from './identity.ts';
import { holds, resolve, type Scope } from './intrinsics.ts';
import { type Given, parameterValue } from './parameters.ts';
import type { RawResource, Stack } from './stacks.ts';

export interface Surroundings {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly parameters: Given;
  readonly imported: (name: string) => Json | undefined;
  readonly ssm: (name: string) => string | undefined;
}

export interface StackScope extends Scope {
  readonly stack: Stack;
  /** Whether its condition lets the resource be. */
  exists(resource: { readonly Condition?: string | undefined }): boolean;
  identity(logicalId: string): Identity;
}

/** Computes each value once and refuses to go round in a circle. */
const once = <T>(compute: (key: string) => T, what: string): ((key: string) => T) => {
  const done = new Map<string, T>();
  const underWay = new Set<string>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    if (underWay.has(key)) throw new Error(`local host: ${what} ${key} refers to itself`);
    underWay.add(key);
    try {
      const value = compute(key);
      done.set(key, value);
      return value;
    } finally {
      underWay.delete(key);
    }
  };
};

export const stackScope = (stack: Stack, surroundings: Surroundings): StackScope => {
  const { partition, region, account, parameters, imported, ssm } = surroundings;
  const { Parameters, Conditions, Mappings, Resources } = stack.template;
  const urlSuffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::Partition': partition,
    'AWS::URLSuffix': urlSuffix,
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:${partition}:cloudformation:${region}:${account}:stack/${stack.name}/local`,
  };
  const unnamed = (logicalId: string, { Type, Properties = {} }: RawResource): Unnamed => ({
    stack: stack.name,
    logicalId,
    type: Type,
    partition,
    region,
    account,
    urlSuffix,
    has: (property) => property in Properties,
    text: (property) => {
      const raw = Properties[property];
      const path = `${stack.name}/${logicalId}.${property}`;
      const value = raw === undefined ? undefined : resolve(raw, scope, path);
      if (value === undefined || typeof value === 'string') return value;
      throw new NotModelled(`${path}, which names the resource and is no text,`);
    },
  });
  const resource = (logicalId: string): RawResource | undefined => {
    const found = Resources[logicalId];
    return found !== undefined && scope.exists(found) ? found : undefined;
  };
  const scope: StackScope = {
    stack,
    imported,
    ssm,
    exists: ({ Condition }) => Condition === undefined || scope.condition(Condition),
    identity: once((logicalId) => {
      const found = resource(logicalId);
      if (found === undefined) throw new NotModelled(`resource ${stack.name}/${logicalId}, which is not there,`);
      return identify(unnamed(logicalId, found));
    }, `resource in ${stack.name}`),
    condition: once((name) => {
      const found = Conditions[name];
      if (found === undefined) throw new NotModelled(`condition ${stack.name}:${name}, which is not there,`);
      return holds(found, scope, `${stack.name}: condition ${name}`);
    }, `condition in ${stack.name}`),
    ref: (name) => {
      const parameter = Parameters[name];
      if (parameter !== undefined) return parameterValue(stack.name, name, parameter, parameters, ssm);
      return pseudo[name] ?? (resource(name) === undefined ? undefined : scope.identity(name).ref);
    },
    attribute: (logicalId, attribute) =>
      resource(logicalId) === undefined ? undefined : scope.identity(logicalId).attributes[attribute],
    mapping: (map, top, second) => Mappings[map]?.[top]?.[second],
  };
  return scope;
};
