import { statSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { runCLI } from 'jest';
import { type Hits, mutation } from './mutation.ts';

const CONFIG = '.config/jest.mutation.config.js';

type Results = Awaited<ReturnType<typeof runCLI>>['results'];

const run = async (...files: readonly string[]): Promise<Results> => {
  const options = { config: CONFIG, runInBand: true, silent: true, reporters: [], watchman: false };
  const chosen = files.length > 0 ? { _: [...files], runTestsByPath: true } : { _: [] };
  // @ts-expect-error its type asks for every option of the command line, its code for none
  return (await runCLI({ ...options, ...chosen }, [process.cwd()])).results;
};

const nameOf = (file: string): string => basename(file).replace(/(\.test)?\.ts$/, '');

/** The tests named for the mutated file first, then the smaller before the larger: who kills a mutant is mostly near. */
const nearestFirst = (source: string, files: readonly string[]): readonly string[] => {
  const distance = (file: string): number => (nameOf(file) === nameOf(source) ? 0 : statSync(file).size);
  return files.toSorted((a, b) => distance(a) - distance(b));
};

/**
 * Runs a file of tests as one test. Stryker's own runner knows which test reaches a mutant, but not what a file
 * reaches while it loads, where ours build their cases and tables: four of five mutants would count as static and be
 * met by every test there is. A file is loaded anew for each mutant, so what it reaches, it reaches at any time.
 */
class FileRunner implements TestRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const hits: Hits = new Map();
    mutation({ hits });
    const { testResults } = await run();
    const tests = testResults.map(({ testFilePath, perfStats, failureMessage }) => {
      const id = relative(process.cwd(), testFilePath);
      const ran = { id, name: id, fileName: testFilePath, timeSpentMs: perfStats.runtime };
      return failureMessage
        ? ({ ...ran, status: TestStatus.Failed, failureMessage } as const)
        : ({ ...ran, status: TestStatus.Success } as const);
    });
    const perTest = Object.fromEntries([...hits].map(([file, hit]) => [relative(process.cwd(), file), hit]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const files = nearestFirst(activeMutant.fileName, testFilter ?? []);
    mutation({ activeMutant: activeMutant.id, hitLimit });
    for (const [index, file] of files.entries()) {
      const { testResults } = await run(file);
      const failureMessage = testResults[0]?.failureMessage;
      if (failureMessage)
        return { status: MutantRunStatus.Killed, killedBy: [file], failureMessage, nrOfTests: index + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: files.length };
  }
}

const OF = /^(\d+)\/(\d+)$/;

/** MUTATE_PART=3/10: of the statements at the top of a file every tenth from the third; all parts together are all. */
class Part {
  readonly #part: number;
  readonly #parts: number;
  #seen = 0;

  constructor() {
    const [, part, parts] = OF.exec(process.env.MUTATE_PART ?? '1/1') ?? [];
    if (!part || !parts) throw new Error('MUTATE_PART wants the form 3/10');
    this.#part = Number(part) % Number(parts);
    this.#parts = Number(parts);
  }

  shouldIgnore(path: { readonly parentPath?: { isProgram(): boolean } | null }): string | undefined {
    if (!path.parentPath?.isProgram()) return undefined;
    this.#seen += 1;
    return this.#seen % this.#parts === this.#part ? undefined : 'another part';
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'jest-files', FileRunner),
  declareClassPlugin(PluginKind.Ignore, 'part', Part),
];
