import { type Assembly, type Json, type JsonObject, NotModelled, type Resource } from '../parts.ts';
import { isObject, resolve } from './intrinsics.ts';
import { unknownOf } from './known/catalogue.ts';
import { checkGiven, type Given } from './parameters.ts';
import { type StackScope, stackScope } from './stack-scope.ts';
import { readStacks, refuseElsewhere } from './stacks.ts';

export interface AssemblyOptions {
  /** What `cdk synth` wrote. */
  readonly folder: string;
  /** Names or ids of the stacks to run; all of them where none is named. */
  readonly stacks?: readonly string[];
  readonly parameters: Given;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

/** Reads the templates that deploy, resolves them as CloudFormation would, and refuses by name what the host lacks. */
export const readAssembly = ({ folder, stacks: wanted, ...surroundings }: AssemblyOptions): Assembly => {
  const found = readStacks(folder);
  const stacks = found.filter(({ id, name }) => wanted === undefined || wanted.includes(id) || wanted.includes(name));
  const missing = wanted?.filter((stack) => !stacks.some(({ id, name }) => stack === id || stack === name)) ?? [];
  if (missing.length > 0) throw new Error(`local host: the assembly has no stack ${missing.join(', ')}`);
  for (const stack of stacks) refuseElsewhere(stack, surroundings);
  checkGiven(stacks, surroundings.parameters);

  const scopes: readonly StackScope[] = stacks.map((stack) =>
    stackScope(stack, {
      ...surroundings,
      imported: (name) => exported(scopes, name),
      ssm: (name) => handedOver(scopes, name),
    }),
  );
  const resources = scopes.flatMap(resourcesOf);
  const unknown = resources.flatMap(({ type, properties, stack, logicalId }) =>
    unknownOf(type, properties, `${stack}/${logicalId}`),
  );
  if (unknown.length > 0) throw new NotModelled(unknown.join('; '));

  const byArn = new Map(resources.map((resource) => [resource.arn, resource]));
  const assets = new Map(stacks.flatMap((stack) => [...stack.assets]));
  return {
    partition: surroundings.partition,
    region: surroundings.region,
    account: surroundings.account,
    of: (type) => resources.filter((resource) => resource.type === type),
    byArn: (arn) => byArn.get(arn),
    codeOf: (functionArn) => {
      const key = codeKey(byArn.get(functionArn)?.properties.Code);
      const code = key === undefined ? undefined : assets.get(key);
      if (code === undefined) throw new Error(`local host: the assembly has no code for ${functionArn}`);
      return code;
    },
  };
};

const codeKey = (code: Json | undefined): string | undefined =>
  isObject(code) && typeof code.S3Key === 'string' ? code.S3Key : undefined;

const resourcesOf = (scope: StackScope): readonly Resource[] => {
  const { stack } = scope;
  return Object.entries(stack.template.Resources).flatMap(([logicalId, raw]) => {
    if (!scope.exists(raw)) return [];
    const where = `${stack.name}/${logicalId}`;
    // Before anything of it is resolved, so that an unknown type is named as such.
    const [stranger] = unknownOf(raw.Type, {}, where);
    if (stranger !== undefined) throw new NotModelled(stranger);
    const { name, arn } = scope.identity(logicalId);
    return [
      {
        stack: stack.name,
        logicalId,
        type: raw.Type,
        name,
        arn,
        properties: propertiesOf(raw.Properties, scope, where),
      },
    ];
  });
};

const propertiesOf = (properties: JsonObject | undefined, scope: StackScope, where: string): JsonObject => {
  const resolved = resolve(properties ?? {}, scope, where);
  return isObject(resolved) ? resolved : {};
};

const exported = (scopes: readonly StackScope[], wanted: string): Json | undefined => {
  for (const scope of scopes)
    for (const [key, output] of Object.entries(scope.stack.template.Outputs)) {
      if (output.Export === undefined || !scope.exists(output)) continue;
      const where = `${scope.stack.name}: output ${key}`;
      if (resolve(output.Export.Name, scope, where) === wanted) return resolve(output.Value, scope, where);
    }
  return undefined;
};

/** Stacks hand values over by SSM parameters, so that no export locks a deployment. */
const handedOver = (scopes: readonly StackScope[], wanted: string): string | undefined => {
  for (const scope of scopes)
    for (const [logicalId, raw] of Object.entries(scope.stack.template.Resources)) {
      if (raw.Type !== 'AWS::SSM::Parameter' || !scope.exists(raw)) continue;
      // The name alone first: asking for the value of each would go round in circles.
      const name =
        raw.Properties?.Name === undefined
          ? undefined
          : resolve(raw.Properties.Name, scope, `${scope.stack.name}/${logicalId}`);
      if (name === wanted) return scope.identity(logicalId).attributes.Value;
    }
  return undefined;
};
