import type { Day } from '../../../events/primitives.ts';
import { monthDay } from './telling.ts';

/**
 * Every sentence a party reads, zh. With the committee's name before it and the check code after it each stays within
 * one SMS; test/unit/notices/wording.test.ts measures all of them for every county.
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
  /** T05: to who was asked in the other county; what was consented to there is void. */
  transferredAsked: (phone: string): PartyWords => ({
    subject: '案件移送',
    sentence: `案件已移送本委员会审查，此前是否同意调解的答复作废，将另行征询。疑问请电${phone}。`,
  }),
  /** T18: to who was asked, or sat at the table. */
  withdrawn: (phone: string): PartyWords => ({
    subject: '申请人撤回调解',
    sentence: `申请人已撤回调解申请，本次调解结束，无需再答复。您可依法维护自己的权利。疑问请电${phone}。`,
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
  /** SPC25: a fee that is not paid is a suit withdrawn; the court says how much, the case page an estimate. */
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
