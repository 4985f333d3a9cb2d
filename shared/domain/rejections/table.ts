import { advice } from '../advice.ts';
import type { Entry } from './entry.ts';

/** Sessions, clocks, and the end without an agreement. */
export const tableRejections = {
  'not-the-applicant': {
    status: 422,
    zh: '应由申请人声明',
    en: 'the applicant must acknowledge it',
    basis: 'CPL 104',
    next: advice.letParty,
  },
  'extension-beyond-sue-by': {
    status: 409,
    zh: '诉前保全至 {sueBy} 未起诉即解除；调解不得延长至 {limit} 之后，申请人明确知悉的除外',
    en: 'preservation is lifted after {sueBy} without a suit: mediation is not extended beyond {limit} unless the applicant acknowledges it',
    basis: 'CPL 104; §4.3',
    next: advice.acknowledgeSueBy,
  },
  'session-times-wrong': {
    status: 422,
    zh: '调解起止时间不合理',
    en: 'the session does not begin before it ends, or ends in the future',
    basis: 'PML 27',
    next: advice.mend,
  },
  'session-before-acceptance': {
    status: 422,
    zh: '案件受理之前不能调解',
    en: 'a case is not mediated before it is accepted',
    basis: 'PML 17; §4.2',
    next: advice.mend,
  },
  'attendance-incomplete': {
    status: 422,
    zh: '每名当事人须记为到场或缺席',
    en: 'every party must be recorded as present or absent',
    basis: 'PML 27',
    next: advice.mend,
  },
  'absences-too-few': {
    status: 422,
    zh: '没有当事人连续 {absences} 次无正当理由缺席',
    en: 'no party was absent {absences} times in a row without justification',
    basis: 'T17, §4.3',
    next: advice.nextSession,
  },
  'extension-too-long': {
    status: 422,
    zh: '延长期限超过上限：{limit} 日',
    en: 'the extension exceeds its limit of {limit} days',
    basis: 'T13, A-26, A-31',
    next: advice.mend,
  },
  'track-not-changeable': {
    status: 409,
    zh: '本案已适用普通程序，受理后不得改为简易程序',
    en: 'the case is on the ordinary track, and after acceptance never changes to the summary one',
    basis: 'A-03; §4.8',
    next: advice.nothingToDo,
  },
  'track-reason-wrong': {
    status: 422,
    zh: '法院委托的案件从法院程序转换，其余案件以自身情形转换',
    en: 'an entrusted suit changes with its court’s procedure, any other case for a reason of its own',
    basis: 'A-03; §4.8',
    next: advice.mend,
  },
  'mediation-held': {
    status: 409,
    zh: '调解已中止，期限暂停；恢复之前不得办理此项',
    en: 'mediation is on hold and its clocks rest; this waits until it resumes',
    basis: 'A-24',
    next: advice.resume,
  },
  'mediation-not-held': {
    status: 409,
    zh: '调解没有中止，无须恢复',
    en: 'mediation is not on hold',
    basis: 'A-24',
    next: advice.nothingToDo,
  },
  'report-missing': {
    status: 422,
    zh: '应当先行报告：{to}',
    en: 'it must be reported first: {to}',
    basis: 'TY16 18; PML 25',
    next: advice.report,
  },
} as const satisfies Record<string, Entry>;
