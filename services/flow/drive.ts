import type { Envelope } from '../../events/envelope.ts';
import type { DeadlinePassed } from '../../events/operations.ts';
import { type CaseId, CommandId, type Instant } from '../../events/primitives.ts';
import { type ActPorts, act } from '../../shared/act.ts';
import { stateOf } from '../../shared/commit.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { instantAt, millisecondsOf } from '../../shared/domain/calendar/instant.ts';
import { timeRules } from '../../shared/domain/case/expiring.ts';
import { type FlowStage, type Next, nextOf } from '../../shared/domain/case/flow-stage.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { FlowRecord, FlowStore, Flows } from '../../shared/ports.ts';

export interface FlowPorts extends ActPorts {
  readonly flow: FlowStore;
  readonly flows: Flows;
}

/** Time itself, at a due instant. */
const TIME: Viewer = { kind: 'system', id: 'flow', counties: [] };

const DONE: Next = { stage: 'done', seconds: 1 };

const caseOf = async ({ cases }: FlowPorts, caseId: CaseId): Promise<{ state: Case; sequence: number } | undefined> => {
  const history = await cases.history(caseId);
  const state = stateOf(history);
  return state && { state, sequence: history.length };
};

/** Where the case is now, for the machine's first step; a case that is not there has nothing to wait for. */
export const where =
  (ports: FlowPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Next> => {
    const found = await caseOf(ports, caseId);
    return found ? nextOf(found.state, ports.now()) : DONE;
  };

const until = (from: Instant, seconds: number): Instant => instantAt(millisecondsOf(from) + seconds * 1000);

interface Waiting {
  readonly caseId: CaseId;
  readonly stage: FlowStage;
  readonly token: string;
  /** when the machine came to this wait */
  readonly since: Instant;
}

/**
 * A stage begins to wait: the token is stored and *then* the case is read. If the stage is over already, nobody else would
 * say so: it completes itself.
 */
export const awaitStage =
  (ports: FlowPorts) =>
  async ({ caseId, stage, token, since }: Waiting): Promise<Next> => {
    const now = ports.now();
    const before = await caseOf(ports, caseId);
    const expected = before ? nextOf(before.state, now) : DONE;
    const kept = await ports.flow.keepToken(caseId, { token, stage, since, until: until(now, expected.seconds) });
    // this wait ran out while its token was on the way, and the machine waits elsewhere
    if (!kept.ok) return expected;
    const next = await where(ports)({ caseId });
    if (next.stage !== stage) await ports.flows.complete(token, next);
    return next;
  };

/**
 * The due instant passed. The case decides: an earlier decision wins, and "not yet" makes the flow wait again. The
 * command's id names the case's own step, so a repeat of the same expiry is the same command.
 */
export const expire =
  (ports: FlowPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Next> => {
    await askToExpire(ports, caseId);
    return where(ports)({ caseId });
  };

const askToExpire = async (ports: FlowPorts, caseId: CaseId): Promise<Result<unknown, Rejection>> => {
  const found = await caseOf(ports, caseId);
  if (!found) return { ok: false, error: { code: 'not-found' } };
  const commandId = CommandId.parse(`system:expire.${found.sequence}`);
  return act(
    ports,
    timeRules,
  )({
    caseId,
    by: TIME,
    commandId,
    correlationId: commandId,
    request: {},
    command: () => ({ type: 'expire' }),
  });
};

/** Starts the flow of a case that has none: the run is taken first, so that two who want it start one. */
const start = async (ports: FlowPorts, caseId: CaseId, run: number): Promise<void> => {
  // Taken already by another delivery, which may have died before its start: starting that run again is one start.
  await ports.flow.takeRun(caseId, run);
  await ports.flows.start(caseId, run + 1);
};

/**
 * Another execution of a case that has lost its own. Whoever took the last run may be about to start it, unless it has
 * waited already: so that run is started first, and only where its name is spent the next one is taken. Otherwise two
 * executions could wait for one case.
 */
const restart = async (ports: FlowPorts, caseId: CaseId, { run, waiting }: FlowRecord): Promise<void> => {
  if (!waiting && (await ports.flows.start(caseId, run)) === 'running') return;
  await start(ports, caseId, run);
};

/** A later end needs no message, the wait asks again; another stage or an earlier end wakes the token. */
const wake = async (ports: FlowPorts, state: Case, waiting: { token: string; stage: FlowStage; until: Instant }) => {
  const now = ports.now();
  const next = nextOf(state, now);
  if (next.stage === waiting.stage && until(now, next.seconds) >= waiting.until) return;
  await ports.flows.complete(waiting.token, next);
};

/** A case that had come to the end of its execution is timed again: another round (T27), an application after all (T22). */
export const RESUMING: readonly string[] = ['mediation.reopened.v1', 'confirmation.applied.v1'];

/** An event of a case, or the watch's warning: a hint to look at the case and bring its flow in line. */
export const onEvent =
  (ports: FlowPorts) =>
  async (event: Envelope | DeadlinePassed): Promise<Result<unknown, Rejection>> => {
    const { caseId } = event;
    const warned = 'type' in event;
    if (warned) await askToExpire(ports, caseId);
    const found = await caseOf(ports, caseId);
    if (!found) return { ok: false, error: { code: 'not-found' } };
    const { stage } = nextOf(found.state, ports.now());
    const record = await ports.flow.record(caseId);
    // whoever warns has seen none
    const mayHaveEnded = warned || RESUMING.includes(event.data.type);
    const lost = mayHaveEnded && record !== undefined && !(await ports.flows.isRunning(caseId, record.run));
    if (stage !== 'done' && !record) await start(ports, caseId, 0);
    else if (stage !== 'done' && record && lost) await restart(ports, caseId, record);
    else if (record?.waiting) await wake(ports, found.state, record.waiting);
    // A run was taken and nothing waits yet: whoever took it may have died before the start.
    else if (record && stage !== 'done') await ports.flows.start(caseId, record.run);
    return ok(undefined);
  };
