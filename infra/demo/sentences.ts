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
    case 'case.not-accepted.v1':
      return { zh: '不予受理，告知理由和其他途径', en: 'not accepted; the reason and the other routes are told' };
    case 'case.refused.v1':
      return event.reason === 'PARTY_REFUSED'
        ? { zh: '一方明确拒绝，不进入调解', en: 'one party clearly refused: no mediation' }
        : {
            zh: `${event.on} 二十四时仍未取得全部同意，不进入调解`,
            en: `not all had consented by 24:00 of ${event.on}: no mediation`,
          };
    case 'case.withdrawn.v1':
      return event.reason === 'SELF_SETTLED'
        ? { zh: '各方自行和解，案件撤回', en: 'withdrawn: they settled among themselves' }
        : { zh: '申请人撤回，案件终结', en: 'withdrawn by the applicant' };
    case 'mediator.assigned.v1': {
      const best = event.score.find(({ mediatorId }) => mediatorId === event.mediatorId);
      const score = best ? `（${best.total} 分，排除 ${event.excluded.length} 人）` : '';
      return {
        zh: `自动指派${event.role === 'LEAD' ? '主办' : '协办'}调解员 ${event.mediatorId}${score}`,
        en: `${event.mediatorId} assigned as ${event.role === 'LEAD' ? 'lead' : 'second mediator'} by the ranking`,
      };
    }
    case 'mediation.extended.v1': {
      const dueOn = event.clocks.map((clock) => clock.dueOn).sort()[0] ?? '';
      return {
        zh: `调解期限改至 ${dueOn}，原期满日不再自动终止`,
        en: `mediation may now go on to ${dueOn}; the old last day ends nothing any more`,
      };
    }
    case 'agreement.lapsed.v1':
      return {
        zh: '协议未在期限内由各方签署，不生效，期限内可再调解',
        en: 'not signed by all in time: no agreement; while time is left they may go on',
      };
    case 'agreement.reached.v1': {
      const { jobsKept, terms } = event;
      const kept = jobsKept ? [{ zh: `承诺保留岗位 ${jobsKept} 个`, en: `${jobsKept} jobs are kept` }] : [];
      const rate = terms?.ratePercent
        ? [{ zh: `年利率改为 ${terms.ratePercent}%`, en: `the rate becomes ${terms.ratePercent} %` }]
        : [];
      const until = terms?.dueOn ? [{ zh: `还款期至 ${terms.dueOn}`, en: `to be repaid by ${terms.dueOn}` }] : [];
      return joined([...rate, ...until, ...kept]);
    }
    case 'agreement.effective.v1':
      return {
        zh: `协议自 ${event.effectiveOn} 起生效，三十日内可共同申请司法确认`,
        en: `the agreement takes effect on ${event.effectiveOn}; thirty days to apply jointly`,
      };
    case 'confirmation.dismissed.v1':
      return {
        zh: '法院驳回申请，各方可再调解、变更协议或起诉',
        en: 'dismissed: they may mediate again, change the agreement, or sue',
      };
    case 'confirmation.lapsed.v1':
      return {
        zh: '三十日已过，不能再申请司法确认，协议仍是合同',
        en: 'the thirty days are over: the agreement stays a contract',
      };
    case 'confirmation.declined.v1':
      return {
        zh: '各方共同表示不申请司法确认，协议仍是合同',
        en: 'all decline confirmation: the agreement stays a contract',
      };
    case 'court-review.submitted.v1':
      return {
        zh: '案件已立案，由法院审查协议，不走司法确认',
        en: 'the suit is on the docket, so the court reviews the agreement itself',
      };
    case 'court-statement.issued.v1':
      return {
        zh: '调解书与判决同等效力，不履行可申请强制执行',
        en: 'the statement is enforceable as a judgment is',
      };
    case 'suit.withdrawn.v1':
      return {
        zh: '原告撤诉，可在原期限内向该法院申请司法确认',
        en: 'the suit is withdrawn; that court may confirm the agreement within the thirty days',
      };
    case 'instalment.paid.v1':
      return {
        zh: `第 ${event.instalment} 期于 ${event.paidOn} 付清，不再提醒`,
        en: `instalment ${event.instalment} was paid on ${event.paidOn}; nobody is reminded of it any more`,
      };
    case 'agreement.performed.v1':
      return { zh: '协议全部履行完毕', en: 'the agreement is performed in full' };
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

/** Several short sentences as one; nothing where there are none. */
const joined = (parts: readonly Sentence[]): Sentence | undefined =>
  parts.length === 0
    ? undefined
    : { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join('; ') };

/** Where a clock's name is read, and how long it is. */
export const clockNames: Readonly<Record<string, Sentence>> = {
  'DL-01': { zh: '收案审查', en: 'intake review' },
  'DL-02': { zh: '补正材料', en: 'supply materials' },
  'DL-03': { zh: '首次联系', en: 'first contact' },
  'DL-04': { zh: '同意答复', en: 'answer on consent' },
  'DL-05': { zh: '选定调解员', en: 'choice of mediator' },
  'DL-M': { zh: '调解期限（机制）', en: 'mediation (the mechanism’s own)' },
  'DL-L': { zh: '调解期限（法定）', en: 'mediation (by law)' },
  'DL-06': { zh: '签署', en: 'signatures' },
  'DL-07': { zh: '申请司法确认', en: 'apply for confirmation' },
  'DL-08': { zh: '法院审查立案', en: 'the court admits' },
  'DL-09': { zh: '法院裁定', en: 'the court rules' },
  'DL-11': { zh: '法院速裁', en: 'fast track' },
  'DL-H': { zh: '确定继受人', en: 'wait for a successor' },
  'DL-S43': { zh: '等待起诉', en: 'wait for a suit' },
};

export const units: Readonly<Record<string, Sentence>> = {
  wd: { zh: '个工作日', en: 'working days' },
  d: { zh: '日', en: 'days' },
  m: { zh: '个月', en: 'months' },
  y: { zh: '年', en: 'years' },
  on: { zh: '当日', en: 'that day' },
};
