import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A case as its partners would send it: who calls what, when, with which body. */

const Sentence = z.strictObject({ zh: z.string(), en: z.string() });
const Instant = z.iso.datetime({ offset: true });

/**
 * One call of the API. `as` is a sample principal by name, or `lead` for whoever was assigned; the text `$lead` in a
 * body stands for that mediator's id. `refused` names the code that the call is expected to be refused with.
 */
const Step = z.strictObject({
  at: Instant,
  as: z.string(),
  call: z.string(),
  path: z.record(z.string(), z.string()).default({}),
  body: z.record(z.string(), z.unknown()).default({}),
  says: Sentence,
  refused: z.string().optional(),
});
export type Step = z.infer<typeof Step>;

export const Scenario = z.strictObject({
  name: z.string(),
  title: Sentence,
  source: z.string(),
  steps: z.array(Step).min(1),
  /** time goes on to here after the last step */
  until: Instant,
});
export type Scenario = z.infer<typeof Scenario>;

const Day = z.iso.date();

/** What must come of it: captured from a run and read against the rules, so it guards against change and proves no rule. */
export const Expected = z.strictObject({
  caseNo: z.string(),
  channel: z.string(),
  track: z.string(),
  outcome: z.string(),
  stages: z.array(z.strictObject({ stage: z.string(), at: z.string() })),
  clocks: z.array(z.strictObject({ kind: z.string(), startedOn: Day, dueOn: Day, endedOn: Day.optional() })),
  messages: z.array(z.strictObject({ at: z.string(), channel: z.string(), audience: z.string(), rung: z.string() })),
  courtFee: z.strictObject({ full: z.string(), avoided: z.string() }),
  /** what the host's own records must show */
  flow: z.strictObject({ states: z.array(z.string()), status: z.string() }),
});
export type Expected = z.infer<typeof Expected>;

export interface Published {
  readonly scenario: Scenario;
  readonly expected: Expected | undefined;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const beginning = ({ scenario }: Published): number => Math.min(...scenario.steps.map(({ at }) => Date.parse(at)));

/** The scenarios of a folder, `<name>.json` beside `<name>.expected.json`, in the order in which they begin. */
export const readScenarios = (folder: string): readonly Published[] => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const expectations = new Set(files.filter((file) => file.endsWith('.expected.json')));
  return files
    .filter((file) => !expectations.has(file))
    .map((file) => {
      const expectation = file.replace(/\.json$/, '.expected.json');
      return {
        scenario: Scenario.parse(readJson(join(folder, file))),
        expected: expectations.has(expectation) ? Expected.parse(readJson(join(folder, expectation))) : undefined,
      };
    })
    .sort((a, b) => beginning(a) - beginning(b));
};
