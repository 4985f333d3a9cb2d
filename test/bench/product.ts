import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Assembly } from '../../infra/local/parts.ts';
import { readAssembly } from '../../infra/local/template/read-assembly.ts';
import { stages } from '../../infra/stages.ts';

export interface Deployed {
  /** of its service: `intake` */
  readonly service: string;
  /** the bundle, as deployed */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

interface Input {
  readonly bytesInOutput: number;
}

/** What would be deployed, synthesised for the bench alone. */
export interface Product {
  readonly assembly: string;
  readonly region: string;
  readonly resources: Assembly;
  readonly apis: readonly Deployed[];
  /** one function of each service, by whose bundle all of its functions begin */
  readonly services: readonly Deployed[];
  /** of a function, by its name */
  readonly serviceOf: (functionName: string) => string;
  /** bytes by file of what a service's bundle is made of */
  readonly composition: (service: string) => Readonly<Record<string, number>>;
}

const ROOT = resolve(import.meta.dirname, '../..');

const textsOf = (variables: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typeof variables === 'object' && variables !== null ? variables : {}).map(([name, value]) => [
      name,
      String(value),
    ]),
  );

/** @param folder gets the assembly and the bundles */
export const synthesise = (folder: string): Product => {
  const [stage] = stages;
  if (!stage) throw new Error('no stage to measure');
  const bundles = join(folder, 'bundles');
  const env = { ...process.env, CDK_VALIDATION: 'false', CDK_OUTDIR: join(folder, 'cdk'), BUNDLES: bundles };
  execFileSync(process.execPath, ['infra/app.ts'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const assembly = join(folder, 'cdk', `assembly-${stage.name}`);
  const read = readAssembly({
    folder: assembly,
    parameters: {
      OidcIssuer: 'http://127.0.0.1/issuer',
      OidcJwksUrl: 'http://127.0.0.1/issuer/jwks',
      OidcAudience: 'jintiao',
      MailFrom: 'jintiao@example.com',
      SmsOrigin: 'JINTIAO',
    },
    account: '000000000000',
    region: stage.region,
    partition: 'aws',
  });
  const { outputs }: { outputs: Record<string, { inputs: Record<string, Input> }> } = JSON.parse(
    readFileSync(join(bundles, 'metafile.json'), 'utf8'),
  );
  const composition = (service: string): Readonly<Record<string, number>> => {
    const output = Object.entries(outputs).find(([file]) => file.endsWith(`${service}/index.mjs`));
    if (!output) throw new Error(`no bundle of ${service}`);
    return Object.fromEntries(
      Object.entries(output[1].inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput]),
    );
  };
  const functions = read.of('AWS::Lambda::Function').map(({ name, arn, properties }) => {
    const { Environment: environment } = properties;
    const variables =
      typeof environment === 'object' && environment !== null && 'Variables' in environment
        ? textsOf(environment.Variables)
        : {};
    return {
      name,
      handler: properties.Handler,
      service: variables.POWERTOOLS_SERVICE_NAME ?? name,
      file: join(read.codeOf(arn), 'index.mjs'),
      environment: variables,
    };
  });
  // The bundle reads what any of its functions needs when that one is called, or at once: the fullest environment serves.
  const fullest = functions.toSorted((a, b) => Object.keys(b.environment).length - Object.keys(a.environment).length);
  return {
    assembly,
    region: stage.region,
    resources: read,
    apis: functions.filter(({ handler }) => handler === 'index.api'),
    services: fullest.filter(({ service }, i) => fullest.findIndex((other) => other.service === service) === i),
    serviceOf: (functionName) => {
      const found = functions.find(({ name }) => name === functionName);
      if (!found) throw new Error(`no function ${functionName}`);
      return found.service;
    },
    composition,
  };
};
