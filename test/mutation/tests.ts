import { expect } from 'expect';
import * as circus from 'jest-circus';

const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, expect });

let failed = false;

// One failure is enough to know; the rest of the file need not run.
circus.addEventHandler((event) => {
  if (event.name === 'test_start' && failed) event.test.mode = 'skip';
  if (event.name === 'test_done' && event.test.errors.length > 0) failed = true;
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Loads a file of tests and runs it up to its first failure. Answers what failed, or nothing. */
export const failureOf = async (load: () => Promise<unknown>): Promise<string | undefined> => {
  failed = false;
  circus.resetState();
  try {
    await load();
  } catch (error) {
    return messageOf(error);
  }
  const { testResults, unhandledErrors } = await circus.run();
  const [failure] = [...unhandledErrors, ...testResults.flatMap(({ errors }) => errors)];
  return failure;
};
