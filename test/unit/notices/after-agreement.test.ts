import { sha256 } from '../../../shared/digest.ts';
import { announcements } from '../../../shared/domain/notices/announcements.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { at, calendar, entrusted, having, jurisdiction, type Walk } from '../../support/case-scenario.ts';

const voice = { jurisdiction, digest: sha256 };

/** What the last event of this type says, to whom. */
const told = (walk: Walk, type: string) => {
  const event = walk.events.findLast((each) => each.type === type);
  if (!event) throw new Error(`no ${type}`);
  return announcements(event, walk.state, voice);
};
const toldTo = (walk: Walk, type: string) => told(walk, type).map(({ recipient }) => recipientKey(recipient));

const LEAD = `mediator:${given.confirmed().state.lead}`;
const CREDITOR = 'party:p1';
const DEBTORS = ['party:p2', 'party:p3'];

describe('given what becomes of an agreement (PML 31)', () => {
  it.each<readonly [keyof typeof after, readonly string[]]>([
    ['payment.reported.v1', [CREDITOR]],
    ['default.cured.v1', [LEAD]],
    ['agreement.rescheduled.v1', [CREDITOR, LEAD]],
    ['enforcement.filed.v1', [CREDITOR, 'court-contact:court-2626', LEAD]],
    ['enforcement.ended.v1', [CREDITOR, LEAD]],
    ['preservation.recorded.v1', [CREDITOR]],
    ['preservation.ended.v1', []],
    ['guarantee.recorded.v1', []],
    ['credit-repair.requested.v1', [CREDITOR]],
    ['credit-repair.answered.v1', [LEAD]],
    ['ruling.received.v1', []],
    ['return-visit.recorded.v1', []],
    ['case.archived.v1', []],
  ])('%s is told to %j', (type, recipients) => {
    expect(toldTo(after[type], type)).toEqual(recipients);
  });

  it('DL-13: what was preserved for a suit that is on the docket is told to nobody: nothing of it ends by itself', () => {
    const docketed = given.mediating(entrusted('SUMMARY', '2023-09-15'));
    expect(toldTo(having(docketed, commands.recordPreservation), 'preservation.recorded.v1')).toEqual([]);
  });

  it('T32 A-43: a day that is over is told to the mediator alone; the parties hear it after the days of grace', () => {
    const walk = after['agreement.defaulted.v1'];
    expect(toldTo(walk, 'agreement.defaulted.v1')).toEqual([LEAD]);
    const next = obligations(walk.state, { calendar, jurisdiction }).find(({ rung }) => rung === '+1');
    expect(next).toMatchObject({ clock: { kind: 'DL-P', dueOn: '2023-12-14' }, day: '2023-12-18' });
    expect(next?.recipients.map(recipientKey)).toEqual([CREDITOR, ...DEBTORS, LEAD]);
  });

  it('T32: the creditor’s report is told to those who owe, at once', () => {
    const reported = having(given.confirmed(), commands.reportDefault, { at: at('2023-12-15 09:00') });
    expect(toldTo(reported, 'agreement.defaulted.v1')).toEqual([...DEBTORS, LEAD]);
    expect(told(reported, 'agreement.defaulted.v1')[0]?.sms).toContain('未按调解协议履行，请尽快履行');
  });

  it('DL-10: an institution hears until when it may object to the ruling that it received', () => {
    const received = having(given.confirmed(), { ...commands.receipt, partyId: 'p1' as never });
    expect(told(received, 'ruling.received.v1')).toMatchObject([
      { recipient: { id: 'p1' }, text: expect.stringContaining('最迟2023年10月7日') },
    ]);
  });

  it('T31: the mediator hears whether credit was mended', () => {
    const refused = having(after['agreement.performed.v1'], { ...commands.repair, result: 'REFUSED' });
    expect(told(refused, 'credit-repair.answered.v1')[0]?.subject).toContain('信用修复未予办理');
    expect(told(after['credit-repair.answered.v1'], 'credit-repair.answered.v1')[0]?.subject).toContain(
      '信用修复已办妥',
    );
  });

  it('T31: who says that it paid is urged no more; the creditor is still asked', () => {
    const walk = after['payment.reported.v1'];
    const mornings = obligations(walk.state, { calendar, jurisdiction }).filter(({ clock }) => clock.kind === 'DL-P');
    expect(mornings.map(({ rung, recipients }) => [rung, recipients.map(recipientKey)])).toEqual([
      ['+1', [CREDITOR, LEAD]],
      ['+7', [CREDITOR, LEAD]],
    ]);
  });
});
