import { checkOutbox, checkQueues, checkRecords, checkStory, type Finding, Records } from './check.ts';
import { startHostProcess } from './host-process.ts';
import { ledgerTable } from './ledger.ts';
import { messagesOf } from './messages.ts';
import { type Partner, partnerOf } from './partner.ts';
import { type Played, play } from './play.ts';
import type { Published, Scenario, Step } from './scenario.ts';
import { type Story, type Told, tell } from './story.ts';
import { timeline } from './timeline.ts';

/** Cases that run beside each other, on one host; between eras nothing happens, and no host need live through it. */
export type Era = readonly Published[];

const startOf = ({ scenario }: Published): number => Math.min(...scenario.steps.map(({ at }) => Date.parse(at)));
const endOf = ({ scenario }: Published): number => Date.parse(scenario.until);

/** @param published in the order in which they begin */
export const erasOf = (published: readonly Published[]): readonly Era[] => {
  const eras: (readonly Published[])[] = [];
  for (const one of published) {
    const last = eras.at(-1);
    if (last && startOf(one) <= Math.max(...last.map(endOf))) eras[eras.length - 1] = [...last, one];
    else eras.push([one]);
  }
  return eras;
};

/** What came of an era's cases, each by its own scenario's end, and their counties' ledgers. */
export interface Ended {
  readonly stories: readonly Story[];
  readonly text: readonly string[];
  readonly findings: readonly Finding[];
}

interface Stage {
  /** of the host's data */
  readonly folder: string;
  /** thrown away afterwards: need not outlive the machine */
  readonly passing: boolean;
  readonly onLine: (line: string) => void;
  readonly onStep: (scenario: Scenario, step: Step) => void;
}

/** Reads the host's records, and remembers the executions that the host forgets in time. */
const recorder = (partner: Partner): (() => Promise<Records>) => {
  const seen = new Map<string, Records['executions'][number]>();
  return async () => {
    const records = Records.parse(await partner.read('/host/records'));
    for (const execution of records.executions) seen.set(execution.name, execution);
    return { ...records, executions: [...seen.values()] };
  };
};

/** Each county and month in which one of the cases was accepted, once. */
const ledgersOf = (stories: readonly Story[]): readonly (readonly [county: string, month: string])[] => {
  const keys = stories.flatMap(({ county, stages }) => {
    const accepted = stages.find(({ stage }) => stage === 'assigning');
    return accepted ? [`${county} ${accepted.at.slice(0, 7)}`] : [];
  });
  return [...new Set(keys)].map((key) => [key.slice(0, 6), key.slice(7)] as const);
};

const tellEra = async (partner: Partner, era: Era, { onStep }: Stage): Promise<Ended> => {
  const records = recorder(partner);
  const ends = new Map<string, Ended>();
  const tellOne = async (one: Played): Promise<void> => {
    const expected = era.find(({ scenario }) => scenario === one.scenario)?.expected;
    const told = await tell(partner, one);
    const messages = messagesOf(told.notices, await partner.read('/host/outbox.json'));
    ends.set(one.scenario.name, {
      stories: [told.story],
      text: [timeline(told, one.scenario, messages)],
      findings: [
        ...(expected ? checkStory(told.story, expected) : []),
        ...checkRecords(one, told, await records(), expected),
      ],
    });
  };
  const played = await play(
    partner,
    era.map(({ scenario }) => scenario),
    { onStep, onEnd: tellOne, onStop: async () => void (await records()) },
  );
  const all = played.flatMap(({ scenario }) => ends.get(scenario.name) ?? []);
  const stories = all.flatMap((end) => end.stories);
  // Read anew: what left after a story's end is in the outbox too.
  const toldBy: Told[] = [];
  for (const one of played) toldBy.push(await tell(partner, one));
  const ledgers: string[] = [];
  for (const [county, month] of ledgersOf(stories)) ledgers.push(await ledgerTable(partner, county, month));
  return {
    stories,
    text: [...all.flatMap(({ text }) => text), ...ledgers],
    findings: [
      ...all.flatMap(({ findings }) => findings),
      ...checkQueues(await records()),
      ...checkOutbox(toldBy, await partner.read('/host/outbox.json')),
    ],
  };
};

/** An hour before the first step: when a host of the era's own begins. */
export const beginningOf = (era: Era): string => new Date(Math.min(...era.map(startOf)) - 3_600_000).toISOString();

/** Plays an era on a host of its own. */
export const playEra = async (era: Era, stage: Stage): Promise<Ended> => {
  const { folder: data, passing, onLine } = stage;
  const host = await startHostProcess({ data, start: beginningOf(era), passing, onLine });
  try {
    return await tellEra(
      partnerOf(() => host.url),
      era,
      stage,
    );
  } finally {
    await host.stop();
  }
};
