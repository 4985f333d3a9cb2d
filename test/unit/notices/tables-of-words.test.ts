import { ClockKind } from '../../../events/clock.ts';
import { startClock } from '../../../shared/domain/deadlines/clock.ts';
import { mechanismOrganisationWords, mechanismStaffWords } from '../../../shared/domain/notices/mechanism-words.ts';
import { organisationWords } from '../../../shared/domain/notices/organisation-words.ts';
import { type PartyWords, partyWords } from '../../../shared/domain/notices/party-sentences.ts';
import type { Recipient } from '../../../shared/domain/notices/recipients.ts';
import { heldWords, staffRungWords, staffWords } from '../../../shared/domain/notices/staff-words.ts';
import type { StaffWords } from '../../../shared/domain/notices/telling.ts';
import { sourceOf } from '../../../shared/domain/sources/citation.ts';
import { calendar, day, jurisdiction } from '../../support/case-scenario.ts';

const CHINESE = /^\p{Script=Han}[\p{Script=Han}，。：；、《》“”（）()0-9]{3,}$/u;

const reasons = ['APPRAISAL', 'FORCE_MAJEURE', 'PARTY_LOST', 'FALSE_SUSPECTED'] as const;

const staffTable: readonly (readonly [string, StaffWords])[] = [
  ...Object.entries(staffWords).flatMap(([name, words]) => (typeof words === 'string' ? [] : [[name, words] as const])),
  ...Object.entries(mechanismStaffWords).flatMap(([name, words]) =>
    typeof words === 'function' ? [] : [[name, words] as const],
  ),
  ...(['SMALL_FAST', 'NEUTRAL_EVAL'] as const).map((from) => [from, mechanismStaffWords.oneStop(from)] as const),
  ...reasons.map((reason) => [reason, heldWords({ reason } as Parameters<typeof heldWords>[0])] as const),
];

describe('given what desks and mediators are told of a deed', () => {
  it.each(staffTable)('%s: a subject, what to do and a basis to look up, in Chinese', (_name, words) => {
    expect(words.subject).toMatch(/^\p{Script=Han}[\p{Script=Han}，]+$/u);
    expect(words.toDo).toMatch(CHINESE);
    expect(sourceOf(words.basis, 'zh')).toMatch(/^(?:《\p{Script=Han}+》|金调规则 [A-Z§])/u);
  });

  it('says of two deeds two things', () => {
    const said = staffTable.map(([, { subject, toDo }]) => `${subject} ${toDo}`);
    expect(new Set(said).size).toBe(said.length);
    expect([staffWords.accepted, staffWords.choiceReserved].every((words) => CHINESE.test(words))).toBe(true);
  });
});

const PHONE = '0855-12345678';
const DAY = '2023年9月26日';

const said = (table: Readonly<Record<string, unknown>>, ...facts: readonly unknown[]) =>
  Object.entries(table).map(
    ([name, words]) => [name, (words as (...args: readonly unknown[]) => PartyWords)(...facts)] as const,
  );

describe('given what parties are told of a deed', () => {
  const of = [
    ...said(partyWords, day('2023-09-26'), PHONE),
    ...said(organisationWords, DAY, '2023年10月7日'),
    ...said(mechanismOrganisationWords, day('2023-09-26')),
  ];

  it.each(of)('%s: a subject and whole sentences, in Chinese', (_name, { subject, sentence }) => {
    expect(subject).toMatch(/^\p{Script=Han}[\p{Script=Han}，]+$/u);
    expect(sentence).toMatch(/^\p{Script=Han}.+。$/u);
  });

  it.each<readonly [string, PartyWords, string]>([
    ['of a summary case', organisationWords.accepted(DAY, 'SUMMARY'), '适用简易程序'],
    ['of an ordinary one', organisationWords.accepted(DAY, 'ORDINARY'), '适用普通程序'],
    ['of a failure before a court', partyWords.failed(true, PHONE), '案件退回法院'],
    ['of a failure of the committee’s own', partyWords.failed(false, PHONE), '您可依法申请仲裁、请行政机关处理或起诉'],
    ['of enforcement in time', organisationWords.enforcementFiled(false), '已登记强制执行申请，请以法院通知为准'],
    ['of enforcement after two years', organisationWords.enforcementFiled(true), '申请已超过二年'],
    ['of enforcement that settled', organisationWords.enforcementEnded(true), '各方执行和解，请按新的约定履行'],
    ['of enforcement that ended', organisationWords.enforcementEnded(false), '强制执行已经结束'],
  ])('says %s what is so', (_what, { sentence }, words) => {
    expect(sentence).toContain(words);
  });
});

describe('given a clock on any rung of its ladder', () => {
  const desks = [
    'mediator',
    'expert',
    'officer',
    'committee-head',
    'county-group',
    'prefecture',
    'court-contact',
    'judge',
    'court-president',
  ] as const;
  const rungWords = (kind: ClockKind, desk: (typeof desks)[number], rung: '0' | '+1' = '0') => {
    const definition = jurisdiction.clocks[kind];
    const [variant = ''] = Object.keys(definition.variants);
    const clock = startClock(definition, { startedOn: day('2023-09-15'), variant }, calendar);
    return staffRungWords(
      { clock, rung, lastDay: day('2023-09-26') },
      { kind: desk, id: 'somebody' } as Recipient,
      jurisdiction,
    );
  };
  const REST = '请在期限内办理';

  it.each(ClockKind.options)('%s: names the clock, its first and its last day, and what to do', (kind) => {
    const { zh } = jurisdiction.clocks[kind].name;
    for (const desk of desks) {
      const words = rungWords(kind, desk);
      expect(words).toMatchObject({
        subject: `${zh}，届满日2023年9月26日`,
        clock: `${zh}（${kind}），自2023年9月15日起算`,
        lastDay: '2023年9月26日',
      });
      expect(words.toDo).toMatch(CHINESE);
      expect(sourceOf(words.basis, 'zh')).toMatch(/^(?:《\p{Script=Han}+》|金调规则 [A-Z§])/u);
    }
  });

  it('A-29: after the last day speaks of what is still open, where the clock itself is over', () => {
    const after = ClockKind.options.map((kind) => [kind, rungWords(kind, 'mediator', '+1').subject] as const);
    expect(after.filter(([, subject]) => !subject.includes('届满日'))).toEqual([
      ['DL-03', '首次联系已逾期'],
      ['DL-M', '终止通知尚未送达'],
      ['DL-11', '速裁已逾期'],
      ['DL-P', '一期逾期未登记履行'],
    ]);
  });

  it('has words of its own for every clock that staff act on', () => {
    expect(ClockKind.options.filter((kind) => desks.every((desk) => rungWords(kind, desk).toDo === REST))).toEqual([
      'DL-04',
      'DL-06',
      'DL-10',
      'DL-11a',
      'DL-S43',
      'DL-12',
      'DL-14',
      'DL-16',
      'DL-17',
    ]);
  });

  it('says something else to who acts than to who sees to it that it is done', () => {
    const own = ClockKind.options.flatMap((kind) =>
      desks.flatMap((desk) =>
        rungWords(kind, desk).toDo === rungWords(kind, 'county-group').toDo ? [] : [`${kind} ${desk}`],
      ),
    );
    expect(own).toEqual([
      'DL-01 officer',
      'DL-03 officer',
      'DL-05 officer',
      'DL-M officer',
      'DL-M committee-head',
      'DL-L officer',
      'DL-L court-contact',
      'DL-11 judge',
    ]);
  });

  it('DL-M: after its end all are told of the notice alone, the prefecture that it goes into its report', () => {
    const told = desks.map((desk) => rungWords('DL-M', desk, '+1').toDo);
    expect(new Set(told).size).toBe(2);
    expect(told.every((words) => words.startsWith('调解期限已届满，终止通知尚未送达当事人'))).toBe(true);
    expect(desks.filter((_, i) => told[i]?.endsWith('，并列入本月情况月报'))).toEqual(['prefecture']);
  });
});
