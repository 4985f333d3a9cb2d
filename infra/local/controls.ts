import * as z from 'zod';
import type { Flow } from './flow/flow.ts';
import { type HttpAnswer, json, type Pages } from './front/http.ts';
import type { HostTime } from './parts.ts';
import type { Records } from './records.ts';
import type { Advance } from './time/open-time.ts';

interface Needs {
  readonly time: HostTime & Advance;
  readonly flow: Flow;
  readonly records: Records;
}

const TimeOrder = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ days: z.number().positive().max(3660) }),
]);

const A_DAY = 86_400_000;

const shown = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().replace('Z', '+08:00');

const History = z.object({
  events: z.array(
    z.looseObject({ type: z.string(), stateEnteredEventDetails: z.looseObject({ name: z.string() }).optional() }),
  ),
});

/**
 * What moves the host and tells what went through it. Served outside the host's own work: an order to move time waits
 * until everything else is still.
 */
export const controls = ({ time, flow, records }: Needs): Pages => {
  const statesOf = async (executionArn: string): Promise<readonly string[]> => {
    const answer = await flow.answer({ operation: 'GetExecutionHistory', body: { executionArn, maxResults: 1000 } });
    return History.parse(answer.body).events.flatMap(({ stateEnteredEventDetails: entered }) =>
      entered ? [entered.name] : [],
    );
  };

  const move = async (body: Buffer): Promise<HttpAnswer> => {
    const order = TimeOrder.safeParse(readJson(body));
    if (!order.success) return json(400, { message: 'expects {"days": 30} or {"to": "2023-09-26T09:00:00+08:00"}' });
    const to = 'to' in order.data ? Date.parse(order.data.to) : time.now() + order.data.days * A_DAY;
    if (to < time.now()) return json(409, { message: `time never goes back: it is ${shown(time.now())}` });
    await time.advanceTo(to);
    return json(200, { now: shown(time.now()) });
  };

  return {
    'GET /host/time': {
      about: { zh: '本机时间', en: 'the host’s time; POST {"days": 30} moves it' },
      answer: async () => json(200, { now: shown(time.now()) }),
    },
    'POST /host/time': { answer: ({ body }) => move(body) },
    'POST /host/quiet': {
      answer: async () => {
        await time.quiescent();
        return json(200, { now: shown(time.now()) });
      },
    },
    'GET /host/records': {
      about: { zh: '运行记录：状态机、总线、队列', en: 'what went through state machine, bus and queues' },
      answer: async () =>
        json(200, {
          now: shown(time.now()),
          executions: await Promise.all(
            records.executions().map(async (execution) => ({ ...execution, states: await statesOf(execution.arn) })),
          ),
          queues: await records.queues(),
          bus: await records.bus(),
          mappings: await records.mappings(),
          schedules: await records.schedules(),
          functions: records.functions(),
        }),
    },
  };
};

const readJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
};
