import type { PartyWords } from './party-sentences.ts';

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
