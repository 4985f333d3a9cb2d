import type { ClauseType } from '../../../events/agreement.ts';
import type { Channel, Track } from '../../../events/intake.ts';
import type { Mechanism } from '../../../events/mechanism.ts';
import type { Mediator } from '../jurisdiction.ts';
import type { EnforcementResult, FastTrackResult, MediationResult, ReliefMark, Ruling } from './row.ts';

/** The codes of a ledger as a county prints them (mechanism.md §3.4; the terms of the seed). */

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** Every case begins with this one (mechanism.md §4.8). */
export const FIRST_MECHANISM: Mechanism = 'ONE_STOP';

export const mechanismWords: Words<Mechanism> = {
  ONE_STOP: '一站式',
  SMALL_FAST: '小额快速',
  NEUTRAL_EVAL: '中立评估',
};

export const channelWords: Words<Channel> = {
  COURT_DELEGATED: '法院委派',
  COURT_ENTRUSTED: '法院委托',
  COURT_INVITED: '法院邀请',
  REGULATOR_TRANSFER: '监管部门移送',
  GOVERNANCE_TRANSFER: '综治平台移送',
  PARTY_JOINT: '双方申请',
  PARTY_SINGLE: '单方申请',
  PROACTIVE: '主动介入',
};

export const trackWords: Words<Track> = { ORDINARY: '普通', SUMMARY: '简易' };

export const employmentWords: Words<Mediator['employment']> = { FULL_TIME: '专', PART_TIME: '兼' };

export const resultWords: Words<MediationResult> = {
  SETTLED: '调解成功',
  PARTIAL: '部分调解成功',
  FAILED: '调解不成',
  WITHDRAWN: '撤回',
  SELF_SETTLED: '自行和解',
  REFUSED: '不同意调解',
  NO_CONTACT: '无法联系',
  NOT_ACCEPTED: '不予受理',
  TERMINATED_FALSE: '依法终止（虚假调解或者涉嫌犯罪）',
};

export const remedyWords: Words<ClauseType> = {
  INSTALMENTS: '分期偿还',
  DEFERRAL: '延期还本付息',
  FEE_WAIVER: '服务费用减免',
  RESTRUCTURING: '贷款重组',
  RESCHEDULE: '调整还款计划',
  RATE_CUT: '降低贷款利率',
  TERM_EXTENSION: '贷款展期',
  NEGOTIATED_REPAYMENT: '协商还款',
  SMALL_COMPENSATION: '小额补偿',
  CREDIT_REPAIR: '信用修复',
};

export const rulingWords: Words<Ruling> = {
  CONFIRMED: '确认有效',
  DISMISSED: '驳回',
  REVOKED: '撤销确认',
  STATEMENT_ISSUED: '出具调解书',
  SUIT_WITHDRAWN: '准予撤诉',
};

export const fastTrackWords: Words<FastTrackResult> = {
  JUDGMENT: '判决',
  SETTLEMENT: '调解',
  WITHDRAWAL: '撤诉',
  CONVERTED: '转换程序',
};

export const enforcementWords: Words<EnforcementResult> = {
  ENFORCED: '执行完毕',
  ENDED: '终结执行',
  SETTLED: '执行和解',
};

export const markWords: Words<ReliefMark> = { ENTERPRISE: '惠企', AGRI: '三农', MICRO_SMALL: '小微', EPIDEMIC: '疫情' };
