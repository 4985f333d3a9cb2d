import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBus } from './bus/bus.ts';
import { controls } from './controls.ts';
import { openFlow } from './flow/flow.ts';
import { openDoor } from './front/door.ts';
import { openFront } from './front/front.ts';
import type { LogLine } from './functions/instance.ts';
import { openFunctions } from './functions/open-functions.ts';
import { openGateway } from './gateway/gateway.ts';
import type { Assembly, AwsService, HostTime } from './parts.ts';
import { type Issuer, openIssuer, type Principal } from './people/issuer.ts';
import { openOutbox } from './people/outbox.ts';
import { openMappings } from './queues/mappings/mappings.ts';
import { openQueues } from './queues/queues.ts';
import type { Records } from './records.ts';
import { openSchedules } from './schedules/schedules.ts';
import { armExpiry } from './store/expiry.ts';
import { openStore } from './store/store.ts';
import { openAccess } from './template/access/open-access.ts';
import { readAssembly } from './template/read-assembly.ts';
import { type Advance, openTime, type Pace } from './time/open-time.ts';
import { sharedClock, timeMemory } from './time/shared-clock.ts';

export interface HostOptions {
  /** What `cdk synth` wrote for one stage. */
  readonly assembly: string;
  /** Everything the host keeps; one host a folder. */
  readonly data: string;
  /** Whether each write outlives the machine too, as it does unless said otherwise; it always outlives the host. */
  readonly synced?: boolean;
  readonly region: string;
  readonly partition?: string;
  /** 0: any free one. Tokens name the port, so a port of its own lets them outlive a restart. */
  readonly port?: number;
  /** Where time begins in a new folder, in milliseconds since the epoch. */
  readonly start: number;
  readonly pace: Pace;
  readonly principals: Readonly<Record<string, Principal>>;
  readonly onLog?: (line: LogLine) => void;
  /** Puts something between the functions and DynamoDB that counts what they ask of it. */
  readonly meter?: (dynamodb: AwsService) => AwsService;
  /** Told what broke or was lost inside the host. */
  readonly onFault: (fault: unknown) => void;
}

/** A running deployment on this machine, with the records that prove what went through it. */
export interface Host {
  readonly url: string;
  readonly assembly: Assembly;
  readonly time: HostTime & Advance;
  readonly issuer: Issuer;
  readonly records: Records;
  close(): Promise<void>;
}

const ACCOUNT = '000000000000';
const AUDIENCE = 'jintiao';

/** What a deployer would set: here the host's own issuer and addresses. */
const parametersFor = (url: string): Readonly<Record<string, string>> => ({
  OidcIssuer: `${url}/issuer`,
  OidcJwksUrl: `${url}/issuer/jwks`,
  OidcAudience: AUDIENCE,
  MailFrom: 'jintiao@example.com',
  SmsOrigin: 'JINTIAO',
});

/**
 * Runs a synthesised assembly on this machine. Whatever the templates use and the host does not know stops the start by
 * name. Everything is on disk: a host killed at any instant goes on from there.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const { assembly: folder, data, region, partition = 'aws', start, pace, principals, onFault } = options;
  const { synced = true } = options;
  await mkdir(data, { recursive: true });
  const memory = timeMemory();
  const clock = sharedClock(memory);
  const door = await openDoor(options.port ?? 0);
  const assembly = readAssembly({ folder, parameters: parametersFor(door.url), account: ACCOUNT, region, partition });
  const access = openAccess(assembly);
  const store = await openStore({ folder: join(data, 'level'), now: () => clock.now(), synced });
  const { state, feed } = store;
  const time = await openTime({ start, pace, store: state, memory, onFault });
  await store.createTables(assembly.of('AWS::DynamoDB::GlobalTable'));

  const functions = openFunctions({
    resources: assembly.of('AWS::Lambda::Function'),
    codeOf: (functionArn) => assembly.codeOf(functionArn),
    region,
    endpoint: door.url,
    memory,
    busy: (work) => time.busy(work),
    onLog: options.onLog ?? (() => undefined),
  });
  const parts = { assembly, store: state, time, access, complain: onFault };
  const queues = openQueues(parts);
  const bus = openBus({ ...parts, queues });
  const mappings = openMappings({ ...parts, functions, queues, feed });
  const schedules = openSchedules({ ...parts, functions, queues });
  const machines = assembly.of('AWS::StepFunctions::StateMachine');
  const flow = await openFlow({ machines, store: state, time, functions, access, onFault });
  const issuer = await openIssuer({ store: state, time, url: `${door.url}/issuer`, principals, audience: AUDIENCE });
  const outbox = await openOutbox({ store: state, time, assembly });
  const gateway = openGateway({ assembly, functions, access, time, onFault });
  const records = {
    executions: () => flow.executions(),
    queues: () => queues.records(),
    bus: () => bus.records(),
    mappings: () => mappings.records(),
    schedules: () => schedules.records(),
    outbox: outbox.outbox,
    functions: () => functions.records(),
  };
  const resumed = Promise.withResolvers<void>();
  openFront({
    door,
    services: {
      dynamodb: options.meter?.(store.dynamodb) ?? store.dynamodb,
      states: flow,
      events: bus.service,
      sqs: queues.service,
      ...outbox.services,
    },
    callerOf: (accessKeyId) => functions.callerOf(accessKeyId),
    access,
    time,
    gateway,
    pages: { ...outbox.pages, ...issuer.pages },
    controls: controls({ time, flow, records }),
    resumed: resumed.promise,
    onFault,
  });

  // Queues first: what is brought back to life later may deliver into them at once.
  await queues.resume();
  await bus.resume();
  await mappings.resume();
  await flow.resume();
  await schedules.resume();
  await armExpiry(store.expiry, feed, time);
  resumed.resolve();

  return {
    url: door.url,
    assembly,
    time,
    issuer,
    records,
    close: async () => {
      await door.close();
      await time.close();
      await functions.close();
      await store.close();
    },
  };
};
