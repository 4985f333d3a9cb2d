import type { openBus } from './bus/bus.ts';
import type { openFlow } from './flow/flow.ts';
import type { openFunctions } from './functions/open-functions.ts';
import type { openOutbox } from './people/outbox.ts';
import type { openMappings } from './queues/mappings/mappings.ts';
import type { openQueues } from './queues/queues.ts';
import type { openSchedules } from './schedules/schedules.ts';

/** What went through the parts of a host: each keeps its own, and a demo or a test reads them all. */
export interface Records {
  readonly executions: Awaited<ReturnType<typeof openFlow>>['executions'];
  readonly queues: ReturnType<typeof openQueues>['records'];
  readonly bus: ReturnType<typeof openBus>['records'];
  readonly mappings: ReturnType<typeof openMappings>['records'];
  readonly schedules: ReturnType<typeof openSchedules>['records'];
  readonly outbox: Awaited<ReturnType<typeof openOutbox>>['outbox'];
  readonly functions: ReturnType<typeof openFunctions>['records'];
}
