import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { failureOf } from './tests.ts';
import { type World, worldsOf } from './world.ts';

/** A mutant of the meaning is killed where the meaning is proven: not by hosts and shells, nor by who hears what. */
const TESTS = 'test/unit/**/*.test.ts';
const APART = 'test/unit/{demo,dynamodb-local,identity,lambda,local,search,api/openapi*,events/patterns*}';

/** What mutated code reads of the mutant that lives, and where it counts the mutants that are reached. */
type Mutation = {
  readonly activeMutant?: string;
  readonly hitLimit?: number | undefined;
  readonly hitCount?: number;
  readonly mutantCoverage?: { readonly static: Record<string, number> };
};

const mutation = (next: Mutation): Mutation => Object.assign(globalThis, { __stryker__: next }).__stryker__;

const nameOf = (file: string): string => basename(file).replace(/(\.test)?\.ts$/, '');

/** By the first number that differs. */
const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;

/**
 * Runs a file of tests as one test. Stryker's own runner knows which test reaches a mutant, but not what a file
 * reaches while it loads, where ours build their cases and tables: four of five mutants would count as static and be
 * met by every test there is. A file is loaded anew for each mutant, so what it reaches, it reaches at any time.
 */
class FileRunner implements TestRunner {
  /** How many mutants of a source each file killed. */
  readonly #kills = new Map<string, Map<string, number>>();
  /** How long a file took the last time. */
  readonly #costs = new Map<string, number>();
  #files: readonly string[] = [];
  #world: () => World = () => ({});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    // Nobody reads the traces.
    Error.stackTraceLimit = 0;
    this.#files = globSync(TESTS, { exclude: [APART] });
    this.#world = await worldsOf(this.#files);
  }

  async #failureOf(file: string, world: World): Promise<string | undefined> {
    const load = world[file];
    if (!load) throw new Error(`no tests are called ${file}`);
    const started = performance.now();
    const failure = await failureOf(load);
    this.#costs.set(file, performance.now() - started);
    return failure;
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    const perTest: Record<string, Record<string, number>> = {};
    for (const file of this.#files) {
      const ran = { id: file, name: file, fileName: file };
      const reached = mutation({});
      const started = performance.now();
      const failureMessage = await this.#failureOf(file, this.#world());
      const timeSpentMs = performance.now() - started;
      perTest[file] = { ...reached.mutantCoverage?.static };
      tests.push(
        failureMessage === undefined
          ? { ...ran, timeSpentMs, status: TestStatus.Success }
          : { ...ran, timeSpentMs, status: TestStatus.Failed, failureMessage },
      );
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  /** Who killed most beside the mutant first, then the tests named for its file, then the quick before the slow. */
  #nearestFirst(source: string, files: readonly string[]): readonly string[] {
    const kills = this.#kills.get(source);
    const distance = (file: string): readonly number[] => [
      -(kills?.get(file) ?? 0),
      nameOf(file) === nameOf(source) ? 0 : 1,
      this.#costs.get(file) ?? 0,
    ];
    return files
      .map((file) => ({ file, distance: distance(file) }))
      .toSorted((a, b) => compare(a.distance, b.distance))
      .map(({ file }) => file);
  }

  #killed(source: string, file: string): void {
    const kills = this.#kills.get(source) ?? new Map<string, number>();
    this.#kills.set(source, kills.set(file, (kills.get(file) ?? 0) + 1));
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const files = this.#nearestFirst(activeMutant.fileName, testFilter ?? this.#files);
    mutation({ activeMutant: activeMutant.id, ...(hitLimit === undefined ? {} : { hitLimit, hitCount: 0 }) });
    const world = this.#world();
    for (const [index, file] of files.entries()) {
      const failureMessage = await this.#failureOf(file, world);
      if (failureMessage === undefined) continue;
      this.#killed(activeMutant.fileName, file);
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
  declareClassPlugin(PluginKind.TestRunner, 'files-of-tests', FileRunner),
  declareClassPlugin(PluginKind.Ignore, 'part', Part),
];
