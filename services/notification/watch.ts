import type { CaseId, Day } from '../../events/primitives.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { flowStageOf } from '../../shared/domain/case/flow-stage.ts';
import type { Case } from '../../shared/domain/case/state.ts';
import { type Deadline, deadlineOf, deadlinePassed } from '../../shared/domain/notices/agenda.ts';
import type { Ground } from '../../shared/domain/notices/obligations.ts';
import type { Bus, FlowStore, Flows } from '../../shared/ports.ts';
import { announceLeft } from './announce.ts';
import { type AttendPorts, groundOf, setAgenda } from './attend.ts';
import { type CaseFile, caseFile } from './case-file.ts';
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

type Looked = { readonly again: boolean; readonly warned: boolean };

/** Looks at one case: tells what was left, raises what is due, warns where time has passed and nothing moved. */
const lookAt =
  (ports: WatchPorts, ground: Ground, span: Span) =>
  async (caseId: CaseId): Promise<Looked> => {
    const file = await caseFile(ports.cases, caseId);
    if (!file) throw new Error(`${caseId} is on the agenda and has no history`);
    const outcomes = [...(await tellLeft(ports, ground, file)), ...(await raise(ports, ground)(file, span))];
    await clearStale(ports, ground)(file, span);
    const warning = await toWarnOf(ports, file.state, span.today);
    if (warning) await ports.bus.warn({ type: 'deadline.passed.v1', caseId, ...warning });
    const again = outcomes.includes('busy');
    // What another walk is sending keeps the case on its day, so that the next look finds it there.
    if (!again) await setAgenda(ports, file, { after: span.today, ground });
    return { again, warned: warning !== undefined };
  };

const tellLeft = async (ports: WatchPorts, { jurisdiction }: Ground, file: CaseFile) => {
  const held = await ports.notices.notices(file.state.id);
  const left = held.filter(({ state }) => state === 'waiting' || state === 'claimed');
  return announceLeft(ports, jurisdiction)(file, left);
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
  const faults: Error[] = [];

  const visit = async (caseId: CaseId): Promise<boolean> => {
    try {
      const { again, warned } = await look(caseId);
      figures.cases += 1;
      figures.warned += warned ? 1 : 0;
      return again;
    } catch (error) {
      faults.push(error instanceof Error ? error : new Error('a case could not be looked at', { cause: error }));
      return false;
    }
  };

  const busy: CaseId[] = [];
  for (const day of daysOf({ since, today })) {
    figures.days += 1;
    for await (const caseId of ports.notices.due(day)) if (await visit(caseId)) busy.push(caseId);
  }
  for (const caseId of busy) if (await visit(caseId)) faults.push(new Error(`another walk still tells of ${caseId}`));
  const [first] = faults;
  if (first) throw first;
  await ports.notices.moveWatermark(today);
  return figures;
};
