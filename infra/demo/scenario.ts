import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { routes } from '../../shared/api/routes.ts';

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

/**
 * What must come of it, written from mechanism.md and the calendar before it is played. What an expectation does not
 * state is not held against anything.
 */
export const Expected = z
  .strictObject({
    name: z.string(),
    county: z.string(),
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
  })
  .partial();
export type Expected = z.infer<typeof Expected>;

export interface Published {
  readonly scenario: Scenario;
  readonly expected: Expected | undefined;
}

/** A folder of fixtures that cannot be played: every fault, each with its file and the place in it. */
export class BadFixtures extends Error {
  override readonly name = 'BadFixtures';
  constructor(folder: string, faults: readonly string[]) {
    super(`${folder} cannot be played (form: infra/demo/README.md)\n${faults.map((each) => `  ${each}`).join('\n')}`);
  }
}

type Read<T> = { readonly value?: T; readonly faults: readonly string[] };

const readAs = <T>(shape: z.ZodType<T>, folder: string, file: string): Read<T> => {
  try {
    const read = shape.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (read.success) return { value: read.data, faults: [] };
    return {
      faults: read.error.issues.map(({ path, message }) => `${file}: ${path.join('.') || 'whole'}: ${message}`),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return { faults: [`${file}: is not JSON: ${error.message}`] };
    throw error;
  }
};

const operations = new Set<string>(routes.map(({ operation }) => operation));

/** What the shapes cannot say: a case is filed before anything else is done with it, and nothing is done after its end. */
const faultsOf = ({ steps, until }: Scenario): readonly string[] => {
  const filed = steps.find(({ call, refused }) => call === 'fileCase' && !refused);
  const after = (at: string, end: string | undefined) => end !== undefined && Date.parse(at) > Date.parse(end);
  return [
    ...(filed ? [] : ['steps: none files the case (fileCase)']),
    ...steps.flatMap(({ call, at }, i) => [
      ...(operations.has(call) ? [] : [`steps.${i}.call: the API has no operation ${call}`]),
      ...(call !== 'fileCase' && filed && after(filed.at, at) ? [`steps.${i}.at: before the case is filed`] : []),
      ...(after(at, until) ? [`steps.${i}.at: after the scenario’s end (until)`] : []),
    ]),
  ];
};

const EXPECTATION = '.expected.json';

const filesOf = (folder: string): readonly string[] => {
  if (!existsSync(folder)) throw new BadFixtures(folder, ['there is no such folder']);
  return readdirSync(folder).filter((file) => file.endsWith('.json'));
};

const beginning = ({ scenario }: Published): number => Math.min(...scenario.steps.map(({ at }) => Date.parse(at)));

/**
 * The scenarios of a folder, `<file>.json` with `<file>.expected.json` beside it where there is one, in the order in
 * which they begin.
 * @throws BadFixtures which names every fault
 */
export const readScenarios = (folder: string): readonly Published[] => {
  const files = filesOf(folder);
  const faults: string[] = [];
  const published: Published[] = [];
  for (const file of files.filter((each) => !each.endsWith(EXPECTATION))) {
    const expectation = file.replace(/\.json$/, EXPECTATION);
    const scenario = readAs(Scenario, folder, file);
    const expected = files.includes(expectation) ? readAs(Expected, folder, expectation) : { faults: [] };
    const name = scenario.value?.name;
    const twice = published.some((other) => other.scenario.name === name) ? [`${file}: name: ${name} is taken`] : [];
    const unfit = scenario.value ? faultsOf(scenario.value).map((fault) => `${file}: ${fault}`) : [];
    faults.push(...scenario.faults, ...expected.faults, ...unfit, ...twice);
    if (scenario.value) published.push({ scenario: scenario.value, expected: expected.value });
  }
  const alone = files.filter(
    (file) => file.endsWith(EXPECTATION) && !files.includes(file.replace(EXPECTATION, '.json')),
  );
  faults.push(...alone.map((file) => `${file}: has no scenario beside it`));
  if (files.length === 0) faults.push('there is no scenario (<name>.json)');
  if (faults.length > 0) throw new BadFixtures(folder, faults);
  return published.sort((a, b) => beginning(a) - beginning(b));
};
