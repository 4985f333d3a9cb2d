import * as z from 'zod';
import type { Partner } from './partner.ts';
import type { Played } from './play.ts';

/** What came of a case, as the API and the host's records tell it. */
export interface Story {
  readonly name: string;
  readonly county: string;
  readonly caseNo: string;
  readonly channel: string;
  readonly track: string;
  readonly outcome: string;
  readonly stages: readonly { readonly stage: string; readonly at: string }[];
  readonly clocks: readonly {
    readonly kind: string;
    readonly startedOn: string;
    readonly dueOn: string;
    readonly endedOn?: string;
  }[];
  readonly messages: readonly {
    readonly at: string;
    readonly channel: string;
    readonly audience: string;
    readonly rung: string;
  }[];
  readonly courtFee: { readonly full: string; readonly avoided: string };
}

const View = z.object({
  county: z.string(),
  /** none of a dispute that was not accepted, as of its track */
  caseNo: z.string().default(''),
  channel: z.string(),
  track: z.string().default(''),
  stage: z.string(),
  outcome: z.string().optional(),
  courtFee: z.object({ full: z.string(), avoided: z.string() }),
});
const Event = z.looseObject({ type: z.string() });
const History = z.object({
  commits: z.array(
    z.object({ sequence: z.int(), at: z.string(), stage: z.string(), command: z.string(), events: z.array(Event) }),
  ),
});
export type Commits = z.infer<typeof History>['commits'];
const Clocks = z.object({
  clocks: z.array(
    z.object({
      kind: z.string(),
      variant: z.string(),
      basis: z.string(),
      startedOn: z.string(),
      dueOn: z.string(),
      endedOn: z.string().optional(),
      length: z.int(),
      unit: z.string(),
      trace: z.array(z.object({ day: z.string(), counted: z.int().nullable(), explanation: z.string() })),
    }),
  ),
});
export type ClockStory = z.infer<typeof Clocks>['clocks'][number];
const Notices = z.object({
  notices: z.array(
    z.object({
      at: z.string(),
      channel: z.string(),
      audience: z.string(),
      rung: z.string(),
      recipient: z.string(),
      state: z.string(),
    }),
  ),
});
/** Everything of a case that its county may read. */
export interface Told {
  readonly story: Story;
  readonly commits: Commits;
  readonly clocks: readonly ClockStory[];
  readonly notices: unknown;
}

/** Stages as they were entered: a commit that stays where it was is none. */
const stagesOf = (commits: Commits): Story['stages'] =>
  commits.flatMap(({ stage, at }, i) => (stage === commits[i - 1]?.stage ? [] : [{ stage, at }]));

export const tell = async (partner: Partner, { scenario, caseId }: Played): Promise<Told> => {
  const as = `county-${caseId.slice(0, 6)}`;
  const read = async (operation: string) => (await partner.call({ as, operation, path: { caseId } })).body;
  const view = View.parse(await read('readCase'));
  const { commits } = History.parse(await read('readHistory'));
  const { clocks } = Clocks.parse(await read('readClocks'));
  const told = await read('readNotices');
  const { notices } = Notices.parse(told);
  return {
    notices: told,
    commits,
    clocks,
    story: {
      name: scenario.name,
      county: view.county,
      caseNo: view.caseNo,
      channel: view.channel,
      track: view.track,
      outcome: view.outcome ?? view.stage,
      stages: stagesOf(commits),
      clocks: clocks.map(({ kind, startedOn, dueOn, endedOn }) => ({
        kind,
        startedOn,
        dueOn,
        ...(endedOn ? { endedOn } : {}),
      })),
      messages: notices
        .filter(({ state }) => state === 'sent')
        .map(({ at, channel, audience, rung }) => ({ at, channel, audience, rung })),
      courtFee: view.courtFee,
    },
  };
};
