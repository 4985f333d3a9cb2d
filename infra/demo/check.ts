import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Played } from './play.ts';
import type { Expected } from './scenario.ts';
import type { Story } from './story.ts';

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

// mechanism of design.md: eight transitions or fewer
const MOST_TRANSITIONS = 8;

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
  events: number,
  { executions, bus }: Records,
  expected: Expected | undefined,
): readonly Finding[] => {
  const own = executions.filter(({ name }) => name.startsWith(`${caseId}.`));
  const [first] = own;
  const published = new Set(
    bus.flatMap(({ event: { detail } }) => (detail.caseId === caseId && detail.eventId ? [detail.eventId] : [])),
  );
  return [
    finding(`${scenario.name}: one execution`, own.length, 1),
    finding(`${scenario.name}: every stored event went over the bus`, published.size, events),
    {
      what: `${scenario.name}: at most ${MOST_TRANSITIONS} transitions`,
      holds: (first?.transitions ?? Number.POSITIVE_INFINITY) <= MOST_TRANSITIONS,
      detail: String(first?.transitions),
    },
    ...(expected
      ? [
          finding(`${scenario.name}: the way through the state machine`, first?.states, expected.flow.states),
          finding(`${scenario.name}: the execution’s end`, first?.status, expected.flow.status),
        ]
      : []),
  ];
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
