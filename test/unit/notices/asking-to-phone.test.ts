import { sha256 } from '../../../shared/digest.ts';
import { partyWords } from '../../../shared/domain/notices/party-sentences.ts';
import { partyRecipient } from '../../../shared/domain/notices/recipients.ts';
import { askToPhone, toParty } from '../../../shared/domain/notices/telling.ts';
import { given } from '../../support/case-builder.ts';
import { day, jurisdiction, wu } from '../../support/case-scenario.ts';

const voice = { jurisdiction, digest: sha256 };
const PHONE = '0855-12345678';
const LATE = day('2023-12-31');

describe('given a message that did not go out', () => {
  it('asks the officer to telephone, naming the role and not the person', () => {
    const { state } = given.informing();
    const telling = toParty(partyRecipient(wu), partyWords.notice(LATE, PHONE), state, voice);
    const asked = askToPhone({ kind: 'officer', id: state.committeeId }, { telling, why: 'no-channel' }, state, voice);
    expect(asked.text).toContain('请以电话告知被申请人 p2（本平台没有对应的发送渠道）');
    expect(asked.text).toContain(telling.sms);
    expect(asked.text).toMatch(/\n依据：金调规则 §4\.4（.+）$/);
    expect(asked.sms).toBeUndefined();
  });

  it.each([
    ['no-address', '没有可用的联系方式'],
    ['no-channel', '本平台没有对应的发送渠道'],
    ['refused', '对方地址或号码被拒收'],
  ] as const)('%s: says why, and to whom of the mechanism it was', (why, words) => {
    const { state } = given.failed();
    const court = { kind: 'court-contact', id: 'court-2626' } as const;
    const telling = { recipient: court, subject: '调解不成', text: '请办理接收' };
    const asked = askToPhone({ kind: 'officer', id: state.committeeId }, { telling, why }, state, voice);
    expect(asked.text).toContain(`请以电话告知court-contact:court-2626（${words}）：\n请办理接收\n依据：`);
    expect(asked.subject).toMatch(/通知未能发出，请电话联系$/);
  });

  it('names who sent the case, whatever its name is (C-08, C-09)', () => {
    const { state } = given.failed();
    const desk = { kind: 'officer', id: state.committeeId } as const;
    const told = (id: string) =>
      ({ recipient: { kind: 'source', id }, subject: '不予受理', text: '请依法处理' }) as const;
    for (const id of ['nfra', 'p2'])
      expect(askToPhone(desk, { telling: told(id), why: 'refused' }, state, voice).text).toContain(
        `请以电话告知转送单位 ${id}（对方地址或号码被拒收）：\n请依法处理`,
      );
  });

  it.each([
    ['p1', '申请人 p1'],
    ['p2', '被申请人 p2'],
    ['p3', '第三人 p3'],
    ['p4', '担保人 p4'],
  ])('names the part that %s has in the case', (id, part) => {
    const { state } = given.mediating({ guarantor: true });
    const parties = state.parties.map((each) => (each.partyId === 'p3' ? { ...each, role: 'THIRD' as const } : each));
    const recipient = state.parties.find(({ partyId }) => partyId === id)?.partyId ?? wu;
    const telling = toParty(partyRecipient(recipient), partyWords.held(PHONE), state, voice);
    const desk = { kind: 'officer', id: state.committeeId } as const;
    expect(askToPhone(desk, { telling, why: 'refused' }, { ...state, parties }, voice).text).toContain(`告知${part}（`);
  });
});

describe('given how a case is called', () => {
  it('by its number, and before it has one by its key', () => {
    const nameIn = (state: Parameters<typeof toParty>[2]) => {
      const { subject, text } = toParty(partyRecipient(wu), partyWords.held(PHONE), state, voice);
      return [subject.split(' ').at(-1), /案号：(.+)/.exec(text)?.[1]];
    };
    const { state: asked } = given.informing();
    expect(nameIn(given.mediating().state)).toEqual(Array.from({ length: 2 }, () => '（2023）岑金调字第0001号'));
    expect(nameIn(asked)).toEqual(Array.from({ length: 2 }, () => `编号${asked.id}`));
  });
});
