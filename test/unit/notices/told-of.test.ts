import { sha256 } from '../../../shared/digest.ts';
import type { CommandOf } from '../../../shared/domain/case/commands.ts';
import { fold } from '../../../shared/domain/case/evolve.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, newDays, payment } from '../../support/case-commands.ts';
import {
  actors,
  at,
  day,
  entrusted,
  evidence,
  having,
  jurisdiction,
  own,
  pastDue,
  tenOn,
  type Walk,
} from '../../support/case-scenario.ts';
import { laterCalendar, recountedBy } from '../../support/later-calendar.ts';

/** What the last event of a type says: to whom, under which subject. */
const told = (walk: Walk, type: string): readonly (readonly [who: string, subject: string, text: string])[] => {
  const last = walk.events.findLastIndex((event) => event.type === type);
  const event = walk.events[last];
  const then = fold(walk.events.slice(0, last + 1), walk.state.id);
  if (!event || !then) throw new Error(`no ${type}`);
  return announcements(event, then, { jurisdiction, digest: sha256 }).map(({ recipient, subject, text }) => [
    recipientKey(recipient),
    subject,
    text,
  ]);
};
const toldTo = (walk: Walk, type: string) => told(walk, type).map(([who]) => who);

const mediating = given.mediating();
const LEAD = `mediator:${mediating.state.lead}`;
const ALL = ['party:p1', 'party:p2', 'party:p3'];
const COURT = 'court-contact:court-2626';
const HEAD = 'committee-head:committee-522626';
const OFFICER = 'officer:committee-522626';
const expired = (walk: Walk) => having(walk, commands.expire, { at: pastDue(walk), by: actors.time });
const revokedLate = having(having(given.confirmed(), payment(given.confirmed())), commands.revoke, {
  by: actors.court,
});

describe('given what happens to mediation while it runs', () => {
  const long = given.agreed({ ...own, total: 100_000_000 });
  const mediatorsOf = ({ state }: typeof long) => state.mediators.map((id) => `mediator:${id}`);
  const held = having(mediating, commands.hold);

  it.each<readonly [string, Walk, string, readonly string[]]>([
    ['T12: a hold', held, 'mediation.held.v1', [...ALL, LEAD, HEAD, COURT]],
    ['T12: its end', having(held, commands.resume), 'mediation.resumed.v1', [...ALL, LEAD, COURT]],
    [
      'T19: a termination',
      having(mediating, commands.terminate, { by: actors.county }),
      'mediation.terminated.v1',
      [...ALL, LEAD, COURT],
    ],
    [
      '§4.3: a successor',
      having(having(mediating, commands.lose), commands.succeed),
      'party.succeeded.v1',
      ['party:p1'],
    ],
    ['T16: signatures that did not come', expired(long), 'agreement.lapsed.v1', mediatorsOf(long)],
    [
      'DL-13: a preservation that lapsed',
      expired(expired(having(given.mediating(own), commands.recordPreservation))),
      'preservation.ended.v1',
      ['party:p1', LEAD],
    ],
    ['T29: a ruling revoked after the end', revokedLate, 'confirmation.revoked.v1', [...ALL, LEAD]],
    ['A-47: a trial beyond its limit', expired(given.converted()), 'stage.overdue.v1', [COURT]],
    ['DL-11: a fast track beyond its days, whose ladder tells', expired(given.failed()), 'stage.overdue.v1', []],
  ])('%s is told to those whom it concerns', (_what, walk, type, recipients) => {
    expect(toldTo(walk, type)).toEqual(recipients);
  });
});

describe('T12: given why mediation rests', () => {
  const heldFor = (ground: CommandOf<'hold-mediation'>['ground']) =>
    told(having(mediating, { type: 'hold-mediation', ground, evidenceId: evidence }), 'mediation.held.v1');

  it.each<readonly [CommandOf<'hold-mediation'>['ground'], string]>([
    [{ reason: 'APPRAISAL' }, '因鉴定中止'],
    [{ reason: 'FORCE_MAJEURE' }, '因不可抗力中止'],
    [
      { reason: 'FALSE_SUSPECTED', suspicion: 'LOAN_FRAUD', reportedTo: ['POLICE', 'COURT'] },
      '疑似虚假调解或者涉嫌犯罪',
    ],
  ])('%j: the head and the court read it, the parties and the mediator that it rests', (ground, why) => {
    const all = heldFor(ground);
    expect(all.filter(([, , text]) => text.includes(why)).map(([who]) => who)).toEqual([HEAD, COURT]);
    expect(all.every(([, subject]) => subject.includes('调解中止'))).toBe(true);
  });
});

describe('A-29: given a calendar that moves a last day', () => {
  const recounted = (walk: Walk) =>
    recountedBy(walk, tenOn(walk.scenario.on), laterCalendar('2023', { off: ['2023-09-25'] }));

  it('each new day is told to who keeps the case, be it the officer alone', () => {
    expect(new Set(toldTo(recounted(mediating), 'clocks.recounted.v1'))).toEqual(new Set([LEAD]));
    expect(new Set(toldTo(recounted(given.assigning()), 'clocks.recounted.v1'))).toEqual(new Set([OFFICER]));
    for (const [, subject, text] of told(recounted(mediating), 'clocks.recounted.v1')) {
      expect(subject).toContain('日历更新，期限重新计算');
      expect(text).toMatch(/期限：.+（DL-\w+）/);
    }
  });
});

describe('A-07: given a suit whose court’s period ends before the mechanism’s', () => {
  it('tells the mediator by the clock that ends first', () => {
    const clockOf = (walk: Walk) => /（(DL-\w)）/.exec(told(walk, 'mediator.assigned.v1')[0]?.[2] ?? '')?.[1];
    expect(clockOf(given.mediating(entrusted('SUMMARY', '2026-02-06')))).toBe('DL-L');
    expect(clockOf(given.mediating({ ...entrusted('SUMMARY', '2026-02-06'), advance: true }))).toBe('DL-M');
    expect(clockOf(mediating)).toBe('DL-M');
  });
});

describe('given a filing', () => {
  it('of a debt with a guarantor, tells the creditor that the guarantee runs on (DL-14, CC 692)', () => {
    expect(toldTo(given.filed({ guarantor: true }), 'case.filed.v1')).toEqual([OFFICER, 'party:p1']);
    expect(toldTo(given.filed(), 'case.filed.v1')).toEqual([OFFICER]);
  });

  it('accepted, tells the officer whom to assign or that the parties choose', () => {
    const officerOf = (walk: Walk) => told(walk, 'case.accepted.v1').find(([who]) => who === OFFICER)?.[2] ?? '';
    expect(officerOf(given.assigning(own))).toContain('调解员由平台按规则指派');
    expect(officerOf(given.assigning({ ...own, reserved: true }))).toContain('当事人保留选定调解员的权利');
  });
});

describe('given the subject under which a court hears', () => {
  const subjectOf = (walk: Walk, type: string) => told(walk, type)[0]?.[1];

  it('A-47, DL-09: that its limit has passed, and which', () => {
    expect(subjectOf(expired(given.converted()), 'stage.overdue.v1')).toContain('审理期限已届满');
    expect(subjectOf(expired(given.docketed()), 'stage.overdue.v1')).toContain('确认裁定已逾期');
  });

  it('CPL 86: of an application, and whether it came late', () => {
    const effective = given.effective();
    const lateness = { ground: 'FORCE_MAJEURE', endedOn: day('2023-10-20'), evidenceId: evidence } as const;
    const late = having(effective, { ...application(effective), lateness }, { at: at('2023-10-25 10:00') });
    expect(subjectOf(late, 'confirmation.applied.v1')).toMatch(/收到司法确认申请，并申请顺延期限$/);
    expect(subjectOf(given.applied(), 'confirmation.applied.v1')).toMatch(/收到司法确认申请$/);
  });
});

describe('given the same event with two meanings', () => {
  const text = (walk: Walk, type: string, who: string) => told(walk, type).find(([key]) => key === who)?.[2] ?? '';

  it('T29: a ruling revoked leaves the table open, after the end a new application', () => {
    const revoked = having(given.confirmed(), commands.revoke, { by: actors.court });
    expect(text(revoked, 'confirmation.revoked.v1', 'party:p2')).toContain('您可再行调解、变更协议或起诉');
    expect(text(revokedLate, 'confirmation.revoked.v1', 'party:p2')).toContain('您可另行申请调解或起诉');
  });

  it('T15, SF11: an agreement in force may be confirmed, unless the court has the suit', () => {
    const bank = (walk: Walk) => text(walk, 'agreement.effective.v1', 'party:p1');
    expect(bank(given.effective())).toContain('三十日内共同向法院申请');
    expect(bank(given.effective(entrusted('SUMMARY', '2023-09-15')))).toContain('协议交法院审查');
    expect(told(given.effective(), 'agreement.effective.v1')[1]?.[1]).toContain('协议生效，提示申请司法确认');
  });

  it('T17: a failure goes back to its court, or ends with the committee', () => {
    expect(text(given.failed(), 'mediation.failed.v1', 'party:p2')).toContain('案件退回法院');
    expect(text(given.failed(own), 'mediation.failed.v1', 'party:p2')).toContain('请行政机关处理或起诉');
  });

  it('T36: an enforcement is ended, or settled on new days', () => {
    const filed = after['enforcement.filed.v1'];
    const { schedule } = newDays(filed);
    const result = { type: 'end-enforcement', result: 'SETTLED', schedule } as const;
    const settled = having(filed, result, { at: at('2023-12-21 10:00'), by: actors.court });
    expect(text(settled, 'enforcement.ended.v1', 'party:p1')).toContain('各方执行和解');
    expect(text(after['enforcement.ended.v1'], 'enforcement.ended.v1', 'party:p1')).toContain('强制执行已经结束');
  });
});
