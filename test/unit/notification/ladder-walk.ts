import { addDays } from '../../../shared/domain/calendar/day.ts';
import { day, type Walk } from '../../support/case-scenario.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { desk } from './desk.ts';

/** From a day on the case stands so. */
export interface Standing {
  readonly from: string;
  readonly walk: Walk;
}

const recipientOf = (walk: Walk, recipient: string): string => {
  const [kind = '', id = ''] = recipient.split(':');
  const party = walk.state.parties.find(({ partyId }) => partyId === id);
  if (kind === 'party') return party?.institutionId ? 'bank' : id;
  return kind;
};

/**
 * Walks the real watch over every morning of a case and says which rungs were told: `day time clock rung: to whom by
 * what`, in order of days. Each morning it walks twice, and everything is delivered twice: what is told is told once.
 */
export const rungsTold = async (standings: readonly Standing[], until: string): Promise<readonly string[]> => {
  const [first] = standings;
  if (!first) throw new Error('a case stands somehow');
  const messenger = recordingMessenger();
  const office = desk(first.walk, { messenger });
  await office.open();
  let heard = 0;
  const standsNow = async ({ walk }: Standing): Promise<void> => {
    office.stands(walk);
    await office.hearFrom(heard + 1);
    await office.hearFrom(heard + 1);
    heard = walk.events.length;
  };
  for (let on = day(first.from); on <= until; on = addDays(on, 1)) {
    const standing = standings.find(({ from }) => from === on);
    if (standing && standing !== first) {
      office.setTime(`${on} 00:05`);
      await standsNow(standing);
    }
    office.setTime(`${on} 09:00`);
    if (standing !== first) {
      await office.walk();
      await office.walk();
    } else {
      office.setTime(`${on} 10:00`);
      await standsNow(first);
    }
  }
  const notices = await office.notices.notices(office.caseId);
  const sent = notices.filter(({ state }) => state === 'sent');
  if (messenger.sent.length !== sent.length)
    throw new Error(`${messenger.sent.length} messages left, ${sent.length} are recorded`);
  const rungs = notices
    .filter(({ key }) => key.startsWith('DL-'))
    .map(({ key, recipient, at, state, channel }) => {
      const [clock, rung] = key.split('#');
      const told = state === 'sent' ? channel : state;
      return {
        head: `${at.slice(0, 16).replace('T', ' ')} ${clock} ${rung}`,
        to: `${recipientOf(first.walk, recipient)} ${told}`,
      };
    });
  return [...Map.groupBy(rungs, ({ head }) => head)]
    .map(
      ([head, all]) =>
        `${head}: ${all
          .map(({ to }) => to)
          .toSorted()
          .join(', ')}`,
    )
    .toSorted();
};
