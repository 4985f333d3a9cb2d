import { consentOfAllFault, firstFault } from '../attesting.ts';
import type { Context } from '../context.ts';
import { partyIds, refuse } from '../deciding.ts';
import type { Case } from '../state.ts';
import type { EnterFastTrack } from './commands.ts';

/** INT 75: many on one side are ten or more as a rule. */
const MANY = 10;

/** INT 257, as far as a case knows: a party nobody could find, before mediation or in it, or many on one side. */
const exclusionOf = (state: Case): 'UNTRACEABLE' | 'NUMEROUS_PARTIES' | undefined => {
  const { parties, exit, assessment } = state;
  if (exit === 'NO_CONTACT' || assessment.partyUntraceable) return 'UNTRACEABLE';
  const isMany = (side: string): boolean => parties.filter(({ role }) => role === side).length >= MANY;
  return isMany('APPLICANT') || isMany('RESPONDENT') ? 'NUMEROUS_PARTIES' : undefined;
};

/**
 * CPL 160: facts clear, rights clear, little in dispute; as it was assessed and as mediation has found it since. A
 * counterclaim puts more in dispute than anybody assessed; only the court knows of it.
 */
const isSimple = ({ assessment, appraisals = [] }: Case, { counterclaim }: EnterFastTrack): boolean => {
  const { factsClear, titleDisputed, appraisalNeeded } = assessment;
  return factsClear && !titleDisputed && !appraisalNeeded && appraisals.length === 0 && !counterclaim;
};

/**
 * T40: what keeps a case from the fast track, a summary procedure: an exclusion of INT 257, or that it is not simple and
 * not all have agreed to it (CPL 160). Of a simple case nobody is asked.
 */
export const unfitFault = (state: Case, command: EnterFastTrack, context: Context) => {
  const { consents = [] } = command;
  const exclusion = exclusionOf(state);
  if (exclusion) return refuse('fast-track-unfit', { params: { ground: exclusion } });
  return (
    firstFault(state, consents, context, 'consents') ??
    (isSimple(state, command) ? undefined : consentOfAllFault(partyIds(state), consents))
  );
};
