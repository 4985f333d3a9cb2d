import type { PartyId } from '../../events/primitives.ts';
import { session, summons } from './case-commands.ts';
import { at, evidence, having, type Walk, wu } from './case-scenario.ts';

/** Sessions to which somebody does not come (§4.3), in the published case. */

const all = ({ state }: Walk): readonly PartyId[] => state.parties.map(({ partyId }) => partyId);

/** Summoned at eight of a day for its nine o'clock. */
export const summoned = (walk: Walk, on: string, whom: readonly PartyId[] = all(walk)): Walk => {
  const served = whom.map((partyId) => ({ partyId, means: 'POST' as const, evidenceId: evidence }));
  return having(walk, summons(walk, { sessionAt: at(`${on} 09:00`), served }), { at: at(`${on} 08:00`) });
};

export const sat = (walk: Walk, on: string, missing: readonly PartyId[], justified = false, hour = '09'): Walk => {
  const absent = missing.map((partyId) => ({ partyId, justified }));
  const attended = all(walk).filter((partyId) => !missing.includes(partyId));
  const ended = at(`${on} ${hour}:45`);
  return having(walk, session(walk, { startedAt: at(`${on} ${hour}:00`), endedAt: ended, attended, absent }), {
    at: ended,
  });
};

export const missed = (walk: Walk, on: string, who: PartyId = wu, justified = false): Walk =>
  sat(summoned(walk, on), on, [who], justified);
