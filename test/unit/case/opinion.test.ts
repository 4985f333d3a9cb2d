import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { flowDeadline } from '../../../shared/domain/case/flow-stage.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, reopening, signatures, terms } from '../../support/case-commands.ts';
import { actors, answer, ask, at, bank, having, type Walk, wu, yang } from '../../support/case-scenario.ts';
import { answering, asking, atImpasse, impasse, opinion, small, smallFast } from '../../support/mechanism-builder.ts';
import { disclosure } from '../../support/people-commands.ts';

/** Everything happens on Friday 2023-09-15; DL-M of the summary track ends on Tuesday 2023-09-26. */

const midnight = (day: string) => ({ at: at(`${day} 00:00`), by: actors.time });
const expiring = (walk: Walk, day: string) => having(walk, commands.expire, midnight(day));
const mechanismOf = ({ state }: Walk) => ('mechanism' in state ? state.mechanism : undefined);
const dueOn = ({ state }: Walk) => state.clocks['DL-S']?.dueOn;

describe('C-02, DL-S: given a small case that goes to the mediators’ opinion', () => {
  it('is entered at an impasse or when the consumer asks, its clocks as they were (T11)', () => {
    for (const walk of [having(atImpasse(), impasse), smallFast.entered()]) {
      expect(mechanismOf(walk)).toMatchObject({
        now: 'SMALL_FAST',
        switches: [{ from: 'ONE_STOP', on: '2023-09-15' }],
      });
      expect(walk.state.clocks['DL-M']).toEqual(given.mediating(small).state.clocks['DL-M']);
    }
  });

  it('at an impasse has nobody’s request; kept out, says by what, one after the other', () => {
    expect(having(atImpasse(), impasse).events.at(-1)).toMatchObject({ reason: 'IMPASSE', consents: [] });
    const large = given.mediating({ ...small, total: 90_000_000 });
    expect(ask(large, impasse)).toMatchObject({
      error: {
        params: {
          obstacles: expect.stringMatching(/^标的超过限额 \(.*\); 尚未经过一次调解 \(.*\); 不是简易程序 \(.*\)$/),
        },
      },
    });
  });

  it('keeps who asked, and by which commitment the institution is bound', () => {
    expect(smallFast.entered().events.at(-1)).toMatchObject({
      reason: 'CONSUMER_ASKED',
      consents: [{ partyId: wu, evidenceId: 'evidence-1' }],
      commitment: { commitmentId: 'commitment-rural-522626', partyId: bank },
    });
  });

  it('has two working days for the opinion, three for the answer, one for the institution to sign; the flow waits for mediation’s end', () => {
    expect(dueOn(smallFast.entered())).toBe('2023-09-19');
    expect(dueOn(smallFast.opined())).toBe('2023-09-20');
    expect(dueOn(smallFast.accepted())).toBe('2023-09-18');
    expect(flowDeadline(smallFast.entered().state)?.dueOn).toBe('2023-09-26');
  });

  it('goes on in one-stop mediation where no opinion came, as of the clock’s day', () => {
    expect(answer(smallFast.entered(), commands.expire, { at: at('2023-09-19 23:59') })).toBe('deadline-not-reached');
    const walk = expiring(smallFast.entered(), '2023-09-20');
    expect(walk.events.at(-1)).toMatchObject({
      type: 'mechanism.switched.v1',
      from: 'SMALL_FAST',
      to: 'ONE_STOP',
      reason: 'NO_OPINION',
      on: '2023-09-19',
    });
    expect(nextExpiry(walk.state)?.dueOn).toBe('2023-09-26');
    expect(openClocks(walk.state)).toEqual(['DL-M', 'DL-L']);
  });

  it('is the text of a first agreement, which takes the place of none', () => {
    const [reached] = smallFast.accepted().events.slice(-1);
    expect(reached).toMatchObject({ type: 'agreement.reached.v1', version: 1 });
    expect(reached).not.toHaveProperty('supersedes');
  });

  it('may be of the whole claim', () => {
    const whole = { total: fen(240_000), schedule: [] };
    expect(answer(smallFast.entered(), opinion(smallFast.entered(), whole))).toEqual(['opinion.issued.v1']);
  });

  it('refuses what comes after the day, though nobody has written it down', () => {
    const late = { at: at('2023-09-20 00:00') };
    expect(answer(smallFast.entered(), opinion(smallFast.entered()), late)).toBe('deadline-passed');
    const later = { at: at('2023-09-21 00:00') };
    expect(answer(smallFast.opined(), answering('ACCEPTED'), later)).toBe('deadline-passed');
  });

  it('ends with mediation itself where that ends first', () => {
    const walk = having(given.mediating(small), asking, { at: at('2023-09-25 10:00') });
    expect(dueOn(walk)).toBe('2023-09-27');
    expect(answer(walk, commands.expire, midnight('2023-09-27'))).toEqual(['mediation.failed.v1']);
    expect(answer(walk, opinion(walk), { at: at('2023-09-27 09:00') })).toBe('deadline-passed');
  });

  it('rests with mediation, T12, A-24: the opinion has its days when the clocks run again', () => {
    const held = having(smallFast.entered(), commands.hold);
    expect(nextExpiry(held.state)).toBeUndefined();
    expect(answer(held, opinion(held))).toBe('mediation-held');
    const resumed = having(held, commands.resume, { at: at('2023-09-19 10:00') });
    expect(dueOn(resumed)).toBe('2023-09-20');
    expect(nextExpiry(resumed.state)?.dueOn).toBe('2023-09-20');
  });

  it('needs two mediators above half of the threshold', () => {
    // a case of 三农 has two from the beginning
    const two = { relief: { enterprise: false, agri: true, microSmall: false, epidemic: false } };
    const more = smallFast.entered({ total: 250_001, dispute: two });
    expect(answer(more, opinion(more))).toBe('opinion-mediators-too-few');
    const mediators = 'mediators' in more.state ? more.state.mediators : [];
    expect(answer(more, opinion(more, { mediators }))).toBe('disclosure-missing');
    const second = { by: { kind: 'mediator', id: mediators[1] ?? '' } } as const;
    const signed = having(more, disclosure(), second);
    expect(answer(signed, opinion(more, { mediators }))).toEqual(['opinion.issued.v1']);
    expect(answer(more, opinion(more, { mediators: [...mediators].fill(mediators[0] as never) }))).toBe(
      'mediator-unknown',
    );
    const half = smallFast.entered({ total: 250_000 });
    expect(answer(half, opinion(half))).toEqual(['opinion.issued.v1']);
  });

  it('must be complete as the agreement it may become (T14)', () => {
    const walk = smallFast.entered();
    expect(answer(walk, opinion(walk, { states: ['RESPONSIBILITY'] }))).toBe('free-will-unsaid');
    expect(answer(walk, opinion(walk, { legalityChecked: [] }))).toBe('legality-unchecked');
    expect(answer(walk, opinion(walk, { schedule: [{ dueOn: '2023-10-01' as never, amount: fen(1) }] }))).toBe(
      'schedule-sum-wrong',
    );
    const soon = [{ dueOn: '2023-09-19' as never, amount: fen(180_000) }];
    expect(ask(walk, opinion(walk, { schedule: soon }))).toMatchObject({ error: { code: 'schedule-days-wrong' } });
  });
});

describe('C-02, DL-S: given the consumer’s answer', () => {
  it('silence is no acceptance: the mechanism ends, the opinion binds nobody', () => {
    const walk = expiring(smallFast.opined(), '2023-09-21');
    expect(walk.events.at(-1)).toMatchObject({ reason: 'OPINION_UNANSWERED', on: '2023-09-20' });
    expect(walk.state.stage).toBe('mediating');
  });

  it('a refusal ends it at once, and everything else is open as before', () => {
    const walk = smallFast.refused();
    expect(walk.events.slice(-2)).toMatchObject([
      { type: 'opinion.answered.v1', answer: 'REFUSED' },
      { type: 'mechanism.switched.v1', to: 'ONE_STOP', reason: 'OPINION_REFUSED' },
    ]);
    expect(answer(walk, terms(walk))).toEqual(['agreement.reached.v1']);
    expect(answer(walk, answering('ACCEPTED'))).toBe('mechanism-wrong');
  });

  it('with several consumers waits for all of them, and for one refusal only', () => {
    const both = smallFast.opined({ respondents: 2 });
    expect(answer(both, answering('ACCEPTED'))).toEqual(['opinion.answered.v1']);
    const one = having(both, answering('ACCEPTED'));
    expect(answer(one, answering('ACCEPTED'))).toBe('already-answered');
    expect(answer(one, answering('REFUSED', { partyId: yang }))).toEqual([
      'opinion.answered.v1',
      'mechanism.switched.v1',
    ]);
    expect(answer(one, answering('ACCEPTED', { partyId: yang }))).toEqual([
      'opinion.answered.v1',
      'agreement.reached.v1',
    ]);
  });

  it('is not the institution’s to give', () => {
    expect(answer(smallFast.opined(), answering('REFUSED', { partyId: bank }))).toBe('not-a-consumer');
    expect(answer(smallFast.opined(), answering('ACCEPTED', { partyId: wu }), { by: actors.bank })).toBe(
      'not-your-party',
    );
  });
});

describe('T11, T27: given a later round of a case settled by an opinion', () => {
  it('begins in one-stop mediation, and remembers', () => {
    const accepted = smallFast.accepted();
    const court = { by: actors.court };
    const effective = having(accepted, signatures(accepted));
    const applied = having(effective, application(effective));
    const dismissed = having(having(applied, commands.docket, court), commands.dismiss, court);
    const walk = having(dismissed, reopening(dismissed));
    expect(mechanismOf(walk)).toMatchObject({ now: 'ONE_STOP', switches: [{ to: 'SMALL_FAST' }] });
    expect(openClocks(walk.state)).toEqual(['DL-M', 'DL-L']);
    expect(nextExpiry(walk.state)?.dueOn).toBe(walk.state.clocks['DL-M']?.dueOn);
  });
});
