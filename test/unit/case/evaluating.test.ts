import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension, session, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  attestedBy,
  bank,
  day,
  digest,
  having,
  own,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';
import {
  appointed,
  evaluation,
  evaluationAsked,
  impasse,
  replying,
  reporting,
  small,
} from '../../support/mechanism-builder.ts';

/** Everything happens on Friday 2023-09-15; DL-M of the summary track ends on Tuesday 2023-09-26, seven working days on. */

const midnight = (day: string) => ({ at: at(`${day} 00:00`), by: actors.time });
const expiring = (walk: Walk, day: string) => having(walk, commands.expire, midnight(day));
const mechanismOf = ({ state }: Walk) => ('mechanism' in state ? state.mechanism : undefined);
const dueOn = ({ state }: Walk) => state.clocks['DL-E']?.dueOn;

describe('C-03, T11: given a request for a neutral evaluation', () => {
  const mediating = given.mediating();

  it('needs the signature of every party, and keeps them', () => {
    const some = attestedBy(mediating).slice(0, 2);
    expect(answer(mediating, evaluationAsked(mediating, { consents: some }))).toBe('consent-of-all-missing');
    expect(evaluation.requested().events.at(-2)).toMatchObject({
      type: 'mechanism.switched.v1',
      to: 'NEUTRAL_EVAL',
      reason: 'ALL_REQUESTED',
      consents: attestedBy(mediating),
    });
  });

  it('resets no clock, and gives the experts five working days inside mediation (DL-E)', () => {
    const walk = evaluation.requested();
    expect(walk.state.clocks['DL-M']).toEqual(mediating.state.clocks['DL-M']);
    expect(dueOn(walk)).toBe('2023-09-22');
    expect(openClocks(walk.state)).toEqual(['DL-M', 'DL-L', 'DL-E']);
  });

  it('needs seven working days, or an extension that makes them', () => {
    const monday = { at: at('2023-09-18 10:00') };
    expect(answer(mediating, evaluationAsked(mediating), monday)).toBe('evaluation-too-late');
    const extended = having(mediating, extension(mediating, 30), monday);
    expect(answer(extended, evaluationAsked(extended), monday)).toEqual([
      'mechanism.switched.v1',
      'evaluation.requested.v1',
    ]);
  });

  it('takes three experts above five million yuan, each once', () => {
    const large = given.mediating({ ...own, total: 500_000_001 });
    expect(answer(large, evaluationAsked(large))).toBe('experts-wrong');
    const twice = ['expert-1', 'expert-4', 'expert-1'].map(appointed);
    expect(answer(large, evaluationAsked(large, { experts: twice }))).toBe('expert-unknown');
    // expert-3 advised a bank of the group until June 2021
    const three = ['expert-1', 'expert-3', 'expert-4'].map(appointed);
    expect(answer(large, evaluationAsked(large, { experts: three }))).toBe('expert-not-neutral');
    const later = given.mediating({ ...own, total: 500_000_001, on: day('2024-07-01') });
    expect(answer(later, evaluationAsked(later, { experts: three }))).toEqual([
      'mechanism.switched.v1',
      'evaluation.requested.v1',
    ]);
  });
});

describe('C-03, DL-E: given an evaluation under way', () => {
  it('lapses without a report at the end of its day, and mediation goes on', () => {
    expect(answer(evaluation.requested(), commands.expire, { at: at('2023-09-22 23:59') })).toBe(
      'deadline-not-reached',
    );
    const walk = expiring(evaluation.requested(), '2023-09-23');
    expect(walk.events.at(-1)).toMatchObject({ to: 'ONE_STOP', reason: 'EVALUATION_LAPSED', on: '2023-09-22' });
    expect(nextExpiry(walk.state)?.dueOn).toBe('2023-09-26');
    expect(answer(walk, reporting, { at: at('2023-09-23 09:00') })).toBe('mechanism-wrong');
  });

  it('refuses a report after its day, though nobody has written that down', () => {
    expect(answer(evaluation.requested(), reporting, { at: at('2023-09-23 09:00') })).toBe('deadline-passed');
  });

  it('has one report, whose answers have three working days', () => {
    expect(dueOn(evaluation.reported())).toBe('2023-09-20');
    expect(answer(evaluation.reported(), reporting)).toBe('mechanism-wrong');
    const walk = expiring(having(evaluation.reported(), replying('ACCEPTED')), '2023-09-21');
    expect(walk.events.at(-1)).toMatchObject({ to: 'ONE_STOP', reason: 'EVALUATION_LAPSED', on: '2023-09-20' });
  });

  it('does not outlive mediation', () => {
    const late = { at: at('2023-09-21 10:00') };
    const walk = having(evaluation.requested(), reporting, late);
    expect(dueOn(walk)).toBe('2023-09-26');
    expect(answer(walk, commands.expire, midnight('2023-09-27'))).toEqual(['mediation.failed.v1']);
  });
});

describe('C-03, DL-E: given the answers to the report', () => {
  it('accepted by all, waits for an agreement on its terms (T14), and settles the case in its mechanism', () => {
    const walk = evaluation.accepted();
    expect(openClocks(walk.state)).toEqual(['DL-M', 'DL-L']);
    expect(nextExpiry(walk.state)?.dueOn).toBe('2023-09-26');
    const agreed = having(walk, terms(walk));
    expect(mechanismOf(having(agreed, signatures(agreed)))?.now).toBe('NEUTRAL_EVAL');
  });

  it('rejected by one with a reason: mediation goes on, and another evaluation may be asked for', () => {
    const walk = having(evaluation.reported(), replying('REJECTED', { reasonDigest: digest }));
    expect(walk.events.at(-1)).toMatchObject({ from: 'NEUTRAL_EVAL', to: 'ONE_STOP', reason: 'EVALUATION_REJECTED' });
    expect(answer(walk, evaluationAsked(walk))).toEqual(['mechanism.switched.v1', 'evaluation.requested.v1']);
    expect(answer(walk, terms(walk))).toEqual(['agreement.reached.v1']);
  });

  it('rejected without one: there is no second evaluation, and nothing else is closed', () => {
    const walk = having(evaluation.reported(), replying('REJECTED'));
    expect(walk.events.at(-1)).toMatchObject({ reason: 'EVALUATION_REJECTED_UNREASONED' });
    expect(answer(walk, evaluationAsked(walk))).toBe('evaluation-barred');
    expect(answer(walk, commands.fail)).toEqual(['mediation.failed.v1']);
  });

  it('not in yet, and the parties agree on a text of their own: that is one-stop mediation’s', () => {
    for (const walk of [evaluation.requested(), evaluation.reported()]) {
      const agreed = having(walk, terms(walk));
      expect(agreed.events.slice(-2)).toMatchObject([
        { type: 'mechanism.switched.v1', to: 'ONE_STOP', reason: 'AGREED_OTHERWISE' },
        { type: 'agreement.reached.v1' },
      ]);
    }
  });

  it('are each party’s own, given once', () => {
    const once = having(evaluation.reported(), replying('ACCEPTED'));
    expect(answer(once, replying('REJECTED'))).toBe('already-answered');
    expect(answer(once, replying('ACCEPTED', { partyId: yang }), { by: actors.bank })).toBe('not-your-party');
    expect(answer(once, { type: 'answer-evaluation', partyId: bank, answer: 'ACCEPTED' }, { by: actors.bank })).toEqual(
      ['evaluation.answered.v1'],
    );
    expect(answer(once, { type: 'answer-evaluation', partyId: wu, answer: 'ACCEPTED' })).toBe('evidence-missing');
  });

  it('never lead to the small-amount opinion (§4.8)', () => {
    const before = given.mediating(small);
    const walk = having(having(before, session(before)), evaluationAsked(before));
    expect(answer(walk, impasse)).toBe('switch-not-allowed');
    expect(answer(expiring(walk, '2023-09-23'), impasse, { at: at('2023-09-23 09:00') })).toBe('switch-not-allowed');
  });
});
