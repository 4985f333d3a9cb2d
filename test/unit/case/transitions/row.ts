import type { Command } from '../../../../shared/domain/case/commands.ts';
import { BINDING, type Stage } from '../../../../shared/domain/case/state.ts';
import { stages } from '../../../support/case-builder.ts';
import type { Walk, When } from '../../../support/case-scenario.ts';

/** A deed, and the stages it belongs to (§4.2). */
export interface Row {
  readonly deed: string;
  readonly command: (walk: Walk) => Command;
  /** the stages at which it is allowed, with the events it makes there, or the code it is refused with */
  readonly allowed: Readonly<Partial<Record<Stage, string | readonly string[]>>>;
  readonly when?: When;
}

/** The same at every stage at which an agreement binds. */
export const whereBinding = (answered: string | readonly string[]): Row['allowed'] =>
  Object.fromEntries(BINDING.map((stage) => [stage, answered]));

/** The same at every stage but the end. */
export const whereOpen = (answered: string | readonly string[]): Row['allowed'] =>
  Object.fromEntries(stages.filter((stage) => stage !== 'closed').map((stage) => [stage, answered]));
