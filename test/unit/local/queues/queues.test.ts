import type { Resource } from '../../../../infra/local/parts.ts';
import { openQueues } from '../../../../infra/local/queues/queues.ts';
import { manualTime, memoryStore } from '../../../support/memory-host.ts';
import { ARN, accessBut, assemblyOf, queue, resource } from './bench.ts';

const NINE = Date.parse('2023-09-15T01:00:00Z');
const MAIL = ARN.queue('mail');
const DEAD = ARN.queue('mail-dead');
const letter = { queueArn: MAIL, body: 'hello', sender: 'test' };

const host = (
  resources: readonly Resource[] = [queue('mail')],
  access = accessBut(),
  data = new Map<string, string>(),
  time = manualTime(NINE),
) => ({
  queues: openQueues({ assembly: assemblyOf(...resources), store: memoryStore(data), time, access }),
  data,
  time,
});
const withDeadLetters = (after: number) => [
  queue('mail', { RedrivePolicy: { deadLetterTargetArn: DEAD, maxReceiveCount: after }, VisibilityTimeout: 60 }),
  queue('mail-dead', { MessageRetentionPeriod: 1_209_600 }),
];
const figures = async (queues: ReturnType<typeof openQueues>, name: string) =>
  (await queues.records()).find((record) => record.queue === name);

describe('given a queue with a message', () => {
  it('hides it from other receivers until the visibility timeout ends on the moved clock', async () => {
    const { queues, time } = host([queue('mail', { VisibilityTimeout: 60 })]);
    const [id] = await queues.send([letter]);

    const [first] = await queues.receive(MAIL, 10);
    expect(first).toMatchObject({ messageId: id, body: 'hello', receives: 1, sentAt: NINE, firstReceivedAt: NINE });
    expect(await queues.receive(MAIL, 10)).toEqual([]);
    await time.moveTo(time.now() + 59_999);
    expect(await queues.receive(MAIL, 10)).toEqual([]);
    await time.moveTo(time.now() + 1);
    const [again] = await queues.receive(MAIL, 10);
    expect(again).toMatchObject({ messageId: id, receives: 2, firstReceivedAt: NINE });
  });

  it('wakes listeners when it arrives and when it becomes visible again', async () => {
    const { queues, time } = host([queue('mail', { VisibilityTimeout: 60 })]);
    const woken: number[] = [];
    queues.whenReady(MAIL, () => woken.push(time.now() - NINE));
    await queues.send([letter]);
    await queues.receive(MAIL, 1);
    await time.moveTo(time.now() + 3_600_000);
    expect(woken).toEqual([0, 60_000]);
  });

  it('deletes it by its latest receipt only', async () => {
    const { queues, time } = host();
    await queues.send([letter]);
    const [stale] = await queues.receive(MAIL, 1);
    await time.moveTo(time.now() + 30_000);
    const [latest] = await queues.receive(MAIL, 1);

    await queues.remove(MAIL, [stale?.receiptHandle ?? '']);
    expect(await queues.messages(MAIL)).toHaveLength(1);
    await queues.remove(MAIL, [latest?.receiptHandle ?? '']);
    expect(await queues.messages(MAIL)).toHaveLength(0);
    expect(await figures(queues, 'mail')).toMatchObject({ sent: 1, received: 2, deleted: 1, visible: 0, inFlight: 0 });
  });

  it('shows it again at once where the receiver gives it back', async () => {
    const { queues, time } = host();
    await queues.send([letter]);
    const [received] = await queues.receive(MAIL, 1);
    expect(await queues.hide(MAIL, received?.receiptHandle ?? '', 0)).toBe(true);
    expect(await queues.receive(MAIL, 1)).toHaveLength(1);
    expect(await queues.hide(MAIL, received?.receiptHandle ?? '', 0)).toBe(false);
    expect(time.now()).toBe(NINE);
  });

  it('forgets it once its retention has passed', async () => {
    const { queues, time } = host([queue('mail', { MessageRetentionPeriod: 60 })]);
    await queues.send([letter]);
    await time.moveTo(time.now() + 60_000);
    expect(await queues.receive(MAIL, 1)).toEqual([]);
    expect(await figures(queues, 'mail')).toMatchObject({ expired: 1, visible: 0 });
  });
});

describe('given a delay', () => {
  it.each([
    ['of the queue', { DelaySeconds: 5 }, {}],
    ['of the message', {}, { delay: 5000 }],
  ])('%s holds the message back', async (_, properties, own) => {
    const { queues, time } = host([queue('mail', properties)]);
    await queues.send([{ ...letter, ...own }]);
    expect(await figures(queues, 'mail')).toMatchObject({ delayed: 1, inFlight: 0 });
    expect(await queues.receive(MAIL, 1)).toEqual([]);
    await time.moveTo(time.now() + 5000);
    expect(await queues.receive(MAIL, 1)).toHaveLength(1);
  });
});

describe('given a redrive policy of three receipts', () => {
  it('moves the message to the dead-letter queue at the fourth, with its id and its age', async () => {
    const { queues, time } = host(withDeadLetters(3));
    const [id] = await queues.send([letter]);
    for (const receipt of [1, 2, 3]) {
      expect(await queues.receive(MAIL, 1)).toMatchObject([{ receives: receipt }]);
      await time.moveTo(time.now() + 60_000);
    }
    expect(await queues.receive(MAIL, 1)).toEqual([]);
    expect(await queues.messages(MAIL)).toEqual([]);
    expect(await queues.messages(DEAD)).toMatchObject([
      { messageId: id, sentAt: NINE, receives: 0, deadLetterOf: MAIL },
    ]);
    expect(await figures(queues, 'mail')).toMatchObject({ received: 3, deadLettered: 1 });
    expect(await figures(queues, 'mail-dead')).toMatchObject({ sent: 1, visible: 1 });
  });
});

describe('given a host that was killed while a message was in flight', () => {
  it('shows the message again when its visibility timeout ends', async () => {
    const { queues, data, time } = host();
    await queues.send([letter]);
    await queues.receive(MAIL, 1);
    const restarted = host([queue('mail')], accessBut(), new Map(data), manualTime(time.now()));
    let woken = 0;
    restarted.queues.whenReady(MAIL, () => {
      woken += 1;
    });
    await restarted.queues.resume();
    await restarted.time.moveTo(restarted.time.now() + 30_000);
    expect(woken).toBe(1);
    expect(await restarted.queues.receive(MAIL, 1)).toMatchObject([{ receives: 2 }]);
  });
});

describe('given what the host does not model', () => {
  it.each([
    ['a FIFO queue', queue('mail.fifo', { FifoQueue: true }), 'FifoQueue'],
    ['an unknown property', queue('mail', { MaximumMessageSize: 1024 }), 'MaximumMessageSize'],
    ['a dead-letter queue elsewhere', withDeadLetters(3)[0] as Resource, 'mail-dead'],
    ['a key elsewhere', queue('mail', { KmsMasterKeyId: 'alias/other' }), 'alias/other'],
  ])('refuses %s by name at start', (_, resource, name) => {
    expect(() => host([resource])).toThrow(name);
  });
});

describe('given an encrypted queue', () => {
  const key = resource('AWS::KMS::Key', 'key-1', ARN.key('key-1'));
  const encrypted = [key, queue('mail', { KmsMasterKeyId: ARN.key('key-1') })];
  it('admits a service only where the key policy does too', () => {
    const { queues } = host(
      encrypted,
      accessBut(({ action }) => action === 'kms:GenerateDataKey'),
    );
    expect(queues.admits(MAIL, 'events.amazonaws.com', 'rule').allowed).toBe(false);
  });
  it('asks senders and receivers for the key', () => {
    const { queues } = host(encrypted);
    expect(queues.sendingNeeds(MAIL).map(({ action }) => action)).toContain('kms:GenerateDataKey');
    expect(queues.receivingNeeds(MAIL).map(({ action }) => action)).toContain('kms:Decrypt');
  });
  it('admits no service with the key that AWS manages', () => {
    const { queues } = host([queue('mail', { KmsMasterKeyId: 'alias/aws/sqs' })]);
    expect(queues.admits(MAIL, 'events.amazonaws.com', 'rule')).toMatchObject({ allowed: false });
  });
});
