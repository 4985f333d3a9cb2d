import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { patterns } from '../../events/patterns.ts';
import { productApp } from '../../infra/product.ts';
import { serviceNames } from '../../infra/stacks/functions.ts';
import { stages } from '../../infra/stages.ts';
import type { Route } from '../../shared/api/route.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of a template is what the tests find out
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Template {
  readonly stage: string;
  readonly stack: string;
  readonly text: string;
  readonly resources: Readonly<Record<string, Resource>>;
}

const route = (service: Route['service'], method: Route['method'], path: Route['path'], access: Route['access']) => ({
  operation: `${method.toLowerCase()}${path.replace(/\W/g, '')}`,
  service,
  method,
  path,
  summary: { zh: '办理', en: 'a call' },
  access,
  answer: z.unknown(),
  status: method === 'POST' ? (201 as const) : (200 as const),
});

/** A small API: what a construct makes of a route, not which routes there are. */
export const routes: readonly Route[] = [
  route('intake', 'POST', '/cases', ['court', 'institution']),
  route('intake', 'GET', '/cases/{caseId}', ['court', 'mediator']),
  route('mediation', 'POST', '/cases/{caseId}/agreements/{agreementId}/signatures', ['mediator']),
  route('directory', 'GET', '/directory/counties', 'public'),
];

/** Both stages, synthesised from bundles that hold nothing. */
export const synthesise = (): readonly Template[] => {
  const folder = mkdtempSync(join(tmpdir(), 'jintiao-synthesis-'));
  try {
    for (const service of serviceNames) {
      mkdirSync(join(folder, 'bundles', service), { recursive: true });
      writeFileSync(join(folder, 'bundles', service, 'index.mjs'), `export const service = '${service}';\n`);
    }
    // The validators read the templates at `npm run synth`; here they would only take their second and a half.
    process.env.CDK_VALIDATION = 'false';
    const outdir = join(folder, 'out');
    productApp({ stages, outdir, bundles: join(folder, 'bundles'), routes, patterns }).synth();
    return stages.flatMap(({ name: stage }) => {
      const assembly = join(outdir, `assembly-${stage}`);
      return readdirSync(assembly)
        .filter((file) => file.endsWith('.template.json'))
        .map((file) => {
          const text = readFileSync(join(assembly, file), 'utf8');
          const stack = ['Data', 'Services', 'Watch'].find((name) => file.includes(name)) ?? file;
          return { stage, stack, text, resources: JSON.parse(text).Resources };
        });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** One stack of each stage, beside the stage's name. */
export const byStage = (templates: readonly Template[], wanted: 'Data' | 'Services' | 'Watch') =>
  templates.filter(({ stack }) => stack === wanted).map((template) => [template.stage, template] as const);

/** Resources of a type in one template, by logical id. */
export const of = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template.resources).filter(([, resource]) => resource.Type === type);

/** The logical id that `Ref` or `Fn::GetAtt` points to. */
export const target = (value: { readonly Ref?: string; readonly 'Fn::GetAtt'?: readonly string[] }): string =>
  value.Ref ?? value['Fn::GetAtt']?.[0] ?? '';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

/** Every policy statement of a template, with the resource that carries it. */
export const statements = (template: Template): readonly (readonly [string, Statement])[] =>
  Object.entries(template.resources).flatMap(([id, { Properties = {} }]) =>
    [
      Properties.PolicyDocument,
      Properties.KeyPolicy,
      Properties.AssumeRolePolicyDocument,
      ...(Properties.Policies ?? []).map(({ PolicyDocument }: { PolicyDocument: unknown }) => PolicyDocument),
    ]
      .filter(Boolean)
      .flatMap((document) => document.Statement.map((statement: Statement) => [id, statement] as const)),
  );

export const actionsOf = ({ Action }: Statement): readonly string[] => [Action].flat();
