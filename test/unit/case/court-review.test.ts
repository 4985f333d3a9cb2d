import { courtFeeOf } from '../../../shared/domain/case/court/court-fee.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { stageExpiry } from '../../../shared/domain/case/expiring.ts';
import { endedClocks, type Moment } from '../../../shared/domain/case/open-clocks.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, payment, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  day,
  entrusted,
  evidence,
  having,
  narrowed,
  pastDue,
  tenOn,
  wu,
} from '../../support/case-scenario.ts';

const suit = entrusted('SUMMARY', '2023-09-15');
const byCourt = { by: actors.court };
const byAnother = { by: actors.otherCourt };

describe('given a docketed suit that settled (A-34, T30)', () => {
  const effective = given.effective(suit);
  const review = given['court-review']();

  it('goes to the court’s review and never directly to confirmation', () => {
    expect(answer(effective, application(effective))).toBe('docketed-case');
    expect(answer(effective, commands.submitForReview)).toEqual(['court-review.submitted.v1']);
    expect(review.state).toMatchObject({ stage: 'court-review', court: 'court-2626', submittedOn: '2023-09-15' });
    expect(answer(review, application(review))).toBe('stage-passed');
  });

  it('is reviewed by the court that entrusted it alone', () => {
    expect(answer(review, commands.issueStatement, byAnother)).toBe('not-your-case');
    expect(answer(review, commands.withdrawSuit, byAnother)).toBe('not-your-case');
  });

  it('ends in a court statement under the court’s own number', () => {
    const wrong = { ...commands.issueStatement, documentNo: '2023-1' };
    expect(answer(review, wrong, byCourt)).toBe('court-case-no-invalid');
    expect(given['court-statement']().state).toMatchObject({
      documentNo: '（2023）黔2626民初1号',
      issuedOn: '2023-09-15',
    });
  });

  it.each([
    ['before it was handed in', effective],
    ['while the court reviews it', review],
  ])('T30, PML 32: the court tries its suit where no statement comes of the agreement, %s', (_when, walk) => {
    const tried = having(walk, commands.litigate, byCourt);
    expect(tried.state).toMatchObject({ stage: 'closed', outcome: 'LITIGATION' });
    expect(outcomeOf(tried.state)).toBe('SETTLED');
    expect(courtFeeOf(tried.state).avoided).toBe(0);
    expect(answer(walk, commands.litigate, byAnother)).toBe('stage-passed');
    expect(answer(walk, commands.litigate)).toBe('stage-passed');
  });

  it('T30: nobody tries it who goes by the court’s id and is none', () => {
    const by = { kind: 'institution', id: actors.court.id } as const;
    expect(answer(review, commands.litigate, { by })).toBe('stage-passed');
    expect(answer(given.failed(), commands.litigate, { by })).toBe('stage-passed');
  });

  it('T30: once the suit is withdrawn there is none to try', () => {
    expect(answer(given['suit-withdrawn'](), commands.litigate, byCourt)).toBe('stage-passed');
    expect(answer(given.effective(), commands.litigate, byCourt)).toBe('stage-passed');
  });

  it('saves no court fee: it was paid when the suit was filed (A-22)', () => {
    expect(given['court-statement']().events.at(-1)).toMatchObject({ courtFee: { full: 230_000, avoided: 0 } });
  });

  it('DL-07 runs on while the court reviews, and ends with its statement (A-39)', () => {
    const states: Moment[] = [];
    const { events, state, scenario } = given['court-statement']();
    for (const event of events)
      states.push({ state: evolve(states.at(-1)?.state, event, state.id), events: [event], on: scenario.on });
    expect(endedClocks(states.slice(0, -1)).has('DL-07')).toBe(false);
    expect(endedClocks(states).get('DL-07')).toBe('2023-09-15');
  });

  it('waits for its court: the trial limit flags and ends nothing (A-47)', () => {
    expect(stageExpiry(review.state)).toMatchObject({ dueOn: '2023-12-15', said: false });
    expect(answer(review, commands.expire, { at: tenOn(day('2023-12-14')), by: actors.time })).toBe(
      'deadline-not-reached',
    );
  });
});

describe('given a suit that was withdrawn after the settlement (T30, T22)', () => {
  const withdrawn = given['suit-withdrawn']();

  it('may be confirmed by the court that had it, within thirty days of the effect (A-39)', () => {
    expect(answer(withdrawn, application(withdrawn))).toEqual(['confirmation.applied.v1']);
    const late = { at: pastDue(withdrawn) };
    expect(answer(withdrawn, application(withdrawn), late)).toBe('deadline-passed');
  });

  it('is not confirmed by another court', () => {
    const elsewhere = application(withdrawn, { courtId: actors.otherCourt.id as never });
    expect(answer(withdrawn, elsewhere)).toBe('court-not-competent');
  });

  it('stays a contract when nobody applies (T21)', () => {
    const lapsed = having(withdrawn, commands.expire, { at: pastDue(withdrawn), by: actors.time });
    expect(lapsed.state).toMatchObject({ stage: 'unconfirmed', lapsedOn: '2023-10-16' });
  });
});

describe('given that all was paid while the court still had the case', () => {
  it('ends with the court’s own step', () => {
    const paid = having(given['court-review'](), payment(given['court-review']()));
    expect(paid.state.stage).toBe('court-review');
    expect(answer(paid, commands.issueStatement, byCourt)).toEqual([
      'court-statement.issued.v1',
      'agreement.performed.v1',
      'case.closed.v1',
    ]);
    expect(answer(paid, commands.withdrawSuit, byCourt)).toEqual([
      'suit.withdrawn.v1',
      'agreement.performed.v1',
      'case.closed.v1',
    ]);
  });

  it.each([
    ['a confirmation', commands.confirm, 'agreement.confirmed.v1'],
    ['a dismissal', commands.dismiss, 'confirmation.dismissed.v1'],
    ['an application deemed withdrawn', commands.deemWithdrawn, 'confirmation.withdrawn.v1'],
  ])('T31: %s ends it as settled', (_what, ruling, event) => {
    const docketed = given.docketed();
    const paid = having(docketed, payment(docketed));
    expect(answer(paid, ruling, byCourt)).toEqual([event, 'agreement.performed.v1', 'case.closed.v1']);
  });

  it('T31: so does an application that is not admitted, or that the parties take back', () => {
    const applied = given.applied();
    const paid = having(applied, payment(applied));
    const settled = ['agreement.performed.v1', 'case.closed.v1'];
    expect(answer(paid, commands.notAdmit, byCourt)).toEqual(['confirmation.not-admitted.v1', ...settled]);
    const back = { type: 'withdraw-application', applicants: [{ partyId: wu, evidenceId: evidence }] } as const;
    expect(answer(paid, back)).toEqual(['confirmation.withdrawn.v1', ...settled]);
    expect(answer(applied, back)).toEqual(['confirmation.withdrawn.v1']);
  });
});

describe('given an agreement without a schedule', () => {
  it('is not ended by any payment: there is none to record', () => {
    const mediating = given.mediating();
    const oral = having(mediating, terms(mediating, { schedule: [], form: 'ORAL' }));
    expect(answer(narrowed(oral, 'effective'), payment(oral))).toBe('instalment-unknown');
  });
});
