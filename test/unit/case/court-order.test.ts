import type { PartyId } from '../../../events/primitives.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  bank,
  day,
  entrusted,
  evidence,
  having,
  own,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';

const suit = given.informing({ ...entrusted('ORDINARY', '2026-02-06'), advance: true });
const byCounty = { by: actors.county };

const served = (walk: Walk, partyId: PartyId): Walk =>
  having(walk, {
    ...commands.attempt,
    partyId,
    means: 'VISIT',
    reached: true,
    noticeServedOn: day('2026-02-06'),
  });

const agreeing = (partyId: PartyId) => ({ partyId, evidenceId: evidence, advanceExtension: true });
const ordered = (walk: Walk, agree: readonly PartyId[] = []) =>
  consent(walk, { consents: agree.map(agreeing), orderEvidenceId: evidence });

const known = [bank, wu, yang].reduce(served, suit);

describe('T07: given a suit that a court entrusted by order', () => {
  it('is accepted though nobody says anything, once each was served with the notice', () => {
    expect(ask(known, ordered(known), byCounty)).toMatchObject({
      ok: true,
      value: [{ type: 'case.accepted.v1', byOrder: { evidenceId: evidence, silent: [bank, wu, yang] } }],
    });
  });

  it('is accepted with the consents that there are, for the others', () => {
    const decided = ask(served(suit, yang), ordered(suit, [bank, wu]), byCounty);
    expect(decided).toMatchObject({
      ok: true,
      value: [
        { type: 'consent.given.v1', partyId: bank },
        { type: 'consent.given.v1', partyId: wu },
        { type: 'case.accepted.v1', byOrder: { silent: [yang] } },
      ],
    });
  });

  it('PML 17: waits for whoever has not had the notice to refuse on', () => {
    expect(answer(served(suit, wu), ordered(suit, [bank]), byCounty)).toBe('order-unserved');
    expect(ask(suit, ordered(suit, [bank]), byCounty)).toMatchObject({
      error: { field: 'orderEvidenceId', params: { partyIds: 'p2, p3' } },
    });
    const called = having(served(suit, wu), { ...commands.attempt, partyId: yang, reached: true });
    expect(answer(called, ordered(suit, [bank]), byCounty)).toBe('order-unserved');
  });

  it('PML 17, T08: is refused by one clear refusal all the same', () => {
    const refused = having(known, commands.refuse);
    expect(answer(refused, ordered(refused), byCounty)).toBe('stage-passed');
  });

  it('PML 23, T17: is left by who said nothing as by anybody else', () => {
    const accepted = having(known, ordered(known), byCounty);
    const leaves = { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON', partyId: yang } as const;
    expect(answer(accepted, leaves)).toEqual(['mediation.failed.v1']);
  });

  it('A-07: has no longer period by the silence of anybody', () => {
    const silent = having(served(suit, yang), ordered(suit, [bank, wu]), byCounty);
    expect(silent.state.clocks['DL-L']?.extensions).toEqual([]);
    const all = having(suit, ordered(suit, [bank, wu, yang]), byCounty);
    expect(all.state.clocks['DL-L']?.extensions).toHaveLength(1);
    expect(all.events.at(-1)).not.toHaveProperty('byOrder');
  });

  it('A-30: not after the last day of the referral’s own clock', () => {
    expect(answer(known, ordered(known), { ...byCounty, at: at('2026-03-01 10:00') })).toBe('deadline-passed');
  });

  it.each([
    ['a delegation before docketing', given.informing()],
    ['a case of the committee’s own', given.informing(own)],
  ])('T07: is not enough in %s', (_what, walk) => {
    expect(answer(walk, ordered(walk), byCounty)).toBe('order-not-enough');
  });

  it('is recorded by the committee, and by nobody who mediates or stands in the case', () => {
    expect(answer(known, ordered(known), { by: actors.mediator })).toBe('order-not-enough');
  });
});
