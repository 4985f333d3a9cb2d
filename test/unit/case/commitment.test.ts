import { nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { BINDING } from '../../../shared/domain/case/state.ts';
import { given } from '../../support/case-builder.ts';
import { commands, signatures, terms, withdrawal } from '../../support/case-commands.ts';
import { actors, answer, at, bank, having, type Walk, wu } from '../../support/case-scenario.ts';
import { answering, asking, opinion, signaturesWithout, small, smallFast } from '../../support/mechanism-builder.ts';

/** Everything happens on Friday 2023-09-15; DL-M of the summary track ends on Tuesday 2023-09-26. */

const midnight = (day: string) => ({ at: at(`${day} 00:00`), by: actors.time });
const expiring = (walk: Walk, day: string) => having(walk, commands.expire, midnight(day));
const mechanismOf = ({ state }: Walk) => ('mechanism' in state ? state.mechanism : undefined);

describe('C-02, A-37: given an opinion that the consumer accepted', () => {
  const accepted = smallFast.accepted();

  it('binds the institution without a new decision: the agreement stands on the opinion’s terms', () => {
    const { clauses, total, schedule, textDigest } = opinion(smallFast.entered());
    expect(accepted.state).toMatchObject({
      stage: 'agreed',
      agreement: { clauses, total, schedule, textDigest, agreementId: 'a1', form: 'WRITTEN', bound: [bank, wu] },
    });
    expect(openClocks(accepted.state)).toEqual(['DL-M', 'DL-L', 'DL-S', 'DL-06']);
  });

  it('takes effect like any other, in its mechanism', () => {
    const walk = having(accepted, signatures(accepted));
    expect(BINDING).toContain(walk.state.stage);
    expect(mechanismOf(walk)?.now).toBe('SMALL_FAST');
  });

  it('unsigned by the institution at the end of its day: failed for its breach, and the ticket', () => {
    const others = having(accepted, signaturesWithout(accepted, bank));
    for (const walk of [accepted, others]) {
      expect(answer(walk, commands.expire, { at: at('2023-09-18 23:59') })).toBe('deadline-not-reached');
      const failed = expiring(walk, '2023-09-19');
      expect(failed.events.slice(-2)).toMatchObject([
        {
          type: 'commitment.breached.v1',
          partyId: bank,
          institutionId: 'rural-522626',
          commitmentId: 'commitment-rural-522626',
          agreementId: 'a1',
          on: '2023-09-18',
        },
        { type: 'mediation.failed.v1', reason: 'INSTITUTION_BREACH', on: '2023-09-18' },
      ]);
      expect(failed.state.stage).toBe('failed');
    }
  });

  it('refused by the institution: the same on that day', () => {
    const breach = { type: 'fail', reason: 'INSTITUTION_BREACH' } as const;
    expect(answer(accepted, breach)).toEqual(['commitment.breached.v1', 'mediation.failed.v1']);
  });

  it('signed by the institution: what the others do not sign is no breach, and lapses with its mechanism', () => {
    const signed = having(accepted, signaturesWithout(accepted, wu));
    expect(openClocks(signed.state)).toEqual(['DL-M', 'DL-L', 'DL-06']);
    expect(answer(signed, { type: 'fail', reason: 'INSTITUTION_BREACH' })).toBe('no-breach');
    const walk = expiring(signed, '2023-09-21');
    expect(walk.events.slice(-2)).toMatchObject([
      { type: 'agreement.lapsed.v1', on: '2023-09-20' },
      { type: 'mechanism.switched.v1', to: 'ONE_STOP', reason: 'NOT_SIGNED' },
    ]);
    expect(walk.state.stage).toBe('mediating');
  });

  it('where mediation ends before the institution’s day, that is no breach', () => {
    const times = { at: at('2023-09-26 10:00') };
    const walk = [asking, opinion(smallFast.entered()), answering('ACCEPTED')].reduce<Walk>(
      (before, command) => having(before, command, times),
      given.mediating(small),
    );
    expect(walk.state.clocks['DL-S']?.dueOn).toBe('2023-09-27');
    expect(answer(walk, commands.expire, midnight('2023-09-27'))).toEqual(['mediation.failed.v1']);
  });

  it('where mediation ends on the institution’s day, is its breach all the same, and the flow waits no longer', () => {
    const times = { at: at('2023-09-25 10:00') };
    const walk = [asking, opinion(smallFast.entered()), answering('ACCEPTED')].reduce<Walk>(
      (before, command) => having(before, command, times),
      given.mediating(small),
    );
    expect([walk.state.clocks['DL-S']?.dueOn, walk.state.clocks['DL-M']?.dueOn]).toEqual(['2023-09-26', '2023-09-26']);
    expect(nextOf(walk.state, at('2023-09-27 00:00')).seconds).toBe(1);
    expect(answer(walk, commands.expire, midnight('2023-09-27'))).toEqual([
      'commitment.breached.v1',
      'mediation.failed.v1',
    ]);
  });

  it('is no breach of another text that the parties made themselves', () => {
    const walk = smallFast.opined();
    expect(answer(walk, terms(walk))).toEqual(['mechanism.switched.v1', 'agreement.reached.v1']);
    const agreed = having(walk, terms(walk));
    expect(mechanismOf(agreed)).toMatchObject({ now: 'ONE_STOP', switches: [{}, { reason: 'AGREED_OTHERWISE' }] });
    expect(answer(agreed, { type: 'fail', reason: 'INSTITUTION_BREACH' })).toBe('no-breach');
    expect(answer(agreed, { type: 'fail', reason: 'NOT_SIGNED' })).toEqual(['agreement.lapsed.v1']);
  });

  it('is the same however quick the flow was: what its day ended, no late signature undoes', () => {
    const late = { at: at('2023-09-19 10:00') };
    const marksAt = (when: string) => {
      const { marks, ...rest } = signatures(accepted);
      return { ...rest, marks: marks.map((mark) => ({ ...mark, at: at(when) })) };
    };
    expect(answer(accepted, marksAt('2023-09-19 09:00'), late)).toBe('stage-passed');
    expect(answer(expiring(accepted, '2023-09-19'), marksAt('2023-09-19 09:00'), late)).toBe('stage-passed');
    expect(answer(accepted, { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON' }, late)).toBe('deadline-passed');
    expect(answer(accepted, withdrawal(accepted), late)).toBe('deadline-passed');
    expect(answer(accepted, commands.hold, late)).toBe('deadline-passed');
  });

  it('counts the day of the signature, not of its record, where all have signed', () => {
    const late = { at: at('2023-09-19 10:00') };
    const { marks, ...rest } = signatures(accepted);
    const others = having(accepted, signaturesWithout(accepted, bank));
    const last = { ...rest, marks: marks.filter((mark) => mark.by === 'PARTY' && mark.partyId === bank) };
    expect(answer(others, last, late)).toEqual(['agreement.signed.v1', 'agreement.effective.v1']);
  });

  it('is the next version of a text that was given up before', () => {
    const before = given.mediating(small);
    const lapsed = having(having(before, terms(before)), { type: 'fail', reason: 'NOT_SIGNED' });
    const entered = having(lapsed, asking);
    const walk = having(having(entered, opinion(entered)), answering('ACCEPTED'));
    expect(walk.state).toMatchObject({ agreement: { agreementId: 'a2', version: 2, supersedes: 'a1' } });
  });
});
