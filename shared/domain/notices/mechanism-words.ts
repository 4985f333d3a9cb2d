import type { Mechanism } from '../../../events/mechanism.ts';
import type { Day } from '../../../events/primitives.ts';
import type { RungCode } from '../deadlines/ladder.ts';
import type { PartyWords } from './party-sentences.ts';
import { fullDay, monthDay, type StaffWords } from './telling.ts';

/** What is said of the small-amount opinion and of neutral evaluation, zh (mechanism.md §4.6, §4.7). */

/** By SMS too: within one part. */
export const mechanismPartyWords = {
  /** §4.6: the consumer is free, and silence is no acceptance. */
  opinion: (answerBy: Day, phone: string): PartyWords => ({
    subject: '调解意见',
    sentence: `调解员已出具意见，接受与否由您决定，请最迟${monthDay(answerBy)}电复${phone}，逾期视为不接受。`,
  }),
  /** §4.7: whoever will not follow the report says why. */
  evaluation: (answerBy: Day, phone: string): PartyWords => ({
    subject: '中立评估报告',
    sentence: `评估报告已送达，接受与否由您决定，不接受请说明理由，请最迟${monthDay(answerBy)}电复${phone}。`,
  }),
} as const;

/** The rung of DL-E before its last day, for who has not answered. */
export const evaluationRung = ({ day, phone }: { readonly day: string; readonly phone: string }): PartyWords => ({
  subject: '请答复评估报告',
  sentence: `您尚未答复评估报告，最后一日为${day}，逾期评估失效、调解继续。请电${phone}答复。`,
});

/** The rungs of DL-S: before its last day who has not answered, on it the institution that has not signed. */
export const opinionRung = ({
  rung,
  day,
  phone,
}: {
  readonly rung: RungCode;
  readonly day: string;
  readonly phone: string;
}): PartyWords =>
  rung.startsWith('-')
    ? {
        subject: '请答复调解意见',
        sentence: `您尚未答复调解员的意见，最后一日为${day}，逾期视为不接受。请电${phone}答复。`,
      }
    : {
        subject: '请依承诺签署调解协议',
        sentence: `对方已接受意见，请依承诺最迟${day}签署协议，逾期登记违诺。疑问请电${phone}。`,
      };

/** By e-mail, to organisations alone. */
export const mechanismOrganisationWords = {
  smallFast: (): PartyWords => ({
    subject: '转入小额快速机制',
    sentence:
      '本案依有效的公开承诺转入小额快速机制，由调解员出具意见。对方接受的，承诺机构无须另行决定，应于一个工作日内签署；调解期限不变。',
  }),
  opinionIssued: (answerBy: Day): PartyWords => ({
    subject: '调解意见已出具',
    sentence: `调解员已出具意见，对方最迟${fullDay(answerBy)}答复，不答复视为不接受。意见保密，不作为证据。`,
  }),
  opinionAccepted: (signBy: Day): PartyWords => ({
    subject: '请依承诺签署调解协议',
    sentence: `对方已接受调解意见。请依公开承诺最迟${fullDay(signBy)}签署协议；未签署的，调解不成，登记违诺并报监督单位。`,
  }),
  neutralEvaluation: (): PartyWords => ({
    subject: '进入中立评估',
    sentence:
      '经全体当事人书面申请，本案由独立专家评估。请勿与专家单方接触；报告保密，不作为证据；调解期限不变，不影响起诉。',
  }),
  oneStop: (lastDay: Day): PartyWords => ({
    subject: '恢复一站式调解',
    sentence: `本案恢复一站式调解，期限不重新计算，调解最后一日为${fullDay(lastDay)}。`,
  }),
  breached: (): PartyWords => ({
    subject: '违反公开承诺',
    sentence: '承诺机构未依公开承诺签署调解协议，调解不成，已登记违诺并报监督单位。请说明情况并整改。',
  }),
} as const;

const left: Readonly<Record<Exclude<Mechanism, 'ONE_STOP'>, string>> = {
  SMALL_FAST: '小额快速机制已终止，意见不具约束力且应保密。请在调解期限内继续调解或者终止',
  NEUTRAL_EVAL: '中立评估已结束，报告应保密，不作为证据。请在调解期限内继续调解或者终止',
};

export const mechanismStaffWords = {
  oneStop: (from: Exclude<Mechanism, 'ONE_STOP'>): StaffWords => ({
    subject: '恢复一站式调解',
    toDo: left[from],
    basis: 'T11; §4.8',
  }),
  opinionAccepted: {
    subject: '调解意见已被接受',
    toDo: '协议已按意见成立，请组织各方签章；承诺机构应于一个工作日内签署',
    basis: '§4.6',
  },
  neutralEvaluation: {
    subject: '进入中立评估',
    toDo: '请将材料和问题交专家，督促在期限内出具报告并送达各方；不得单方接触',
    basis: '§4.7',
  },
  evaluationAccepted: {
    subject: '各方接受评估报告',
    toDo: '请按报告的方案登记调解协议，组织签署',
    basis: '§4.7; T14',
  },
  breached: {
    subject: '机构违反公开承诺，请督办',
    toDo: '一方机构未依公开承诺签署调解协议，已登记违诺。请向其主管部门通报，并列入应调考核',
    basis: 'A-37; §3.9',
  },
};
