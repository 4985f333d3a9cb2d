import type { ClockKind } from '../../../events/clock.ts';
import type { Day } from '../../../events/primitives.ts';
import type { RungCode } from '../deadlines/ladder.ts';
import { evaluationRung, opinionRung } from './mechanism-words.ts';
import type { PartyWords } from './party-sentences.ts';
import { fullDay, monthDay } from './telling.ts';

/** A rung as a party hears of it. */
export interface PartyRung {
  readonly kind: ClockKind;
  readonly rung: RungCode;
  readonly lastDay: Day;
  /** of the committee */
  readonly phone: string;
  readonly standing: 'creditor' | 'debtor';
}

type Said = Omit<PartyRung, 'kind' | 'lastDay'> & { readonly day: string; readonly fullDay: string };

/** PML 31: who owes is urged, who is owed is asked; after the days of grace nobody has said that it was done. */
const instalment = ({ rung, day, phone, standing }: Said): PartyWords => {
  if (!rung.startsWith('+'))
    return {
      subject: '调解协议履行提醒',
      sentence: `调解协议有一期应最迟${day}履行，请按约履行。如已履行请忽略，有困难请电${phone}。`,
    };
  const undone = `${day}应履行的一期${rung === '+1' ? '尚未' : '仍未'}登记履行`;
  return {
    subject: '调解协议一期未登记履行',
    sentence:
      standing === 'debtor'
        ? `${undone}，请尽快履行。已履行或有困难的请电${phone}。`
        : `对方${undone}。已履行的请告知，需督促的请电${phone}。`,
  };
};

const rungWords: Readonly<Partial<Record<ClockKind, (said: Said) => PartyWords>>> = {
  'DL-02': ({ day, phone }) => ({
    subject: '请补正材料',
    sentence: `您的调解申请待补材料，最后一日为${day}，逾期退回。所缺材料请电${phone}。`,
  }),
  'DL-04': ({ day, phone }) => ({
    subject: '请答复是否同意调解',
    sentence: `您尚未答复是否同意调解，最后一日为${day}，逾期视为不同意。请电${phone}答复。`,
  }),
  'DL-05': ({ day, phone }) => ({
    subject: '选定调解员',
    sentence: `您尚未选定调解员，最后一日为${day}，逾期由调委会指定。请电${phone}。`,
  }),
  'DL-M': ({ rung, day, phone }) => ({
    subject: rung === '0' ? '调解期限最后一日' : '调解期限提醒',
    sentence:
      rung === '0'
        ? `您的纠纷调解${day}24时届满，届时无协议即终止。意见请告知调解员或电${phone}。`
        : `您的纠纷调解最后一日为${day}，方案或意见请尽快告知调解员或电${phone}。`,
  }),
  'DL-06': ({ day, phone }) => ({
    subject: '请签署调解协议',
    sentence: `调解协议待您签署，最后一日为${day}，逾期视为不签署。请联系调解员或电${phone}。`,
  }),
  'DL-07': ({ day, phone }) => ({
    subject: '司法确认申请提醒',
    sentence: `调解协议如需司法确认，请各方最迟${day}共同向法院申请。疑问请电${phone}。`,
  }),
  'DL-S': opinionRung,
  'DL-E': evaluationRung,
  'DL-P': instalment,
  'DL-13': ({ day, phone }) => ({
    subject: '保全期限提醒',
    sentence: `保全最后一日为${day}，届时未起诉或未申请执行的，保全解除。疑问请电${phone}。`,
  }),
  'DL-14': ({ fullDay: lastDay, phone }) => ({
    subject: '保证期间提醒',
    sentence: `保证期间最后一日为${lastDay}，调解不使其延长。请电${phone}。`,
  }),
  // years on: the day is told with its year
  'DL-12': ({ fullDay: lastDay, phone }) => ({
    subject: '申请强制执行期限提醒',
    sentence: `申请强制执行最后一日为${lastDay}，逾期对方可抗辩。请电${phone}。`,
  }),
};

/** The rungs that reach parties, by clock: what is awaited of them until the day, or still after it. */
export const partyRungWords = ({ kind, lastDay, ...rest }: PartyRung): PartyWords =>
  rungWords[kind]?.({ ...rest, day: monthDay(lastDay), fullDay: fullDay(lastDay) }) ?? {
    subject: '期限提醒',
    sentence: `您的纠纷有一项期限，最后一日为${monthDay(lastDay)}。详情请电${rest.phone}。`,
  };
