import { ClockKind } from '../../../events/clock.ts';
import type { RungCode } from '../../../shared/domain/deadlines/ladder.ts';
import { partyCodeWords } from '../../../shared/domain/notices/party-code-words.ts';
import { partyRungWords } from '../../../shared/domain/notices/party-rung-words.ts';
import { day } from '../../support/case-scenario.ts';

const PHONE = '0855-12345678';

describe('given what a party hears of a clock', () => {
  const kinds = [
    ...(['DL-02', 'DL-04', 'DL-05', 'DL-M', 'DL-06', 'DL-07'] as const),
    ...(['DL-S', 'DL-E', 'DL-P', 'DL-12', 'DL-13', 'DL-14'] as const),
  ];
  const words = (kind: ClockKind, rung: RungCode, standing: 'creditor' | 'debtor' = 'debtor') =>
    partyRungWords({ kind, rung, lastDay: day('2023-09-26'), phone: PHONE, standing });

  it.each(kinds)('%s: has words of its own, with the last day and whom to call', (kind) => {
    for (const rung of ['-1', '0', '+1'] as const)
      for (const standing of ['creditor', 'debtor'] as const) {
        const { subject, sentence } = words(kind, rung, standing);
        expect(subject).toMatch(/^\p{Script=Han}{4,}$/u);
        expect(subject).not.toBe('期限提醒');
        expect(sentence).toMatch(/^\p{Script=Han}{2}.*9月26日.*。$|^9月26日.+。$/u);
        expect(sentence).toContain(`电${PHONE}`);
      }
  });

  it('of any other clock hears that there is one, its last day and whom to call', () => {
    expect(ClockKind.options.filter((kind) => words(kind, '0').subject === '期限提醒')).toEqual(
      ClockKind.options.filter((kind) => !kinds.some((own) => own === kind)),
    );
    expect(words('DL-08', '0').sentence).toBe(`您的纠纷有一项期限，最后一日为9月26日。详情请电${PHONE}。`);
  });

  it.each<readonly [ClockKind, RungCode, string, string]>([
    ['DL-M', '-1', '调解期限提醒', '请尽快告知调解员'],
    ['DL-M', '0', '调解期限最后一日', '24时届满'],
    ['DL-S', '-1', '请答复调解意见', '尚未答复调解员的意见'],
    ['DL-S', '0', '请依承诺签署调解协议', '请依承诺'],
    ['DL-E', '-1', '请答复评估报告', '逾期评估失效、调解继续'],
  ])('of %s on rung %s hears “%s”', (kind, rung, subject, sentence) => {
    expect(words(kind, rung).subject).toBe(subject);
    expect(words(kind, rung).sentence).toContain(sentence);
  });

  it('PML 23: reads for what its code is', () => {
    expect(partyCodeWords('123456')).toEqual({
      subject: '办理验证码',
      sentence: '办理验证码123456，十分钟内有效，切勿告诉任何人。',
    });
  });
});
