import { sha256 } from '../../../shared/digest.ts';
import { startClock } from '../../../shared/domain/deadlines/clock.ts';
import type { RungCode } from '../../../shared/domain/deadlines/ladder.ts';
import { checkCodeOf } from '../../../shared/domain/notices/check-code.ts';
import { mechanismPartyWords } from '../../../shared/domain/notices/mechanism-words.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { partyCodeWords } from '../../../shared/domain/notices/party-code-words.ts';
import { partyRungWords } from '../../../shared/domain/notices/party-rung-words.ts';
import { partyWords } from '../../../shared/domain/notices/party-sentences.ts';
import { partyRecipient, type Recipient } from '../../../shared/domain/notices/recipients.ts';
import { rungTelling } from '../../../shared/domain/notices/rung-tellings.ts';
import { toParty } from '../../../shared/domain/notices/telling.ts';
import { given, stages } from '../../support/case-builder.ts';
import { commands, signatures } from '../../support/case-commands.ts';
import {
  at,
  bank,
  calendar,
  caseId,
  day,
  entrusted,
  having,
  jurisdiction,
  lawyer,
  pastDue,
  wu,
  yang,
} from '../../support/case-scenario.ts';

const voice = { jurisdiction, digest: sha256 };
const ground = { calendar, jurisdiction };

// The longest that a pack can hold: a four-digit area with eight digits; two-digit month and day.
const PHONE = '0855-12345678';
const LATE = day('2023-12-31');

const allPartyWords = [
  partyWords.notice(LATE, PHONE),
  partyWords.supplement(LATE, PHONE),
  partyWords.choose(LATE, PHONE),
  partyWords.mediatorReplaced(PHONE),
  partyWords.mediatorAdded(PHONE),
  partyWords.reminded(LATE, PHONE),
  partyWords.recusalRejected(PHONE),
  partyWords.transferred(PHONE),
  partyWords.notAccepted(PHONE),
  partyWords.ordered(LATE, PHONE),
  partyWords.refused(true, PHONE),
  partyWords.refused(false, PHONE),
  partyWords.failed(true, PHONE),
  partyWords.failed(false, PHONE),
  partyWords.held(PHONE),
  partyWords.resumed(LATE, PHONE),
  partyWords.terminated(PHONE),
  partyWords.confirmed(PHONE),
  partyWords.dismissed(PHONE),
  partyWords.courtStatement(PHONE),
  mechanismPartyWords.opinion(LATE, PHONE),
  mechanismPartyWords.evaluation(LATE, PHONE),
  partyCodeWords('123456'),
  partyWords.revoked(PHONE),
  partyWords.revokedAfterwards(PHONE),
  partyWords.paymentReported(PHONE),
  partyWords.defaulted(PHONE),
  partyWords.guarantee(PHONE),
  partyWords.limitation(PHONE),
  partyWords.fastTrackFee(PHONE),
  ...(
    ['DL-02', 'DL-04', 'DL-05', 'DL-M', 'DL-S', 'DL-E', 'DL-06', 'DL-07', 'DL-P', 'DL-12', 'DL-13', 'DL-14'] as const
  ).flatMap((kind) =>
    (['-7', '0', 'last', '+1', '+7'] as const).flatMap((rung) =>
      (['creditor', 'debtor'] as const).map((standing) =>
        partyRungWords({ kind, rung, lastDay: LATE, phone: PHONE, standing }),
      ),
    ),
  ),
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
      expect(text).toMatch(/依据：(?:《|金调规则 )/);
      expect(`${subject}${text}`).not.toMatch(/吴|杨|p\d/);
    },
  );
});

describe('given an instalment', () => {
  const { state } = given.effective();
  const clock = startClock(jurisdiction.clocks['DL-P'], { startedOn: day('2023-12-14') }, calendar);
  const told = (rung: RungCode, recipient: Recipient) =>
    rungTelling({ clock, rung, day: clock.dueOn, recipients: [recipient] }, recipient, state, voice);

  it('names its day to who owes it, before and on it', () => {
    for (const rung of ['-7', '-3', '-1', '0'] as const)
      expect(told(rung, partyRecipient(wu)).sms).toContain('调解协议有一期应最迟12月14日履行，请按约履行');
  });

  it.each([
    ['+1', '尚未'],
    ['+7', '仍未'],
  ] as const)('%s: urges who owes it, asks who is owed it, and sends the mediator to both', (rung, not) => {
    expect(told(rung, partyRecipient(wu)).sms).toContain(`12月14日应履行的一期${not}登记履行，请尽快履行`);
    expect(told(rung, partyRecipient(bank)).sms).toContain(`对方12月14日应履行的一期${not}登记履行。已履行的请告知`);
    const mediator = told(rung, { kind: 'mediator', id: lawyer });
    expect(mediator.subject).toMatch(/一期逾期未登记履行$/);
    expect(mediator.text).toContain('请联系各方核实履行情况，督促履行，并登记履行或者违约');
  });
});

describe('given the notice of termination still outstanding on the third working day', () => {
  it('is told to the prefecture as a line of its monthly report', () => {
    const mediating = given.mediating();
    const { state } = having(mediating, commands.expire, { at: pastDue(mediating) });
    const words = obligations(state, ground)
      .filter(({ clock, rung }) => clock.kind === 'DL-M' && rung.startsWith('+'))
      .map((each) => [
        each.rung,
        ...each.recipients.map((recipient) =>
          rungTelling(each, recipient, state, voice).text.includes('列入本月情况月报'),
        ),
      ]);
    expect(words).toEqual([
      ['+1', false],
      ['+3', true],
    ]);
  });
});

describe('given the last day of mediation', () => {
  it('says to the parties that it ends with it', () => {
    const { state } = given.mediating();
    const last = obligations(state, ground).find(({ clock, rung }) => clock.kind === 'DL-M' && rung === '0');
    if (!last) throw new Error('a case in mediation has a last day');
    expect(rungTelling(last, partyRecipient(wu), state, voice).sms).toContain('9月26日24时届满，届时无协议即终止');
  });
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

describe('given a docketed suit whose legal clock ends before the mechanism’s (A-07)', () => {
  const { state } = given.mediating(entrusted('SUMMARY', '2026-02-06'));
  const told = obligations(state, ground)
    .filter(({ clock, rung }) => clock.kind === 'DL-M' && !rung.startsWith('+'))
    .flatMap((rung) => rung.recipients.map((recipient) => rungTelling(rung, recipient, state, voice)));

  it('names the day on which mediation really ends to everybody, and no later one', () => {
    expect([state.clocks['DL-M']?.dueOn, state.clocks['DL-L']?.dueOn]).toEqual(['2026-02-24', '2026-02-13']);
    expect(told.length).toBeGreaterThan(4);
    for (const { text, subject } of told) {
      expect(text).toContain('2月13日');
      expect(`${subject}${text}`).not.toContain('2月24日');
    }
  });

  it('names the mechanism’s day where all consented to it in advance', () => {
    const advance = given.mediating({ ...entrusted('SUMMARY', '2026-02-06'), advance: true });
    const [first] = obligations(advance.state, ground).filter(({ clock }) => clock.kind === 'DL-M');
    if (!first) throw new Error('a case in mediation has rungs');
    expect(rungTelling(first, partyRecipient(wu), advance.state, voice).text).toContain('2月24日');
  });
});
