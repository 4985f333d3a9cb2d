import { fen } from '../../../shared/domain/money/fen.ts';
import type { PrivateParty } from '../../../shared/domain/party.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent, extension } from '../../support/case-commands.ts';
import { day, entrusted, having, own, pastDue, type Walk } from '../../support/case-scenario.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { desk, personalOf } from './desk.ts';

const informing = given.informing();
const failed = having(given.mediating(), commands.expire, { at: pastDue(given.mediating()) });

const opened = async (to: Walk, options: Parameters<typeof desk>[1] = {}) => {
  const office = desk(to, options);
  await office.open();
  office.stands(to);
  return office;
};

const statesOf = async (office: ReturnType<typeof desk>): Promise<readonly string[]> =>
  (await office.notices.notices(office.caseId)).map(({ key, state, reason = '' }) =>
    `${key.replace(/event#[^#]+:(\d+):0#/, '$1 ')} ${state} ${reason}`.trim(),
  );

const agendaDays = async (office: ReturnType<typeof desk>): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const on of ['2023-09-15', '2023-09-16', '2023-09-19', '2023-09-20', '2023-09-21', '2023-09-22', '2023-09-23'])
    for await (const _case of office.notices.due(day(on))) found.push(on);
  return found;
};

describe('given the parties’ notice', () => {
  it('tells people by SMS and the bank by e-mail, and nothing personal stays in Notices', async () => {
    const messenger = recordingMessenger();
    const office = await opened(informing, { messenger });
    await office.hear(2);
    expect(messenger.sent.map(({ channel, to }) => `${channel} ${to}`)).toEqual([
      'email bank@example.com',
      'sms +8613800000001',
      'sms +8613800000002',
    ]);
    expect(JSON.stringify(await office.notices.notices(office.caseId))).not.toMatch(/138|@|吴/);
  });

  it('delivered again and side by side, sends each message once', async () => {
    const messenger = recordingMessenger();
    const office = await opened(informing, { messenger });
    await Promise.allSettled([office.hear(2), office.hear(2), office.hear(2)]);
    await office.hear(2);
    expect(messenger.sent).toHaveLength(3);
  });

  it('puts the case on the agenda of its first rung', async () => {
    const office = await opened(informing);
    await office.hear(2);
    // the last day of DL-03: somebody has to speak with the parties by then
    expect(await agendaDays(office)).toEqual(['2023-09-19']);
  });

  it('heard a day late by who has answered, is not told any more', async () => {
    const messenger = recordingMessenger();
    const answered = having(informing, consent(informing, { consents: consent(informing).consents.slice(0, 2) }));
    const office = await opened(answered, { messenger });
    office.setTime('2023-09-16 10:00');
    await office.hear(2);
    expect(messenger.sent.map(({ to }) => to)).toEqual(['+8613800000002']);
  });

  it('of a case that is not there, is refused and done with', async () => {
    const office = desk(informing);
    expect(await office.hear(2)).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});

describe('DL-14, CC 188: given a filing of which the applicant is to hear two things', () => {
  const loan = { contractDate: day('2015-01-01'), amount: fen(10_000_000), dueOn: day('2020-10-01') };
  const filed = given.filed({ ...own, guarantor: true, dispute: { loan } });

  it('tells both, each once', async () => {
    const messenger = recordingMessenger();
    const office = await opened(filed, { messenger });
    await office.hear(1);
    await office.hear(1);
    const toBank = messenger.sent.filter(({ to }) => to === 'bank@example.com').map(({ text }) => text);
    expect(toBank).toEqual([expect.stringContaining('保证期间'), expect.stringContaining('诉讼时效')]);
  });
});

describe('given an end at midnight', () => {
  const FAILED = failed.events.length;

  it('tells desks at once and people in the morning, once (quiet hours)', async () => {
    const messenger = recordingMessenger();
    const office = await opened(failed, { messenger });
    office.setTime('2023-09-27 00:00');
    await office.hear(FAILED);
    expect(messenger.sent.map(({ channel }) => channel)).toEqual(['email', 'email', 'email']);
    office.setTime('2023-09-27 09:00');
    await office.walk();
    await office.walk();
    expect(messenger.sent.flatMap(({ channel, to }) => (channel === 'sms' ? [to] : []))).toEqual([
      '+8613800000001',
      '+8613800000002',
    ]);
  });
});

describe('given a ruling in the evening, after which nothing is due', () => {
  it('tells people the next morning', async () => {
    const messenger = recordingMessenger();
    const confirmed = given.confirmed();
    const office = await opened(confirmed, { messenger });
    office.setTime('2023-09-15 22:00');
    await office.hear(confirmed.events.length);
    office.setTime('2023-09-16 09:00');
    await office.walk();
    expect(messenger.sent.filter(({ channel }) => channel === 'sms')).toHaveLength(2);
  });
});

describe('given a question asked in the evening', () => {
  it('is withdrawn from who has answered by the morning', async () => {
    const messenger = recordingMessenger();
    const office = await opened(informing, { messenger });
    office.setTime('2023-09-15 22:00');
    await office.hear(2);
    office.stands(having(informing, consent(informing, { consents: consent(informing).consents.slice(0, 2) })));
    office.setTime('2023-09-16 09:00');
    await office.walk();
    expect(await statesOf(office)).toEqual(['2 party:p1 sent', '2 party:p2 withdrawn', '2 party:p3 sent']);
  });
});

describe('given a message that another delivery is sending', () => {
  it('fails, so that it comes again', async () => {
    const office = await opened(informing);
    const key = `event#${office.caseId}:2:0#party:p2`;
    const claim = {
      caseId: office.caseId,
      key,
      recipient: 'party:p2',
      state: 'claimed',
      at: office.ports.now(),
    } as const;
    await office.notices.claim(claim, claim.at);
    await expect(office.hear(2)).rejects.toThrow('being sent by another delivery');
    expect(await agendaDays(office)).toEqual(['2023-09-16']);
  });
});

describe('given a stage without SMS', () => {
  const onlyMail = () => recordingMessenger(['email']);

  it('records who was not reached, and asks the officer to telephone', async () => {
    const messenger = onlyMail();
    const office = await opened(informing, { messenger });
    await office.hear(2);
    expect(await statesOf(office)).toEqual([
      '2 party:p1 sent',
      '2 party:p2 undeliverable no-channel',
      '2 party:p3 undeliverable no-channel',
      'phone#2 party:p2 sent',
      'phone#2 party:p3 sent',
    ]);
    expect(messenger.sent.filter(({ to }) => to === 'officer-522626@example.com')).toHaveLength(2);
  });

  it('uses the e-mail of a person who has one', async () => {
    const messenger = onlyMail();
    const parties = personalOf(informing, { p2: { email: 'wu@example.com' } });
    const office = await opened(informing, { messenger, parties });
    await office.hear(2);
    expect(messenger.sent.map(({ to }) => to)).toContain('wu@example.com');
  });
});

describe('given somebody whom no message reaches', () => {
  const reach = (over: Readonly<Record<string, Partial<PrivateParty>>>) => ({ parties: personalOf(informing, over) });

  it.each([
    ['a landline alone', reach({ p2: { mobile: '0855-1234567' } }), {}, 'no-address'],
    ['a number the provider refuses', {}, { refuses: ({ to }: { to: string }) => to === '+8613800000001' }, 'refused'],
  ])('by %s, asks the officer to telephone', async (_how, options, mood, reason) => {
    const messenger = recordingMessenger(['sms', 'email'], mood);
    const office = await opened(informing, { ...options, messenger });
    await office.hear(2);
    expect(await statesOf(office)).toContain(`2 party:p2 undeliverable ${reason}`);
    expect(messenger.sent.filter(({ text }) => text.includes('请以电话告知被申请人 p2'))).toHaveLength(1);
  });

  it('where it is the officer, asks the head; where it is both, fails aloud', async () => {
    const refusing = (...refused: readonly string[]) =>
      recordingMessenger(['sms', 'email'], { refuses: ({ to }) => refused.includes(to) });
    const messenger = refusing('officer-522626@example.com');
    const office = await opened(informing, { messenger });
    await office.hear(1);
    expect(messenger.sent.map(({ to }) => to)).toEqual(['head-522626@example.com']);
    const mute = await opened(informing, {
      messenger: refusing('officer-522626@example.com', 'head-522626@example.com'),
    });
    await expect(mute.hear(1)).rejects.toThrow('nobody of committee-522626 can be told');
  });
});

describe('given a provider that fails for one message', () => {
  it('sends the others, fails the delivery, and the next one sends the rest', async () => {
    let down = true;
    const messenger = recordingMessenger(['sms', 'email'], { fails: ({ to }) => down && to === '+8613800000001' });
    const office = await opened(informing, { messenger });
    await expect(office.hear(2)).rejects.toThrow('not now');
    expect(messenger.sent).toHaveLength(2);
    down = false;
    await office.hear(2);
    expect(messenger.sent.map(({ to }) => to)).toEqual(['bank@example.com', '+8613800000002', '+8613800000001']);
  });

  it('where no delivery comes again, is left to the watch of the next morning', async () => {
    let down = true;
    const messenger = recordingMessenger(['sms', 'email'], { fails: ({ to }) => down && to === '+8613800000001' });
    const office = await opened(informing, { messenger });
    await expect(office.hear(2)).rejects.toThrow('not now');
    down = false;
    office.setTime('2023-09-16 09:00');
    await office.walk();
    expect(messenger.sent.at(-1)?.to).toBe('+8613800000001');
  });
});

describe('given something that happens after the morning of a rung', () => {
  const assigning = given.assigning(own);
  const mediating = given.mediating(own);

  it('raises that rung the same day to who has joined', async () => {
    const office = await opened(assigning);
    await office.hearFrom(1);
    office.setTime('2023-09-21 09:00');
    await office.walk();
    office.stands(mediating);
    office.setTime('2023-09-21 15:00');
    await office.hear(mediating.events.length);
    expect(await office.raised('DL-M')).toContain(`-3 mediator:${mediating.state.lead} sent`);
  });

  it('at the very hour of the watch raises it too: who walks first may have passed', async () => {
    const office = await opened(mediating);
    office.setTime('2023-09-21 09:00');
    await office.hear(mediating.events.length);
    expect(await office.raised('DL-M')).toHaveLength(4);
  });

  it('in the quiet hours leaves it to the morning', async () => {
    const messenger = recordingMessenger();
    const office = await opened(mediating, { messenger });
    office.setTime('2023-09-21 22:00');
    await office.hear(mediating.events.length);
    expect(await office.raised('DL-M')).toEqual([]);
  });
});

describe('given a rung that falls on the day of acceptance', () => {
  const suit = entrusted('SUMMARY', '2023-09-15');
  const assigning = given.assigning(suit);
  const mediating = given.mediating(suit);

  it('is raised to the mediator when one leads, and not to the officer before', async () => {
    const office = await opened(assigning);
    office.setTime('2023-09-15 14:00');
    await office.hear(assigning.events.length);
    expect(await office.raised('DL-L')).toEqual([]);
    office.stands(mediating);
    await office.hear(mediating.events.length);
    expect(await office.raised('DL-L')).toEqual([
      '-5 court-contact:court-2626 sent',
      `-5 mediator:${mediating.state.lead} sent`,
    ]);
  });

  it('is raised to the officer the next morning where nobody leads yet', async () => {
    const office = await opened(assigning);
    office.setTime('2023-09-15 14:00');
    await office.hear(assigning.events.length);
    office.setTime('2023-09-16 09:00');
    await office.walk();
    expect(await office.raised('DL-L')).toContain('-5 officer:committee-522626 sent');
  });
});

describe('given an extension', () => {
  it('brings nothing back: the earlier look stays and the watch moves on from there', async () => {
    const mediating = given.mediating();
    const extended = having(mediating, extension(mediating, 10));
    const office = await opened(mediating);
    await office.hearFrom(1);
    expect(await agendaDays(office)).toEqual(['2023-09-21']);
    office.stands(extended);
    await office.hear(extended.events.length);
    expect(await agendaDays(office)).toEqual(['2023-09-21']);
    office.setTime('2023-09-21 09:00');
    await office.walk();
    expect(await agendaDays(office)).toEqual(['2023-09-22']);
  });
});
