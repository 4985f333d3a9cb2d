import type { ClockRecord } from '../../../../events/clock.ts';
import type { Referral } from '../../../../events/intake.ts';
import type { Day } from '../../../../events/primitives.ts';
import { daysBetween } from '../../calendar/day.ts';
import { type Context, recordOf, start, traced } from '../context.ts';
import type { Case, CaseAt } from '../state.ts';
import { docketedSuit, isSuitDocketed } from './docketing.ts';

/** Of a court's own suit the day of docketing; where that was not told, of the referral. */
const docketedOn = (referral: Referral): Day => referral.docketedOn ?? referral.signedOn;

/**
 * What of mediation is not counted in the trial of a suit that is on the docket: its extension (SPC25 3) and its
 * appraisals (INT 243). Before there is a suit nothing of it could be.
 */
const uncounted = (state: Case): ClockRecord['extensions'] =>
  isSuitDocketed(state)
    ? [
        ...(state.clocks['DL-L']?.extensions ?? []),
        ...(state.appraisals ?? []).flatMap(({ from, to }) =>
          from < to ? [{ days: daysBetween(from, to), agreedOn: to, basis: 'INT 243' }] : [],
        ),
      ]
    : [];

/** DL-T (CPL 152, 164, 168) from docketing, without what is not counted in it. */
const trialLimit = (
  state: Case,
  from: {
    readonly startedOn: Day;
    readonly variant: 'small' | 'summary' | 'ordinary' | 'fast-small' | 'fast-summary';
  },
  context: Context,
): ClockRecord => {
  const extensions = uncounted(state);
  return recordOf(traced({ ...start('DL-T', from, context), extensions }, context.calendar));
};

/** CPL 166: a small claim that turned on an appraisal, on title or on who cannot be found is none. */
const isSmall = ({ assessment, appraisals = [] }: Case, { procedure }: Referral): boolean => {
  const { appraisalNeeded, titleDisputed, partyUntraceable } = assessment;
  const isExcluded = appraisalNeeded || titleDisputed || partyUntraceable || appraisals.length > 0;
  return procedure === 'SMALL' && !isExcluded;
};

/** The time that the court has for the whole trial of a suit that it entrusted; a referral of no known procedure has the longest. */
export const reviewLimit = (state: Case, referral: Referral, context: Context): ClockRecord => {
  const { procedure } = referral;
  const beyondSmall = { SMALL: 'summary', SUMMARY: 'summary', ORDINARY: 'ordinary', NONE: 'ordinary' } as const;
  const variant = isSmall(state, referral) ? 'small' : beyondSmall[procedure];
  return trialLimit(state, { startedOn: docketedOn(referral), variant }, context);
};

/**
 * DL-11: beside the twenty working days what the law gives a small claim or a summary suit (CPL 164, 168), from docketing:
 * of the suit that was referred, else of the day on which the fast track takes the case in. Nor is a claim with a
 * counterclaim a small one (CPL 166).
 */
export const fastTrackLimit = (
  state: Case,
  { on: enteredOn, counterclaim }: { readonly on: Day; readonly counterclaim?: true | undefined },
  context: Context,
): ClockRecord => {
  const suit = docketedSuit(state);
  const variant = suit && isSmall(state, suit) && !counterclaim ? 'fast-small' : 'fast-summary';
  return trialLimit(state, { startedOn: suit ? docketedOn(suit) : enteredOn, variant }, context);
};

/**
 * T42: out of the fast track the court has the time of its ordinary way, and still from docketing: of the suit that it
 * referred, else from the day on which the fast track took the case in.
 */
export const convertedLimit = (state: CaseAt<'fast-track'>, context: Context): ClockRecord => {
  const suit = docketedSuit(state);
  const startedOn = suit ? docketedOn(suit) : state.enteredOn;
  return trialLimit(state, { startedOn, variant: 'ordinary' }, context);
};
