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

/** One after the other, so that what disturbs the machine disturbs both of a pair. */
const ratioOf = ({ file, environment }: Deployed, bare: string): number => {
  const pairs = Array.from({ length: ROUNDS + WARM_UP }, () => {
    const { cpu } = importOf(file, environment);
    return cpu / importOf(bare, environment).cpu;
  });
  return median(pairs.slice(WARM_UP));
};

/** @param folder where the bare handler may be put */
export const coldImports = ({ apis }: Product, folder: string): readonly Figure[] => {
  const bare = join(folder, 'bare.mjs');
  writeFileSync(bare, 'export const api = async () => ({ statusCode: 200, body: "" });\n');
  const ratios = apis.map((api) => [api.service, ratioOf(api, bare)] as const);
  const [worst, ratio] = ratios.reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  const loading = apis.filter(({ file, environment }) => importOf(file, environment).undici.length > 0);
  const cold = `cold import of an API function over a bare handler, CPU (worst: ${worst})`;
  return [
    figureOf(cold, ratio, '×', 3.8, { rounds: ROUNDS, medians: Object.fromEntries(ratios) }),
    figureOf(
      'API functions that load undici at init',
      loading.length,
      'functions',
      0,
      loading.map(({ service }) => service),
    ),
  ];
};
