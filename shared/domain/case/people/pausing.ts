import type { MediatorId } from '../../../../events/primitives.ts';
import type { Context } from '../context.ts';
import { type Decision, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';

type Rule<C> = (state: Case, command: C, context: Context) => Decision;

/** Who may not act: a recusal is undecided, or the place is empty (DL-15). */
export const pausedMediator = (state: Case): MediatorId | undefined =>
  'paused' in state ? state.paused?.mediatorId : undefined;

/** Nobody leads for the moment; the officer answers for the case (C-26). */
export const isLeadPaused = (state: Case): boolean => 'lead' in state && pausedMediator(state) === state.lead;

const byPaused = (state: Case, { actor }: Context): boolean =>
  actor.kind === 'mediator' && pausedMediator(state) === actor.id;

/** T09: of the mediators of the case, whether this one has yet to sign its statement on conflicts. */
export const hasNotDisclosed = (state: Case, mediatorId: string | undefined): boolean =>
  'mediators' in state &&
  state.mediators.some((id) => id === mediatorId) &&
  !state.disclosed?.some((id) => id === mediatorId);

/** The second mediator's first deed is its statement; who leads may set the table before its own (TC-1). */
const byUndisclosed = (state: Case, { actor }: Context): boolean =>
  actor.kind === 'mediator' && 'lead' in state && actor.id !== state.lead && hasNotDisclosed(state, actor.id);

/**
 * A paused mediator does nothing at the table, nor does a second one before its statement on conflicts (T09); what the
 * parties may do meanwhile, others record.
 */
export const unlessPaused =
  <C>(rule: Rule<C>): Rule<C> =>
  (state, command, context) => {
    if (byPaused(state, context)) return refuse('mediator-paused');
    return byUndisclosed(state, context) ? refuse('disclosure-missing') : rule(state, command, context);
  };

/** What takes somebody who leads waits for one. */
export const withLead =
  <C>(rule: Rule<C>): Rule<C> =>
  (state, command, context) =>
    isLeadPaused(state) ? refuse('mediator-paused') : unlessPaused(rule)(state, command, context);

/** To mediate, beyond calling people together, takes a lead whose statement on conflicts is signed (T09, OL21 13). */
export const withDisclosed = <C>(rule: Rule<C>): Rule<C> =>
  withLead((state, command, context) =>
    'lead' in state && hasNotDisclosed(state, state.lead)
      ? refuse('disclosure-missing')
      : rule(state, command, context),
  );
