import { sha256 } from '../../../shared/digest.ts';
import { fold } from '../../../shared/domain/case/evolve.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { rungTelling } from '../../../shared/domain/notices/rung-tellings.ts';
import { isStillWanted } from '../../../shared/domain/notices/still-wanted.ts';
import { commands, signatures, terms } from '../../support/case-commands.ts';
import { actors, calendar, having, jurisdiction, pastDue, type Walk } from '../../support/case-scenario.ts';
import { answering, evaluation, replying, signaturesWithout, smallFast } from '../../support/mechanism-builder.ts';

const voice = { jurisdiction, digest: sha256 };
const ground = { calendar, jurisdiction };

/** What the last event of a type says, to whom, in which words. */
const tellingsOf = (walk: Walk, type: string) => {
  const last = walk.events.findLastIndex((event) => event.type === type);
  const event = walk.events[last];
  const then = fold(walk.events.slice(0, last + 1), walk.state.id);
  if (!event || !then) throw new Error(`no ${type}`);
  return announcements(event, then, voice);
};
const toldBy = (walk: Walk, type: string) => tellingsOf(walk, type).map(({ recipient }) => recipientKey(recipient));

const expired = (walk: Walk): Walk => having(walk, commands.expire, { at: pastDue(walk), by: actors.time });
const lead = 'mediator:mediator-522626-3';

describe('C-02, DL-S: given what happens in the small-amount mechanism', () => {
  it.each<readonly [string, Walk, string, readonly string[]]>([
    [
      'the mediator hears what is asked of him, the bank what it is bound to',
      smallFast.entered(),
      'mechanism.switched.v1',
      [lead, 'party:p1'],
    ],
    ['the consumer is asked, the bank told', smallFast.opined(), 'opinion.issued.v1', ['party:p2', 'party:p1']],
    ['the bank must sign, the mediator sees to it', smallFast.accepted(), 'opinion.answered.v1', ['party:p1', lead]],
    ['a refusal is told by what follows', smallFast.refused(), 'opinion.answered.v1', []],
    ['back in one-stop mediation', smallFast.refused(), 'mechanism.switched.v1', [lead, 'party:p1']],
    [
      'a text of their own tells of itself',
      having(smallFast.opined(), terms(smallFast.opined())),
      'mechanism.switched.v1',
      [],
    ],
    ['after silence', expired(smallFast.opined()), 'mechanism.switched.v1', [lead, 'party:p1']],
    [
      'A-37: a breach is told to supervision',
      expired(smallFast.accepted()),
      'commitment.breached.v1',
      ['party:p1', 'county-group:committee-522626', 'prefecture:522600'],
    ],
  ])('%s', (_what, walk, type, recipients) => {
    expect(toldBy(walk, type)).toEqual(recipients);
  });

  it.each<readonly [string, Walk, readonly RegExp[]]>([
    [
      'into the small-amount mechanism',
      smallFast.entered(),
      [/转入小额快速机制，请出具意见.*DL-S/s, /转入小额快速机制/],
    ],
    ['into neutral evaluation', evaluation.requested(), [/进入中立评估.*材料和问题交专家/s, /由独立专家评估/]],
    ['out of the small-amount mechanism', smallFast.refused(), [/小额快速机制已终止/, /恢复一站式调解.*9月26日/]],
    ['out of neutral evaluation', expired(evaluation.reported()), [/中立评估已结束/, /恢复一站式调解.*9月26日/]],
  ])('T11: says to the mediator and to the bank what the switch %s means', (_which, walk, says) => {
    const told = tellingsOf(walk, 'mechanism.switched.v1').map(({ subject, text }) => `${subject} ${text}`);
    expect(told).toEqual(says.map((words) => expect.stringMatching(words)));
  });

  it('costs one SMS: the question', () => {
    const [asked] = tellingsOf(smallFast.opined(), 'opinion.issued.v1');
    expect(asked?.sms).toContain('9月20日');
  });

  it('speaks of no later day than the last of mediation', () => {
    const state = { ...smallFast.opined().state };
    const event = smallFast.opined().events.at(-1);
    if (event?.type !== 'opinion.issued.v1') throw new Error('the opinion was issued last');
    const late = { ...event, clock: { ...event.clock, dueOn: '2023-10-09' as never } };
    expect(announcements(late, state, voice)[0]?.sms).toContain('9月26日');
  });

  it('names no party, no amount and no bank to supervision', () => {
    for (const { text, subject } of tellingsOf(expired(smallFast.accepted()), 'commitment.breached.v1').slice(1))
      expect(`${subject}${text}`).not.toMatch(/rural|元|银行|p1/);
  });
});

describe('C-02, DL-S: given its clock', () => {
  const rungsOf = (walk: Walk) =>
    obligations(walk.state, ground)
      .filter(({ clock }) => clock.kind === 'DL-S')
      .flatMap((each) => each.recipients.map((who) => `${each.day} ${each.rung} ${recipientKey(who)}`));

  it.each<readonly [string, Walk, readonly string[]]>([
    ['the mediator a day before the opinion is due', smallFast.entered(), [`2023-09-18 -1 ${lead}`]],
    ['the consumer a day before the answer is', smallFast.opined(), ['2023-09-19 -1 party:p2']],
    [
      'who has not answered yet',
      having(smallFast.opined({ respondents: 2 }), answering('ACCEPTED')),
      ['2023-09-19 -1 party:p3'],
    ],
    ['the institution on its day', smallFast.accepted(), ['2023-09-18 0 party:p1']],
    ['nobody once it has signed', having(smallFast.accepted(), signaturesWithout(smallFast.accepted(), 'p2')), []],
    ['nobody after a refusal', smallFast.refused(), []],
    ['nobody once the agreement is in force', having(smallFast.accepted(), signatures(smallFast.accepted())), []],
  ])('reminds %s', (_whom, walk, told) => {
    expect(rungsOf(walk)).toEqual(told);
  });

  it('says what is awaited', () => {
    const sayings = [smallFast.entered(), smallFast.opined(), smallFast.accepted()].flatMap(({ state }) =>
      obligations(state, ground)
        .filter(({ clock }) => clock.kind === 'DL-S')
        .flatMap((each) => each.recipients.map((who) => rungTelling(each, who, state, voice).text)),
    );
    expect(sayings[0]).toContain('出具调解意见并送达消费者');
    expect(sayings[1]).toContain('尚未答复调解员的意见，最后一日为9月20日');
    expect(sayings[2]).toContain('依承诺最迟9月18日签署协议');
  });
});

describe('DL-S: given a question that was left for the morning', () => {
  const event = smallFast.opined().events.at(-1);
  if (!event) throw new Error('the opinion was issued');
  const wanted = (walk: Walk, id: string) => isStillWanted(event, { kind: 'party', id: id as never }, walk.state);

  it('is asked of who has not answered it, and of nobody once it was answered', () => {
    expect(wanted(smallFast.opined(), 'p2')).toBe(true);
    expect(wanted(having(smallFast.opined({ respondents: 2 }), answering('ACCEPTED')), 'p2')).toBe(false);
    expect(wanted(smallFast.refused(), 'p2')).toBe(false);
    expect(wanted(smallFast.accepted(), 'p2')).toBe(false);
    expect(wanted(smallFast.opined(), 'p1')).toBe(true);
    expect(wanted(having(smallFast.opined(), commands.fail), 'p2')).toBe(false);
    expect(isStillWanted(event, { kind: 'officer', id: 'p2' }, smallFast.opined().state)).toBe(false);
  });
});

describe('C-03, DL-E: given a neutral evaluation', () => {
  it.each<readonly [string, Walk, string, readonly string[]]>([
    ['whoever mediates, and the organisations', evaluation.requested(), 'mechanism.switched.v1', [lead, 'party:p1']],
    ['the expert', evaluation.requested(), 'evaluation.requested.v1', ['expert:expert-1']],
    ['every party is asked', evaluation.reported(), 'evaluation.reported.v1', ['party:p1', 'party:p2', 'party:p3']],
    ['nobody of one answer', having(evaluation.reported(), replying('ACCEPTED')), 'evaluation.answered.v1', []],
    ['the mediator of the last', evaluation.accepted(), 'evaluation.answered.v1', [lead]],
    ['a lapse', expired(evaluation.reported()), 'mechanism.switched.v1', [lead, 'party:p1']],
  ])('tells %s', (_what, walk, type, recipients) => {
    expect(toldBy(walk, type)).toEqual(recipients);
  });

  it.each<readonly [string, Walk, readonly string[]]>([
    ['the expert a day before the report is due', evaluation.requested(), ['2023-09-21 -1 expert:expert-1']],
    [
      'who has not answered a day before the answer is',
      having(evaluation.reported(), replying('ACCEPTED')),
      ['2023-09-19 -1 party:p1', '2023-09-19 -1 party:p3'],
    ],
    ['nobody once all accepted', evaluation.accepted(), []],
  ])('reminds %s', (_whom, walk, told) => {
    const rungs = obligations(walk.state, ground)
      .filter(({ clock }) => clock.kind === 'DL-E')
      .flatMap((each) => each.recipients.map((who) => `${each.day} ${each.rung} ${recipientKey(who)}`));
    expect(rungs).toEqual(told);
  });

  it('reminds the expert, and says what is awaited', () => {
    const [rung] = obligations(evaluation.requested().state, ground).filter(({ clock }) => clock.kind === 'DL-E');
    const [expert] = rung?.recipients ?? [];
    if (!rung || !expert) throw new Error('the expert is reminded');
    expect(recipientKey(expert)).toBe('expert:expert-1');
    expect(rungTelling(rung, expert, evaluation.requested().state, voice).text).toContain('出具评估报告');
  });

  it('asks a question that was left for the morning of who has not answered it', () => {
    const event = evaluation.reported().events.at(-1);
    if (!event) throw new Error('the report was served');
    const wanted = (walk: Walk) => isStillWanted(event, { kind: 'party', id: 'p2' as never }, walk.state);
    expect(wanted(evaluation.reported())).toBe(true);
    expect(wanted(having(evaluation.reported(), replying('ACCEPTED')))).toBe(false);
    expect(wanted(having(evaluation.reported(), replying('REJECTED')))).toBe(false);
    expect(wanted(having(evaluation.reported(), commands.fail))).toBe(false);
    const expert = { kind: 'expert', id: 'expert-1' as never } as const;
    expect(isStillWanted(event, expert, evaluation.reported().state)).toBe(false);
  });
});
