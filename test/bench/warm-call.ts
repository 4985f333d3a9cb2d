import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Figure, figureOf, median } from './figure.ts';
import type { Product } from './product.ts';

// The compiler of each process settles differently.
const PROCESSES = 5;

const STORE = new URL('./silent-store.ts', import.meta.url);
const HANDLER = new URL('./warm-handler.ts', import.meta.url);

const told = async (child: ChildProcess): Promise<number> => {
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`a process of the bench ended with ${String(code)} before it told anything`);
  });
  const [answer]: number[] = await Promise.race([once(child, 'message'), died]);
  if (answer === undefined) throw new Error('a process of the bench told nothing');
  return answer;
};

/** The intake handler as deployed, in one process, against a store in another. */
export const warmCall = async ({ apis, region }: Product): Promise<Figure> => {
  const intake = apis.find(({ service }) => service === 'intake');
  if (!intake) throw new Error('no intake to measure');
  const store = fork(STORE);
  try {
    const address = `http://127.0.0.1:${await told(store)}/`;
    const env = {
      ...process.env,
      ...intake.environment,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL: address,
    };
    const ratios: number[] = [];
    for (let i = 0; i < PROCESSES; i += 1) {
      const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
      ratios.push(await told(fork(HANDLER, [intake.file, address], { stdio: [...stdio], env })));
    }
    return figureOf('warm filing over the SDK putting the same items, CPU', median(ratios), '×', 1.6, {
      measure: 'in each process the median of 15 rounds: 60 filings, then their puts 60 times',
      ratios,
    });
  } finally {
    store.disconnect();
  }
};
