import { join, resolve } from 'node:path';
import { partnerOf } from '../../infra/demo/partner.ts';
import { play } from '../../infra/demo/play.ts';
import { readScenarios, type Scenario } from '../../infra/demo/scenario.ts';
import { type Host, startHost } from '../../infra/local/host.ts';
import { samplePrincipals } from '../../infra/local/sample-principals.ts';
import { type Metered, meterOf } from './meter.ts';
import type { Product } from './product.ts';

/** What one case made the host do, from its filing until nothing is left of its day. */
export interface Life {
  /** what DynamoDB was asked until the answer to the filing had done its work */
  readonly filing: readonly Metered[];
  readonly calls: readonly Metered[];
  readonly apiCalls: number;
  readonly transitions: number;
  readonly executions: readonly {
    readonly name: string;
    readonly transitions: number;
    readonly historyEvents: number;
  }[];
  /** of the functions that a case wakes; the daily runs belong to the day */
  readonly invocations: readonly Invocations[];
  readonly events: number;
  readonly messages: number;
  readonly emails: number;
  readonly sms: readonly { readonly body: string; readonly parts: number }[];
  readonly logBytes: number;
  readonly logLines: number;
}

/** What one function did. Times are this machine's, with what it waited for. */
export interface Invocations {
  readonly name: string;
  readonly times: number;
  readonly memory: number;
  /** milliseconds of each call, the first of a new instance apart */
  readonly first: readonly number[];
  readonly further: readonly number[];
}

const DAILY = /-(watch|reconcile)$/;

/** The walks of the daily runs over a day's index; what they then read of a case is the case's. */
const isOfTheDay = ({ index }: Metered): boolean => index === 'byDay';

/** The published cases, in the order in which they begin. */
export const publishedCases = (): readonly Scenario[] =>
  readScenarios(resolve('test/fixtures/cases')).map(({ scenario }) => scenario);

const invocationsOf = (host: Host): Life['invocations'] =>
  host.records.functions().flatMap(({ name, arn, invocations: times, durations: further, firstDurations: first }) => {
    const memory = Number(host.assembly.byArn(arn)?.properties.MemorySize ?? 128);
    return DAILY.test(name) ? [] : [{ name, times, memory, first, further }];
  });

const open = async (product: Product, folder: string, scenario: Scenario, note: (call: Metered) => void) => {
  let logBytes = 0;
  let logLines = 0;
  const faults: unknown[] = [];
  const host = await startHost({
    assembly: product.assembly,
    data: join(folder, `host-${scenario.name}`),
    region: product.region,
    start: Date.parse(scenario.steps[0]?.at ?? '') - 3_600_000,
    pace: 'still',
    principals: samplePrincipals,
    meter: meterOf(note),
    onLog: ({ line }) => {
      logLines += 1;
      logBytes += Buffer.byteLength(line) + 1;
    },
    onFault: (fault) => faults.push(fault),
  });
  return {
    host,
    logs: () => ({ logBytes, logLines }),
    check: () => {
      if (faults.length > 0) throw new AggregateError(faults, 'the host failed under the bench');
    },
  };
};

/** Plays a published case on a fresh host and counts. @param folder gets the host's data */
export const lifeOf = async (scenario: Scenario, product: Product, folder: string): Promise<Life> => {
  const calls: Metered[] = [];
  let steps = 0;
  let filing: readonly Metered[] = [];
  const { host, logs, check } = await open(product, folder, scenario, (call) => {
    if (!isOfTheDay(call)) calls.push(call);
  });
  try {
    // Before each step the host is quiet: at the second one, all that was done is the filing's.
    const onStep = () => {
      steps += 1;
      if (steps === 2) filing = [...calls];
    };
    await play(
      partnerOf(() => host.url),
      [scenario],
      { onStep },
    );
    check();
    const { records } = host;
    const sent = await records.outbox();
    const queues = await records.queues();
    const invocations = invocationsOf(host);
    const executions = records
      .executions()
      .map(({ name, transitions, historyEvents }) => ({ name, transitions, historyEvents }));
    return {
      filing,
      calls,
      apiCalls: invocations.reduce((sum, { name, times }) => sum + (name.endsWith('-api') ? times : 0), 0),
      transitions: executions.reduce((sum, { transitions }) => sum + transitions, 0),
      executions,
      invocations,
      events: (await records.bus()).length,
      messages: queues.reduce((sum, queue) => sum + queue.sent, 0),
      emails: sent.filter(({ channel }) => channel === 'email').length,
      sms: sent.flatMap((message) => (message.channel === 'sms' ? [{ body: message.body, parts: message.parts }] : [])),
      ...logs(),
    };
  } finally {
    await host.close();
  }
};
