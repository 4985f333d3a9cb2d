import type { Envelope } from '../../events/envelope.ts';
import type { Day } from '../../events/primitives.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { nextAgendaDay } from '../../shared/domain/notices/agenda.ts';
import { isAfterMorning, isQuiet, nextMorning } from '../../shared/domain/notices/hours.ts';
import { dueBetween, type Ground, obligations } from '../../shared/domain/notices/obligations.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { announce } from './announce.ts';
import { type AttendPorts, groundOf, lastMorning, StillBusy } from './attend.ts';
import { type CaseFile, caseFile, type Happening, happeningIn } from './case-file.ts';
import { inTurn } from './in-turn.ts';
import { raise } from './raise.ts';
import type { Outcome } from './tell.ts';

/**
 * Until somebody leads, which is found in this very moment, what falls on this day waits: the assignment raises it, or
 * else the next morning.
 */
const raiseNow = async (
  ports: AttendPorts,
  ground: Ground,
  file: CaseFile,
  today: Day,
): Promise<readonly Outcome[]> => {
  const span = { since: today, today };
  if (file.state.stage !== 'assigning') return raise(ports, ground)(file, span);
  return dueBetween(obligations(file.state, ground), today, today).live.length > 0 ? ['waiting'] : [];
};

/** What the event says, and what falls on this very day where its morning has gone by already. */
const tellAll = async (
  ports: AttendPorts,
  ground: Ground,
  { file, happening }: { readonly file: CaseFile; readonly happening: Happening },
): Promise<readonly Outcome[]> => {
  const { jurisdiction } = ground;
  const at = ports.now();
  const today = dayOf(at);
  const inHours = isAfterMorning(at) && !isQuiet(at, jurisdiction.rules);
  const outcomes = await inTurn([
    () => announce(ports, jurisdiction)(file, happening),
    ...(inHours ? [() => raiseNow(ports, ground, file, today)] : []),
  ]);
  return outcomes.flat();
};

/**
 * Something happened in a case: puts it on the agenda of the watch and tells whom it concerns. What could not be told
 * yet is left to the next morning as well, so that the queue's giving up loses nothing.
 */
export const onEvent =
  (ports: AttendPorts) =>
  async ({
    caseId,
    sequence,
    index,
  }: Pick<Envelope, 'caseId' | 'sequence' | 'index'>): Promise<Result<void, Rejection>> => {
    const file = await caseFile(ports.cases, caseId);
    const happening = file && happeningIn(file, { caseId, sequence, index });
    if (!file || !happening) return { ok: false, error: { code: 'not-found' } };
    const ground = await groundOf(ports);
    const next = nextAgendaDay(file.state, lastMorning(ports.now()), ground);
    if (next) await ports.notices.bringForward(caseId, next);
    const leave = () => ports.notices.bringForward(caseId, nextMorning(ports.now()));
    try {
      const outcomes = await tellAll(ports, ground, { file, happening });
      if (outcomes.includes('busy')) throw new StillBusy(caseId);
      if (outcomes.includes('waiting')) await leave();
      return ok(undefined);
    } catch (error) {
      await leave();
      throw error;
    }
  };
