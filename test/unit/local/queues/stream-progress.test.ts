import * as fc from 'fast-check';
import type { Change } from '../../../../infra/local/parts.ts';
import {
  aged,
  failed,
  limitOf,
  type Progress,
  type Step,
  succeeded,
} from '../../../../infra/local/queues/mappings/stream-progress.ts';

const change = (sequence: number, at = 0): Change => ({ sequence, table: 'cases', at, kind: 'INSERT', keys: {} });
const changes = (...sequences: readonly number[]) => sequences.map((sequence) => change(sequence));
const fresh: Progress = { after: 0, stretches: [] };
const WHOLLY = { from: 0, wholly: true };

describe('given a batch that succeeded', () => {
  it('moves the cursor to its last record', () => {
    expect(succeeded(fresh, changes(3, 5, 8))).toEqual({ progress: { after: 8, stretches: [] } });
  });
});

describe('given a batch that failed as a whole', () => {
  it('keeps it together and waits, longer each time', () => {
    const first = failed(fresh, changes(1, 2), WHOLLY, { bisect: false }, 1000);
    expect(first.progress).toEqual({ after: 0, stretches: [{ through: 2, failures: 1 }], retryAt: 2000 });
    const second = failed(first.progress, changes(1, 2), WHOLLY, { bisect: false }, 2000);
    expect(second.progress).toEqual({ after: 0, stretches: [{ through: 2, failures: 2 }], retryAt: 4000 });
  });

  it('halves it where the mapping bisects, without using a retry', () => {
    const { progress } = failed(fresh, changes(1, 2, 3), WHOLLY, { bisect: true, maxRetries: 0 }, 0);
    expect(progress.stretches).toEqual([
      { through: 2, failures: 0 },
      { through: 3, failures: 0 },
    ]);
  });

  it('gives up after the retries allowed', () => {
    const tried: Progress = { after: 0, stretches: [{ through: 2, failures: 2 }] };
    const batch = changes(1, 2);
    expect(failed(tried, batch, WHOLLY, { bisect: false, maxRetries: 2 }, 0)).toEqual({
      progress: { after: 2, stretches: [] },
      given: { up: batch, because: 'RetryAttemptsExhausted', invocations: 3 },
    });
  });
});

describe('given a batch that failed from a record on', () => {
  it('moves the cursor to the record before it and tries the rest again', () => {
    const { progress } = failed(fresh, changes(1, 2, 3), { from: 1, wholly: false }, { bisect: true }, 0);
    expect(progress).toEqual({ after: 1, stretches: [{ through: 3, failures: 1 }], retryAt: 1000 });
  });
});

describe('given records older than the policy allows', () => {
  it('gives up those alone', () => {
    const batch = [change(1, 0), change(2, 5000)];
    expect(aged(fresh, batch, { bisect: false, maxAge: 6000 }, 10_000)).toEqual({
      progress: { after: 1, stretches: [] },
      given: { up: [batch[0]], because: 'RecordAgeExceeded', invocations: 0 },
    });
  });
  it('gives up none where the policy sets no age', () => {
    expect(aged(fresh, changes(1), { bisect: false }, 1e12)).toBeUndefined();
  });
});

describe('given any run of failures with limited retries', () => {
  it('every record is in the end handed over with success or given up, once, in order', () => {
    fc.assert(
      fc.property(
        fc.record({
          poison: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }),
          size: fc.integer({ min: 1, max: 8 }),
          bisect: fc.boolean(),
          reports: fc.boolean(),
          maxRetries: fc.integer({ min: 0, max: 3 }),
        }),
        ({ poison, size, bisect, reports, maxRetries }) => {
          const all = changes(...Array.from({ length: 20 }, (_, i) => i + 1));
          const finished: number[] = [];
          let progress = fresh;
          for (let turn = 0; progress.after < 20; turn += 1) {
            if (turn > 1000) throw new Error('does not end');
            const { after } = progress;
            const limit = limitOf(progress);
            const batch = all.filter(({ sequence }) => sequence > after && sequence <= limit).slice(0, size);
            const bad = batch.findIndex(({ sequence }) => poison.includes(sequence));
            const step: Step =
              bad < 0
                ? succeeded(progress, batch)
                : failed(progress, batch, reports ? { from: bad, wholly: false } : WHOLLY, { bisect, maxRetries }, 0);
            expect(step.progress.after).toBeGreaterThanOrEqual(after);
            finished.push(...batch.map(({ sequence }) => sequence).filter((n) => n <= step.progress.after));
            progress = step.progress;
          }
          expect(finished).toEqual(all.map(({ sequence }) => sequence));
        },
      ),
    );
  });
});
