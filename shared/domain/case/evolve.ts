import type { CaseEvent, EventOf } from '../../../events/catalogue.ts';
import type { CaseId } from '../../../events/primitives.ts';
import { courtChanges } from './court/changes.ts';
import { type Changes, withClocks } from './evolving.ts';
import { groupChanges } from './group/changes.ts';
import { intakeChanges } from './intake/changes.ts';
import { mechanismChanges } from './mechanism/changes.ts';
import { peopleChanges } from './people/changes.ts';
import { performanceChanges } from './performance/changes.ts';
import { calendarChanges } from './recounting.ts';
import type { Case } from './state.ts';
import { tableChanges } from './table/changes.ts';

const changes: Changes = {
  ...intakeChanges,
  ...peopleChanges,
  ...groupChanges,
  ...tableChanges,
  ...mechanismChanges,
  ...courtChanges,
  ...performanceChanges,
  ...calendarChanges,
};

const filed = (id: CaseId, { type: _type, clock, ...facts }: EventOf<'case.filed.v1'>): Case => ({
  stage: 'filed',
  overdue: [],
  id,
  ...facts,
  clocks: withClocks({}, clock),
  consents: new Map(),
});

/** it had its life elsewhere. What is archived is read only, and no clock of it ever ran here. */
const imported = (
  id: CaseId,
  { type: _type, past, evidenceId: _evidence, on, ...facts }: EventOf<'case.imported.v1'>,
): Case => {
  const { acceptance, result: outcome, endedOn, confirmation } = past;
  return {
    stage: 'closed',
    id,
    ...facts,
    ...(acceptance ? { caseNo: acceptance.caseNo, acceptedOn: acceptance.on, track: acceptance.track } : {}),
    outcome,
    closedOn: confirmation?.ruledOn ?? endedOn,
    archivedOn: on,
    clocks: {},
    consents: new Map(),
  };
};

/** The first event makes a case; every other one changes it. Pure; throws where a history is impossible. */
export const evolve = (state: Case | undefined, event: CaseEvent, id: CaseId): Case => {
  if (event.type === 'case.filed.v1') return filed(id, event);
  if (event.type === 'case.imported.v1') return imported(id, event);
  if (state === undefined) throw new Error(`${event.type} cannot begin a history`);
  // the table pairs each event with its own change; the compiler does not follow that through a union
  const change = changes[event.type] as ((before: Case, happened: CaseEvent) => Case) | undefined;
  // written by a later version of us
  if (!change) throw new Error(`nothing is known here of ${event.type}`);
  return change(state, event);
};

/** The case as its events left it; nothing where there are none. */
export const fold = (events: Iterable<CaseEvent>, id: CaseId): Case | undefined => {
  let state: Case | undefined;
  for (const event of events) state = evolve(state, event, id);
  return state;
};
