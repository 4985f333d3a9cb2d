import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostProcess, startHostProcess } from '../../infra/demo/host-process.ts';
import { type Partner, partnerOf } from '../../infra/demo/partner.ts';
import { testAssembly } from './assembly.ts';

export interface HostUnderTest {
  readonly partner: Partner;
  readonly url: string;
  /** everything it keeps */
  readonly data: string;
  /** what the functions logged, and what the host said of faults */
  readonly lines: readonly string[];
  /** Closes it, does something to its folder, and starts it again where it was. */
  meanwhileClosed<T>(work: () => T | Promise<T>): Promise<T>;
}

interface Options {
  /** another assembly than this checkout's own */
  readonly assembly?: () => Promise<string>;
  /** where time stands at first */
  readonly start?: string;
}

// A synthesis may come first, and the machine may have other work.
const PATIENCE_MS = 120_000;

/** A host on a fresh folder for the tests of one file: started before them, closed and forgotten after them. */
export const hostUnderTest = ({
  assembly = testAssembly,
  start = '2023-09-15T08:30:00.000+08:00',
}: Options = {}): HostUnderTest => {
  const data = mkdtempSync(join(tmpdir(), 'jintiao-host-'));
  const lines: string[] = [];
  let host: HostProcess | undefined;
  let port = 0;

  const url = (): string => {
    if (!host) throw new Error('the host of this file is not up');
    return host.url;
  };
  const open = async (): Promise<void> => {
    const onLine = (line: string) => void lines.push(line);
    host = await startHostProcess({ data, start, port, assembly: await assembly(), onLine, logs: true, passing: true });
    port = Number(new URL(host.url).port);
  };
  const close = async (): Promise<void> => {
    await host?.stop();
    host = undefined;
  };

  beforeAll(open, PATIENCE_MS);
  afterAll(async () => {
    await close();
    rmSync(data, { recursive: true, force: true });
  });

  return {
    partner: partnerOf(url),
    get url() {
      return url();
    },
    data,
    lines,
    meanwhileClosed: async (work) => {
      await close();
      try {
        return await work();
      } finally {
        await open();
      }
    },
  };
};
