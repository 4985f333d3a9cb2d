import type { Invocations, Life } from './case-life.ts';
import { median } from './figure.ts';
import { ASSUMED, PRICE } from './price.ts';

/** A line of the bill: so many of something at a price each; dollars for 1,000 cases. */
export interface Line {
  readonly what: string;
  readonly each: number;
  readonly aCase: number;
  readonly dollars: number;
}

export interface Load {
  readonly name: string;
  /** Every call starts a new instance: its initialisation is billed, and nothing is in any cache. */
  readonly cold: boolean;
}

export const LOADS: readonly [Load, Load] = [
  { name: 'this prefecture, two to three filings a working day, every call cold', cold: true },
  { name: 'a national load, every call warm', cold: false },
];

/** CPU milliseconds of a process that starts and imports the bundle of a function, by the function's name. */
export type Initialisations = (functionName: string) => number;

// The whole milliseconds of one invocation, as billed.
const billed = (milliseconds: number): number => Math.ceil(milliseconds);

/** Less than a CPU takes longer over the same work. */
const initOf = ({ name, memory }: Invocations, inits: Initialisations): number =>
  inits(name) / Math.min(1, memory / ASSUMED.megabytesOfOneCpu);

/** Milliseconds that an invocation of a function lasts under a load, its initialisation included where there is one. */
const lastingOf = (called: Invocations, { cold }: Load, inits: Initialisations): number => {
  const { first, further } = called;
  // A function that was called once has shown its first call alone.
  return cold ? billed(initOf(called, inits) + median(first)) : billed(median(further.length > 0 ? further : first));
};

const sumOf = <T>(of: readonly T[], amount: (one: T) => number): number =>
  of.reduce((sum, one) => sum + amount(one), 0);

const unitsOf = ({ calls }: Life, write: boolean): number =>
  sumOf(
    calls.filter((call) => call.write === write).flatMap(({ tables }) => tables),
    ({ units, indexUnits }) => units + indexUnits,
  );

const isConsumer = ({ name }: Invocations): boolean => name.endsWith('-onEvent');
const isOfPrivate = ({ tables }: Life['calls'][number]): boolean =>
  tables.some(({ table }) => table.endsWith('-private'));

export interface Cost {
  readonly load: string;
  readonly lines: readonly Line[];
  readonly milliseconds: Readonly<Record<string, number>>;
}

/** What a case like this one costs under a load, without SMS, storage and what a month costs anyway. */
export const costOf = (life: Life, load: Load, inits: Initialisations): Cost => {
  const called = life.invocations.filter(({ times }) => times > 0);
  const batches = sumOf(called.filter(isConsumer), ({ times }) => times);
  const logged = life.logBytes + life.logLines * ASSUMED.bytesALogLine;
  const accessLog = life.apiCalls * (ASSUMED.bytesAnAccessLine + ASSUMED.bytesALogLine);
  const counted: readonly (readonly [string, number, number])[] = [
    ['DynamoDB write units', PRICE.writeUnit, unitsOf(life, true)],
    ['DynamoDB read units', PRICE.readUnit, unitsOf(life, false)],
    ['API Gateway calls', PRICE.apiCall, life.apiCalls],
    ['Lambda invocations', PRICE.invocation, sumOf(called, ({ times }) => times)],
    [
      'Lambda GB-seconds',
      PRICE.gbSecond,
      sumOf(called, (one) => (one.times * (one.memory / 1024) * lastingOf(one, load, inits)) / 1000),
    ],
    ['Step Functions transitions', PRICE.transition, life.transitions],
    ['EventBridge events', PRICE.event, life.events],
    // A batch is received by one request and deleted by another.
    ['SQS requests', PRICE.queueRequest, life.messages + 2 * batches],
    ['CloudWatch Logs GB', PRICE.logGb, (logged + accessLog) / 1e9],
    // A gateway's call and what it invokes is one trace, an execution another; up to one a second all are recorded.
    ['X-Ray traces', PRICE.trace, life.apiCalls + life.executions.length],
    // DynamoDB asks for the key again after five minutes, for each caller.
    ['KMS requests', PRICE.keyRequest, load.cold ? life.calls.filter(isOfPrivate).length : 0],
    ['SES e-mails', PRICE.email, life.emails],
  ];
  return {
    load: load.name,
    lines: counted.map(([what, each, aCase]) => ({ what, each, aCase, dollars: each * aCase * 1000 })),
    milliseconds: Object.fromEntries(called.map((one) => [one.name, lastingOf(one, load, inits)])),
  };
};
