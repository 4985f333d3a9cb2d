import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostProcess, startHostProcess } from '../../../infra/demo/host-process.ts';
import { type Partner, partnerOf } from '../../../infra/demo/partner.ts';
import { testAssembly } from '../../support/assembly.ts';

/** A host that is killed at chosen points of what its partner does, and started again on the same folder and port. */
export interface MortalHost {
  readonly partner: Partner;
  /** how often it died so far */
  deaths(): number;
  stop(): Promise<void>;
}

/** Small, seeded, good enough to scatter points: mulberry32. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/**
 * @param delayAt milliseconds after which the n-th thing asked of the host (a call, a move of time) is answered by a
 *   SIGKILL; nothing where it lives
 */
export const mortalHost = async (delayAt: (nth: number) => number | undefined): Promise<MortalHost> => {
  const data = mkdtempSync(join(tmpdir(), 'jintiao-kill-'));
  const settings = {
    data,
    start: '2023-09-15T08:30:00.000+08:00',
    port: await freePort(),
    assembly: await testAssembly(),
  };
  let host: HostProcess = await startHostProcess(settings);
  const { url } = host;
  let asked = 0;
  let deaths = 0;

  const die = async (delay: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await host.kill();
    deaths += 1;
    host = await startHostProcess(settings);
  };

  /** The work asks again by itself until the host is back; it ends only after the death it runs beside. */
  const endangered = async <T>(work: () => Promise<T>): Promise<T> => {
    asked += 1;
    const delay = delayAt(asked);
    const death = delay === undefined ? Promise.resolve() : die(delay);
    const [result] = await Promise.all([work(), death]);
    return result;
  };

  const partner = partnerOf(() => url);
  return {
    partner: {
      ...partner,
      call: (order) => endangered(() => partner.call(order)),
      moveTo: (at) => endangered(() => partner.moveTo(at)),
    },
    deaths: () => deaths,
    stop: async () => {
      await host.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
