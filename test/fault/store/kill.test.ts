import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../infra/local/store/store.ts';
import { type Acknowledged, examine } from './findings.ts';
import { TABLES } from './storm-tables.ts';

const KILLS = Number(process.env.STORE_KILLS ?? 10);
const SEED = Number(process.env.STORE_SEED ?? 20230915);

const STORM = fileURLToPath(new URL('./storm.ts', import.meta.url));

/** A small generator of its own, so that a failing run can be run again (mulberry32). */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/**
 * Runs the storm until it has told so many acknowledged writes, and a moment longer: at the very acknowledgement the
 * next batch has hardly begun, and a kill there would find nothing. Tells all it heard.
 */
const stormUntil = async (
  folder: string,
  { seed, count, milliseconds }: { readonly seed: number; readonly count: number; readonly milliseconds: number },
): Promise<{ readonly heard: readonly Acknowledged[]; readonly signal: unknown }> => {
  const child = spawn(process.execPath, [STORM, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const heard: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    heard.push(JSON.parse(line));
    if (heard.length === count) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  }
  const [, signal] = await exit;
  return { heard, signal };
};

describe('given a storm of writes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jintiao-kill-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it(
    `killed at ${KILLS} seeded points, the reopened folder holds whole transactions, exact index rows, every ` +
      'acknowledged write and a feed without a gap',
    async () => {
      const random = generator(SEED);
      const acknowledged: Acknowledged[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const point = { seed: kill, count: 1 + Math.floor(random() * 120), milliseconds: random() * 20 };
        const { heard, signal } = await stormUntil(folder, point);
        expect(signal).toBe('SIGKILL');
        acknowledged.push(...heard);
        const store = await openStore({ folder, now: () => Date.now() });
        await store.createTables(TABLES);
        await examine(store, acknowledged);
        await store.close();
      }
    },
    20_000 + KILLS * 3_000,
  );
});
