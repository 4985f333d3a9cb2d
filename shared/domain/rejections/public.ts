import { advice } from '../advice.ts';
import type { Entry } from './entry.ts';

/** What anybody may ask: whether a message is ours, and when a period ends. */
export const publicRejections = {
  'check-code-unknown': {
    status: 404,
    zh: '没有这个核验码：这条消息不是我们发出的，请勿相信，请致电当地调解委员会核实',
    en: 'no message of ours carries this code: do not trust it, and ask the local committee by telephone',
    basis: 'A-45',
    next: advice.telephone,
  },
  'party-code-refused': {
    status: 422,
    zh: '验证码不对，或者已经用过、已过十分钟、已试五次',
    en: 'the code is not right, or was used, is over ten minutes old, or was tried five times',
    basis: 'PML 23',
    next: advice.askCode,
  },
  'calendar-unpublished': {
    status: 422,
    zh: '{year} 年的放假安排尚未公布，只能给出暂定日期',
    en: 'the holidays of {year} are not published; only a provisional date can be given',
    basis: 'A-46',
    next: advice.askProvisional,
  },
} as const satisfies Record<string, Entry>;
