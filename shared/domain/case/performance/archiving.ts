import type { FileItem } from '../../../../events/archive.ts';
import type { Day } from '../../../../events/primitives.ts';
import { addMonths, yearOf } from '../../calendar/day.ts';
import { type Clock, startClock } from '../../deadlines/clock.ts';
import { fileNoOf, isFileNo } from '../../identifiers/file-no.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, naming, refuse } from '../deciding.ts';
import { type Case, type CaseAt, isAt } from '../state.ts';
import type { Archive } from './commands.ts';

type Closed = CaseAt<'closed'>;

const MONTHS = 12;

/** What the case itself says must be there (§3.5); each with when. What is there only “if any” is nobody's to demand. */
const needs: readonly (readonly [FileItem, (state: Closed) => boolean])[] = [
  ['COVER', () => true],
  ['APPLICATION', () => true],
  // the notice starts DL-04
  ['NOTICE', ({ clocks }) => clocks['DL-04'] !== undefined],
  ['IDENTITY', ({ acceptedOn }) => acceptedOn !== undefined],
  ['AUTHORITY', ({ agents = [] }) => agents.length > 0],
  ['MEDIATION_RECORD', ({ sessions = 0, effectiveOn }) => sessions > 0 || effectiveOn !== undefined],
  ['AGREEMENT', ({ effectiveOn }) => effectiveOn !== undefined],
  ['PERFORMANCE_PROOF', ({ payments = [], performedOn }) => payments.length > 0 || performedOn !== undefined],
  // an application starts DL-08; of a docketed suit the court has reviewed the agreement
  ['CONFIRMATION', ({ clocks, submittedOn }) => clocks['DL-08'] !== undefined || submittedOn !== undefined],
  ['BACK_COVER', () => true],
  ['REFERRAL', ({ referral }) => referral !== undefined],
  ['TERMINATION_NOTICE', ({ failedOn }) => failedOn !== undefined],
  ['REFUSAL_LETTER', ({ outcome }) => outcome === 'NOT_ACCEPTED'],
  ['CLOSING_REPORT', ({ acceptedOn }) => acceptedOn !== undefined],
];

/** The items that this case's file must have. */
export const neededItems = (state: Closed): readonly FileItem[] =>
  needs.flatMap(([item, isNeeded]) => (isNeeded(state) ? [item] : []));

type Ground = Pick<Context, 'calendar' | 'jurisdiction'>;

const archiveClock = ({ closedOn }: Closed, { calendar, jurisdiction }: Ground): Clock =>
  startClock(jurisdiction.clocks['DL-19'], { startedOn: closedOn }, calendar);

/** DL-19: ten working days from the terminal state, until the file is closed. They follow from it and are not kept. */
export const archiveClocks = (state: Case, ground: Ground): readonly Clock[] =>
  isAt(state, ['closed']) && !state.archivedOn ? [archiveClock(state, ground)] : [];

const retainUntil = (on: Day, { jurisdiction: { rules } }: Context): Day =>
  addMonths(on, rules.retention.caseFileYears * MONTHS);

/** T50: the county's clerk closes the file of a closed case once its checklist is complete; late is late and no ground to refuse. */
export const archive = (state: Case, { items, fileNo }: Archive, context: Context): Decision => {
  const closed = at(state, 'closed');
  if (!closed.ok) return closed;
  const { today: on, jurisdiction } = context;
  const { shortName = '' } = jurisdiction.counties.find(({ code }) => code === state.competentCounty) ?? {};
  if (!isFileNo(fileNo, shortName))
    return refuse('file-no-wrong', { field: 'fileNo', params: { example: fileNoOf(yearOf(on), shortName, 1) } });
  const lacking = neededItems(closed.value).filter((item) => !items.includes(item));
  if (lacking.length > 0) return refuse('file-incomplete', { field: 'items', params: { items: naming(lacking) } });
  // a notice that was never served is in no file, whatever its list says (PML 26)
  if (closed.value.failedOn && !closed.value.noticeServedOn) return refuse('termination-notice-unserved');
  const late = on > archiveClock(closed.value, context).dueOn;
  return ok([{ type: 'case.archived.v1', fileNo, items, retainUntil: retainUntil(on, context), late, on }]);
};
