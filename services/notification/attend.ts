import type { CaseId, Day, Instant } from '../../events/primitives.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { isAfterMorning } from '../../shared/domain/notices/hours.ts';
import type { Ground } from '../../shared/domain/notices/obligations.ts';
import type { CaseStore, FullReference, NoticeStore } from '../../shared/ports.ts';
import type { TellPorts } from './tell.ts';

export interface AttendPorts extends TellPorts {
  readonly cases: Pick<CaseStore, 'history'>;
  readonly notices: NoticeStore;
  readonly reference: FullReference;
}

export const groundOf = async ({ reference }: Pick<AttendPorts, 'reference'>): Promise<Ground> => {
  const [jurisdiction, calendar] = await Promise.all([reference.jurisdiction(), reference.calendar()]);
  return { jurisdiction, calendar };
};

/** The last day whose watch has looked at this case or walks now. */
export const lastMorning = (at: Instant): Day => (isAfterMorning(at) ? dayOf(at) : addDays(dayOf(at), -1));

/** Another delivery was sending something of this case: the claim is over, or free, on the next try. */
export class StillBusy extends Error {
  override readonly name = 'StillBusy';
  constructor(caseId: CaseId) {
    super(`notices of ${caseId} are being sent by another delivery`);
  }
}
