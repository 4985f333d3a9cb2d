import { advice } from '../advice.ts';
import type { Entry } from './entry.ts';

/** A change of a register. */
export const registersRejections = {
  'change-retroactive': {
    status: 422,
    zh: '变更不能早于今天生效：过去的记载已是办案依据',
    en: 'a change cannot hold from before today: what was in force is what was decided by',
    basis: 'REG-1',
    next: advice.mend,
  },
  'validity-reversed': {
    status: 422,
    zh: '失效日期早于生效日期',
    en: 'it would end before it begins',
    basis: 'REG-1',
    next: advice.mend,
  },
  'entry-withdrawn': {
    status: 409,
    zh: '该项登记已经撤销',
    en: 'the entry is withdrawn already',
    basis: 'REG-1',
    next: advice.nothingToDo,
  },
  'person-missing': {
    status: 422,
    zh: '首次登记人员的，须填写 person（姓名和联系方式）',
    en: 'the first entry of somebody says who it is, in person',
    basis: '§3.8',
    next: advice.mend,
  },
  'threshold-beyond-bounds': {
    status: 422,
    zh: '{field} 须为 {bound}，依据：{source}',
    en: '{field} must be {bound}, by {source}',
    basis: 'REG-3',
    next: advice.mend,
  },
  'registers-disagree': {
    status: 422,
    zh: '该变更将使名录互相矛盾：{faults}',
    en: 'the registers would no longer agree with one another: {faults}',
    basis: 'REG-2',
    next: advice.mendFirst,
  },
} as const satisfies Record<string, Entry>;
