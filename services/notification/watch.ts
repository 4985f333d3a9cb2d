import type { CaseId, Day } from '../../events/primitives.ts';
import { addDays, earlierOf } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { flowStageOf } from '../../shared/domain/case/flow-stage.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import type { Deadline } from '../../shared/domain/case/table/mediation-clocks.ts';
import { deadlineOf, deadlinePassed, nextAgendaDay } from '../../shared/domain/notices/agenda.ts';
import { nextMorning } from '../../shared/domain/notices/hours.ts';
import type { Ground } from '../../shared/domain/notices/obligations.ts';
import type { Bus, FlowStore, Flows, Notice } from '../../shared/ports.ts';
import { announceLeft } from './announce.ts';
import { type AttendPorts, groundOf, StillBusy } from './attend.ts';
import { type CaseFile, caseFile } from './case-file.ts';
import { inTurn } from './in-turn.ts';
import { clearStale, raise, type Span } from './raise.ts';

export interface WatchPorts extends AttendPorts {
  readonly bus: Pick<Bus, 'warn'>;
  readonly flow: Pick<FlowStore, 'record'>;
  readonly flows: Pick<Flows, 'isRunning'>;
}

/** What a walk came to, in figures for the log. */
export interface Walk {
  readonly days: number;
  readonly cases: number;
  readonly warned: number;
}

// Where no watch has ever walked, it looks this far back for what was put on the agenda before its first morning.
const FIRST_WALK_DAYS = 31;

const isLost = async ({ flow, flows }: WatchPorts, { id }: Case): Promise<boolean> => {
  const record = await flow.record(id);
  return !record || !(await flows.isRunning(id, record.run));
};

/** A due day behind which the case still stands, or the deadline of a timed stage that nothing waits for. */
const toWarnOf = async (ports: WatchPorts, state: Case, today: Day): Promise<Deadline | undefined> => {
  const passed = deadlinePassed(state, today);
  if (passed || flowStageOf(state) === 'done') return passed;
  const deadline = deadlineOf(state);
  return deadline && (await isLost(ports, state)) ? deadline : undefined;
};

function* daysOf({ since, today }: Span): Generator<Day> {
  for (let day = since; day <= today; day = addDays(day, 1)) yield day;
}

const isLeft = ({ state }: Notice): boolean => state === 'waiting' || state === 'claimed';

/**
 * Moves the case on to the day of its next look. Events bring a case forward only where no earlier day stands; one that
 * found the day of this very look standing wrote nothing, so a case that has grown meanwhile is reckoned again.
 */
const moveOn = async (ports: WatchPorts, ground: Ground, looked: CaseFile, today: Day): Promise<void> => {
  const { id } = looked.state;
  for (let file: CaseFile | undefined = looked; file; ) {
    const next = nextAgendaDay(file.state, today, ground);
    const waits = (await ports.notices.notices(id)).some(isLeft);
    const morning = nextMorning(ports.now());
    await ports.notices.moveOn(id, waits ? earlierOf(next ?? morning, morning) : next);
    const now = await caseFile(ports.cases, id);
    file = now && now.history.length > file.history.length ? now : undefined;
  }
};

interface Looked {
  readonly again: boolean;
  readonly warned: boolean;
}

/** Looks at one case: warns where time has passed and nothing moved, clears what is stale, tells what was left or is due. */
const lookAt =
  (ports: WatchPorts, ground: Ground, span: Span) =>
  async (caseId: CaseId): Promise<Looked> => {
    const file = await caseFile(ports.cases, caseId);
    if (!file) throw new Error(`${caseId} is on the agenda and has no history`);
    const warning = await toWarnOf(ports, file.state, span.today);
    if (warning) await ports.bus.warn({ type: 'deadline.passed.v1', caseId, ...warning });
    const left = (await ports.notices.notices(caseId)).filter(isLeft);
    await clearStale(ports, ground)(file, span);
    const told = await inTurn([
      () => announceLeft(ports, ground.jurisdiction)(file, left),
      () => raise(ports, ground)(file, span),
    ]);
    const outcomes = told.flat();
    const again = outcomes.includes('busy');
    // What another walk is sending keeps the case on its day, so that the next look finds it there.
    if (!again) await moveOn(ports, ground, file, span.today);
    return { again, warned: warning !== undefined };
  };

/**
 * The deadline watch: walks every day from the last one walked to its end, that day included (what was put on it while
 * it was walked is found now), up to today. A case that fails does not keep the others waiting; the walk then fails as
 * a whole, its days stay to be walked, and the schedule tries again.
 */
export const watch = (ports: WatchPorts) => async (): Promise<Walk> => {
  const ground = await groundOf(ports);
  const today = dayOf(ports.now());
  const since = (await ports.notices.watermark()) ?? addDays(today, -FIRST_WALK_DAYS);
  const look = lookAt(ports, ground, { since, today });
  const figures = { days: 0, cases: 0, warned: 0 };

  const visit = async (caseId: CaseId): Promise<boolean> => {
    const { again, warned } = await look(caseId);
    figures.cases += 1;
    figures.warned += warned ? 1 : 0;
    return again;
  };

  const walkDay = (day: Day) => async (): Promise<readonly CaseId[]> => {
    const onAgenda: CaseId[] = [];
    for await (const caseId of ports.notices.due(day)) onAgenda.push(caseId);
    const outcomes = await inTurn(onAgenda.map((caseId) => async () => ((await visit(caseId)) ? [caseId] : [])));
    figures.days += 1;
    return outcomes.flat();
  };

  const busy = (await inTurn([...daysOf({ since, today })].map(walkDay))).flat();
  await inTurn(
    busy.map((caseId) => async () => {
      if (await visit(caseId)) throw new StillBusy(caseId);
    }),
  );
  await ports.notices.moveWatermark(today);
  return figures;
};
