import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figureOf, median } from './figure.ts';
import type { Deployed, Product } from './product.ts';

const ROUNDS = 15;
const WARM_UP = 2;

/** CPU of a whole process that imports the module, in milliseconds, and what it loaded of undici by then. */
const SCRIPT = `
  await import(process.argv[1]);
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const undici = process.moduleLoadList.filter((module) => module.includes('undici'));
  process.stdout.write(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, undici }));
`;

interface Import {
  readonly cpu: number;
  readonly undici: readonly string[];
}

const importOf = (file: string, environment: Readonly<Record<string, string>>): Import => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, file], {
    env: { AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 's', ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file} does not import: ${stderr}`);
  return JSON.parse(stdout);
};

/** CPU milliseconds of the start of a bundle and of a bare handler, and the ratio of pairs. */
export interface ColdImport {
  readonly service: string;
  readonly milliseconds: number;
  readonly bare: number;
  readonly ratio: number;
  readonly ratios: readonly [least: number, most: number];
  readonly undici: readonly string[];
}

/** One after the other, so that what disturbs the machine disturbs both of a pair. */
const coldImport = ({ service, file, environment }: Deployed, bare: string): ColdImport => {
  const pairs = Array.from({ length: ROUNDS + WARM_UP }, () => ({
    own: importOf(file, environment),
    bare: importOf(bare, environment),
  })).slice(WARM_UP);
  const ratios = pairs.map((pair) => pair.own.cpu / pair.bare.cpu);
  return {
    service,
    milliseconds: median(pairs.map(({ own }) => own.cpu)),
    bare: median(pairs.map((pair) => pair.bare.cpu)),
    ratio: median(ratios),
    ratios: [Math.min(...ratios), Math.max(...ratios)],
    undici: pairs[0]?.own.undici ?? [],
  };
};

/** @param folder where the bare handler may be put */
export const coldImports = ({ services }: Product, folder: string): readonly ColdImport[] => {
  const bare = join(folder, 'bare.mjs');
  writeFileSync(bare, 'export const api = async () => ({ statusCode: 200, body: "" });\n');
  return services.map((each) => coldImport(each, bare));
};

export const coldFigures = (imports: readonly ColdImport[], { apis }: Product): readonly Figure[] => {
  const ofApis = imports.filter(({ service }) => apis.some((api) => api.service === service));
  const worst = ofApis.toSorted((a, b) => b.ratio - a.ratio)[0];
  if (!worst) throw new Error('no API function to measure');
  const loading = ofApis.filter(({ undici }) => undici.length > 0);
  const cold = `cold import of an API function over a bare handler, CPU (worst: ${worst.service})`;
  return [
    figureOf(cold, worst.ratio, '×', 3.8, { rounds: ROUNDS, imports }),
    figureOf(
      'API functions that load undici at init',
      loading.length,
      'functions',
      0,
      loading.map(({ service }) => service),
    ),
  ];
};
