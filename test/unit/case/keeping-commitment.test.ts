import { given } from '../../support/case-builder.ts';
import { commands, signatures, terms } from '../../support/case-commands.ts';
import { actors, answer, at, bank, having, partiesOf, scenarioOf, wu } from '../../support/case-scenario.ts';
import { answering, asking, opinion, small, smallFast } from '../../support/mechanism-builder.ts';

/** The consumer accepted on Friday 2023-09-15: the bank has until Monday; mediation ends on Tuesday 2023-09-26. */
const accepted = smallFast.accepted();
const late = { at: at('2023-09-19 10:00') };

/** All marks in one record of the morning after, the bank's and the others' of these times. */
const marks = (bankAt: string, othersAt: string) => {
  const all = signatures(accepted);
  const timeOf = (mark: (typeof all.marks)[number]) =>
    mark.by === 'PARTY' && mark.partyId === bank ? bankAt : othersAt;
  return { ...all, marks: all.marks.map((mark) => ({ ...mark, at: at(timeOf(mark)) })) };
};

describe('A-37: given marks on an opinion that are recorded after the institution’s day', () => {
  it('its own counts by its day, up to the last minute of it', () => {
    const effective = ['agreement.signed.v1', 'agreement.effective.v1'];
    expect(answer(accepted, marks('2023-09-18 23:59', '2023-09-19 09:00'), late)).toEqual(effective);
    expect(answer(accepted, marks('2023-09-19 00:00', '2023-09-15 10:00'), late)).toBe('stage-passed');
  });

  it('on a text of the parties’ own it owes nothing, whatever opinion was given before', () => {
    const refused = smallFast.refused();
    const agreed = having(refused, terms(refused), { at: at('2023-09-26 10:00') });
    const evening = at('2023-09-26 20:00');
    const signed = signatures(agreed, { parties: evening, mediator: evening, seal: evening });
    expect(answer(agreed, signed, { at: at('2023-09-27 09:00') })).toEqual([
      'agreement.signed.v1',
      'agreement.effective.v1',
    ]);
  });
});

describe('A-37: given a committed institution that a consumer applied against', () => {
  it('the ticket of its breach names it, and not whoever stands first', () => {
    const parties = partiesOf(scenarioOf(small)).map((party) =>
      party.partyId === bank ? { ...party, role: 'RESPONDENT' as const } : { ...party, role: 'APPLICANT' as const },
    );
    const entered = having(given.mediating({ ...small, dispute: { parties: parties.toReversed() } }), asking);
    const walk = having(having(entered, opinion(entered)), answering('ACCEPTED'));
    expect(walk.state.parties.map(({ partyId }) => partyId)).toEqual([wu, bank]);
    const failed = having(walk, commands.expire, { at: at('2023-09-19 00:00'), by: actors.time });
    expect(failed.events.at(-2)).toMatchObject({
      type: 'commitment.breached.v1',
      partyId: bank,
      institutionId: 'rural-522626',
    });
  });
});

describe('PML 23: given a consumer who leaves while the opinion waits for its answer', () => {
  it('ends mediation, and nobody has broken anything', () => {
    const leaving = { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON', partyId: wu } as const;
    expect(answer(smallFast.opined(), leaving)).toEqual(['mediation.failed.v1']);
  });
});

describe('T11: given a mechanism that is left', () => {
  it('by a text of the parties’ own before any opinion was given, it leaves nothing behind to sign', () => {
    const agreed = having(smallFast.entered(), terms(smallFast.entered()));
    expect(answer(agreed, { type: 'fail', reason: 'NOT_SIGNED' })).toEqual(['agreement.lapsed.v1']);
  });

  it('by the consumer’s refusal, says from which', () => {
    expect(smallFast.refused().events.at(-1)).toMatchObject({ from: 'SMALL_FAST', to: 'ONE_STOP', consents: [] });
  });

  it('says from which, and that nobody had to consent', () => {
    const lapsed = having(accepted, { type: 'fail', reason: 'NOT_SIGNED', partyId: wu });
    const left = { from: 'SMALL_FAST', to: 'ONE_STOP', consents: [] };
    expect(lapsed.events.at(-1)).toMatchObject({ ...left, reason: 'NOT_SIGNED' });
    expect(having(smallFast.opined(), commands.changeTrack).events.at(-2)).toMatchObject({
      ...left,
      reason: 'TRACK_CHANGED',
    });
  });
});
