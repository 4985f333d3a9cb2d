import { openBus } from '../../../../infra/local/bus/bus.ts';
import type { JsonObject, Resource } from '../../../../infra/local/parts.ts';
import { openQueues } from '../../../../infra/local/queues/queues.ts';
import { manualTime, memoryStore } from '../../../support/memory-host.ts';
import { ARN, accessBut, assemblyOf, fn, queue, resource } from '../queues/bench.ts';

const NINE = Date.parse('2023-09-15T01:00:00.500Z');
const bus = resource('AWS::Events::EventBus', 'cases', ARN.bus('cases'), { Name: 'cases' });
const rule = (name: string, properties: JsonObject = {}): Resource =>
  resource('AWS::Events::Rule', name, ARN.rule('cases', name), {
    EventBusName: 'cases',
    EventPattern: { 'detail-type': ['case.accepted.v1'] },
    State: 'ENABLED',
    Targets: [{ Id: 'Target0', Arn: ARN.queue('mail') }],
    ...properties,
  });
const deadLettered = rule('tell', {
  Targets: [{ Id: 'Target0', Arn: ARN.queue('mail'), DeadLetterConfig: { Arn: ARN.queue('mail-dead') } }],
});
const entry = {
  EventBusName: 'cases',
  Source: 'jintiao',
  DetailType: 'case.accepted.v1',
  Detail: '{"caseId":"522626-1"}',
};

const host = (resources: readonly Resource[] = [rule('tell')], access = accessBut()) => {
  const assembly = assemblyOf(bus, queue('mail'), queue('mail-dead'), queue('other'), ...resources);
  const store = memoryStore();
  const time = manualTime(NINE);
  const queues = openQueues({ assembly, store, time, access });
  const complaints: string[] = [];
  const opened = openBus({ assembly, store, time, access, queues, complain: (problem) => complaints.push(problem) });
  const put = (...Entries: readonly JsonObject[]) =>
    opened.service.answer({ operation: 'PutEvents', body: { Entries } });
  const bodies = async (name: string) =>
    (await queues.messages(ARN.queue(name))).map(({ body }): unknown => JSON.parse(body));
  return { service: opened.service, records: () => opened.records(), put, queues, bodies, complaints };
};

describe('given an event that a rule matches', () => {
  it('puts the envelope into the queue before it answers', async () => {
    const { put, bodies, records } = host();
    const { status, body } = await put({ ...entry, Resources: ['arn:case'] });
    const { Entries } = body as { Entries: { EventId: string }[] };
    const id = Entries[0]?.EventId;
    expect({ status, body }).toMatchObject({ status: 200, body: { FailedEntryCount: 0 } });
    const envelope = {
      version: '0',
      id,
      'detail-type': 'case.accepted.v1',
      source: 'jintiao',
      account: '123456789012',
      time: '2023-09-15T01:00:00Z',
      region: 'eu-west-1',
      resources: ['arn:case'],
      detail: { caseId: '522626-1' },
    };
    expect(await bodies('mail')).toEqual([envelope]);
    expect(await records()).toEqual([
      {
        bus: 'cases',
        at: NINE,
        event: envelope,
        deliveries: [
          { rule: ARN.rule('cases', 'tell'), target: 'Target0', outcome: 'delivered', queue: ARN.queue('mail') },
        ],
      },
    ]);
  });

  it('takes the time of the entry where it has one', async () => {
    const { put, bodies } = host();
    await put({ ...entry, Time: Date.parse('2023-09-14T00:00:00Z') / 1000 });
    expect(await bodies('mail')).toMatchObject([{ time: '2023-09-14T00:00:00Z' }]);
  });

  it('delivers to every matching rule of that bus and to no other', async () => {
    const { put, bodies } = host([
      rule('tell'),
      rule('also', { Targets: [{ Id: 'T', Arn: ARN.queue('other') }] }),
      rule('off', { State: 'DISABLED' }),
      rule('elsewhere', { EventBusName: 'default' }),
      rule('unlike', { EventPattern: { source: ['x'] } }),
    ]);
    await put(entry);
    expect(await bodies('mail')).toHaveLength(1);
    expect(await bodies('other')).toHaveLength(1);
  });

  it('knows its bus by ARN too', async () => {
    const { put, bodies } = host();
    await put({ ...entry, EventBusName: ARN.bus('cases') });
    expect(await bodies('mail')).toHaveLength(1);
  });
});

describe('given an event that no rule matches', () => {
  it('accepts it and records that nothing was done', async () => {
    const { put, bodies, records } = host();
    expect((await put({ ...entry, DetailType: 'case.filed.v1' })).body).toMatchObject({ FailedEntryCount: 0 });
    expect(await bodies('mail')).toEqual([]);
    expect(await records()).toMatchObject([{ deliveries: [] }]);
  });
});

describe('given a queue policy that does not admit the rule', () => {
  const closed = (...names: readonly string[]) =>
    accessBut(
      ({ who, resource, sourceArn }) =>
        who === 'events.amazonaws.com' &&
        sourceArn === ARN.rule('cases', 'tell') &&
        names.some((name) => resource === ARN.queue(name)),
    );

  it("sends the event to the target's dead-letter queue and says why", async () => {
    const { put, bodies, queues, complaints } = host([deadLettered], closed('mail'));
    await put(entry);
    expect(await bodies('mail')).toEqual([]);
    expect(await queues.messages(ARN.queue('mail-dead'))).toMatchObject([
      {
        attributes: {
          RULE_ARN: { StringValue: ARN.rule('cases', 'tell') },
          TARGET_ARN: { StringValue: ARN.queue('mail') },
          ERROR_CODE: { StringValue: 'NO_PERMISSIONS' },
        },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['the target has no dead-letter queue', rule('tell'), closed('mail')],
    ['the dead-letter queue is closed too', deadLettered, closed('mail', 'mail-dead')],
  ])('counts it as failed and says so aloud where %s', async (_, only, access) => {
    const { put, records, complaints } = host([only], access);
    expect((await put(entry)).body).toMatchObject({ FailedEntryCount: 0 });
    expect(await records()).toMatchObject([{ deliveries: [{ outcome: 'failed' }] }]);
    expect(complaints).toEqual([expect.stringContaining('tell')]);
  });
});

describe('given a target with a role', () => {
  const role = ARN.role('bus');
  const withRole = rule('tell', { Targets: [{ Id: 'T', Arn: ARN.queue('mail'), RoleArn: role }] });
  it.each([
    ['the bus may not take it on', 'sts:AssumeRole'],
    ['the role may not send', 'sqs:SendMessage'],
  ])('fails where %s', async (_, action) => {
    const { put, records } = host(
      [withRole],
      accessBut((asked) => asked.action === action),
    );
    await put(entry);
    expect(await records()).toMatchObject([{ deliveries: [{ outcome: 'failed' }] }]);
  });
  it('asks the role and not the queue policy', async () => {
    const { put, bodies } = host(
      [withRole],
      accessBut(({ who, action }) => who === 'events.amazonaws.com' && action === 'sqs:SendMessage'),
    );
    await put(entry);
    expect(await bodies('mail')).toHaveLength(1);
  });
});

describe('given entries of which some are wrong', () => {
  it.each([
    ['no source', { ...entry, Source: '' }, 'InvalidArgument'],
    ['no detail type', { ...entry, DetailType: '' }, 'InvalidArgument'],
    ['no detail', { EventBusName: 'cases', Source: 'jintiao', DetailType: 'x' }, 'InvalidArgument'],
    ['a detail that is no JSON', { ...entry, Detail: '{' }, 'MalformedDetail'],
    ['a detail that is no object', { ...entry, Detail: '[1]' }, 'MalformedDetail'],
    ["a source of AWS's own", { ...entry, Source: 'aws.s3' }, 'NotAuthorizedForSourceException'],
    ['a bus that is not there', { ...entry, EventBusName: 'nowhere' }, 'InvalidArgument'],
  ])('answers a fault for %s and takes the others', async (_, wrong, code) => {
    const { put, bodies } = host();
    expect((await put(wrong, entry)).body).toMatchObject({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode: code }, { EventId: expect.any(String) }],
    });
    expect(await bodies('mail')).toHaveLength(1);
  });

  it.each([
    ['no entry', []],
    ['eleven entries', Array.from({ length: 11 }, () => entry)],
    [
      'more than 256 KB together',
      Array.from({ length: 2 }, () => ({ ...entry, Detail: `{"a":"${'x'.repeat(131_072)}"}` })),
    ],
    ['a field of no known name', [{ ...entry, Colour: 'red' }]],
  ])('refuses the call with %s', async (_, wrong) => {
    const { put, records } = host();
    expect(await put(...wrong)).toMatchObject({ status: 400, body: { __type: 'ValidationException' } });
    expect(await records()).toEqual([]);
  });
});

describe('given a caller of PutEvents', () => {
  it('asks for the permission on each bus named', () => {
    const { service } = host();
    const body = {
      Entries: [entry, { ...entry, EventBusName: ARN.bus('cases') }, { ...entry, EventBusName: 'nowhere' }],
    };
    expect(service.needs({ operation: 'PutEvents', body })).toEqual(
      expect.arrayContaining([
        { action: 'events:PutEvents', resource: ARN.bus('cases') },
        { action: 'events:PutEvents', resource: ARN.bus('nowhere') },
      ]),
    );
    const { EventBusName: _, ...toDefault } = entry;
    expect(service.needs({ operation: 'PutEvents', body: { Entries: [toDefault] } })).toEqual([
      { action: 'events:PutEvents', resource: ARN.bus('default') },
    ]);
  });
  it('refuses other operations by name', () => {
    expect(() => host().service.needs({ operation: 'PutRule', body: {} })).toThrow('PutRule');
  });
});

describe('given a rule that the host does not model', () => {
  const target = (more: JsonObject) => ({ Targets: [{ Id: 'T', Arn: ARN.queue('mail'), ...more }] });
  it.each([
    ['a schedule', { ScheduleExpression: 'rate(1 day)' }, 'ScheduleExpression'],
    ['a function as target', target({ Arn: ARN.function('assign') }), 'the queue feeds the function'],
    ['a target elsewhere', target({ Arn: 'arn:aws:sns:eu-west-1:123456789012:topic' }), 'topic'],
    ['an input path', target({ InputPath: '$.detail' }), 'InputPath'],
    ['an input transformer', target({ InputTransformer: {} }), 'InputTransformer'],
    ['an operator unknown', { EventPattern: { source: [{ cidr: 'x' }] } }, 'cidr'],
    ['a bus that is not there', { EventBusName: 'nowhere' }, 'nowhere'],
    ['an unknown property', { Colour: 'red' }, 'Colour'],
  ])('refuses %s by name at start', (_, properties, name) => {
    expect(() => host([fn('assign'), rule('tell', properties)])).toThrow(name);
  });
});
