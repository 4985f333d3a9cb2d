import { Instant } from '../../../events/primitives.ts';
import { askedOn } from '../../support/asked-late.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension } from '../../support/case-commands.ts';
import { having, own, pastDue, type Walk } from '../../support/case-scenario.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { desk } from './desk.ts';

const twin = given.mediating();
/** 委托, summary: the law's seven days end on 22 September, the answers would be due on the 25th. */
const askedLate = askedOn('2023-09-18');
const lead = `mediator:${twin.state.lead}`;
const parties = ['party:p1', 'party:p2', 'party:p3'];
const sent = (rung: string, recipients: readonly string[]): readonly string[] =>
  recipients.map((recipient) => `${rung} ${recipient} sent`);

/** The twin as on its first day: everything heard, the watch of the day gone. */
const opened = async (to: Walk = twin, options: Parameters<typeof desk>[1] = {}) => {
  const office = desk(to, options);
  await office.open();
  office.stands(to);
  await office.hearFrom(1);
  return office;
};

const walkOn = async (office: Awaited<ReturnType<typeof opened>>, ...days: readonly string[]): Promise<void> => {
  for (const day of days) {
    office.setTime(`${day} 09:00`);
    await office.walk();
  }
};

const EACH_DAY = [
  ...Array.from({ length: 15 }, (_, i) => `2023-09-${16 + i}`),
  ...Array.from({ length: 9 }, (_, i) => `2023-10-0${1 + i}`),
];

describe('given the failing twin of Cengong, and a watch every morning', () => {
  it('raises each rung on its day and never again', async () => {
    const office = await opened();
    const failed = having(twin, commands.expire, { at: pastDue(twin) });
    for (const morning of EACH_DAY) {
      const before = (await office.raised('DL-M')).length;
      if (morning === '2023-09-27') office.stands(failed);
      office.setTime(`${morning} 09:00`);
      await office.walk();
      const raised = (await office.raised('DL-M')).length - before;
      const expected: Record<string, number> = {
        '2023-09-21': 4,
        '2023-09-25': 4,
        '2023-09-26': 5,
        '2023-09-27': 1,
        '2023-10-07': 1,
      };
      expect([morning, raised]).toEqual([morning, expected[morning] ?? 0]);
    }
    expect(new Set(await office.raised('DL-M'))).toEqual(
      new Set([
        ...sent('-3', [lead, ...parties]),
        ...sent('-1', [lead, ...parties]),
        ...sent('0', [lead, ...parties, 'committee-head:committee-522626']),
        ...sent('+1', ['county-group:committee-522626']),
        ...sent('+3', ['prefecture:522600']),
      ]),
    );
  });

  it('tells nobody above once the notice of termination is served', async () => {
    const office = await opened();
    const failed = having(twin, commands.expire, { at: pastDue(twin) });
    await walkOn(office, '2023-09-26');
    office.stands(having(failed, commands.notice));
    await walkOn(office, '2023-09-27', '2023-10-07');
    expect((await office.raised('DL-M')).filter((rung) => rung.startsWith('+'))).toEqual([]);
  });
});

describe('given a watch that is run again and beside another', () => {
  it('sends each message once', async () => {
    const messenger = recordingMessenger();
    const office = await opened(twin, { messenger });
    const before = messenger.sent.length;
    office.setTime('2023-09-21 09:00');
    await Promise.allSettled([office.walk(), office.walk(), office.walk()]);
    await office.walk();
    expect(
      messenger.sent
        .slice(before)
        .map(({ to }) => to)
        .toSorted(),
    ).toHaveLength(4);
    expect(new Set(messenger.sent.slice(before).map(({ to }) => to)).size).toBe(4);
  });
});

describe('given days on which nobody walked', () => {
  it('tells the latest rung of each clock, and records those before it as superseded', async () => {
    const messenger = recordingMessenger();
    const office = await opened(twin, { messenger });
    await walkOn(office, '2023-09-20');
    const before = messenger.sent.length;
    await walkOn(office, '2023-09-25');
    expect(messenger.sent.length - before).toBe(4);
    const raised = await office.raised('DL-M');
    expect(raised.filter((rung) => rung.startsWith('-1')).every((rung) => rung.endsWith('sent'))).toBe(true);
    expect(raised.filter((rung) => rung.startsWith('-3')).map((rung) => rung.split(' ')[2])).toEqual(
      Array.from({ length: 4 }, () => 'superseded'),
    );
  });

  it('finds what was put on a day that is being walked, on the next', async () => {
    const office = await opened();
    await walkOn(office, '2023-09-21');
    await office.notices.moveOn(office.caseId, '2023-09-21' as never);
    await walkOn(office, '2023-09-25');
    expect((await office.raised('DL-M')).filter((rung) => rung.startsWith('-1'))).toHaveLength(4);
  });
});

describe('given an extension', () => {
  it('withdraws what waited of the old days, even while the provider is down', async () => {
    let down = false;
    const office = await opened(twin, { messenger: recordingMessenger(['sms', 'email'], { fails: () => down }) });
    down = true;
    await expect(walkOn(office, '2023-09-25')).rejects.toThrow('not now');
    expect(await office.raised('DL-M')).toEqual(expect.arrayContaining([`-1 ${lead} waiting`, '-1 party:p3 waiting']));
    office.stands(having(twin, extension(twin, 10)));
    await expect(walkOn(office, '2023-09-26')).rejects.toThrow('not now');
    const raised = await office.raised('DL-M');
    expect(raised.filter((rung) => rung.startsWith('-1')).map((rung) => rung.split(' ')[2])).toEqual(
      Array.from({ length: 4 }, () => 'withdrawn'),
    );
  });

  it('raises the last day anew, since it is another last day', async () => {
    const office = await opened();
    await walkOn(office, '2023-09-21', '2023-09-25');
    office.stands(having(twin, extension(twin, 10)));
    await walkOn(office, '2023-09-26', '2023-09-27', '2023-09-28', '2023-10-07');
    const all = await office.notices.notices(office.caseId);
    const days = all
      .filter(({ key, recipient }) => key.startsWith('DL-M#') && recipient === lead)
      .map(({ key }) => key);
    expect(days.toSorted()).toEqual(
      [
        `DL-M#-1#${lead}#2023-09-26`,
        `DL-M#-1#${lead}#2023-10-07`,
        `DL-M#-3#${lead}#2023-09-26`,
        `DL-M#-3#${lead}#2023-10-07`,
        `DL-M#0#${lead}#2023-10-07`,
      ].toSorted(),
    );
  });
});

describe('given a due day behind which the case still stands', () => {
  it.each([
    ['informing', 'DL-04', '2023-09-22'],
    ['agreed', 'DL-06', '2023-09-20'],
    ['mediating', 'DL-M', '2023-09-26'],
  ] as const)(
    '%s: says so on the bus the morning after, and every morning while it stands',
    async (stage, clock, dueOn) => {
      const office = await opened(given[stage](own));
      const warning = { type: 'deadline.passed.v1', caseId: office.caseId, clock, dueOn };
      await walkOn(office, ...EACH_DAY.filter((day) => day <= dueOn));
      expect(office.bus.warnings).toEqual([]);
      const next = EACH_DAY.filter((day) => day > dueOn).slice(0, 2);
      await walkOn(office, ...next);
      expect(office.bus.warnings).toEqual([warning, warning]);
    },
  );
});

it('A-30: a referral whose own clock ends before the answers are due is ended by that clock', async () => {
  const office = await opened(askedLate);
  await walkOn(office, ...EACH_DAY.filter((day) => day <= '2023-09-22'));
  expect(office.bus.warnings).toEqual([]);
  await walkOn(office, '2023-09-23');
  expect(office.bus.warnings).toEqual([
    { type: 'deadline.passed.v1', caseId: office.caseId, clock: 'DL-L', dueOn: '2023-09-22' },
  ]);
  const raised = await office.notices.notices(office.caseId);
  expect(
    raised
      .map(({ key }) => key)
      .filter((key) => /^DL-(04|M|L)#/.test(key))
      .toSorted(),
  ).toEqual(
    [
      'DL-04#-2#party:p1#2023-09-22',
      'DL-04#-2#party:p2#2023-09-22',
      'DL-04#-2#party:p3#2023-09-22',
      'DL-04#0#party:p1#2023-09-22',
      'DL-04#0#party:p2#2023-09-22',
      'DL-04#0#party:p3#2023-09-22',
      // asked after the morning of their −5, which is told as soon as anybody looks
      'DL-L#-5#court-contact:court-2626#2023-09-22',
      'DL-L#-5#officer:committee-522626#2023-09-22',
      'DL-L#-2#court-contact:court-2626#2023-09-22',
      'DL-L#-2#officer:committee-522626#2023-09-22',
      'DL-L#0#court-contact:court-2626#2023-09-22',
      'DL-L#0#officer:committee-522626#2023-09-22',
      'DL-M#-3#officer:committee-522626#2023-09-26',
    ].toSorted(),
  );
});

describe('given a timed stage whose execution is lost', () => {
  it('says so the next time it looks at the case', async () => {
    const office = await opened();
    office.loseExecution();
    await walkOn(office, '2023-09-21');
    expect(office.bus.warnings).toEqual([
      { type: 'deadline.passed.v1', caseId: office.caseId, clock: 'DL-M', dueOn: '2023-09-26' },
    ]);
  });

  it('says nothing while it runs', async () => {
    const office = await opened();
    await walkOn(office, '2023-09-21');
    expect(office.bus.warnings).toEqual([]);
  });
});

describe('given a case that cannot be looked at', () => {
  it('looks at the others, fails, and keeps its days to be walked', async () => {
    const office = await opened();
    const lost = `522626-${'z'.repeat(26)}` as never;
    await office.notices.bringForward(lost, '2023-09-20' as never);
    const { history } = office.ports.cases;
    Object.assign(office.ports.cases, { history: async (id: never) => (id === lost ? [] : history(id)) });
    await walkOn(office, '2023-09-19');
    await expect(walkOn(office, '2023-09-21')).rejects.toThrow('is on the agenda and has no history');
    expect(await office.raised('DL-M')).toHaveLength(4);
    expect(await office.notices.watermark()).toBe('2023-09-19');
  });
});

describe('given a claim that its sender never settled', () => {
  it('fails while it may still be sending, and sends it once the claim is old', async () => {
    const office = await opened();
    office.setTime('2023-09-21 09:00');
    const key = `DL-M#-3#${lead}#2023-09-26`;
    const at = Instant.parse('2023-09-21T08:59:30.000+08:00');
    await office.notices.claim({ caseId: office.caseId, key, recipient: lead, state: 'claimed', at }, at);
    await expect(office.walk()).rejects.toThrow('being sent by another delivery');
    office.setTime('2023-09-21 09:01');
    await office.walk();
    expect(await office.raised('DL-M')).toEqual(expect.arrayContaining(sent('-3', [lead])));
  });
});

describe('given a case that grows while the watch looks at it', () => {
  it('is put on the day of what it has become', async () => {
    const office = await opened();
    const moveOn = office.notices.moveOn.bind(office.notices);
    let grown = false;
    Object.assign(office.notices, {
      moveOn: async (...on: Parameters<typeof moveOn>) => {
        // The event finds the day of this look standing, and writes nothing.
        if (!grown) office.stands(having(twin, extension(twin, 10)));
        grown = true;
        await moveOn(...on);
      },
    });
    await walkOn(office, '2023-09-21');
    expect(await office.due('2023-09-22')).toEqual([office.caseId]);
  });
});

describe('given a walk so late that the evening has come', () => {
  it('leaves people to the next morning', async () => {
    const office = await opened();
    office.setTime('2023-09-21 21:30');
    await office.walk();
    expect(await office.raised('DL-M')).toContain('-3 party:p2 waiting');
    await walkOn(office, '2023-09-22');
    expect(await office.raised('DL-M')).toContain('-3 party:p2 sent');
  });
});

describe('given a walk in the night of the last day', () => {
  it('tells people at once after its morning: tomorrow is too late', async () => {
    const office = await opened();
    office.setTime('2023-09-26 22:30');
    await office.walk();
    expect(await office.raised('DL-M')).toContain('0 party:p2 sent');
  });

  it('lets people sleep before its morning', async () => {
    const office = await opened();
    office.setTime('2023-09-26 03:00');
    await office.walk();
    expect(await office.raised('DL-M')).toContain('0 party:p2 waiting');
    await walkOn(office, '2023-09-26');
    expect(await office.raised('DL-M')).toContain('0 party:p2 sent');
  });
});

describe('given a rung told to the officer before there was a mediator', () => {
  it('is not recorded for the mediator as overtaken', async () => {
    const office = await opened(given.assigning());
    await walkOn(office, '2023-09-21');
    office.stands(twin);
    await walkOn(office, '2023-09-25');
    expect((await office.raised('DL-M')).filter((rung) => rung.includes(lead))).toEqual(sent('-1', [lead]));
  });
});
