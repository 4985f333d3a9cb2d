import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { hosts } from './regional-endpoint.ts';

/** A file inside the SDK that a function never needs, and what stands for it. */
interface LeftOut {
  readonly file: RegExp;
  readonly instead: (path: string) => string | Promise<string>;
}

const regional = fileURLToPath(new URL('./regional-endpoint.ts', import.meta.url));

const refusing = (name: string, what: string): string =>
  `export class ${name} { constructor() { throw new Error(${JSON.stringify(`${what} is left out of the bundles: see infra/bundle/left-out.ts`)}); } }`;

const clientOf = (path: string): string => /\/@aws-sdk\/client-([^/]+)\//.exec(path)?.[1] ?? path;

/** The errors of AWS that our adapters tell apart. The others keep the name and the text that the service answers. */
export const toldApart: readonly string[] = [
  'BadRequestException',
  'ConditionalCheckFailedException',
  'ConflictException',
  'ExecutionAlreadyExists',
  'ExecutionDoesNotExist',
  'MessageRejected',
  'TaskDoesNotExist',
  'TaskTimedOut',
  'TransactionCanceledException',
  'TransactionConflictException',
  'ValidationException',
];

/** Errors that the SDK's own classes mark as worth another try, which their names alone would not say. */
const retryableIn = (classes: string): ReadonlySet<string> =>
  new Set(
    [...classes.matchAll(/^export class (\w+) [\s\S]*?^\}$/gm)].flatMap(([text, name = '']) =>
      text.includes('$retryable') ? [name] : [],
    ),
  );

/**
 * Keys that are computed from a constant of their own file, said plainly: a computed key could do anything, so that
 * every schema which has one, used or not, would stay in the bundle.
 */
const withPlainKeys = (schemas: string): string => {
  const constants = new Map(
    [...schemas.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name = '', text = '']) => [name, text]),
  );
  return schemas.replace(/\[(\w+)\]:/g, (key, name: string) => {
    const text = constants.get(name);
    return text === undefined ? key : `${text}:`;
  });
};

/** A client's schemas without the errors that nobody tells apart, whose classes then fall away. */
const withoutOtherErrors = async (path: string): Promise<string> => {
  const retryable = retryableIn(await readFile(join(dirname(path), '../models/errors.js'), 'utf8'));
  const schemas = withPlainKeys(await readFile(path, 'utf8'));
  return schemas.replace(/^n0_registry\.registerError\((\w+)\$, \1\);$/gm, (line, name: string) =>
    toldApart.includes(name) || retryable.has(name) ? line : '',
  );
};

/**
 * Together 40 KB and the evaluation of them. What a configuration could still ask for refuses by name; the rest answers
 * as it would in a function, where there are no configuration files, no instance metadata and always native crypto.
 */
const leftOut: readonly LeftOut[] = [
  {
    // The rule sets know every partition, FIPS and dual stack; a function calls its own region.
    file: /\/@aws-sdk\/client-[^/]+\/dist-es\/endpoint\/endpointResolver\.js$/,
    instead: (path) => {
      const host = hosts[clientOf(path)];
      if (!host)
        throw new Error(`no host for the client ${clientOf(path)}: name it in infra/bundle/regional-endpoint.ts`);
      return `import { regionalEndpoint } from ${JSON.stringify(regional)};
        export const defaultEndpointResolver = regionalEndpoint('${host}');`;
    },
  },
  {
    // What the rule sets would ask of partitions; beside them only the user agent asks this file, for a prefix.
    file: /\/@aws-sdk\/core\/dist-es\/submodules\/client\/util-endpoints\/lib\/aws\/partition\.js$/,
    instead: () => `export const getUserAgentPrefix = () => '';
      const none = () => { throw new Error('partitions are left out of the bundles: see infra/bundle/left-out.ts'); };
      export const partition = none, setPartitionInfo = none, useDefaultPartitionInfo = none;`,
  },
  {
    file: /\/@aws-sdk\/core\/dist-es\/submodules\/client\/util-endpoints\/aws\.js$/,
    instead: () => 'export const awsEndpointFunctions = {};',
  },
  {
    // A client asks its package for its version alone.
    file: /\/@aws-sdk\/client-[^/]+\/package\.json$/,
    instead: async (path) => {
      const { version }: { version: string } = JSON.parse(await readFile(path, 'utf8'));
      return `export default { version: ${JSON.stringify(version)} };`;
    },
  },
  {
    file: /\/@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_0\.js$/,
    instead: withoutOtherErrors,
  },
  {
    file: /\/@smithy\/core\/dist-es\/submodules\/config\/shared-ini-file-loader\/loadSharedConfigFiles\.js$/,
    instead: () => `export { CONFIG_PREFIX_SEPARATOR } from './constants';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    file: /\/@smithy\/core\/dist-es\/submodules\/config\/config-resolver\/regionConfig\/getInstanceMetadataRegion\.js$/,
    instead: () => 'export const getInstanceMetadataRegion = async () => undefined;',
  },
  {
    file: /\/@smithy\/core\/dist-es\/submodules\/checksum\/sha256\/Sha256Js\.js$/,
    instead: () => refusing('Sha256Js', 'a digest without native crypto'),
  },
  {
    file: /\/@smithy\/core\/dist-es\/submodules\/retry\/util-retry\/AdaptiveRetryStrategy\.js$/,
    instead: () => refusing('AdaptiveRetryStrategy', 'the retry mode "adaptive"'),
  },
  {
    // Every signer makes one; it writes the headers of event streams, which are left out too.
    file: /\/@smithy\/signature-v4\/dist-es\/HeaderFormatter\.js$/,
    instead: () => `export class HeaderFormatter {
      format() { throw new Error('event streams are left out of the bundles: see infra/bundle/left-out.ts'); } }`,
  },
  {
    // Made by a call when the file is loaded, so that none is ever left out, nor the command it walks by.
    file: /\/@aws-sdk\/lib-dynamodb\/dist-es\/pagination\/\w+Paginator\.js$/,
    instead: async (path) =>
      (await readFile(path, 'utf8')).replaceAll('= createPaginator(', '= /* @__PURE__ */ createPaginator('),
  },
];

/** Puts stand-ins in the place of files inside the SDK, which no alias reaches. */
export const withoutUnasked: Plugin = {
  name: 'left-out',
  setup(build) {
    for (const { file, instead } of leftOut)
      build.onLoad({ filter: file }, async ({ path }) => ({ contents: await instead(path), loader: 'js' }));
  },
};
