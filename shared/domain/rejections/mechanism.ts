import { advice } from '../advice.ts';
import type { Entry } from './entry.ts';

/** By which mechanism a case is mediated, and what each asks for. */
export const mechanismRejections = {
  'switch-not-allowed': {
    status: 409,
    zh: '本案现用{from}，不能转为{to}',
    en: 'the case is in {from} and may not go to {to}',
    basis: 'T11; §4.8',
    next: advice.goOnHere,
  },
  'switch-used-up': {
    status: 409,
    zh: '本案转为{to}的次数已满',
    en: 'the case has been in {to} as often as it may',
    basis: 'T11; §4.8',
    next: advice.goOnHere,
  },
  'mechanism-wrong': {
    status: 409,
    zh: '本案现不适用该机制，或者该机制尚未到这一步',
    en: 'the case is not in this mechanism, or not at this step of it',
    basis: 'T11; §4.8',
    next: advice.readStage,
  },
  'small-fast-closed': {
    status: 422,
    zh: '不符合小额快速机制的条件：{obstacles}',
    en: 'not open to the small-amount mechanism: {obstacles}',
    basis: '§4.6',
    next: advice.goOnHere,
  },
  'not-a-consumer': {
    status: 422,
    zh: '由机构的相对方表示',
    en: 'this is for the other side of the institution to say',
    basis: '§4.6',
    next: advice.letParty,
  },
  'opinion-already-issued': {
    status: 409,
    zh: '调解意见已经出具',
    en: 'the opinion has been issued already',
    basis: '§4.6',
    next: advice.nothingToDo,
  },
  'opinion-mediators-too-few': {
    status: 422,
    zh: '标的超过限额一半的，调解意见由 {needed} 名调解员出具',
    en: 'above half of the threshold the opinion is given by {needed} mediators',
    basis: '§4.6',
    next: advice.mend,
  },
  'opinion-above-claim': {
    status: 422,
    zh: '调解意见的金额超过了所主张的金额',
    en: 'the opinion gives more than was claimed',
    basis: '§4.6',
    next: advice.mend,
  },
  'already-answered': {
    status: 409,
    zh: '该当事人已经答复',
    en: 'this party has answered already',
    basis: 'DL-S',
    next: advice.nothingToDo,
  },
  'no-breach': {
    status: 409,
    zh: '没有机构应依承诺签署而未签署的协议',
    en: 'no institution has an agreement to sign under its commitment',
    basis: 'A-37',
    next: advice.readStage,
  },
} as const satisfies Record<string, Entry>;
