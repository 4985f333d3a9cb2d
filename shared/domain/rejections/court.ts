import { advice } from '../advice.ts';
import type { Entry } from './entry.ts';

/** Confirmation, review, fast track. */
export const courtRejections = {
  'not-docketed': {
    status: 409,
    zh: '法院尚未立案的案件不交法院审查，请各方共同申请司法确认',
    en: 'the suit is not on the docket: the parties apply for confirmation instead',
    basis: 'TY16 20; A-34',
    next: advice.applyInstead,
  },
  'not-admissible': {
    status: 409,
    zh: '法院不予受理的原因在协议本身，不能再次申请确认；各方可再行调解、变更协议或者起诉',
    en: 'the court refused the agreement itself: mediate again, change it, or sue',
    basis: 'INT 355; A-38',
    next: advice.mediateAgain,
  },
  'applicants-missing': {
    status: 422,
    zh: '请写明由谁撤回申请',
    en: 'say who withdraws the application',
    basis: 'INT 357',
    next: advice.supply,
  },
  'rounds-used-up': {
    status: 409,
    zh: '再行调解已达 {rounds} 轮',
    en: 'mediation has had its {rounds} rounds',
    basis: 'T27',
    next: advice.sue,
  },
  'content-not-admissible': {
    status: 409,
    zh: '协议含法院不予受理确认的内容（{ground}），不得申请司法确认',
    en: 'the agreement has content that no court confirms ({ground})',
    basis: 'INT 355',
    next: advice.performOrChange,
  },
  'extension-asked-late': {
    status: 409,
    zh: '申请顺延期限须在障碍消除后十日内提出，已于 {until} 届满',
    en: 'an extension is asked for within ten days of the end of what stood in the way: until {until}',
    basis: 'CPL 86',
    next: advice.performOrChange,
  },
  'court-not-competent': {
    status: 422,
    zh: '该法院对本案司法确认没有管辖权；有管辖权的为：{courts}',
    en: 'this court is not competent for the confirmation; competent: {courts}',
    basis: 'CPL 205; §4.5',
    next: advice.competentCourt,
  },
  'docketed-case': {
    status: 409,
    zh: '已立案的案件应送法院审查，不能直接申请司法确认',
    en: 'a docketed case goes to court review, not to confirmation',
    basis: 'TY16 20; A-34',
    next: advice.toCourtReview,
  },
  'application-not-joint': {
    status: 422,
    zh: '司法确认须由全部当事人共同申请，尚缺：{partyIds}',
    en: 'all bound parties must apply jointly; missing: {partyIds}',
    basis: 'CPL 205; PML 33',
    next: advice.getConsent,
  },
  'materials-missing': {
    status: 422,
    zh: '缺少申请材料：{materials}',
    en: 'materials are missing: {materials}',
    basis: 'INT 354; SF11 3',
    next: advice.supply,
  },
  'receipt-before-ruling': {
    status: 422,
    zh: '收到裁定之日早于裁定之日',
    en: 'the ruling cannot be received before it was made',
    basis: 'INT 372',
    next: advice.mend,
  },
  'receipt-stands': {
    status: 409,
    zh: '该当事人收到裁定之日已经登记',
    en: 'the day on which this party received the ruling is on record',
    basis: 'INT 372; DL-10',
    next: advice.nothingToDo,
  },
  'fast-track-unfit': {
    status: 409,
    zh: '本案不适用简易程序，不能转入速裁（{ground}）',
    en: 'no summary procedure, hence no fast track, for this case ({ground})',
    basis: 'INT 257; CPL 160',
    next: advice.ordinaryTrial,
  },
  'fast-track-day-wrong': {
    status: 422,
    zh: '转入速裁之日应在退回之日至今天之间',
    en: 'the fast track is entered between the day of return and today',
    basis: 'A-32',
    next: advice.mend,
  },
} as const satisfies Record<string, Entry>;
