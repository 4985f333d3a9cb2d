import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { Filing } from '../../../shared/api/filing.ts';
import filingExample from '../../../shared/api/filing-example.json' with { type: 'json' };
import { openApiDocument } from '../../../shared/api/openapi.ts';
import { routes } from '../../../shared/api/routes.ts';
import { rejections } from '../../../shared/domain/rejections.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const document = openApiDocument(routes);
const { paths = {}, components = {} } = document;

interface Lint {
  readonly totals: { readonly errors: number; readonly warnings: number };
  readonly problems: readonly { readonly ruleId: string; readonly message: string }[];
}

/** The linter's own command, which phones home unless told not to. */
const lint = async (text: string): Promise<Lint> => {
  const folder = await mkdtemp(join(tmpdir(), 'jintiao-openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    await writeFile(file, text);
    const command = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
    const settings = join(root, '.config/redocly.yaml');
    const output = await new Promise<string>((done) => {
      execFile(
        process.execPath,
        [command, 'lint', file, '--config', settings, '--format', 'json'],
        {
          env: { ...process.env, NODE_OPTIONS: '', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
        },
        // A finding is told by the exit status too; what was found stands in the output.
        (_failed, stdout) => done(stdout),
      );
    });
    return JSON.parse(output) as Lint;
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('given the route table', () => {
  it('makes a document the linter finds nothing wrong with', async () => {
    const { totals, problems } = await lint(JSON.stringify(document));
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    expect(totals).toMatchObject({ errors: 0, warnings: 0 });
  }, 30_000);

  it('is seen to lint at all: a reference to nowhere is found', async () => {
    const broken = JSON.stringify(document).replace('#/components/schemas/CaseAnswer', '#/components/schemas/Lost');
    expect((await lint(broken)).problems.map(({ ruleId }) => ruleId)).toContain('no-unresolved-refs');
  }, 30_000);

  it('tells every operation once, at its path and method', () => {
    const told = Object.entries(paths).flatMap(([path, item]) =>
      (['get', 'post', 'put'] as const).flatMap((method) => {
        const id = item[method]?.operationId;
        return id === undefined ? [] : [`${id} ${method.toUpperCase()} ${path}`];
      }),
    );
    const expected = routes
      .filter(({ files }) => !files)
      .map(({ operation, method, path }) => `${operation} ${method} ${path}`);
    expect(told.sort()).toEqual(expected.sort());
  });

  it('asks for no token where the route is public, and for the key where it needs one', () => {
    expect(paths['/directory/counties']?.get?.security).toEqual([]);
    expect(paths['/cases']?.post).toMatchObject({ security: [{ bearer: [] }] });
    expect(JSON.stringify(paths['/cases']?.post?.parameters)).not.toContain('IdempotencyKey');
    expect(JSON.stringify(paths['/cases/{caseId}/refusal']?.post?.parameters)).toContain('IdempotencyKey');
  });

  it('tells a file by its own type, and how it is named', () => {
    const answer = paths['/counties/{county}/ledger.csv']?.get?.responses?.['200'];
    expect(Object.keys(answer?.content ?? {})).toEqual(['text/csv']);
    expect(Object.keys(answer?.headers ?? {})).toEqual(['Content-Language', 'Content-Disposition', 'Link']);
  });

  it('asks for a body only where an empty one would not do', () => {
    expect(paths['/cases']?.post?.requestBody).toMatchObject({ required: true });
    expect(paths['/cases/{caseId}/notice']?.post?.requestBody).toMatchObject({ required: false });
  });
});

describe('given the catalogue of refusals', () => {
  it.each(Object.entries(rejections))('shows %s as an example in both languages', (code, { status, zh, en }) => {
    const response = components.responses?.[`Problem${status}`];
    const examples = JSON.stringify(response);
    expect(examples).toContain(JSON.stringify(`urn:jintiao:problem:${code}`));
    for (const sentence of [zh, en]) expect(examples).toContain(sentence.split('{')[0]);
  });
});

describe('given the shared schemas', () => {
  it('tells days, money and identifiers by name, with an example', () => {
    expect(components.schemas?.Day).toMatchObject({ type: 'string', format: 'date', examples: ['2023-09-15'] });
    expect(components.schemas?.Yuan).toMatchObject({ type: 'string', examples: ['100000.00'] });
  });

  it('shows a whole filing, which is one', () => {
    expect(components.schemas?.Filing).toHaveProperty('examples', [filingExample]);
    expect(Filing.safeParse(filingExample)).toMatchObject({ success: true });
  });

  it('lets answers gain fields', () => {
    expect(JSON.stringify(components.schemas?.CaseAnswer)).not.toContain('additionalProperties');
  });

  it('spares the reader the pattern of an e-mail address', () => {
    const email = { type: 'string', format: 'email', maxLength: 254 };
    expect(components.schemas?.FiledParty).toHaveProperty('properties.email', email);
  });
});

/** The places of a request schema where a list has no longest length: an event of it could outgrow the bus. */
const unbounded = (schema: unknown, at: string): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'type' in schema && schema.type === 'array' && !('maxItems' in schema) ? [at] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => unbounded(value, `${at}.${key}`))];
};

/** The places of a request schema where a misspelt field would be dropped without a word. */
const lax = (schema: unknown, at: string): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const closed =
    ('additionalProperties' in schema && schema.additionalProperties === false) ||
    // the names of a map, as years, are checked themselves
    /"pattern"/.test(JSON.stringify('propertyNames' in schema ? schema.propertyNames : undefined) ?? '');
  const own = 'type' in schema && schema.type === 'object' && !closed ? [at] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => lax(value, `${at}.${key}`))];
};

describe('given what may be sent', () => {
  const shapes = routes.flatMap((route): readonly (readonly [string, z.core.$ZodType])[] => [
    ...('body' in route ? [[route.operation, route.body] as const] : []),
    ...('bodies' in route
      ? Object.entries(route.bodies.schemas).map(([name, schema]) => [`${route.operation} ${name}`, schema] as const)
      : []),
  ]);
  const bodies = shapes.map(
    ([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })] as const,
  );

  it.each(bodies)('%s bounds every list', (operation, schema) => {
    expect(unbounded(schema, operation)).toEqual([]);
  });

  it.each(bodies)('%s knows every field of every object', (operation, schema) => {
    expect(lax(schema, operation)).toEqual([]);
  });

  it('sees an object that takes any field', () => {
    const schema = z.toJSONSchema(z.strictObject({ list: z.array(z.object({})).max(1) }), { io: 'input' });
    expect(lax(schema, 'x')).toEqual(['x.properties.list.items']);
  });

  it('sees a list without a bound', () => {
    expect(unbounded(z.toJSONSchema(z.object({ list: z.array(z.string()) })), 'x')).toEqual(['x.properties.list']);
  });
});
