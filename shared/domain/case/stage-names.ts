import type { Stage } from './state.ts';

/** The stages as people read them, in errors, messages and the ledger. */
export const stageNames: Readonly<Record<Stage, { readonly zh: string; readonly en: string }>> = {
  filed: { zh: '审查', en: 'under intake review' },
  supplement: { zh: '补正', en: 'materials to be supplied' },
  informing: { zh: '告知征询', en: 'parties informed, consent awaited' },
  assigning: { zh: '受理待分派', en: 'accepted, awaiting a mediator' },
  mediating: { zh: '调解中', en: 'in mediation' },
  agreed: { zh: '待签署', en: 'agreed, awaiting signatures' },
  effective: { zh: '协议生效', en: 'agreement effective' },
  applied: { zh: '已申请司法确认', en: 'confirmation applied for' },
  docketed: { zh: '法院审查司法确认', en: 'confirmation docketed' },
  confirmed: { zh: '已司法确认', en: 'confirmed by the court' },
  'not-admitted': { zh: '确认申请未受理', en: 'application not admitted' },
  dismissed: { zh: '确认申请被驳回', en: 'confirmation dismissed' },
  unconfirmed: { zh: '协议履行（未确认）', en: 'agreement stands unconfirmed' },
  'court-review': { zh: '法院审查协议', en: 'under the court’s review' },
  'court-statement': { zh: '法院已出具调解书', en: 'court statement issued' },
  'suit-withdrawn': { zh: '已撤诉', en: 'suit withdrawn' },
  failed: { zh: '调解不成', en: 'mediation failed' },
  refused: { zh: '不同意调解，退回法院', en: 'refused, back with the court' },
  'fast-track': { zh: '法院速裁', en: 'in the court’s fast track' },
  converted: { zh: '法院审理（速裁已转换）', en: 'on trial, out of the fast track' },
  closed: { zh: '已结案', en: 'closed' },
};
