import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Played } from './play.ts';
import type { Expected } from './scenario.ts';
import type { Story, Told } from './story.ts';

/** One thing that had to hold, and whether it did. */
export interface Finding {
  readonly what: string;
  readonly holds: boolean;
  readonly detail?: string;
}

/** What the host kept of its own work (GET /host/records). */
export const Records = z.object({
  executions: z.array(
    z.object({ name: z.string(), status: z.string(), states: z.array(z.string()), transitions: z.int() }),
  ),
  queues: z.array(z.object({ queue: z.string(), sent: z.int(), deleted: z.int(), deadLettered: z.int() })),
  bus: z.array(z.object({ event: z.looseObject({ 'detail-type': z.string(), detail: z.looseObject({}) }) })),
});
export type Records = z.infer<typeof Records>;

const Sent = z.object({
  notices: z.array(
    z.looseObject({ state: z.string(), messageId: z.string().optional(), channel: z.string().optional() }),
  ),
});

// the straight path, in transitions (design.md, budgets)
const MOST_TRANSITIONS = 8;

// what begins a round of mediation
const BEGINNINGS = ['case.accepted.v1', 'mediation.reopened.v1'];

// What a deadline that has moved costs beside the straight path: the wait runs out, the case says "not yet", it is
// awaited again.
const ASKED_AGAIN = ['Expire', 'Which stage'];

/** The way without the detours of deadlines that had moved (design.md, decision 5). */
export const straightened = (states: readonly string[]): readonly string[] => {
  const at = states.findIndex(
    (state, i) => isDeepStrictEqual(states.slice(i + 1, i + 3), ASKED_AGAIN) && states[i + 3] === state,
  );
  return at < 0 ? states : straightened([...states.slice(0, at), ...states.slice(at + 3)]);
};

const finding = (what: string, got: unknown, wanted: unknown): Finding => {
  const holds = isDeepStrictEqual(got, wanted);
  return holds
    ? { what, holds }
    : { what, holds, detail: `${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}` };
};

/** The story against what is expected of it. */
export const checkStory = (story: Story, expected: Expected): readonly Finding[] => {
  const { flow: _flow, ...facts } = expected;
  return Object.entries(facts).map(([key, wanted]) =>
    finding(`${story.name}: ${key}`, story[key as keyof typeof facts], wanted),
  );
};

/** The way it went: through the bus and the state machine, and nothing left behind. */
export const checkRecords = (
  { caseId, scenario }: Played,
  { commits }: Told,
  { executions, bus }: Records,
  expected: Expected | undefined,
): readonly Finding[] => {
  const own = executions.filter(({ name }) => name.startsWith(`${caseId}.`));
  const [first] = own;
  const events = commits.reduce((sum, commit) => sum + commit.events.length, 0);
  const straight = straightened(first?.states ?? []).length;
  // A dispute that never was accepted has nothing to wait for; a new round has a flow of its own.
  const begun = commits.flatMap((commit) => commit.events).filter(({ type }) => BEGINNINGS.includes(type)).length;
  const published = new Set(
    bus.flatMap(({ event: { detail } }) => (detail.caseId === caseId && detail.eventId ? [detail.eventId] : [])),
  );
  return [
    finding(`${scenario.name}: one execution a round`, own.length, begun),
    finding(`${scenario.name}: every stored event went over the bus`, published.size, events),
    {
      what: `${scenario.name}: at most ${MOST_TRANSITIONS} transitions on the straight path`,
      holds: straight <= MOST_TRANSITIONS,
      detail: String(straight),
    },
    ...(expected?.flow
      ? [
          finding(`${scenario.name}: the way through the state machine`, first?.states, expected.flow.states),
          finding(`${scenario.name}: the execution’s end`, first?.status, expected.flow.status),
        ]
      : []),
  ];
};

/** What the host's outbox holds (GET /host/outbox.json): every message that left, whoever says so. */
const Outbox = z.object({
  messages: z.array(z.looseObject({ messageId: z.string(), channel: z.enum(['sms', 'email']) })),
});

/** What left, by the host, is what the cases say was sent: each message once, by its channel, and no other. */
export const checkOutbox = (told: readonly Told[], outbox: unknown): readonly Finding[] => {
  const said = told.flatMap(({ notices }) =>
    Sent.parse(notices).notices.flatMap(({ state, messageId, channel }) =>
      state === 'sent' ? [`${messageId} ${channel}`] : [],
    ),
  );
  const left = Outbox.parse(outbox).messages.map(({ messageId, channel }) => `${messageId} ${channel}`);
  return [
    finding('every message told as sent is in the outbox', missingFrom(said, left), []),
    finding('no message in the outbox that no case tells of', missingFrom(left, said), []),
    finding('no message left twice', left.length, new Set(left).size),
  ];
};

const missingFrom = (wanted: readonly string[], all: readonly string[]): readonly string[] => {
  const there = new Set(all);
  return wanted.filter((each) => !there.has(each));
};

export const checkQueues = ({ queues }: Records): readonly Finding[] => [
  finding(
    'no message in a dead-letter queue',
    queues.reduce((sum, { deadLettered }) => sum + deadLettered, 0),
    0,
  ),
  finding(
    'every queue is empty again',
    queues.filter(({ sent, deleted }) => sent !== deleted).map(({ queue }) => queue),
    [],
  ),
];
