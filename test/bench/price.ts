import type { Life } from './case-life.ts';

/** List prices in US$ (US East, on demand, without free tiers). */
const PRICE = {
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  apiCall: 3.5e-6,
  invocation: 0.2e-6,
  gbSecondArm: 13.3334e-6,
  transition: 25e-6,
  event: 1e-6,
  queueRequest: 0.4e-6,
  email: 100e-6,
  logGb: 0.5,
} as const;

// Assumed, because times of this machine are not Lambda's: handlers wait for a few DynamoDB calls of some milliseconds.
const SECONDS_EACH = 0.05;
// A message is sent, received and deleted.
const REQUESTS_A_MESSAGE = 3;

const unitsOf = (life: Life, write: boolean): number =>
  life.calls
    .filter((call) => call.write === write)
    .flatMap(({ tables }) => tables)
    .reduce((sum, { units, indexUnits }) => sum + units + indexUnits, 0);

/** What 1,000 cases like this one cost without SMS, by service. Storage and what a month costs anyway are not in it. */
export const costOf1000 = (life: Life): Readonly<Record<string, number>> => {
  const gbSeconds = life.invocations.reduce(
    (sum, { times, memory }) => sum + times * (memory / 1024) * SECONDS_EACH,
    0,
  );
  const invocations = life.invocations.reduce((sum, { times }) => sum + times, 0);
  const each = {
    dynamodb: unitsOf(life, true) * PRICE.writeUnit + unitsOf(life, false) * PRICE.readUnit,
    apiGateway: life.apiCalls * PRICE.apiCall,
    lambda: invocations * PRICE.invocation + gbSeconds * PRICE.gbSecondArm,
    stepFunctions: life.transitions * PRICE.transition,
    eventBridge: life.events * PRICE.event,
    sqs: life.messages * REQUESTS_A_MESSAGE * PRICE.queueRequest,
    email: life.emails * PRICE.email,
    logs: (life.logBytes / 1e9) * PRICE.logGb,
  };
  return Object.fromEntries(Object.entries(each).map(([name, dollars]) => [name, Math.round(dollars * 1e6) / 1000]));
};
