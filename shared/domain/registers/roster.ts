import * as z from 'zod/mini';
import { type Day, MediatorId } from '../../../events/primitives.ts';
import type { Assignee } from '../rulebook.ts';
import { heldOn, type Said } from './holding.ts';
import { MediatorBody } from './mediator.ts';

/** What assigning may go by: not where somebody comes from, nor what is sample. */
const Assigned = z.object({ id: MediatorId, ...z.omit(MediatorBody, { source: true, sample: true }).shape });

/**
 * Who may be assigned on a day: the pack's mediators, with what was changed of them since.
 *
 * @param bundled the pack's, version 0 of their register
 * @param said by the register of mediators
 */
export const rosterOn = (bundled: readonly Assignee[], said: Said, day: Day): readonly Assignee[] =>
  heldOn(bundled, said, day, Assigned);
