import type { EventHead } from '../../events/event-head.ts';
import { CommandId } from '../../events/primitives.ts';
import { type ActPorts, act } from '../../shared/act.ts';
import { candidatesFor, type RosterPorts } from '../../shared/candidates.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { peopleRules } from '../../shared/domain/case/people/rules.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';

const OURSELVES: Viewer = { kind: 'system', id: 'assignment', counties: [] };

/** Others changed the case five times over: the queue brings the event again. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Somebody was quicker, or the parties choose first: their choice, or the end of its time, comes as another event. */
const NOTHING_TO_DO: readonly string[] = ['stage-passed', 'choice-awaited'];

/**
 * A case accepted, or without a joint choice in time, gets the mediator who ranks first (T09). The command's id comes from the event, so a second delivery
 * is the same command.
 */
export const onAccepted =
  (ports: ActPorts & RosterPorts) =>
  async ({ eventId, caseId, correlationId }: EventHead): Promise<Result<unknown, Rejection>> => {
    const candidates = candidatesFor(ports);
    const done = await act(
      ports,
      peopleRules,
    )({
      caseId,
      by: OURSELVES,
      commandId: CommandId.parse(`assign:${eventId}`),
      correlationId,
      request: {},
      command: async (state) => ({ type: 'assign', candidates: await candidates(state) }),
    });
    if (done.ok) return done;
    // A rejection would be done with, and the case would wait while its clock runs.
    if (done.error.code === 'stale') throw new Overtaken(caseId);
    return NOTHING_TO_DO.includes(done.error.code) ? ok(undefined) : done;
  };
