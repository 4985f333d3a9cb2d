import type { CountyLink, CountyLinks, Referral } from '../../../../events/intake.ts';
import type { CountyCode } from '../../../../events/primitives.ts';
import type { Rulebook } from '../../rulebook.ts';

interface Question {
  readonly referral?: Pick<Referral, 'courtId'>;
  readonly links?: CountyLinks;
}

/** A link as people read it in a refusal. */
export const linkNames: Readonly<Record<CountyLink, string>> = {
  COURT: '移送法院 (referring court)',
  LOAN_BRANCH: '放贷网点 (lending branch)',
  RESPONDENT: '被申请人住所 (respondent’s domicile)',
  PERFORMANCE: '合同履行地 (place of performance)',
};

const fields = { LOAN_BRANCH: 'loanBranch', RESPONDENT: 'respondent', PERFORMANCE: 'performance' } as const;

/** The links with one found to be with this county; the referring court's is the court's own and nobody's to find. */
export const withLink = (links: CountyLinks | undefined, link: CountyLink, county: CountyCode): CountyLinks =>
  link === 'COURT' ? { ...links } : { ...links, [fields[link]]: county };

/**
 * The county that a dispute belongs to as far as is known: of the referring court, else of the lending branch,
 * the respondent's domicile, performance. Nothing where nothing is known; the intermediate court has no county.
 */
export const bestLink = (
  { referral, links = {} }: Question,
  { courts }: Pick<Rulebook, 'courts'>,
): { readonly link: CountyLink; readonly county: CountyCode } | undefined => {
  const court = courts.find(({ id }) => id === referral?.courtId)?.county;
  const known: readonly (readonly [CountyLink, CountyCode | undefined])[] = [
    ['COURT', court],
    ['LOAN_BRANCH', links.loanBranch],
    ['RESPONDENT', links.respondent],
    ['PERFORMANCE', links.performance],
  ];
  return known.flatMap(([link, county]) => (county ? [{ link, county }] : [])).at(0);
};
