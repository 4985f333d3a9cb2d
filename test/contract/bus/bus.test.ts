import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { patterns } from '../../../events/patterns.ts';
import { openBus } from '../../../infra/local/bus/bus.ts';
import { openQueues } from '../../../infra/local/queues/queues.ts';
import { eventbridge } from '../../../shared/adapters/eventbridge.ts';
import { envelopesOf } from '../../../shared/commit.ts';
import { given } from '../../support/case-builder.ts';
import { memoryBus } from '../../support/memory-bus.ts';
import { manualTime, memoryStore } from '../../support/memory-host.ts';
import { commitsOf, freshCaseId } from '../../support/sample-commits.ts';
import { ARN, accessBut, assemblyOf, queue, resource } from '../../unit/local/queues/bench.ts';
import { serve } from '../../unit/local/store/loopback.ts';
import { busContract, type OpenedBus } from './bus.ts';

const BUS = 'jintiao-test';

busContract('in memory', async () => {
  const bus = memoryBus();
  const heard = async () => [
    ...bus.taken.map((detail) => ({ source: 'jintiao.cases', type: detail.data.type, detail })),
    ...[...bus.warnings, ...bus.codesAsked].map((detail) => ({
      source: 'jintiao.operations',
      type: detail.type,
      detail,
    })),
  ];
  return { bus, heard, stop: async () => undefined };
});

const client = (endpoint: string) =>
  new EventBridgeClient({
    endpoint,
    region: 'cn-northwest-1',
    credentials: { accessKeyId: 't', secretAccessKey: 't' },
  });

const localBus = async (): Promise<OpenedBus> => {
  const rule = (name: string, pattern: object) =>
    resource('AWS::Events::Rule', name, ARN.rule(BUS, name), {
      EventBusName: BUS,
      EventPattern: JSON.parse(JSON.stringify(pattern)),
      State: 'ENABLED',
      Targets: [{ Id: 'Target0', Arn: ARN.queue(name) }],
    });
  const assembly = assemblyOf(
    resource('AWS::Events::EventBus', BUS, ARN.bus(BUS), { Name: BUS }),
    queue('ledger'),
    queue('warnings'),
    rule('ledger', patterns.ledger),
    rule('warnings', { source: ['jintiao.operations'] }),
  );
  const parts = { assembly, store: memoryStore(), time: manualTime(Date.parse('2023-09-15T01:00:00Z')) };
  const access = accessBut();
  const queues = openQueues({ ...parts, access });
  const { service } = openBus({ ...parts, access, queues, complain: () => undefined });
  const front = await serve(service);
  const sdk = client(front.endpoint);
  const heard = async () => {
    const messages = [
      ...(await queues.messages(ARN.queue('ledger'))),
      ...(await queues.messages(ARN.queue('warnings'))),
    ];
    return messages.map(({ body }) => {
      const { source, 'detail-type': type, detail } = JSON.parse(body);
      return { source, type, detail };
    });
  };
  return {
    bus: eventbridge(BUS, sdk),
    heard,
    stop: async () => {
      sdk.destroy();
      await front.stop();
    },
  };
};

busContract('on the local host, by the rule of the ledger', localBus);

describe('given a bus that does not take some entries', () => {
  it('gives back those events and no others', async () => {
    const envelopes = commitsOf(freshCaseId(), given.agreed()).flatMap(envelopesOf);
    const front = await serve({
      needs: () => [],
      answer: async ({ body }) => {
        const entries = body.Entries as readonly { readonly DetailType: string }[];
        const Entries = entries.map(({ DetailType }, i) =>
          DetailType === 'case.accepted.v1' ? { ErrorCode: 'InternalFailure' } : { EventId: String(i) },
        );
        return { status: 200, body: { FailedEntryCount: 1, Entries } };
      },
    });
    const sdk = client(front.endpoint);
    const refused = await eventbridge(BUS, sdk).publish(envelopes);
    sdk.destroy();
    await front.stop();
    expect(refused).toEqual(envelopes.filter(({ data }) => data.type === 'case.accepted.v1'));
  });
});
