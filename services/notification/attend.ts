import type { CaseId, Day, Instant } from '../../events/primitives.ts';
import { addDays, earlierOf } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { nextAgendaDay } from '../../shared/domain/notices/agenda.ts';
import { isAfterMorning, nextMorning } from '../../shared/domain/notices/hours.ts';
import type { Ground } from '../../shared/domain/notices/obligations.ts';
import type { CaseStore, NoticeStore, Reference } from '../../shared/ports.ts';
import type { CaseFile } from './case-file.ts';
import type { TellPorts } from './tell.ts';

export interface AttendPorts extends TellPorts {
  readonly cases: Pick<CaseStore, 'history'>;
  readonly notices: NoticeStore;
  readonly reference: Reference;
}

export const groundOf = async ({ reference }: Pick<AttendPorts, 'reference'>): Promise<Ground> => {
  const [jurisdiction, calendar] = await Promise.all([reference.jurisdiction(), reference.calendar()]);
  return { jurisdiction, calendar };
};

/** The last day whose watch has looked at this case or walks now. */
export const lastMorning = (at: Instant): Day => (isAfterMorning(at) ? dayOf(at) : addDays(dayOf(at), -1));

/** Puts the case on the day on which the watch must look at it next: a rung, a due day gone by, or something that waits. */
export const setAgenda = async (
  { notices, now }: Pick<AttendPorts, 'notices' | 'now'>,
  { state, history }: CaseFile,
  { after, ground }: { readonly after: Day; readonly ground: Ground },
): Promise<void> => {
  const next = nextAgendaDay(state, after, ground);
  const held = await notices.notices(state.id);
  const morning = nextMorning(now());
  const waits = held.some((notice) => notice.state === 'waiting' || notice.state === 'claimed');
  const nextOn = waits ? earlierOf(next ?? morning, morning) : next;
  await notices.agenda(state.id, nextOn, history.length);
};

/** Another delivery was sending something of this case: the claim is over, or free, on the next try. */
export class StillBusy extends Error {
  override readonly name = 'StillBusy';
  constructor(caseId: CaseId) {
    super(`notices of ${caseId} are being sent by another delivery`);
  }
}
