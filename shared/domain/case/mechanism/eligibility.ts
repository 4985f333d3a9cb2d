import type { PartyFacts } from '../../../../events/intake.ts';
import type { PartyId } from '../../../../events/primitives.ts';
import type { StandingCommitment } from '../../authority/commitment.ts';
import { commitmentInForce } from '../../authority/committing.ts';
import type { Rulebook } from '../../rulebook.ts';
import type { CaseAt } from '../state.ts';
import type { EnterSmallFast } from './commands.ts';
import { principalsOf } from './sides.ts';

type Mediating = CaseAt<'mediating'>;
type Book = Pick<Rulebook, 'commitments' | 'rules'>;

/** What keeps a case out of the small-amount mechanism (mechanism.md §4.6). */
export type Obstacle = 'COMMITMENT' | 'AMOUNT' | 'MONEY' | 'CONSUMER' | 'IMPASSE' | 'TRACK';

/** A person, or a business so small that the filing marks it 小微. */
const isConsumer = ({ kind }: PartyFacts, { relief }: Pick<Mediating, 'relief'>): boolean =>
  kind === 'NATURAL' || kind === 'INDIVIDUAL_BUSINESS' || relief?.microSmall === true;

/** The one institution of the case and what it promised; a commitment binds none but who gave it. */
export const committedIn = (
  state: Pick<Mediating, 'parties' | 'causeCode' | 'acceptedOn'>,
  { commitments }: Pick<Book, 'commitments'>,
): { readonly partyId: PartyId; readonly commitment: StandingCommitment } | undefined => {
  const [institution, ...others] = principalsOf(state).filter(({ institutionId }) => institutionId !== undefined);
  if (!institution?.institutionId || others.length > 0) return undefined;
  const { causeCode: product, acceptedOn } = state;
  const commitment = commitmentInForce(commitments, { institutionId: institution.institutionId, product, acceptedOn });
  return commitment && { partyId: institution.partyId, commitment };
};

/**
 * Everything that keeps a case in mediation out of the small-amount mechanism; none where it may be entered: a commitment
 * in force on the day of acceptance, a claim for money within the pack's threshold and the commitment, people or a micro
 * business on the other side, an impasse after a session unless the consumer asks, the summary track.
 */
export const obstaclesTo = (state: Mediating, ground: EnterSmallFast['ground'], book: Book): readonly Obstacle[] => {
  const committed = committedIn(state, book);
  const limit = Math.min(book.rules.smallFastUpTo, committed?.commitment.maxAmount ?? book.rules.smallFastUpTo);
  const others = principalsOf(state).filter(({ institutionId }) => institutionId === undefined);
  const found: readonly (readonly [Obstacle, boolean])[] = [
    ['COMMITMENT', committed === undefined],
    ['AMOUNT', state.claim.total > limit],
    ['MONEY', state.claim.total === 0],
    ['CONSUMER', others.length === 0 || !others.every((party) => isConsumer(party, state))],
    ['IMPASSE', ground.kind === 'IMPASSE' && state.sessions === 0],
    ['TRACK', state.track !== 'SUMMARY'],
  ];
  return found.flatMap(([obstacle, stands]) => (stands ? [obstacle] : []));
};

export const obstacleNames: Readonly<Record<Obstacle, string>> = {
  COMMITMENT: '机构没有适用的公开承诺 (no commitment of the institution in force)',
  AMOUNT: '标的超过限额 (claim above the limit)',
  MONEY: '不是金钱请求 (no claim for money)',
  CONSUMER: '对方不是消费者或者小微经营者 (the other side is no consumer or micro business)',
  IMPASSE: '尚未经过一次调解 (no session held)',
  TRACK: '不是简易程序 (not on the summary track)',
};
