import type { FailureReason } from '../../../events/mediation.ts';
import type { Fail } from '../../../shared/domain/case/table/commands.ts';
import { given } from '../../support/case-builder.ts';
import { commands, signatures, terms, withdrawal } from '../../support/case-commands.ts';
import { actors, answer, bank, entrusted, evidence, having, wu } from '../../support/case-scenario.ts';
import { signaturesWithout, small, smallFast } from '../../support/mechanism-builder.ts';

/** An opinion of a small case that the consumer accepted: the bank is bound, the consumer is free (§4.6). */

const breached = ['commitment.breached.v1', 'mediation.failed.v1'];
const reasons = [
  'PARTY_REFUSED_TO_GO_ON',
  'DIFFERENCES_TOO_LARGE',
  'NO_CONTACT',
  'NOT_SIGNED',
] as const satisfies readonly FailureReason[];

const failing = (reason: Fail['reason'], partyId = bank): Fail => ({ type: 'fail', reason, partyId });
const byApplicant = {
  type: 'withdraw',
  reason: 'APPLICANT',
  consents: [{ partyId: bank, evidenceId: evidence }],
} as const;

describe('A-37: given an institution that its commitment binds', () => {
  const accepted = smallFast.accepted();
  const signed = having(accepted, signaturesWithout(accepted, wu));

  it.each(reasons)('ends in its breach where it leaves by %s', (reason) => {
    expect(answer(accepted, failing(reason))).toEqual(breached);
    const { state, events } = having(accepted, failing(reason));
    expect(state).toMatchObject({ stage: 'failed', reason: 'INSTITUTION_BREACH' });
    expect(events.at(-2)).toMatchObject({ partyId: bank, institutionId: 'rural-522626', agreementId: 'a1' });
  });

  it.each(reasons)('is not ended by %s without saying whose it is', (reason) => {
    for (const walk of [accepted, signed]) expect(answer(walk, { type: 'fail', reason })).toBe('leaving-unnamed');
  });

  it('ends in its breach where it withdraws the application, itself or through the mediator, on hold too', () => {
    expect(answer(accepted, byApplicant, { by: actors.bank })).toEqual(breached);
    expect(answer(accepted, byApplicant)).toEqual(breached);
    expect(having(accepted, byApplicant).events.at(-1)).toMatchObject({ reason: 'INSTITUTION_BREACH' });
    expect(answer(having(accepted, commands.hold), byApplicant)).toEqual(breached);
    expect(answer(having(accepted, commands.hold), failing('PARTY_REFUSED_TO_GO_ON'))).toEqual(breached);
  });

  it('is as much in breach once it has signed, until the agreement binds', () => {
    expect(answer(signed, byApplicant)).toEqual(breached);
    expect(answer(signed, failing('PARTY_REFUSED_TO_GO_ON'))).toEqual(breached);
    expect(answer(signed, failing('NOT_SIGNED'))).toBe('already-signed');
    expect(answer(having(accepted, signatures(accepted)), byApplicant)).toBe('stage-passed');
  });

  it('goes back to the court that entrusted the case, whose DL-11 runs', () => {
    const suit = smallFast.accepted(entrusted('SUMMARY', '2023-09-15'));
    expect(having(suit, failing('NOT_SIGNED')).state).toMatchObject({
      stage: 'failed',
      returnedTo: 'court-2626',
      clocks: { 'DL-11': { startedOn: '2023-09-15' } },
    });
  });
});

describe('C-02, PML 3: given the consumer, whom no commitment binds', () => {
  const accepted = smallFast.accepted();

  it('leaves and does not sign as freely as in any case', () => {
    expect(answer(accepted, failing('PARTY_REFUSED_TO_GO_ON', wu))).toEqual(['mediation.failed.v1']);
    expect(having(accepted, failing('PARTY_REFUSED_TO_GO_ON', wu)).state).toMatchObject({
      reason: 'PARTY_REFUSED_TO_GO_ON',
    });
    expect(answer(accepted, failing('NOT_SIGNED', wu))).toEqual(['agreement.lapsed.v1', 'mechanism.switched.v1']);
  });

  it('settles with the institution in another way, and all withdraw', () => {
    expect(answer(accepted, withdrawal(accepted))).toEqual(['case.withdrawn.v1', 'case.closed.v1']);
  });
});

describe('T17, T18: given a text that no commitment stands behind', () => {
  const mediating = given.mediating(small);
  const agreed = having(mediating, terms(mediating));

  it.each([mediating, agreed])('an institution leaves without a breach, named or not', (walk) => {
    expect(answer(walk, failing('PARTY_REFUSED_TO_GO_ON'))).toEqual(['mediation.failed.v1']);
    expect(answer(walk, { type: 'fail', reason: 'DIFFERENCES_TOO_LARGE' })).toEqual(['mediation.failed.v1']);
    expect(answer(walk, byApplicant)).toEqual(['case.withdrawn.v1', 'case.closed.v1']);
  });
});
