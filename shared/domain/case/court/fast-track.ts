import type { CourtId } from '../../../../events/primitives.ts';
import { feesSaved } from '../../fees/saved.ts';
import { isCourtCaseNo } from '../../identifiers/court-case-no.ts';
import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import type { CloseFastTrack, ConvertFastTrack, EndTrial, EnterFastTrack } from './commands.ts';
import { unfitFault } from './fast-track-fit.ts';
import { convertedLimit, fastTrackLimit } from './trial-limit.ts';

const basicCourtOf = ({ competentCounty }: Case, { jurisdiction: { courts } }: Context): CourtId | undefined =>
  courts.find(({ level, county }) => level === 'basic' && county === competentCounty)?.id;

/**
 * T40: the court takes the case into its fast track; twenty working days from the day it records, from the return where
 * it records none, from this day where nothing was returned.
 */
export const enterFastTrack = (state: Case, command: EnterFastTrack, context: Context): Decision => {
  const after = at(state, 'failed', 'refused');
  if (!after.ok) return after;
  const { returnedTo } = after.value;
  const endedOn = after.value.stage === 'refused' ? after.value.refusedOn : after.value.failedOn;
  const { courtCaseNo, on = returnedTo ? endedOn : context.today } = command;
  if (!isCourtCaseNo(courtCaseNo)) return refuse('court-case-no-invalid', { field: 'courtCaseNo' });
  if (on > context.today || on < endedOn) return refuse('fast-track-day-wrong', { field: 'on' });
  const courtId = returnedTo ?? basicCourtOf(state, context);
  // a county without a court now has nobody who may: whoever asks is none of it
  if (!courtId || context.actor.id !== courtId) return refuse('not-your-case');
  const { suitReceivedOn, counterclaim, consents } = command;
  if (suitReceivedOn && suitReceivedOn > on) return refuse('fast-track-day-wrong', { field: 'suitReceivedOn' });
  const unfit = unfitFault(state, command, context);
  if (unfit) return unfit;
  const { undisputedFacts } = after.value.stage === 'failed' ? after.value : {};
  const handed = undisputedFacts ? { undisputedFacts } : {};
  const { avoided: fee } = feesSaved(state);
  return ok([
    {
      type: 'fast-track.entered.v1',
      courtId,
      courtCaseNo,
      ...handed,
      ...(counterclaim ? { counterclaim } : {}),
      ...(consents ? { consents } : {}),
      ...(fee > 0 ? { fee } : {}),
      on,
      clock: start('DL-11', { startedOn: on }, context),
      limit: fastTrackLimit(after.value, { on, counterclaim }, context),
      ...(suitReceivedOn ? { docketing: start('DL-11a', { startedOn: suitReceivedOn }, context) } : {}),
    },
  ]);
};

/** T41: judgment, settlement or withdrawal, within the twenty working days or late. */
export const closeFastTrack = (state: Case, { result }: CloseFastTrack, { today: on, actor }: Context): Decision => {
  const running = at(state, 'fast-track');
  if (!running.ok) return running;
  if (running.value.court !== actor.id) return refuse('not-your-case');
  const dueOn = state.clocks['DL-11']?.dueOn;
  return ok([
    { type: 'fast-track.closed.v1', result, on, withinLimit: dueOn === undefined || on <= dueOn },
    { type: 'case.closed.v1', outcome: 'FAST_TRACK_CLOSED', on },
  ]);
};

/** T42: the court turns to its ordinary way. That is no breach of the twenty days; the trial limit counts from docketing. */
export const convertFastTrack = (state: Case, { reason }: ConvertFastTrack, context: Context): Decision => {
  const running = at(state, 'fast-track');
  if (!running.ok) return running;
  const { today: on, actor } = context;
  if (running.value.court !== actor.id) return refuse('not-your-case');
  return ok([{ type: 'fast-track.converted.v1', reason, on, clock: convertedLimit(running.value, context) }]);
};

/** T42: the trial of a converted case is over, within its limit or late; for the mechanism it was a suit. */
export const endTrial = (state: Case, { result }: EndTrial, { today: on, actor }: Context): Decision => {
  const converted = at(state, 'converted');
  if (!converted.ok) return converted;
  if (converted.value.court !== actor.id) return refuse('not-your-case');
  const dueOn = state.clocks['DL-T']?.dueOn;
  return ok([
    { type: 'trial.ended.v1', result, on, withinLimit: dueOn === undefined || on <= dueOn },
    { type: 'case.closed.v1', outcome: 'LITIGATION', on },
  ]);
};
