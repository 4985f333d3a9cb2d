import type { CaseView } from '../../shared/api/routes/casefile.ts';
import type { Case } from '../../shared/domain/case/state.ts';

type After = Pick<CaseView, 'preservations' | 'performance' | 'receipts' | 'archivedOn'>;

type Performing = NonNullable<CaseView['performance']>;

const performanceOf = (state: Extract<Case, { payments?: unknown }>): Performing => ({
  payments: (state.payments ?? []).map((payment) => ({ ...payment })),
  ...(state.performedOn ? { performedOn: state.performedOn } : {}),
  ...(state.default ? { default: { ...state.default } } : {}),
  ...(state.enforcement
    ? { enforcement: { courtId: state.enforcement.court, filedOn: state.enforcement.filedOn } }
    : {}),
  ...(state.visits ? { visits: state.visits.map((visit) => ({ ...visit })) } : {}),
  ...(state.creditRepairs
    ? { creditRepairs: [...state.creditRepairs].map(([partyId, result]) => ({ partyId, result })) }
    : {}),
});

/** What became of the agreement in force, of the claim's security and of the file. */
export const afterAgreementOf = (state: Case): After => ({
  ...(state.preservations ? { preservations: state.preservations.map((each) => ({ ...each })) } : {}),
  ...('effectiveOn' in state && state.effectiveOn ? { performance: performanceOf(state) } : {}),
  ...((state.stage === 'confirmed' || state.stage === 'closed') && state.receipts
    ? { receipts: [...state.receipts].map(([partyId, receivedOn]) => ({ partyId, receivedOn })) }
    : {}),
  ...(state.stage === 'closed' && state.archivedOn ? { archivedOn: state.archivedOn } : {}),
});
