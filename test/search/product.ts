import type { Envelope } from '../../events/envelope.ts';
import { patterns } from '../../events/patterns.ts';
import { CommandId, type Instant } from '../../events/primitives.ts';
import { awaitStage, expire, type FlowPorts, onEvent, RESUMING, where } from '../../services/flow/drive.ts';
import { act } from '../../shared/act.ts';
import { type Commit, envelopesOf, stateOf } from '../../shared/commit.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import type { Calendar } from '../../shared/domain/calendar/calendar.ts';
import { type CaseCommand, everyRule } from '../../shared/domain/case/decide.ts';
import type { CaseStore, FlowStore, Flows } from '../../shared/ports.ts';
import { caseId, jurisdiction } from '../support/case-scenario.ts';
import { alike } from './alike.ts';
import type { Outside, Run } from './replay.ts';
import type { Task } from './world.ts';

/** Somebody's command, as the search gives it. */
export interface Deed {
  readonly by: Viewer;
  readonly command: CaseCommand;
}

/** The flow's own code, as the product has it; a search of a broken product puts other code in its place. */
export interface Flow {
  readonly where: typeof where;
  readonly awaitStage: typeof awaitStage;
  readonly expire: typeof expire;
  readonly onEvent: typeof onEvent;
}
export const flow: Flow = { where, awaitStage, expire, onEvent };

export interface Product {
  readonly deeds: ReadonlyMap<string, Deed>;
  readonly calendars: readonly Calendar[];
  readonly instants: readonly Instant[];
  readonly flow: Flow;
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`no ${index} of ${list.length}`);
  return found;
};

/** The product's ports, each call of which is a step of the search. */
const portsOf = ({ ask, time, calendar }: Outside, { calendars, instants }: Product): FlowPorts => {
  const cases: CaseStore = {
    history: (...args) => ask('history', ...args) as ReturnType<CaseStore['history']>,
    append: (commit) => ask('append', commit) as ReturnType<CaseStore['append']>,
    lastNumber: () => Promise.reject(new Error('nobody accepts a case here')),
  };
  const store: FlowStore = {
    record: (...args) => ask('record', ...args) as ReturnType<FlowStore['record']>,
    takeRun: (...args) => ask('takeRun', ...args) as ReturnType<FlowStore['takeRun']>,
    keepToken: (...args) => ask('keepToken', ...args) as ReturnType<FlowStore['keepToken']>,
  };
  const flows: Flows = {
    start: (...args) => ask('start', ...args) as ReturnType<Flows['start']>,
    isRunning: (...args) => ask('isRunning', ...args) as ReturnType<Flows['isRunning']>,
    complete: (...args) => ask('complete', ...args) as ReturnType<Flows['complete']>,
  };
  return {
    cases,
    flow: store,
    flows,
    reference: { jurisdiction: async () => jurisdiction, calendar: async () => at(calendars, calendar()) },
    now: () => at(instants, time()),
    pause: async () => undefined,
  };
};

const hears: readonly string[] = patterns.flow['detail-type'];

/** The events of a commit that the flow is sent. */
export const heardOf = (commit: Commit): readonly Task[] =>
  envelopesOf(commit).flatMap(({ data: { type } }) =>
    hears.includes(type) ? [{ kind: 'hint', type, reopened: RESUMING.includes(type) } as const] : [],
  );

/** An event as the flow may read it: its case and its type. Whoever reads more of it stops the search. */
const hintOf = (type: string): Envelope =>
  new Proxy({ caseId, data: { type } } as unknown as Envelope, {
    get: (target, key) => {
      if (key === 'caseId' || key === 'data') return target[key];
      throw new Error(`the flow reads ${String(key)} of an event`);
    },
  });

/** What the caller is told of a command: that it was done, or why not. */
export type Told = { readonly done: boolean } | { readonly refused: string };

const perform = async (ports: FlowPorts, name: string, { by, command }: Deed): Promise<Told> => {
  let said: readonly Commit[] = [];
  const cases: CaseStore = {
    ...ports.cases,
    history: async (id) => {
      said = await ports.cases.history(id);
      return said;
    },
    append: async (commit) => {
      const appended = await ports.cases.append(commit);
      if (appended.ok) said = [...said, commit];
      return appended;
    },
  };
  const answer = await act(
    { ...ports, cases },
    everyRule,
  )({
    caseId,
    by,
    commandId: CommandId.parse(name),
    correlationId: name,
    request: command,
    command: () => command,
  });
  if (!answer.ok) return { refused: answer.error.code };
  const { state, sequence, events } = answer.value;
  if (!alike(state, stateOf(said.slice(0, sequence))))
    throw new Error('the caller is told another state than the replay gives');
  return { done: events.length > 0 };
};

/** The code that a task runs. */
export const codeOf =
  (product: Product) =>
  (task: Task): Run =>
  async (outside) => {
    const ports = portsOf(outside, product);
    switch (task.kind) {
      case 'deed': {
        const deed = product.deeds.get(task.name);
        if (!deed) throw new Error(`no deed ${task.name}`);
        return perform(ports, task.name, deed);
      }
      case 'hint':
        await product.flow.onEvent(ports)(hintOf(task.type));
        return undefined;
      case 'warning':
        await product.flow.onEvent(ports)({
          type: 'deadline.passed.v1',
          caseId,
          clock: 'DL-M',
          dueOn: '2023-01-01' as never,
        });
        return undefined;
      case 'where':
        return product.flow.where(ports)({ caseId });
      case 'expire':
        return product.flow.expire(ports)({ caseId });
      case 'await':
        await product.flow.awaitStage(ports)({
          caseId,
          stage: task.stage as never,
          token: task.token,
          since: task.since as Instant,
        });
        return undefined;
    }
  };
