import { TestEnvironment } from 'jest-environment-node';
import { mutation } from '../test/mutation/mutation.ts';

/** Makes one mutant live for a file of tests, or counts which ones the file reaches. */
export default class MutationEnvironment extends TestEnvironment {
  #testPath;

  constructor(config, context) {
    super(config, context);
    this.#testPath = context.testPath;
    const { activeMutant, hitLimit } = mutation();
    this.global.__stryker__ = hitLimit === undefined ? { activeMutant } : { activeMutant, hitLimit, hitCount: 0 };
  }

  async teardown() {
    mutation().hits?.set(this.#testPath, { ...this.global.__stryker__?.mutantCoverage?.static });
    await super.teardown();
  }
}
