import { statSync } from 'node:fs';
import { type Figure, figureOf } from './figure.ts';
import type { Product } from './product.ts';

/** What a bundle is made of, by whose it is. The first that fits. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['AWS SDK', /node_modules\/(@aws-sdk|@smithy|@aws-crypto|@aws)\//],
  ['zod', /node_modules\/zod\//],
  ['powertools', /node_modules\/@aws-lambda-powertools\//],
  ['middy', /node_modules\/@middy\//],
  ['jose', /node_modules\/jose\//],
  ['nodemailer', /node_modules\/nodemailer\//],
  ['other packages', /node_modules\//],
  ['jurisdiction pack', /^shared\/jurisdictions\//],
  ['refusals and their sentences', /^shared\/domain\/rejections/],
  ['domain', /^shared\/domain\//],
  ['events', /^events\//],
  ['shell, routes, adapters', /^shared\//],
  ['service', /^services\//],
];

const partOf = (file: string): string => PARTS.find(([, of]) => of.test(file))?.[0] ?? 'bundler';

const byPart = (composition: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const bytes = new Map<string, number>();
  for (const [file, size] of Object.entries(composition))
    bytes.set(partOf(file), (bytes.get(partOf(file)) ?? 0) + size);
  return Object.fromEntries([...bytes].toSorted((a, b) => b[1] - a[1]));
};

const LARGEST = 8;

const largest = (composition: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(composition)
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, LARGEST),
  );

/** The bundles of API functions beside their budget; those of the others, which have none, in the raw of the last. */
export const bundleSizes = ({ apis, services, composition }: Product): readonly Figure[] => {
  const locales = apis.filter(({ service }) =>
    Object.entries(composition(service)).some(([file, size]) => size > 0 && file.includes('zod/v4/locales')),
  );
  const made = ({ service, file }: Product['apis'][number]) => ({
    bytes: statSync(file).size,
    parts: byPart(composition(service)),
    largest: largest(composition(service)),
  });
  const others = services.filter(({ service }) => !apis.some((api) => api.service === service));
  return [
    ...apis.map((api) => {
      const raw = made(api);
      return figureOf(`bundle of ${api.service}`, raw.bytes / 1000, 'KB', 300, raw);
    }),
    figureOf('API functions with locales of zod', locales.length, 'functions', 0, {
      services: locales.map(({ service }) => service),
      bundlesOfOtherFunctions: Object.fromEntries(others.map((each) => [each.service, made(each)])),
    }),
  ];
};
