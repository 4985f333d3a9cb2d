import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { type Decision, refuse } from '../deciding.ts';
import type { File } from './commands.ts';
import { describedBy } from './described.ts';

/** what comes in once the law's period is over has had its life: every clock of ours would end before it began. */
const isHistory = ({ channel, referral }: File, context: Context): boolean =>
  channel === 'COURT_DELEGATED' &&
  referral !== undefined &&
  start('DL-L', { startedOn: referral.signedOn, variant: 'standard' }, context).dueOn < context.today;

/** An institution brings its own disputes (C-10), nobody else's. */
const appliesItself = ({ parties }: File, { actor }: Context): boolean =>
  actor.kind !== 'institution' ||
  parties.some(({ role, institutionId }) => role === 'APPLICANT' && institutionId === actor.id);

/** T01, T02: the dispute comes in, under one id for its whole life (C-01), and intake review begins (DL-01). */
export const file = (command: File, context: Context): Decision => {
  const { type: _type, caseId: _caseId, ...facts } = command;
  const described = describedBy(command, context, (courtId) => courtId === context.actor.id);
  if (!described.ok) return described;
  if (isHistory(command, context)) return refuse('history-only', { field: 'referral.signedOn' });
  if (!appliesItself(command, context)) return refuse('institution-not-applicant', { field: 'parties' });
  const clock = start('DL-01', { startedOn: command.referral?.signedOn ?? command.receivedOn }, context);
  return ok([{ type: 'case.filed.v1', ...facts, ...described.value, clock }]);
};
