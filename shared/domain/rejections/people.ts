import { advice } from '../advice.ts';
import type { Entry } from './entry.ts';

/** Who mediates. */
export const peopleRejections = {
  'no-eligible-mediator': {
    status: 409,
    zh: '没有符合条件的调解员，请由县金调委指定',
    en: 'no mediator is eligible; the committee must appoint one',
    basis: '§5',
    next: advice.appoint,
  },
  'choice-awaited': {
    status: 409,
    zh: '当事人保留选定调解员的权利，{dueOn} 届满前由各方共同选定',
    en: 'a party reserved the choice: until {dueOn} the parties choose together',
    basis: 'PML 19; DL-05',
    next: advice.letChoose,
  },
  'choice-not-reserved': {
    status: 409,
    zh: '各方已将调解员交由调委会指定',
    en: 'the parties left the choice to the committee',
    basis: 'PML 19; T09',
    next: advice.appoint,
  },
  'change-pending': {
    status: 409,
    zh: '本案调解员的回避或者更换尚未办结',
    en: 'a recusal or replacement in this case is still pending',
    basis: 'TY16 15; DL-15',
    next: advice.decideFirst,
  },
  'disclosure-missing': {
    status: 409,
    zh: '主办调解员尚未签署利害关系声明，不得开始调解',
    en: 'the leading mediator has not signed the statement on conflicts: no session is held before it is',
    basis: 'TY16 15; T09',
    next: advice.signDisclosure,
  },
  'mediator-not-of-case': {
    status: 422,
    zh: '该人员不是本案调解员',
    en: 'this is no mediator of the case',
    basis: 'T10',
    next: advice.findId,
  },
  'mediator-accepted': {
    status: 409,
    zh: '该调解员由各方选定，或者调解已经开始；可申请回避或者更换',
    en: 'the parties chose this mediator or have sat down with it; ask for recusal or replacement',
    basis: 'TY16 12; T10',
    next: advice.recuseInstead,
  },
  'recusal-decided': {
    status: 409,
    zh: '同一当事人以同一理由的回避申请已被驳回',
    en: 'this party’s request on this ground was rejected already',
    basis: 'TY16 15; DL-15',
    next: advice.nothingToDo,
  },
  'no-recusal': {
    status: 409,
    zh: '没有待决定的回避申请',
    en: 'no recusal waits to be decided',
    basis: 'DL-15',
    next: advice.nothingToDo,
  },
  'recusal-not-yours': {
    status: 403,
    zh: '调解员的回避由调委会主任决定；主任的回避由州级决定',
    en: 'the head of the committee decides on mediators, the prefecture on the head',
    basis: 'TY16 15; DL-15',
    next: advice.letResponsible,
  },
  'conflict-not-waivable': {
    status: 422,
    zh: '调解员已披露 {ground}，该情形不得豁免',
    en: 'the mediator disclosed {ground}, which may not be waived',
    basis: 'TY16 15; §5',
    next: advice.otherMediator,
  },
  'mediator-excluded': {
    status: 422,
    zh: '该调解员应当回避：{ground}',
    en: 'this mediator is excluded: {ground}',
    basis: 'TY16 15; §5',
    next: advice.otherMediator,
  },
  'co-mediator-twice': {
    status: 409,
    zh: '该单位已参与协同调解',
    en: 'this unit already takes part',
    basis: 'PML 20',
    next: advice.nothingToDo,
  },
} as const satisfies Record<string, Entry>;
