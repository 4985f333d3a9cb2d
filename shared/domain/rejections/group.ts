import { advice } from '../advice.ts';
import type { Entry } from './entry.ts';

/** Cases of one institution and product, mediated together. */
export const groupRejections = {
  'group-too-small': {
    status: 422,
    zh: '同一机构、同类产品的在办案件满 {least} 件方可编组',
    en: 'a group takes {least} open cases of the same institution and product',
    basis: '§4.3',
    next: advice.mend,
  },
  'group-unlike': {
    status: 422,
    zh: '该案与本组不是同一机构或者同类产品',
    en: 'this case is of another institution or product than the group',
    basis: '§4.3',
    next: advice.mend,
  },
  'group-case-unfit': {
    status: 422,
    zh: '案件 {caseId} 不能编入本组（{code}）',
    en: 'the case {caseId} cannot join the group ({code})',
    basis: '§4.3',
    next: advice.mend,
  },
  'grouped-already': {
    status: 409,
    zh: '本案已编入另一组：{groupCaseId}',
    en: 'the case is in another group: {groupCaseId}',
    basis: '§4.3',
    next: advice.nothingToDo,
  },
  'not-grouped': {
    status: 409,
    zh: '本案不在任何一组',
    en: 'the case is in no group',
    basis: '§4.3',
    next: advice.nothingToDo,
  },
  'group-head-stays': {
    status: 409,
    zh: '代表本组的案件不能退出',
    en: 'the case that stands for the group does not leave it',
    basis: '§4.3',
    next: advice.nothingToDo,
  },
  'not-group-head': {
    status: 409,
    zh: '示范判决登记于代表本组的案件：{groupCaseId}',
    en: 'the model judgment is kept with the case that stands for the group: {groupCaseId}',
    basis: '§4.3',
    next: advice.mend,
  },
  'group-led': {
    status: 422,
    zh: '本组由调解员 {mediatorId} 统一主持',
    en: 'all of this group is led by the mediator {mediatorId}',
    basis: '§4.3',
    next: advice.mend,
  },
} as const satisfies Record<string, Entry>;
