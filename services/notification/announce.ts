import { dayOf } from '../../shared/domain/calendar/instant.ts';
import type { Jurisdiction } from '../../shared/domain/jurisdiction.ts';
import { announcements } from '../../shared/domain/notices/announcements.ts';
import { recipientKey } from '../../shared/domain/notices/recipients.ts';
import { isStillWanted } from '../../shared/domain/notices/still-wanted.ts';
import type { Notice, NoticeStore } from '../../shared/ports.ts';
import { type CaseFile, type Happening, happeningOf } from './case-file.ts';
import { inTurn } from './in-turn.ts';
import { type Outcome, type TellPorts, type Told, teller, voiceOf } from './tell.ts';

export interface AnnouncePorts extends TellPorts {
  readonly notices: NoticeStore;
}

const EVENT = 'event#';

/** What an event has to say, under keys that hold the event's id and the recipient; a second thing to one has its number. */
const toldOf = ({ eventId, event, then }: Happening, jurisdiction: Jurisdiction): readonly Told[] => {
  const said = new Map<string, number>();
  return announcements(event, then, voiceOf(jurisdiction)).map((telling) => {
    const key = `${EVENT}${eventId}#${recipientKey(telling.recipient)}`;
    const no = (said.get(key) ?? 0) + 1;
    said.set(key, no);
    return { key: no === 1 ? key : `${key}#${no}`, telling };
  });
};

/** Tells what an event has to say to everybody. */
export const announce =
  (ports: AnnouncePorts, jurisdiction: Jurisdiction) =>
  async (file: CaseFile, happening: Happening): Promise<readonly Outcome[]> => {
    const today = dayOf(ports.now());
    const late = dayOf(happening.at) < today;
    // As the case is now, so that reach and stand-ins are those of today; the words are those of then.
    const tell = teller(ports, file, jurisdiction);
    const wanted = toldOf(happening, jurisdiction).filter(
      ({ telling }) => !late || isStillWanted(happening.event, telling.recipient, file.state),
    );
    return inTurn(wanted.map((told) => () => tell(told)));
  };

/** Tells what an earlier delivery left: what waited for the morning, and claims of one that died. */
export const announceLeft =
  (ports: AnnouncePorts, jurisdiction: Jurisdiction) =>
  async (file: CaseFile, notices: readonly Notice[]): Promise<readonly Outcome[]> => {
    const tell = teller(ports, file, jurisdiction);
    const tellOrWithdraw = async (notice: Notice): Promise<Outcome> => {
      const happening = happeningOf(file, notice.key.slice(EVENT.length).split('#')[0] ?? '');
      const told = happening && toldOf(happening, jurisdiction).find(({ key }) => key === notice.key);
      if (told && isStillWanted(happening.event, told.telling.recipient, file.state)) return tell(told);
      await ports.notices.settle({ ...notice, state: 'withdrawn', at: ports.now() });
      return 'over';
    };
    const ofEvents = notices.filter(({ key }) => key.startsWith(EVENT));
    return inTurn(ofEvents.map((notice) => () => tellOrWithdraw(notice)));
  };
