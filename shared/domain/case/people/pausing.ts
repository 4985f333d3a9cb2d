import type { MediatorId } from '../../../../events/primitives.ts';
import type { Context } from '../context.ts';
import { type Decision, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';

type Rule<C> = (state: Case, command: C, context: Context) => Decision;

/** Who may not act: a recusal is undecided, or the place is empty (DL-15). */
export const pausedMediator = (state: Case): MediatorId | undefined =>
  'paused' in state ? state.paused?.mediatorId : undefined;

/** Nobody leads for the moment; the officer answers for the case (C-26). */
export const isLeadPaused = (state: Case): boolean =>
  'lead' in state && state.lead !== undefined && pausedMediator(state) === state.lead;

const byPaused = (state: Case, { actor }: Context): boolean =>
  actor.kind === 'mediator' && pausedMediator(state) === actor.id;

/** A paused mediator does nothing at the table; what the parties may do meanwhile, others record. */
export const unlessPaused =
  <C>(rule: Rule<C>): Rule<C> =>
  (state, command, context) =>
    byPaused(state, context) ? refuse('mediator-paused') : rule(state, command, context);

/** What takes somebody who leads waits for one. */
export const withLead =
  <C>(rule: Rule<C>): Rule<C> =>
  (state, command, context) =>
    isLeadPaused(state) ? refuse('mediator-paused') : unlessPaused(rule)(state, command, context);
