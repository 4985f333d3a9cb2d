import type { Envelope } from '../../events/envelope.ts';
import { CommandId } from '../../events/primitives.ts';
import { type ActPorts, act } from '../../shared/act.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { peopleRules } from '../../shared/domain/case/people/rules.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { assignCommand, type RosterPorts } from './assign-mediator.ts';

const OURSELVES: Viewer = { kind: 'system', id: 'assignment', counties: [] };

/** Others changed the case five times over: the queue brings the event again. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * An accepted case gets the mediator who ranks first (T09). The command's id comes from the event, so a second delivery
 * is the same command; where somebody was quicker by hand there is nothing left to do.
 */
export const onAccepted =
  (ports: ActPorts & RosterPorts) =>
  async ({ eventId, caseId, correlationId }: Envelope): Promise<Result<unknown, Rejection>> => {
    const commandFor = assignCommand(ports);
    const done = await act(
      ports,
      peopleRules,
    )({
      caseId,
      by: OURSELVES,
      commandId: CommandId.parse(`assign:${eventId}`),
      correlationId,
      request: {},
      command: commandFor,
    });
    if (done.ok) return done;
    // A rejection would be done with, and the case would wait while its clock runs.
    if (done.error.code === 'stale') throw new Overtaken(caseId);
    return done.error.code === 'stage-passed' ? ok(undefined) : done;
  };
