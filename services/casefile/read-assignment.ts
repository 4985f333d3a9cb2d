import type { CaseEvent, EventOf } from '../../events/catalogue.ts';
import type { CaseId } from '../../events/primitives.ts';
import { look } from '../../shared/act.ts';
import type { Language } from '../../shared/api/language.ts';
import { eventsOf } from '../../shared/commit.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { SCORES_KEPT, WEIGHTS } from '../../shared/domain/assignment/ranking.ts';
import { ok } from '../../shared/domain/result.ts';
import type { CaseStore } from '../../shared/ports.ts';

interface AssignmentRequest {
  readonly principal: Viewer;
  readonly path: { readonly caseId: CaseId };
  readonly language: Language;
}

/** Why somebody could not be taken, as it is kept with the ranking (TY16 15, PML 14; mechanism.md §5). */
const grounds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  R1: { zh: '当事人或者其代理人的近亲属', en: 'near relative of a party or its agent' },
  R2: { zh: '当事机构或者其集团的现职人员', en: 'employed by a party institution or its group' },
  R3: { zh: '曾代理、咨询或者决定本事项', en: 'earlier agent, adviser or decider in the matter' },
  R4: { zh: '与本案有重大利害关系', en: 'material interest in the case' },
  R5: { zh: '离开当事机构未满规定年限', en: 'left a party institution too recently' },
  R6: { zh: '调委会由当事机构承办', en: 'of the committee that a party hosts' },
  R7: { zh: '与当事人有其他关系', en: 'another tie to a party' },
  CONDUCT: { zh: '因行为不当回避', en: 'stepped back for conduct' },
  DECLINED: { zh: '当事人不同意', en: 'a party would not have it' },
  REPLACED: { zh: '本案中已被更换', en: 'replaced in this case before' },
  EXPERT: { zh: '在本案中担任评估专家', en: 'evaluates in this case' },
  INTERPRETER: { zh: '在本案中担任翻译', en: 'interprets in this case' },
  NOT_ACTIVE: { zh: '不在任', en: 'not active' },
  LEAVE: { zh: '请假', en: 'on leave' },
  SUSPENDED: { zh: '暂停履职', en: 'suspended' },
  CERTIFICATE_EXPIRED: { zh: '证书过期', en: 'the certificate has expired' },
  TRAINING_LAPSED: { zh: '培训学时不足', en: 'too few hours of training' },
  NOT_ON_COURT_ROSTER: { zh: '不在法院特邀调解员名册', en: 'not on the court’s roster' },
  FULL: { zh: '在办案件已满', en: 'as many open cases as allowed' },
};

type Assigned = EventOf<'mediator.assigned.v1' | 'mediator.replaced.v1'>;

const isAssigned = (event: CaseEvent): event is Assigned =>
  event.type === 'mediator.assigned.v1' || event.type === 'mediator.replaced.v1';

const explained = (event: Assigned, language: Language) => {
  const { role, on, chosenBy, score, excluded } = event;
  const mediatorId = event.type === 'mediator.assigned.v1' ? event.mediatorId : event.to;
  const rank = score.findIndex((row) => row.mediatorId === mediatorId) + 1;
  return {
    mediatorId,
    role,
    on,
    ...(event.type === 'mediator.replaced.v1' ? { replaced: { mediatorId: event.from, reason: event.reason } } : {}),
    chosenBy: chosenBy ?? ('RANKING' as const),
    // who was taken from below the best is kept behind them, its place is not
    ...(rank > 0 && rank <= SCORES_KEPT ? { rank } : {}),
    score: [...score],
    excluded: excluded.map((each) => ({ ...each, reason: grounds[each.ground]?.[language] ?? each.ground })),
  };
};

/** How each mediator of the case was found: by whom, with what score beside the others, and who was left out and why (PIPL 24). */
export const readAssignment =
  ({ cases }: { readonly cases: CaseStore }) =>
  async ({ principal, path: { caseId }, language }: AssignmentRequest) => {
    const seen = await look(cases)(caseId, principal);
    if (!seen.ok) return seen;
    const { history } = seen.value;
    const assignments = history.flatMap(eventsOf).filter(isAssigned);
    return ok({
      body: { caseId, weights: { ...WEIGHTS }, assignments: assignments.map((each) => explained(each, language)) },
    });
  };
