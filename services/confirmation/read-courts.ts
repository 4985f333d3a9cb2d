import type { CaseId } from '../../events/primitives.ts';
import { look } from '../../shared/act.ts';
import type { Language } from '../../shared/api/language.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { type CourtGround, competentCourts } from '../../shared/domain/case/court/competent-courts.ts';
import { neededMaterials } from '../../shared/domain/case/court/confirming.ts';
import { ok } from '../../shared/domain/result.ts';
import { sourceOf } from '../../shared/domain/sources/citation.ts';
import type { CaseStore, Reference } from '../../shared/ports.ts';

interface CourtsRequest {
  readonly principal: Viewer;
  readonly path: { readonly caseId: CaseId };
  readonly language: Language;
}

const reasons: Readonly<Record<CourtGround, Readonly<Record<Language, string>>>> = {
  REFERRING_COURT: { zh: '移送（邀请）本案调解的法院', en: 'it referred the case to mediation' },
  NAMED_BY_COURT: { zh: '不予受理的法院指明的管辖法院', en: 'the court that refused named it' },
  INTERMEDIATE_AMOUNT: {
    zh: '标的额由中级人民法院管辖',
    en: 'the amount is within the intermediate court’s jurisdiction',
  },
  IMMOVABLE: { zh: '不动产专属管辖', en: 'disputes over immovables have a court of their own' },
  COMMITTEE_SEAT: { zh: '调解委员会所在地', en: 'the committee sits there' },
  DOMICILE: { zh: '当事人住所地', en: 'a party is domiciled there' },
  SUBJECT_PLACE: { zh: '标的物所在地', en: 'the subject matter lies there' },
};

/** Which courts may confirm this case's agreement (§4.5), with the reason in the reader's language. */
export const readCourts =
  ({ cases, reference }: { readonly cases: CaseStore; readonly reference: Reference }) =>
  async ({ principal, path, language }: CourtsRequest) => {
    const seen = await look(cases)(path.caseId, principal);
    if (!seen.ok) return seen;
    const found = competentCourts(seen.value.state, await reference.jurisdiction());
    const courts = found.map(({ courtId, grounds }, i) => ({
      courtId,
      default: i === 0,
      grounds: grounds.map((ground) => ({ ground, explanation: reasons[ground][language] })),
    }));
    const { state } = seen.value;
    const materials = 'agreement' in state ? { materials: [...neededMaterials(state, state.agreement, [])] } : {};
    return ok({ body: { caseId: path.caseId, courts, ...materials, basis: sourceOf('CPL 205; §4.5', language) } });
  };
