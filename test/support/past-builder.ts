import type { Actor } from '../../events/actor.ts';
import { CourtId } from '../../events/primitives.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import type { Decision } from '../../shared/domain/case/deciding.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import type { Import } from '../../shared/domain/case/intake/commands.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import { fen } from '../../shared/domain/money/fen.ts';
import { actors, caseId, contextAt, day, evidence, fileCommand, narrowed, scenarioOf, tenOn } from './case-scenario.ts';

/** The published case of Cengong as its papers have it: delegated, accepted, settled and confirmed in 2023. */
export const settled = {
  acceptedOn: day('2023-09-15'),
  result: 'SETTLED',
  endedOn: day('2023-09-20'),
  agreedAmount: fen(10_000_000),
  confirmation: {
    courtId: CourtId.parse('court-2626'),
    appliedOn: day('2023-09-21'),
    ruledOn: day('2023-09-22'),
    rulingNo: '（2023）黔2626诉前调确12号',
  },
} as const satisfies Import['past'];

export const importCommand = (change: Partial<Import> = {}): Import => {
  const filed = fileCommand(scenarioOf());
  const past = { ...filed, type: 'import', channel: 'COURT_DELEGATED', past: settled } as const;
  return { ...past, evidenceId: evidence, nextNumber: 1, ...change };
};

/** Taken in by the county on 3 June 2025. */
export const importing = (change: Partial<Import> = {}, by: Actor = actors.county): Decision =>
  decide(undefined, importCommand(change), contextAt(tenOn(day('2025-06-03')), by));

export const imported = (change: Partial<Import> = {}) => {
  const decided = importing(change);
  if (!decided.ok) throw new Error(`import: ${JSON.stringify(decided.error)}`);
  const state = decided.value.reduce<Case | undefined>((before, event) => evolve(before, event, caseId), undefined);
  if (!state) throw new Error('an import makes a case');
  return narrowed({ scenario: scenarioOf(), state, events: decided.value }, 'closed');
};
