import { join } from 'node:path';
import * as z from 'zod';
import { Records } from '../../../infra/demo/check.ts';
import type { Partner } from '../../../infra/demo/partner.ts';
import { play } from '../../../infra/demo/play.ts';
import { readScenarios } from '../../../infra/demo/scenario.ts';
import { tell } from '../../../infra/demo/story.ts';
import { mortalHost, randomFrom } from './mortal-host.ts';

// The figure. JINTIAO_KILLS and JINTIAO_SEED vary it.
const KILLS = Number(process.env.JINTIAO_KILLS ?? 30);
const SEED = Number(process.env.JINTIAO_SEED ?? 522626);
// Long enough to fall before, into and after what was asked, and into what it set going.
const LONGEST_DELAY_MS = 120;
// What nobody calls for.
const BY_ITSELF = ['assign', 'expire'];
// A delivery that died with the host comes again after its visibility timeout of three minutes; once more if it dies again.
const MOST_LATE_MS = 10 * 60_000;
const PATIENCE_MS = 240_000;

// One that settles and one whose deadline ends it: the others go the same ways, over years.
const scenarios = readScenarios(join(import.meta.dirname, '../../fixtures/cases'))
  .map(({ scenario }) => scenario)
  .filter(({ name }) => name.startsWith('cengong'));
// Each step is a move of time and a call; some ask for the lead first.
const ASKED = 2 * scenarios.flatMap(({ steps }) => steps).length;

/** Which of the things asked of the host are answered by a kill, and after how many milliseconds. */
const scattered = (kills: number, seed: number): ReadonlyMap<number, number> => {
  const random = randomFrom(seed);
  const points = new Map<number, number>();
  while (points.size < Math.min(kills, ASKED))
    points.set(1 + Math.floor(random() * ASKED), Math.floor(random() * LONGEST_DELAY_MS));
  return points;
};

const Outbox = z.object({
  messages: z.array(
    z.object({
      to: z.array(z.string()),
      body: z.string().optional(),
      subject: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
});

/** The life of the cases and of the host. What the system does by itself may come later, where a delivery was retried. */
const lifeOf = async (partner: Partner) => {
  const played = await play(partner, scenarios);
  const { executions, queues } = Records.parse(await partner.read('/host/records'));
  const { messages } = Outbox.parse(await partner.read('/host/outbox.json'));
  const told = await Promise.all(played.map((one) => tell(partner, one)));
  const commits = told.flatMap((each) => each.commits);
  return {
    cases: told.map(({ story: { stages, messages: notices, ...facts }, commits: done }, i) => ({
      ...facts,
      caseId: played[i]?.caseId,
      stages: stages.map(({ stage }) => stage),
      commands: done.map(({ command, at }) => (BY_ITSELF.includes(command) ? command : `${command} ${at}`)),
      notices: notices.map(({ channel, audience, rung }) => `${channel} ${audience} ${rung}`).sort(),
      executions: executions
        .filter(({ name }) => name.startsWith(`${played[i]?.caseId}.`))
        .map(({ name, status, states }) => [name, status, ...states]),
    })),
    deadLetters: queues.filter(({ deadLettered }) => deadLettered > 0),
    messages: messages.map((message) => JSON.stringify(message)).sort(),
    instants: commits.map(({ at }) => Date.parse(at)),
  };
};

const lifeWith = async (points: ReadonlyMap<number, number>) => {
  const host = await mortalHost((nth) => points.get(nth));
  try {
    return { ...(await lifeOf(host.partner)), deaths: host.deaths() };
  } finally {
    await host.stop();
  }
};

describe(`given a host killed at ${KILLS} points of the demo (seed ${SEED})`, () => {
  it(
    'goes on where it was each time, and ends as the one that lived',
    async () => {
      const lived = await lifeWith(new Map());
      const died = await lifeWith(scattered(KILLS, SEED));
      expect(died.deaths).toBe(Math.min(KILLS, ASKED));
      expect(died.cases).toEqual(lived.cases);
      expect(died.deadLetters).toEqual([]);
      const late = died.instants.map((instant, i) => instant - (lived.instants[i] ?? 0));
      expect(late.filter((by) => by < 0 || by > MOST_LATE_MS)).toEqual([]);
      // Twice only where a death lay between the sending and the mark that it was sent.
      expect([...new Set(died.messages)]).toEqual([...new Set(lived.messages)]);
      const twice = died.messages.length - lived.messages.length;
      expect(twice).toBeLessThanOrEqual(died.deaths);
      process.stdout.write(
        `${died.deaths} kills (seed ${SEED}): ${twice} of ${died.messages.length} messages sent twice\n`,
      );
    },
    PATIENCE_MS,
  );
});
