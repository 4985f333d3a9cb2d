import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Json } from '../parts.ts';
import { NotModelled } from '../parts.ts';

/** One stack of a synthesised assembly, as its files say it. */
export interface Stack {
  /** The artifact's id, unique in the assembly. */
  readonly id: string;
  /** The name it deploys under. */
  readonly name: string;
  /** `aws://account/region` as far as the synthesis knew them. */
  readonly environment: string | undefined;
  readonly template: Template;
  /** Folders of the assets by the key under which the deployment uploads them. */
  readonly assets: ReadonlyMap<string, string>;
}

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)]),
);
const record = z.record(z.string(), json);

const parameter = z.strictObject({
  Type: z.string(),
  Default: z.union([z.string(), z.number()]).optional(),
  Description: z.string().optional(),
  NoEcho: z.union([z.boolean(), z.string()]).optional(),
  AllowedValues: z.array(z.union([z.string(), z.number()])).optional(),
  AllowedPattern: z.string().optional(),
  ConstraintDescription: z.string().optional(),
});
export type Parameter = z.infer<typeof parameter>;

const resource = z.strictObject({
  Type: z.string(),
  Properties: record.optional(),
  Condition: z.string().optional(),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
  Metadata: json.optional(),
  // What becomes of a resource when its stack lets go of it: the local host never does.
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
export type RawResource = z.infer<typeof resource>;

const output = z.strictObject({
  Value: json,
  Description: json.optional(),
  Condition: z.string().optional(),
  Export: z.strictObject({ Name: json }).optional(),
});

const template = z.strictObject({
  AWSTemplateFormatVersion: z.string().optional(),
  Description: z.string().optional(),
  Metadata: json.optional(),
  Parameters: z.record(z.string(), parameter).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), record)).default({}),
  Conditions: record.default({}),
  // The CDK's own check that an account is bootstrapped: nothing is uploaded here.
  Rules: z.strictObject({ CheckBootstrapVersion: json.optional() }).optional(),
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), output).default({}),
});
type Template = z.infer<typeof template>;

const artifact = z.object({
  type: z.string(),
  environment: z.string().optional(),
  dependencies: z.array(z.string()).default([]),
  properties: z.record(z.string(), z.unknown()).default({}),
});
const manifest = z.object({ artifacts: z.record(z.string(), artifact).default({}) });
const stackProperties = z.object({ templateFile: z.string(), stackName: z.string().optional() });
const nestedProperties = z.object({ directoryName: z.string() });
const assetProperties = z.object({ file: z.string() });
const assetFile = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional(), packaging: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

type Artifact = z.infer<typeof artifact>;

const read = <T>(schema: z.ZodType<T>, path: string, what: string): T => {
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new NotModelled(`${what}: ${parsed.error.issues.flatMap(faultsOf).join('; ')}`);
};

/** The names of what is not known, with their paths. */
const faultsOf = (issue: z.core.$ZodIssue): readonly string[] => {
  const path = issue.path.map(String).join('.');
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => (path === '' ? key : `${path}.${key}`))
    : [`${path} (${issue.message})`];
};

/** Depth first along the dependencies, otherwise in the order of the manifest. */
const inOrder = (artifacts: Readonly<Record<string, Artifact>>): readonly (readonly [string, Artifact])[] => {
  const ordered = new Map<string, Artifact>();
  const visit = (id: string): void => {
    const found = artifacts[id];
    if (found === undefined || ordered.has(id)) return;
    for (const dependency of found.dependencies) visit(dependency);
    ordered.set(id, found);
  };
  for (const id of Object.keys(artifacts)) visit(id);
  return [...ordered];
};

const assetsIn = (folder: string, file: string): readonly (readonly [string, string])[] =>
  Object.values(read(assetFile, join(folder, file), file).files).flatMap(({ source, destinations }) => {
    const { path } = source;
    return path === undefined
      ? []
      : Object.values(destinations).map(({ objectKey }) => [objectKey, join(folder, path)] as const);
  });

/** The stacks of an assembly and of the stages nested in it, those that others depend on first. */
export const readStacks = (folder: string): readonly Stack[] => {
  const { artifacts } = read(manifest, join(folder, 'manifest.json'), 'manifest.json');
  const assetsOf = (name: string): readonly (readonly [string, string])[] => {
    const found = artifacts[name];
    return found?.type === 'cdk:asset-manifest' ? assetsIn(folder, assetProperties.parse(found.properties).file) : [];
  };
  return inOrder(artifacts).flatMap(([id, found]) => {
    if (found.type === 'cdk:cloud-assembly')
      return readStacks(join(folder, nestedProperties.parse(found.properties).directoryName));
    if (found.type !== 'aws:cloudformation:stack') return [];
    const { templateFile, stackName = id } = stackProperties.parse(found.properties);
    const assets = new Map(found.dependencies.flatMap(assetsOf));
    return [
      {
        id,
        name: stackName,
        environment: found.environment,
        template: read(template, join(folder, templateFile), stackName),
        assets,
      },
    ];
  });
};

export interface Place {
  readonly account: string;
  readonly region: string;
}

/** The CDK writes `unknown-…` for what the deployment decides; all else must be where the host stands. */
export const refuseElsewhere = ({ name, environment }: Stack, { account, region }: Place): void => {
  const [madeFor, madeIn] = environment?.replace('aws://', '').split('/') ?? [];
  const fits =
    (madeFor === undefined || madeFor === 'unknown-account' || madeFor === account) &&
    (madeIn === undefined || madeIn === 'unknown-region' || madeIn === region);
  if (!fits) throw new NotModelled(`stack ${name}, made for ${environment}, in aws://${account}/${region}`);
};
