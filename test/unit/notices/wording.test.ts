import { sha256 } from '../../../shared/commit.ts';
import { checkCodeOf } from '../../../shared/domain/notices/check-code.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { partyRungWords, partyWords } from '../../../shared/domain/notices/party-sentences.ts';
import { partyRecipient } from '../../../shared/domain/notices/recipients.ts';
import { rungTelling } from '../../../shared/domain/notices/rung-tellings.ts';
import { askToPhone, toParty } from '../../../shared/domain/notices/telling.ts';
import { given, signatures, stages } from '../../support/case-builder.ts';
import { at, calendar, caseId, day, having, jurisdiction, wu, yang } from '../../support/case-scenario.ts';

const voice = { jurisdiction, digest: sha256 };
const ground = { calendar, jurisdiction };

// The longest that a pack can hold: a four-digit area with eight digits; two-digit month and day.
const PHONE = '0855-12345678';
const LATE = day('2023-12-31');

const allPartyWords = [
  partyWords.notice(LATE, PHONE),
  partyWords.notAccepted(PHONE),
  partyWords.failed(true, PHONE),
  partyWords.failed(false, PHONE),
  partyWords.confirmed(PHONE),
  partyWords.dismissed(PHONE),
  ...(['DL-04', 'DL-M', 'DL-06', 'DL-07', 'DL-P'] as const).map((kind) => partyRungWords(kind, LATE, PHONE)),
];

const smsOf = (committee: { readonly shortName: string }, words: (typeof allPartyWords)[number]): string => {
  const { state } = given.informing();
  const committees = jurisdiction.committees.map((each) => ({ ...each, shortName: committee.shortName }));
  return (
    toParty(partyRecipient(wu), words, state, { ...voice, jurisdiction: { ...jurisdiction, committees } }).sms ?? ''
  );
};

describe.each(jurisdiction.committees)('given texts of $shortName to people', (committee) => {
  it.each(allPartyWords)('$subject, with the longest inputs, stays within one SMS (A-45)', (words) => {
    const sms = smsOf(committee, words);
    expect(sms.length).toBeLessThanOrEqual(70);
    expect(sms.startsWith(`【${committee.shortName}】`)).toBe(true);
    expect(sms).toMatch(/核验码[2-9A-HJ-NP-Z]{8}$/);
  });
});

describe('given any text to people', () => {
  it.each(allPartyWords)('$subject names no amount, no bank and no link, and opens with no court (A-45)', (words) => {
    expect(words.sentence).not.toMatch(/元|银行|信用社|联社|http|www|\.c/);
    expect(words.sentence).not.toMatch(/^[^，。]{0,6}人民法院/);
  });
});

describe('given any rung of any stage', () => {
  const tellings = stages.flatMap((stage) => {
    const { state } = given[stage]();
    return obligations(state, ground).flatMap((each) =>
      each.recipients.map((recipient) => [stage, each, rungTelling(each, recipient, state, voice)] as const),
    );
  });

  it.each(tellings)('%s: has a sentence of its own for who it reaches', (_stage, _rung, { sms, text, recipient }) => {
    expect(sms === undefined).toBe(recipient.kind !== 'party');
    expect(text).not.toMatch(/期限提醒|有一项期限|请在期限内办理/);
  });

  it.each(tellings.filter(([, , { recipient }]) => recipient.kind !== 'party'))(
    '%s: tells staff case, clock, last day, deed and basis, and no party',
    (_stage, { clock }, { subject, text }) => {
      expect(text).toMatch(/^案号：.+\n期限：.+\n届满日：.+\n请办理：.+\n依据：.+$/);
      expect(text).toContain(clock.kind);
      expect(`${subject}${text}`).not.toMatch(/吴|杨|p\d/);
    },
  );
});

describe('given a provisional clock', () => {
  it('says so to staff', () => {
    const { state } = given.mediating({ on: day('2027-03-01'), channel: 'PARTY_SINGLE', referral: undefined });
    const [first] = obligations(state, ground);
    if (!first) throw new Error('a case in mediation has rungs');
    const officer = { kind: 'officer', id: state.committeeId } as const;
    expect(rungTelling(first, officer, state, voice).text).toContain('暂定');
  });
});

describe('given parties who signed two days before the seal (A-20)', () => {
  it('speaks of the earlier day until that day, and of the legal end on the very last', () => {
    const agreed = given.agreed();
    const seal = at('2023-09-17 09:00');
    const { state } = having(agreed, signatures(agreed, { seal }), { at: seal });
    const confirmation = obligations(state, ground).filter(({ clock }) => clock.kind === 'DL-07');
    const ways = confirmation.map((each) => {
      const { text } = rungTelling(each, partyRecipient(wu), state, voice);
      return [each.rung, each.day, /最迟(.+?)共同/.exec(text)?.[1]];
    });
    expect(ways.slice(-2)).toEqual([
      ['0', '2023-10-16', '10月16日'],
      ['last', '2023-10-17', '10月17日'],
    ]);
  });
});

describe('given a check code', () => {
  it('is the same each time, and another for another person and another case', () => {
    const code = checkCodeOf(caseId, partyRecipient(wu), sha256);
    expect(code).toBe(checkCodeOf(caseId, partyRecipient(wu), sha256));
    expect(code).not.toBe(checkCodeOf(caseId, partyRecipient(yang), sha256));
    expect(code).toHaveLength(8);
  });
});

describe('given a message that did not go out', () => {
  it('asks the officer to telephone, naming the role and not the person', () => {
    const { state } = given.informing();
    const telling = toParty(partyRecipient(wu), partyWords.notice(LATE, PHONE), state, voice);
    const asked = askToPhone({ kind: 'officer', id: state.committeeId }, { telling, why: 'no-channel' }, state, voice);
    expect(asked.text).toContain('请以电话告知被申请人 p2（本平台没有对应的发送渠道）');
    expect(asked.text).toContain(telling.sms);
    expect(asked.sms).toBeUndefined();
  });
});
