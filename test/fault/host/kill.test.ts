import { join } from 'node:path';
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
const PATIENCE_MS = 240_000;

const scenarios = readScenarios(join(import.meta.dirname, '../../fixtures/cases')).map(({ scenario }) => scenario);
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

/** What must be the same, however often the host died: everything but the minute at which a retry fell. */
const endOf = async (partner: Partner) => {
  const played = await play(partner, scenarios);
  const { executions } = Records.parse(await partner.read('/host/records'));
  const ends = [];
  for (const one of played) {
    const { story, commits } = await tell(partner, one);
    const { stages, messages, ...facts } = story;
    ends.push({
      ...facts,
      caseId: one.caseId,
      stages: stages.map(({ stage }) => stage),
      commands: commits.map(({ command }) => command),
      messages: [...new Set(messages.map(({ channel, audience, rung }) => `${channel} ${audience} ${rung}`))].sort(),
      executions: executions.filter(({ name }) => name.startsWith(one.caseId)).map(({ status }) => status),
    });
  }
  return ends;
};

const lifeWith = async (points: ReadonlyMap<number, number>) => {
  const host = await mortalHost((nth) => points.get(nth));
  try {
    return { ends: await endOf(host.partner), deaths: host.deaths() };
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
      expect(died.ends).toEqual(lived.ends);
    },
    PATIENCE_MS,
  );
});
