import * as z from 'zod';
import type { HostUnderTest } from '../support/host-under-test.ts';

/** What the host kept of its own work, as far as these tests ask. */
const HostRecords = z.object({
  executions: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      input: z.unknown(),
      states: z.array(z.string()),
      transitions: z.int(),
    }),
  ),
  queues: z.array(
    z.object({
      queue: z.string(),
      arn: z.string(),
      sent: z.int(),
      deleted: z.int(),
      deadLettered: z.int(),
      visible: z.int(),
      inFlight: z.int(),
    }),
  ),
  bus: z.array(
    z.object({
      event: z.object({
        source: z.string(),
        'detail-type': z.string(),
        detail: z.looseObject({ eventId: z.string().optional(), caseId: z.string().optional() }),
      }),
      deliveries: z.array(z.object({ outcome: z.string(), queue: z.string().optional() })),
    }),
  ),
  mappings: z.array(
    z.object({
      functionArn: z.string(),
      sourceArn: z.string(),
      items: z.array(z.string()),
      failed: z.array(z.string()),
    }),
  ),
  functions: z.array(z.object({ name: z.string(), invocations: z.int(), faults: z.int() })),
});
export type HostRecords = z.infer<typeof HostRecords>;

export const hostRecords = async (host: HostUnderTest): Promise<HostRecords> =>
  HostRecords.parse(await host.partner.read('/host/records'));

export const executionsOf = ({ executions }: Pick<HostRecords, 'executions'>, caseId: string) =>
  executions.filter(({ name }) => name.startsWith(`${caseId}.`));
