import type { CourtId, Day } from '../../../../events/primitives.ts';
import { type Clock, startClock } from '../../deadlines/clock.ts';
import { courtFees } from '../../fees/court-fees.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import { BINDING, type Case, type CaseAt, isAt } from '../state.ts';
import { lastDayOf, scheduleFault } from '../table/schedule.ts';
import type { EndEnforcement, FileEnforcement } from './commands.ts';
import { creditorFault } from './creditor.ts';
import { dueBefore, remaining } from './dues.ts';

/** What can be enforced (C-18): an agreement that a court confirmed (CPL 206), or its own statement (CPL 100). */
const TITLED = ['confirmed', 'court-statement'] as const;
type Titled = CaseAt<(typeof TITLED)[number]>;

export const isTitled = (state: Case): state is Titled => isAt(state, TITLED);

/** CPL 250: the last day of performance, be it of the last instalment; where none is named, the title's own day. */
export const performanceEnds = (state: Titled): Day =>
  lastDayOf(state.agreement) ?? (state.stage === 'confirmed' ? state.confirmedOn : state.issuedOn);

type Ground = Pick<Context, 'calendar' | 'jurisdiction'>;

const enforcementClock = (state: Titled, { calendar, jurisdiction }: Ground): Clock =>
  startClock(jurisdiction.clocks['DL-12'], { startedOn: performanceEnds(state) }, calendar);

/** DL-12: two years to apply, as long as something is left to enforce. They follow from the schedule and are not kept. */
export const enforcementClocks = (state: Case, ground: Ground): readonly Clock[] =>
  isTitled(state) && !state.enforcement && remaining(state) > 0 ? [enforcementClock(state, ground)] : [];

/** INT 460: the court that ruled, or one of its level where the debtor has property. */
const isCompetent = ({ court }: Titled, courtId: CourtId, { jurisdiction: { courts } }: Context): boolean => {
  const levelOf = (wanted: CourtId) => courts.find(({ id }) => id === wanted)?.level;
  const level = levelOf(courtId);
  return level !== undefined && level === levelOf(court);
};

/**
 * T34: the creditor of a default applies for enforcement of what is due. After two years the court still takes the
 * application, and the debtor may object (INT 481): it is marked as late and refused by nobody.
 */
export const fileEnforcement = (state: Case, command: FileEnforcement, context: Context): Decision => {
  const binding = at(state, ...BINDING);
  if (!binding.ok) return binding;
  if (!isTitled(state)) return refuse('no-title');
  if (state.enforcement) return refuse('enforcement-filed', { params: { on: state.enforcement.filedOn } });
  if (!state.default) return refuse('no-default');
  const fault = creditorFault(state, command, context);
  if (fault) return fault;
  if (!isCompetent(state, command.courtId, context)) return refuse('enforcement-court-wrong', { field: 'courtId' });
  const { type: _type, ...application } = command;
  const { today: on } = context;
  const due = dueBefore(state, on);
  const { dueOn } = enforcementClock(state, context);
  const { agreementId } = state.agreement;
  const { enforcement: fee } = courtFees(due);
  return ok([{ type: 'enforcement.filed.v1', agreementId, ...application, due, fee, dueOn, late: on > dueOn, on }]);
};

/**
 * T36: the court has enforced it or ended enforcement (CPL 268), which closes the case; or the parties settled on new
 * days for what is left (CPL 241), and performance goes on.
 */
export const endEnforcement = (state: Case, { result, schedule }: EndEnforcement, context: Context): Decision => {
  const binding = at(state, ...BINDING);
  if (!binding.ok) return binding;
  const { enforcement } = binding.value;
  if (!enforcement) return refuse('no-enforcement');
  const { today: on, actor } = context;
  if (enforcement.court !== actor.id) return refuse('not-your-case');
  if (result !== 'SETTLED')
    return ok([
      { type: 'enforcement.ended.v1', result, on },
      { type: 'case.closed.v1', outcome: 'SETTLED', on },
    ]);
  const rows = schedule ?? [];
  const fault = scheduleFault(rows, remaining(binding.value), on);
  return fault ?? ok([{ type: 'enforcement.ended.v1', result, schedule: rows, on }]);
};
