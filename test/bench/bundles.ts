import { statSync } from 'node:fs';
import { type Figure, figureOf } from './figure.ts';
import type { Product } from './product.ts';

const TOP = 10;

/** `@smithy/core` of a file in a package, `shared/domain` of our own. */
const homeOf = (file: string): string => {
  const inPackage = file.split('node_modules/').at(-1);
  if (file.includes('node_modules/') && inPackage)
    return inPackage.split('/', inPackage.startsWith('@') ? 2 : 1).join('/');
  return file.split('/', 2).join('/');
};

const byHome = (composition: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const bytes = new Map<string, number>();
  for (const [file, size] of Object.entries(composition))
    bytes.set(homeOf(file), (bytes.get(homeOf(file)) ?? 0) + size);
  return Object.fromEntries([...bytes].toSorted((a, b) => b[1] - a[1]).slice(0, TOP));
};

export const bundleSizes = ({ apis, composition }: Product): readonly Figure[] => {
  const locales = apis.filter(({ service }) =>
    Object.entries(composition(service)).some(([file, size]) => size > 0 && file.includes('zod/v4/locales')),
  );
  return [
    ...apis.map(({ service, file }) => {
      const { size } = statSync(file);
      return figureOf(`bundle of ${service}`, size / 1000, 'KB', 300, {
        bytes: size,
        top: byHome(composition(service)),
      });
    }),
    figureOf(
      'API functions with locales of zod',
      locales.length,
      'functions',
      0,
      locales.map(({ service }) => service),
    ),
  ];
};
