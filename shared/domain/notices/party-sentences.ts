import type { ClockKind } from '../../../events/clock.ts';
import type { Day } from '../../../events/primitives.ts';
import type { RungCode } from '../deadlines/ladder.ts';
import { evaluationRung, opinionRung } from './mechanism-words.ts';
import { fullDay, monthDay } from './telling.ts';

/**
 * Every sentence a party reads, zh. With the committee's name before it and the check code after it each stays within
 * one SMS (A-45); test/unit/notices/wording.test.ts measures all of them for every county.
 */
export interface PartyWords {
  readonly subject: string;
  readonly sentence: string;
}

export const partyWords = {
  /** T06: what it is, free of charge and voluntary (PML 4), how to answer. */
  notice: (answerBy: Day, phone: string): PartyWords => ({
    subject: '调解征询',
    sentence: `邀您参加纠纷调解，自愿免费。同意与否请最迟${monthDay(answerBy)}电复${phone}，逾期视为不同意。`,
  }),
  /** T03: what is missing is said on the telephone and in the file, since a text has no room for it. */
  supplement: (supplyBy: Day, phone: string): PartyWords => ({
    subject: '补正材料',
    sentence: `您的调解申请材料不全，请最迟${monthDay(supplyBy)}补齐，逾期退回。所缺材料请电${phone}。`,
  }),
  /** T07: to people who were served and said nothing; all others hear by their own consent what it may lead to. */
  ordered: (lastDay: Day, phone: string): PartyWords => ({
    subject: '案件受理',
    sentence: `经法院决定，您的纠纷已进入调解，自愿免费，最后一日为${monthDay(lastDay)}。疑问请电${phone}。`,
  }),
  /** PML 19, DL-05: they reserved it; who was not asked learns of the acceptance by it (T07). */
  choose: (lastDay: Day, phone: string): PartyWords => ({
    subject: '选定调解员',
    sentence: `纠纷已受理，请各方最迟${monthDay(lastDay)}共同选定调解员，逾期由调委会指定。名册请电${phone}。`,
  }),
  /** T10: the clocks run on. */
  /** TY16 13, PML 23: another joins, whom a party may ask to step back. */
  mediatorAdded: (phone: string): PartyWords => ({
    subject: '增加调解员',
    sentence: `您的纠纷增加一名调解员共同调解，您可依法申请其回避。疑问请电${phone}。`,
  }),
  mediatorReplaced: (phone: string): PartyWords => ({
    subject: '更换调解员',
    sentence: `您的纠纷已更换调解员，调解期限不变，新调解员将与您联系。疑问请电${phone}。`,
  }),
  /** §4.3: beside the reminder in writing; the second absence ends it. */
  reminded: (sessionOn: Day, phone: string): PartyWords => ({
    subject: '请参加调解',
    sentence: `您上次缺席调解，现定于${monthDay(sessionOn)}调解，再次无故缺席即终止。疑问请电${phone}。`,
  }),
  recusalRejected: (phone: string): PartyWords => ({
    subject: '回避申请被驳回',
    sentence: `调解员回避的申请未获支持，由原调解员继续调解。疑问请电${phone}。`,
  }),
  /** T05: the committee that speaks is the new one. */
  transferred: (phone: string): PartyWords => ({
    subject: '案件移送',
    sentence: `您的调解申请已移送本委员会审查，无需重新申请。疑问请电${phone}。`,
  }),
  notAccepted: (phone: string): PartyWords => ({
    subject: '不予受理',
    sentence: `您的调解申请未予受理。您可依法申请仲裁、请行政机关处理或起诉。疑问请电${phone}。`,
  }),
  /** T08, PML 26: to the applicant and to all who were asked; who refused is not said. */
  refused: (returned: boolean, phone: string): PartyWords => ({
    subject: '未进入调解',
    sentence: returned
      ? `未获各方同意，不予调解，案件退回法院。也可依法仲裁或请行政机关处理。疑问请电${phone}。`
      : `未获各方同意，不予调解。您可依法申请仲裁、请行政机关处理或起诉。疑问请电${phone}。`,
  }),
  /** PML 26: the other ways are told. */
  failed: (returned: boolean, phone: string): PartyWords => ({
    subject: '调解终止',
    sentence: returned
      ? `调解未成已终止，案件退回法院。您也可依法仲裁或请行政机关处理。疑问请电${phone}。`
      : `调解未成已终止。您可依法申请仲裁、请行政机关处理或起诉。疑问请电${phone}。`,
  }),
  /** T12: of the reason not a word (§4.3). */
  held: (phone: string): PartyWords => ({
    subject: '调解中止',
    sentence: `您的纠纷调解已中止，期限暂停计算，何时恢复另行通知。疑问请电${phone}。`,
  }),
  resumed: (lastDay: Day, phone: string): PartyWords => ({
    subject: '恢复调解',
    sentence: `您的纠纷恢复调解，最后一日为${monthDay(lastDay)}。疑问请电${phone}。`,
  }),
  /** T19, PML 26: that it is over and what is left; nothing of what was found. */
  terminated: (phone: string): PartyWords => ({
    subject: '调解终止',
    sentence: `您的纠纷调解已终止。您可依法申请仲裁、请行政机关处理或起诉。疑问请电${phone}。`,
  }),
  /** CPL 206: enforceable from now on. */
  confirmed: (phone: string): PartyWords => ({
    subject: '司法确认',
    sentence: `法院已裁定确认您的调解协议，请按约履行，不履行的可被申请强制执行。疑问请电${phone}。`,
  }),
  /** CPL 100: the court's own document, enforceable like a judgment. */
  courtStatement: (phone: string): PartyWords => ({
    subject: '法院调解书',
    sentence: `法院已就调解协议出具调解书，请按约履行，不履行的可被申请强制执行。疑问请电${phone}。`,
  }),
  /** T31: the creditor has the last word on a payment. */
  paymentReported: (phone: string): PartyWords => ({
    subject: '对方报告已履行，请核实',
    sentence: `对方称已按调解协议履行一期，请核实后告知是否收到。请电${phone}。`,
  }),
  /** T32, PML 31: who owes is urged. */
  defaulted: (phone: string): PartyWords => ({
    subject: '督促履行调解协议',
    sentence: `对方反映您未按调解协议履行，请尽快履行。已履行或有困难的请电${phone}。`,
  }),
  /** CC 692: told at intake; the rungs of DL-14 name the day. */
  guarantee: (phone: string): PartyWords => ({
    subject: '保证期间不因调解中断',
    sentence: `本案有保证人：保证期间不因调解中止或延长，请核对其最后一日。疑问请电${phone}。`,
  }),
  /** CC 188, SL 12: the debtor's defence, so the creditor looks to it. */
  limitation: (phone: string): PartyWords => ({
    subject: '请核对诉讼时效',
    sentence: `请核对诉讼时效：可能已过或将满三年，未过的自申请调解之日起中断。疑问请电${phone}。`,
  }),
  /** SPC25: a fee that is not paid is a suit withdrawn; the court says how much, the case page an estimate (A-22). */
  fastTrackFee: (phone: string): PartyWords => ({
    subject: '案件进入法院速裁，请留意交费通知',
    sentence: `案件已由法院速裁，请按法院通知交费，逾期不交按撤诉处理。疑问请电${phone}。`,
  }),
  /** INT 372: the ruling is gone, the ways are those of a dismissal. */
  revoked: (phone: string): PartyWords => ({
    subject: '司法确认裁定被撤销',
    sentence: `法院已撤销对调解协议的确认。您可再行调解、变更协议或起诉。疑问请电${phone}。`,
  }),
  /** T29 of a case that is over: it stays so, and what is left is a new one, or a suit. */
  revokedAfterwards: (phone: string): PartyWords => ({
    subject: '司法确认裁定被撤销',
    sentence: `法院已撤销对调解协议的确认。您可另行申请调解或起诉。疑问请电${phone}。`,
  }),
  /** CPL 206: mediate again, change the agreement, or sue. */
  dismissed: (phone: string): PartyWords => ({
    subject: '司法确认申请被驳回',
    sentence: `法院未确认您的调解协议。您可再行调解、变更协议或起诉。疑问请电${phone}。`,
  }),
} as const;

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

/** PML 31: who owes is urged, who is owed is asked; after the days of grace (A-43) nobody has said that it was done. */
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

/** What organisations alone are told, by e-mail. */
export const organisationWords = {
  accepted: (lastDay: string, track: 'ORDINARY' | 'SUMMARY', chooseBy?: string): PartyWords => ({
    subject: '案件受理',
    sentence: `本案已受理，适用${track === 'SUMMARY' ? '简易' : '普通'}程序，调解最后一日为${lastDay}。请准备材料并指派有权决定的人员参加调解。${chooseBy ? `请各方最迟${chooseBy}共同选定调解员，逾期由调委会指定。` : ''}`,
  }),
  recusalRequested: (): PartyWords => ({
    subject: '调解员回避待决定',
    sentence: '已有对本案调解员的回避申请。决定作出前该调解员暂停工作，案件由调委会经办人负责，调解期限照常计算。',
  }),
  mediatorLeft: (): PartyWords => ({
    subject: '一名调解员不再参与',
    sentence: '一名调解员不再参与本案，由其余调解员继续调解，调解期限照常计算。',
  }),
  succeeded: (): PartyWords => ({
    subject: '继受人参加调解',
    sentence: '一方当事人的继承人、法定代理人或者权利义务承受人已参加调解，调解恢复。未签署的协议由其签署。',
  }),
  /** 及时应调 (§3.9) */
  attendanceBreached: (): PartyWords => ({
    subject: '未按时应调',
    sentence:
      '贵单位经通知无正当理由未参加本次调解，已按应调要求登记并报送督导。请核实原因，指派有权决定的人员参加下次调解。',
  }),
  extended: (lastDay: string): PartyWords => ({
    subject: '调解期限延长',
    sentence: `经全体当事人同意，调解期限延长，最后一日为${lastDay}。`,
  }),
  trackChanged: (lastDay: string): PartyWords => ({
    subject: '转为普通程序',
    sentence: `本案由简易程序转为普通程序，调解期限自原起算日重新计算，最后一日为${lastDay}。`,
  }),
  /** PML 33: thirty days, together. */
  effective: (effectiveOn: string, lastDay: string): PartyWords => ({
    subject: '调解协议生效',
    sentence: `调解协议于${effectiveOn}生效。如需司法确认，请各方自生效之日起三十日内共同向法院申请，最后一日为${lastDay}。`,
  }),
  /** The suit is on the docket: nobody may apply. */
  underReview: (effectiveOn: string): PartyWords => ({
    subject: '调解协议生效',
    sentence: `调解协议于${effectiveOn}生效。本案已由法院立案，协议交法院审查，或由原告申请撤诉。`,
  }),
  suitWithdrawn: (lastDay: string): PartyWords => ({
    subject: '撤诉后申请司法确认',
    sentence: `本案已撤诉。如需司法确认，请各方共同向原受理法院申请，最后一日为${lastDay}（自协议生效之日起三十日）。`,
  }),
  notAdmitted: (): PartyWords => ({
    subject: '司法确认申请未受理',
    sentence:
      '法院未受理司法确认申请。因管辖或者材料的，可在期限内向有管辖权的法院再次申请；其他情形可再行调解、变更协议或者起诉。',
  }),
  applicationWithdrawn: (): PartyWords => ({
    subject: '司法确认申请已撤回',
    sentence: '司法确认申请已撤回。申请期限未满的，各方可再次共同申请；协议仍具有合同效力。',
  }),
  continued: (lastDay: string): PartyWords => ({
    subject: '未达成部分继续调解',
    sentence: `部分当事人已达成协议；其余部分以本号继续调解，期限不变，最后一日为${lastDay}。`,
  }),
  reopened: (lastDay: string): PartyWords => ({
    subject: '再行调解',
    sentence: `经全体当事人同意，本案再行调解，调解最后一日为${lastDay}。`,
  }),
  converted: (): PartyWords => ({
    subject: '速裁转换程序',
    sentence: '本案不再适用速裁，由法院按相应程序审理，请以法院通知为准。',
  }),
  /** INT 372: the day until which it may object. */
  rulingReceived: (lastDay: string): PartyWords => ({
    subject: '确认裁定异议期限',
    sentence: `贵单位收到司法确认裁定已登记。有异议的，最迟${lastDay}向作出裁定的法院提出。`,
  }),
  /** T31: what is left to the creditor once all was performed. */
  creditRepairDue: (): PartyWords => ({
    subject: '请办理信用修复',
    sentence: '调解协议已全部履行。请按规定为债务人办理信用修复，并登记办理结果。',
  }),
  creditRepairRequested: (): PartyWords => ({
    subject: '债务人申请信用修复',
    sentence: '债务人申请信用修复。请按规定办理，并登记办理结果；不予办理的，请附理由材料编号。',
  }),
  rescheduled: (): PartyWords => ({
    subject: '另行约定履行期',
    sentence: '经受约束的各方同意，调解协议未履行部分另行约定了履行期，请按新的约定履行。',
  }),
  enforcementFiled: (late: boolean): PartyWords => ({
    subject: '已申请强制执行',
    sentence: late
      ? '已登记强制执行申请。申请已超过二年，法院仍予受理，但对方可以时效为由提出异议。执行费由法院执行后向被执行人收取。'
      : '已登记强制执行申请，请以法院通知为准。执行费由法院执行后向被执行人收取。',
  }),
  enforcementEnded: (settled: boolean): PartyWords => ({
    subject: settled ? '执行和解' : '执行结束',
    sentence: settled ? '各方执行和解，请按新的约定履行。' : '本案强制执行已经结束，请以法院文书为准。',
  }),
  preserved: (lastDay: string): PartyWords => ({
    subject: '保全期限',
    sentence: `已登记财产保全。最后一日为${lastDay}，届时未起诉或者未申请执行的，保全解除；调解不影响该期限。`,
  }),
  preservationLapsed: (): PartyWords => ({
    subject: '保全期限届满',
    sentence: '保全期限已届满，未登记起诉或者申请执行，保全依法解除。',
  }),
  confirmationDeclined: (lastDay: string): PartyWords => ({
    subject: '各方不申请司法确认',
    sentence: `各方共同表示不申请司法确认，调解协议具有合同效力，请督促履行。${lastDay}（含当日）前各方仍可共同申请。`,
  }),
  lapsed: (): PartyWords => ({
    subject: '司法确认申请期限届满',
    sentence: '申请司法确认的三十日已过，不能再申请。调解协议仍具有合同效力，请督促履行。',
  }),
  trialEnded: (): PartyWords => ({
    subject: '法院审结',
    sentence: '本案已由法院审结，请以法院文书为准。',
  }),
  fastTrackClosed: (): PartyWords => ({
    subject: '速裁结案',
    sentence: '本案法院速裁程序已经终结，请以法院文书为准。',
  }),
} as const;
