import { ok } from '../../result.ts';
import { type Context, start } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import type { Case, CaseAt } from '../state.ts';
import type { Transfer } from './commands.ts';
import { tooLateToAnswer } from './consenting.ts';
import { bestLink, linkNames, withLink } from './county-link.ts';
import { tooLateToSupply } from './supplementing.ts';

/** After its last day a case is not accepted or was refused, and there is nothing left to transfer. */
const tooLate = (open: CaseAt<'filed' | 'supplement' | 'informing'>, context: Context) => {
  if (open.stage === 'filed') return undefined;
  return open.stage === 'supplement' ? tooLateToSupply(open, context) : tooLateToAnswer(open, context);
};

/**
 * T05: once, before acceptance, to the county with the better link. What the officer found counts for more than
 * what the filing said of that link; a stronger link to another county stands against it.
 */
export const transfer = (state: Case, { to, link, textDigest }: Transfer, context: Context): Decision => {
  const open = at(state, 'filed', 'supplement', 'informing');
  if (!open.ok) return open;
  const { today: on, jurisdiction } = context;
  const late = tooLate(open.value, context);
  if (late) return late;
  const { competentCounty: from, transferredFrom, referral, links, group } = state;
  if (transferredFrom) return refuse('transferred-before', { params: { county: transferredFrom } });
  const committee = jurisdiction.committees.find(({ county }) => county === to);
  if (!committee) return refuse('county-unknown', { field: 'county', params: { county: to } });
  const best = bestLink({ ...(referral ? { referral } : {}), links: withLink(links, link, to) }, jurisdiction);
  if (to === from || best?.county !== to)
    return refuse('link-not-better', {
      field: 'link',
      params: { county: best?.county ?? from, link: linkNames[best?.link ?? link] },
    });
  const clock = start('DL-01', { startedOn: on }, context);
  const left = group ? { groupCaseId: group.groupCaseId } : {};
  return ok([
    { type: 'case.transferred.v1', from, to, committeeId: committee.id, link, textDigest, ...left, on, clock },
  ]);
};
