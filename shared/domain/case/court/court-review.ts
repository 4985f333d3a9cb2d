import { feesSaved } from '../../fees/saved.ts';
import { isCourtCaseNo } from '../../identifiers/court-case-no.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import { at, type Decision, refuse } from '../deciding.ts';
import { performedOnceAllPaid } from '../performance/performing.ts';
import type { Case } from '../state.ts';
import type { IssueCourtStatement, RecordSuitWithdrawal, SubmitForReview } from './commands.ts';
import { docketedSuit } from './docketing.ts';
import { reviewLimit } from './trial-limit.ts';

/** T30: of a docketed suit the court reviews the agreement itself; nobody may ask it to confirm (A-34, TY16 20). */
export const submitForReview = (state: Case, _command: SubmitForReview, context: Context): Decision => {
  const effective = at(state, 'effective');
  if (!effective.ok) return effective;
  const suit = docketedSuit(state);
  if (!suit) return refuse('not-docketed');
  const clock = reviewLimit(effective.value, suit, context);
  return ok([{ type: 'court-review.submitted.v1', courtId: suit.courtId, on: context.today, clock }]);
};

/** T30: the court makes its 民事调解书 of the agreement (CPL 100): an enforceable title of its own. */
export const issueCourtStatement = (state: Case, { documentNo }: IssueCourtStatement, context: Context): Decision => {
  const review = at(state, 'court-review');
  if (!review.ok) return review;
  if (review.value.court !== context.actor.id) return refuse('not-your-case');
  if (!isCourtCaseNo(documentNo)) return refuse('court-case-no-invalid', { field: 'documentNo' });
  const { today: on } = context;
  const issued = { type: 'court-statement.issued.v1', documentNo, on, courtFee: feesSaved(state) } as const;
  return ok([issued, ...performedOnceAllPaid(review.value, review.value.payments, on)]);
};

/** T30: the plaintiff withdraws instead; that court may then confirm the agreement while DL-07 is open (T22). */
export const recordSuitWithdrawal = (
  state: Case,
  _command: RecordSuitWithdrawal,
  { today: on, actor }: Context,
): Decision => {
  const review = at(state, 'court-review');
  if (!review.ok) return review;
  if (review.value.court !== actor.id) return refuse('not-your-case');
  const { payments } = review.value;
  return ok([{ type: 'suit.withdrawn.v1', on }, ...performedOnceAllPaid(review.value, payments, on)]);
};
