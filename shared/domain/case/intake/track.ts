import type { Assessment, Claim, PartyFacts, Referral, Track } from '../../../../events/intake.ts';
import type { Rules } from '../../jurisdiction.ts';

interface Question {
  readonly referral?: Referral;
  readonly claim: Claim;
  readonly assessment: Assessment;
  readonly parties: readonly PartyFacts[];
}

/**
 * Which track a case takes: a docketed referral follows the court's procedure; otherwise summary where every
 * condition holds. The reasons against are kept, so that the choice can be explained.
 */
export const trackOf = (
  { referral, claim, assessment, parties }: Question,
  { summaryUpTo, summaryRespondents }: Rules,
): { readonly track: Track; readonly reasons: readonly string[] } => {
  if (referral?.docketed && referral.procedure !== 'NONE') {
    return { track: referral.procedure === 'ORDINARY' ? 'ORDINARY' : 'SUMMARY', reasons: ['COURT_PROCEDURE'] };
  }
  const respondents = parties.filter(({ role }) => role === 'RESPONDENT').length;
  const reasons = [
    ...(assessment.factsClear ? [] : ['FACTS_UNCLEAR']),
    ...(respondents > summaryRespondents ? ['MANY_RESPONDENTS'] : []),
    ...(assessment.appraisalNeeded ? ['APPRAISAL_NEEDED'] : []),
    ...(assessment.partyUntraceable ? ['PARTY_UNTRACEABLE'] : []),
    ...(claim.total > summaryUpTo ? ['AMOUNT'] : []),
    ...(assessment.titleDisputed ? ['TITLE_DISPUTED'] : []),
  ];
  return reasons.length > 0 ? { track: 'ORDINARY', reasons } : { track: 'SUMMARY', reasons: ['SIMPLE'] };
};
