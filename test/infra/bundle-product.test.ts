import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { toldApart } from '../../infra/bundle/left-out.ts';
import { bundleServices } from '../../infra/bundle.ts';
import { refusalWords } from '../../shared/api/refusal-words.ts';
import { routes } from '../../shared/api/routes.ts';
import { jurisdiction, roster, rulebook } from '../../shared/jurisdictions/pack.ts';

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

/** An error named after its class: `this.name = this.constructor.name`, `override readonly name = Stale.name`. */
const namedAfterClass = /\bname\s*=\s*(?:this\.constructor|new\.target|[A-Z]\w*)\.name\b/;
const errorClass = /class\s+(?<name>\w+)\s+extends\s+\w*Error\b[^{]*\{(?<body>[^}]*)/g;

const sourcesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));

describe('given the bundles of the product', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'jintiao-product-'));
  let services: readonly string[] = [];
  let carried: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(async () => {
    services = await bundleServices({ root: resolve('.'), outdir });
    const { outputs }: { outputs: Record<string, Output> } = JSON.parse(
      readFileSync(join(outdir, 'metafile.json'), 'utf8'),
    );
    carried = new Map(
      Object.entries(outputs).map(([file, { inputs }]) => [
        file.split('/').at(-2) ?? '',
        Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
      ]),
    );
  }, 60_000);

  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  const carriers = (pattern: RegExp): readonly string[] =>
    [...carried].flatMap(([service, files]) => (files.some((file) => pattern.test(file)) ? [service] : []));

  it.each([
    ['the locales of zod', /zod\/v4\/locales/],
    ['the classic form of zod', /zod\/v4\/classic/],
    ['a date library', /temporal-polyfill/],
    ['credentials from files and metadata services', /credential-provider-(ini|sso|process|node)/],
    ['discovery of endpoints', /endpoint-cache|mnemonist/],
    ['event streams', /submodules\/event-streams/],
    ['endpoint rules of other partitions', /endpoint\/bdd|aws\/partitions/],
    ['the schemas of the jurisdiction', /shared\/domain\/(jurisdiction|rulebook)\.ts$/],
    ['the words of refusals', /shared\/domain\/(rejections|advice)\.ts$/],
    ['pagination of the SDK', /lib-dynamodb\/dist-es\/pagination|createPaginator/],
  ])('carries nowhere %s', (_what, pattern) => {
    expect(services.length).toBeGreaterThan(3);
    expect(carriers(pattern)).toEqual([]);
  });

  it('has the words of refusals beside it, where calls are answered, and reads them as they are written', async () => {
    const apis = [...new Set(routes.map(({ service }) => service))].toSorted();
    const withWords = services.filter((service) => readdirSync(join(outdir, service)).includes('refusal-words.json'));
    expect(withWords).toEqual(apis);
    const told = JSON.parse(readFileSync(join(outdir, 'intake', 'refusal-words.json'), 'utf8'));
    expect(told).toEqual(refusalWords());
  });

  const textOf = (service: string): string => readFileSync(join(outdir, service, 'index.mjs'), 'utf8');

  it('holds the jurisdiction as it was parsed, as a table', () => {
    const [county] = rulebook.counties;
    expect(textOf('intake')).toContain(JSON.stringify([county?.code, county?.shortName]));
  });

  it('carries what people are told with only where people are told, and the names of counties where they are looked up', () => {
    const having = (words: string) => services.filter((service) => textOf(service).includes(words));
    expect(having(jurisdiction.clocks['DL-M'].name.zh)).toEqual(['codes', 'directory', 'notification']);
    expect(having(jurisdiction.committees[0]?.phone ?? 'none')).toEqual([
      'codes',
      'directory',
      'notification',
      'registers',
    ]);
  });

  it('carries names of mediators only where they are told or printed, their addresses only where they are told or kept', () => {
    const [mediator] = roster.mediators;
    if (!mediator) throw new Error('the roster has mediators');
    const { id, name, mobile, email, certificateNo } = mediator;
    const carriersOf = (words: string) => services.filter((service) => textOf(service).includes(words));
    expect(carriersOf(`"${id}"`)).toEqual([
      'assignment',
      'choice',
      'codes',
      'directory',
      'group',
      'ledger',
      'notification',
      'registers',
    ]);
    // 调解员（专/兼） is a column of the ledger (mechanism.md §3.4).
    expect(carriersOf(name)).toEqual(['directory', 'ledger', 'notification', 'registers']);
    for (const personal of [mobile, email, certificateNo])
      expect(carriersOf(personal)).toEqual(['notification', 'registers']);
  });

  it('carries no error that is named after its class, but those whose names are kept', () => {
    const files = new Set([...carried.values()].flat().filter((file) => /\.(m?js|ts)$/.test(file)));
    const named = [...files].filter((file) => {
      if (file.startsWith('built-in:')) return false;
      return namedAfterClass.test(readFileSync(file, 'utf8'));
    });
    expect(named).toEqual(['node_modules/jose/dist/webapi/util/errors.js']);
  });

  it('keeps the class of every error of AWS that our adapters tell apart, and of no other', () => {
    const asked = sourcesUnder('shared/adapters').flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const imported = [...text.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-[^']*'/g)].flatMap(
        ([, names = '']) => names.split(',').map((name) => name.trim()),
      );
      return [...text.matchAll(/instanceof (\w+)/g)].flatMap(([, name = '']) =>
        imported.includes(name) ? [name] : [],
      );
    });
    expect([...new Set(asked)].toSorted()).toEqual(toldApart);
  });

  it('has errors of our own that say their names', () => {
    const nameless = ['events', 'shared', 'services']
      .flatMap(sourcesUnder)
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(errorClass)].flatMap(({ groups = {} }) =>
          groups.body?.includes(`override readonly name = '${groups.name}'`) ? [] : [`${groups.name} in ${file}`],
        ),
      );
    expect(nameless).toEqual([]);
  });
});
