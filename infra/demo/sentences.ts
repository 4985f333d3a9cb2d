import type { CaseEvent } from '../../events/catalogue.ts';

/** What an event means, in a sentence for people; nothing where the partner's own step says it already. */
type Sentence = { readonly zh: string; readonly en: string };

const TRACK = { ORDINARY: { zh: '普通程序', en: 'ordinary track' }, SUMMARY: { zh: '简易程序', en: 'summary track' } };

export const sentenceOf = (event: CaseEvent): Sentence | undefined => {
  switch (event.type) {
    case 'case.accepted.v1':
      return {
        zh: `受理：${event.caseNo}，${TRACK[event.track].zh}`,
        en: `accepted as ${event.caseNo}, ${TRACK[event.track].en}`,
      };
    case 'mediator.assigned.v1': {
      const best = event.score.find(({ mediatorId }) => mediatorId === event.mediatorId);
      const score = best ? `（${best.total} 分，排除 ${event.excluded.length} 人）` : '';
      return {
        zh: `自动指派${event.role === 'LEAD' ? '主办' : '协办'}调解员 ${event.mediatorId}${score}`,
        en: `${event.mediatorId} assigned as ${event.role === 'LEAD' ? 'lead' : 'second mediator'} by the ranking`,
      };
    }
    case 'agreement.effective.v1':
      return {
        zh: `协议自 ${event.effectiveOn} 起生效，三十日内可共同申请司法确认`,
        en: `the agreement takes effect on ${event.effectiveOn}; thirty days to apply jointly`,
      };
    case 'mediation.failed.v1':
      return event.reason === 'EXPIRED'
        ? {
            zh: `${event.on} 二十四时期满，调解自动终止`,
            en: `the period ended at 24:00 of ${event.on}: mediation ends by itself`,
          }
        : { zh: '调解不成', en: 'mediation failed' };
    case 'fast-track.closed.v1':
      return event.withinLimit
        ? { zh: '在二十个工作日内审结', en: 'closed within twenty working days' }
        : { zh: '超过二十个工作日', en: 'later than twenty working days' };
    case 'stage.overdue.v1':
      return {
        zh: `法院期限 ${event.dueOn} 已过，标记一次`,
        en: `the court's limit of ${event.dueOn} passed; flagged once`,
      };
    default:
      return undefined;
  }
};

/** Where a clock's name is read, and how long it is. */
export const clockNames: Readonly<Record<string, Sentence>> = {
  'DL-01': { zh: '收案审查', en: 'intake review' },
  'DL-04': { zh: '同意答复', en: 'answer on consent' },
  'DL-M': { zh: '调解期限（机制）', en: 'mediation (the mechanism’s own)' },
  'DL-L': { zh: '调解期限（法定）', en: 'mediation (by law)' },
  'DL-06': { zh: '签署', en: 'signatures' },
  'DL-07': { zh: '申请司法确认', en: 'apply for confirmation' },
  'DL-08': { zh: '法院审查立案', en: 'the court admits' },
  'DL-09': { zh: '法院裁定', en: 'the court rules' },
  'DL-11': { zh: '法院速裁', en: 'fast track' },
  'DL-S43': { zh: '等待起诉', en: 'wait for a suit' },
};

export const units: Readonly<Record<string, Sentence>> = {
  wd: { zh: '个工作日', en: 'working days' },
  d: { zh: '日', en: 'days' },
  m: { zh: '个月', en: 'months' },
  y: { zh: '年', en: 'years' },
  on: { zh: '当日', en: 'that day' },
};
