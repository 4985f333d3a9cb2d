import type { Instant } from '../../events/primitives.ts';
import { dayOf, instantAt, millisecondsOf } from '../../shared/domain/calendar/instant.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { nextExpiry } from '../../shared/domain/case/expiring.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import { commands } from '../support/case-commands.ts';
import { actors, ask, having, pastDue, type Walk, type When } from '../support/case-scenario.ts';

type Deed = readonly [Command, When['by']?];

/** `WILLING`: what was agreed is done. `UNWILLING`: nobody performs, and no court makes a statement of it. */
export const moods = ['WILLING', 'UNWILLING'] as const;
export type Mood = (typeof moods)[number];

const byMood: Readonly<Record<Mood, (now: Instant) => readonly Deed[]>> = {
  WILLING: (now) => [
    [{ ...commands.performWhole, performedOn: dayOf(now) }],
    [commands.endEnforcement, actors.court],
    [commands.issueStatement, actors.court],
  ],
  UNWILLING: () => [
    [commands.endEnforcement, actors.court],
    [commands.fileEnforcement],
    [commands.litigate],
    [commands.reportDefault],
  ],
};

/** What the people of a case can still do of themselves so that it ends; time does the rest. */
const closing = (now: Instant, mood: Mood): readonly Deed[] => [
  ...byMood[mood](now),
  [commands.submitForReview],
  [commands.docket, actors.court],
  [commands.dismiss, actors.court],
  [commands.closeFastTrack, actors.court],
  [commands.endTrial, actors.court],
  [commands.enterFastTrack, actors.court],
  // what does not fit the fast track is tried as any other suit (T40)
  [commands.litigate, actors.court],
  [commands.notice],
  [commands.resume, actors.county],
  // DL-01 ends nothing: the officer answers, or the filing lies there
  [commands.reject],
];

const DAY = 86_400_000;
// from the filing to the end of a fast track there are fewer
const STEPS = 40;

/** Goes on from any state of a case until it is closed. @returns where it stays open */
export const openAfter = (walk: Walk, from: Instant, mood: Mood): Case['stage'] | undefined => {
  let at = walk;
  let now = from;
  for (let i = 0; i < STEPS; i += 1) {
    if (at.state.stage === 'closed') return undefined;
    const deed = closing(now, mood).find(([command, by]) => {
      const decided = ask(at, command, { at: now, ...(by ? { by } : {}) });
      return decided.ok && decided.value.length > 0;
    });
    if (deed) {
      const [command, by] = deed;
      at = having(at, command, { at: now, ...(by ? { by } : {}) });
      continue;
    }
    const expiry = nextExpiry(at.state);
    now = instantAt(Math.max(millisecondsOf(now) + DAY, expiry ? millisecondsOf(pastDue(at)) : 0));
    const expired = ask(at, commands.expire, { at: now, by: actors.time });
    if (expired.ok) at = having(at, commands.expire, { at: now, by: actors.time });
  }
  return at.state.stage;
};
