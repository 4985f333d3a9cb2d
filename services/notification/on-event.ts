import type { Envelope } from '../../events/envelope.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { isAfterMorning, isQuiet } from '../../shared/domain/notices/hours.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { announce } from './announce.ts';
import { type AttendPorts, groundOf, lastMorning, StillBusy, setAgenda } from './attend.ts';
import { caseFile, happeningIn } from './case-file.ts';
import { raise } from './raise.ts';

/**
 * Something happened in a case: tells whom it concerns, raises what falls on this very day where the morning has gone
 * by already, and puts the case on the agenda of the watch.
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
    const announced = await announce(ports, ground.jurisdiction)(file, happening);
    const at = ports.now();
    const inHours = isAfterMorning(at) && !isQuiet(at, ground.jurisdiction.rules);
    const today = dayOf(at);
    const raised = inHours ? await raise(ports, ground)(file, { since: today, today }) : [];
    await setAgenda(ports, file, { after: lastMorning(at), ground });
    if ([...announced, ...raised].includes('busy')) throw new StillBusy(caseId);
    return ok(undefined);
  };
