import { extendClock } from '../../deadlines/clock.ts';
import { feesSaved } from '../../fees/saved.ts';
import { isCourtCaseNo } from '../../identifiers/court-case-no.ts';
import { ok } from '../../result.ts';
import { type Context, recordOf, start, traced } from '../context.ts';
import { at, type Decision, refuse, stagePassed } from '../deciding.ts';
import { performedOnceAllPaid } from '../performance/performing.ts';
import type { Case } from '../state.ts';
import type {
  DocketConfirmation,
  ExtendRuling,
  NotAdmitConfirmation,
  RevokeConfirmation,
  RuleOnConfirmation,
} from './commands.ts';
import { confirmationOf } from './objecting.ts';

/** T23: the court does not admit the application, for a ground of INT 355 or for want of materials (INT 354). */
export const notAdmitConfirmation = (state: Case, command: NotAdmitConfirmation, context: Context): Decision => {
  const applied = at(state, 'applied');
  if (!applied.ok) return applied;
  const { today: on, actor, jurisdiction } = context;
  if (applied.value.court !== actor.id) return refuse('not-your-case');
  const { type: _type, ...refusal } = command;
  const { competentCourtId } = refusal;
  const known = jurisdiction.courts.some(({ id }) => id === competentCourtId && id !== actor.id);
  if (competentCourtId && !(known && refusal.ground === 'WRONG_COURT'))
    return refuse('court-unknown', { field: 'competentCourtId' });
  const { payments } = applied.value;
  return ok([
    { type: 'confirmation.not-admitted.v1', ...refusal, on },
    ...performedOnceAllPaid(applied.value, payments, on),
  ]);
};

/** T23: the court dockets; it has thirty days to rule (CPL 187). */
export const docketConfirmation = (state: Case, { courtCaseNo }: DocketConfirmation, context: Context): Decision => {
  const applied = at(state, 'applied');
  if (!applied.ok) return applied;
  if (applied.value.court !== context.actor.id) return refuse('not-your-case');
  if (!isCourtCaseNo(courtCaseNo)) return refuse('court-case-no-invalid', { field: 'courtCaseNo' });
  const clock = start('DL-09', { startedOn: context.today }, context);
  return ok([{ type: 'confirmation.docketed.v1', courtCaseNo, on: context.today, clock }]);
};

/** T24 and T25: the ruling, final in one instance (CPL 206). */
export const ruleOnConfirmation = (state: Case, ruling: RuleOnConfirmation, context: Context): Decision => {
  const { rulingNo, result } = ruling;
  const { today: on, actor } = context;
  const docketed = at(state, 'docketed');
  if (!docketed.ok) return docketed;
  if (docketed.value.court !== actor.id) return refuse('not-your-case');
  if (!isCourtCaseNo(rulingNo)) return refuse('court-case-no-invalid', { field: 'rulingNo' });
  if (result.kind === 'DISMISSED')
    return ok([
      { type: 'confirmation.dismissed.v1', ground: result.ground, rulingNo, on },
      ...performedOnceAllPaid(docketed.value, docketed.value.payments, on),
    ]);
  const confirmed = { type: 'agreement.confirmed.v1', rulingNo, on, courtFee: feesSaved(state) } as const;
  return ok([confirmed, ...performedOnceAllPaid(docketed.value, docketed.value.payments, on)]);
};

/** SX00 2: once, by thirty days, with the approval of the court's president and before the first thirty are over. */
export const extendRuling = (state: Case, _command: ExtendRuling, context: Context): Decision => {
  const docketed = at(state, 'docketed');
  if (!docketed.ok) return docketed;
  const { today: agreedOn, actor, calendar, jurisdiction } = context;
  if (docketed.value.court !== actor.id) return refuse('not-your-case');
  const clock = state.clocks['DL-09'];
  if (clock?.extensions.length !== 0) return refuse('extension-used-up');
  const { rulingExtensionDays: days } = jurisdiction.rules;
  const extended = extendClock(traced(clock, calendar), { days, agreedOn, basis: 'SX00 2' }, calendar);
  if (!extended.ok) return refuse('deadline-passed', { params: { dueOn: clock.dueOn } });
  return ok([{ type: 'ruling.extended.v1', on: agreedOn, clock: recordOf(extended.value) }]);
};

/**
 * T29: the court takes its ruling back on an objection (INT 372); enforcement stops, the options are those of T25. A third
 * party's six months run from what it knew: the case may be over, and its file closed, by then.
 */
export const revokeConfirmation = (state: Case, command: RevokeConfirmation, context: Context): Decision => {
  const confirmation = confirmationOf(state);
  if (!confirmation) return stagePassed(state);
  const { type: _type, ...revocation } = command;
  const { today: on, actor } = context;
  if (confirmation.court !== actor.id) return refuse('not-your-case');
  if (!isCourtCaseNo(revocation.rulingNo)) return refuse('court-case-no-invalid', { field: 'rulingNo' });
  return ok([{ type: 'confirmation.revoked.v1', ...revocation, on }]);
};
