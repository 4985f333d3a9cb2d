import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { flowDeadline, nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension, signatures, terms, withdrawal } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  bank,
  entrusted,
  having,
  narrowed,
  own,
  type Scenario,
  type Walk,
} from '../../support/case-scenario.ts';

/** The last day of mediation is 2023-09-26; DL-06 of a text of the morning after on 2023-10-08: make-up days. */
const MIDNIGHT = at('2023-09-27 00:00');
const morning = at('2023-09-27 09:30');
const byTime = { at: MIDNIGHT, by: actors.time };

const failedOf = (over: Partial<Scenario> = own) =>
  narrowed(having(given.mediating(over), commands.expire, byTime), 'failed');
const oral = (walk: Walk) => terms(walk, { form: 'ORAL', schedule: [] });
const lateOf = (walk: Walk) => narrowed(having(walk, terms(walk), { at: morning }), 'agreed');
const signed = (walk: Walk, time = morning) =>
  having(walk, signatures(walk, { parties: time, mediator: time, seal: time }), { at: time });

describe('T51, A-28: given all who agree after the last day, before the notice of termination', () => {
  const late = ['late-agreement.admitted.v1', 'agreement.reached.v1'];

  it('takes the text up where the failure was written', () => {
    expect(answer(failedOf(), terms(failedOf()), { at: morning })).toEqual(late);
  });

  it('writes the failure of that day first where nobody had asked for it yet, and comes to the same', () => {
    const walk = given.mediating(own);
    expect(answer(walk, terms(walk), { at: morning })).toEqual(['mediation.failed.v1', ...late]);
    expect(having(walk, terms(walk), { at: morning }).state).toEqual(lateOf(failedOf()).state);
  });

  it('is a success out of time, the agreement in force', () => {
    const { state, events } = signed(lateOf(failedOf()));
    expect(state).toMatchObject({ stage: 'effective', effectiveOn: '2023-09-27' });
    expect(state).not.toHaveProperty('outOfTime');
    expect(events.at(-1)).toMatchObject({ type: 'agreement.effective.v1', outOfTime: true });
  });

  it('is one by word of mouth as well (PML 30)', () => {
    expect(answer(failedOf(), oral(failedOf()), { at: morning })).toEqual([...late, 'agreement.effective.v1']);
  });

  it.each<readonly [string, () => Walk, readonly string[]]>([
    ['after the notice was served (A-09)', () => having(failedOf(), commands.notice, { at: morning }), ['notice']],
    [
      'after the court took a returned case into its fast track',
      () => having(failedOf({}), commands.enterFastTrack, { at: morning, by: actors.court }),
      ['court'],
    ],
    ['after a mediator ended it', () => given.failed(own), ['fail']],
    ['before anybody led', () => having(given.assigning(own), commands.expire, byTime), ['lead']],
  ])('is refused %s', (_when, walk) => {
    expect(answer(walk(), terms(walk()), { at: morning })).toBe('stage-passed');
  });
});

describe('T51: given a text that waited for signatures when the last day ended', () => {
  const open = given.mediating(own);
  const waiting = narrowed(having(open, terms(open), { at: at('2023-09-26 10:00') }), 'agreed');
  const overtaken = having(waiting, commands.expire, byTime);
  const marks = signatures(waiting, { parties: morning, mediator: morning, seal: morning });

  it('may still be signed in its DL-06, the failure written or not', () => {
    const types = ['late-agreement.admitted.v1', 'agreement.signed.v1', 'agreement.effective.v1'];
    expect(answer(overtaken, marks, { at: morning })).toEqual(types);
    expect(answer(waiting, marks, { at: morning })).toEqual(['mediation.failed.v1', ...types]);
    expect(having(waiting, marks, { at: morning }).state).toEqual(having(overtaken, marks, { at: morning }).state);
  });

  it('keeps the marks it has', () => {
    const [first, ...others] = marks.marks;
    const once = having(overtaken, { ...marks, marks: first ? [first] : [] }, { at: morning });
    expect(once.state.stage).toBe('agreed');
    expect(answer(once, { ...marks, marks: others }, { at: morning })).toContain('agreement.effective.v1');
  });

  it('did not fail where all marks are of the last day and were recorded after it', () => {
    const evening = at('2023-09-26 23:59');
    const inTime = signatures(waiting, { parties: evening, mediator: evening, seal: evening });
    expect(answer(waiting, inTime, { at: morning })).toEqual(['agreement.signed.v1', 'agreement.effective.v1']);
    expect(having(overtaken, inTime, { at: morning }).events.at(-1)).toMatchObject({ outOfTime: false });
  });

  it('is gone when its own clock is over, or another is asked for', () => {
    expect(waiting.state.clocks['DL-06']?.dueOn).toBe('2023-10-07');
    expect(answer(overtaken, marks, { at: at('2023-10-08 00:00') })).toBe('stage-passed');
    expect(answer(overtaken, { ...marks, agreementId: 'a7' }, { at: morning })).toBe('stage-passed');
  });

  it('gives way to a new text, numbered after it', () => {
    const again = having(overtaken, terms(overtaken), { at: morning });
    expect(again.state).toMatchObject({ agreement: { agreementId: 'a2', version: 2 }, outOfTime: true });
    expect(again.state).not.toHaveProperty('unsigned');
  });
});

describe('T51: given an agreement after the last day that waits for signatures', () => {
  const late = lateOf(failedOf({}));

  it('is the mediator’s, under DL-06 alone; the return to the court stands aside (C-26, DL-11)', () => {
    expect(responsibleFor(late.state)).toEqual({ role: 'mediator', id: late.state.lead });
    expect(openClocks(late.state)).toEqual(['DL-06']);
    expect(late.state).not.toHaveProperty('returnedTo');
  });

  it('makes the flow wait for that day', () => {
    expect(flowDeadline(late.state)?.dueOn).toBe('2023-10-08');
    expect(nextOf(late.state, at('2023-10-08 00:00'))).toEqual({ stage: 'mediation', seconds: 86_400 });
  });

  it('fails for want of signatures, and is returned anew from that day (A-36, A-32)', () => {
    expect(nextExpiry(late.state)?.dueOn).toBe('2023-10-08');
    const { state } = having(late, commands.expire, { at: at('2023-10-09 00:00'), by: actors.time });
    expect(state).toMatchObject({ stage: 'failed', reason: 'NOT_SIGNED', failedOn: '2023-10-08' });
    expect(state).toMatchObject({ returnedTo: 'court-2626' });
    expect(state.clocks['DL-11']).toMatchObject({ startedOn: '2023-10-08' });
    expect(state).not.toHaveProperty('outOfTime');
  });

  it('fails at once where one will not sign, and is not taken up again (A-36)', () => {
    const refused = having(late, { type: 'fail', reason: 'NOT_SIGNED' }, { at: morning });
    expect(refused.state).toMatchObject({ stage: 'failed', reason: 'NOT_SIGNED', failedOn: '2023-09-27' });
    expect(answer(refused, terms(refused), { at: morning })).toBe('stage-passed');
  });

  it('is not extended: its time is over', () => {
    expect(answer(late, extension(late, 5), { at: morning })).toBe('deadline-passed');
  });

  const refusal = { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON', partyId: bank } as const;
  it.each([
    ['T18, a withdrawal', withdrawal(late), ['case.withdrawn.v1', 'case.closed.v1']],
    ['T17, a party that goes', refusal, ['mediation.failed.v1']],
    ['T19, the end of what is false', commands.terminate, ['mediation.terminated.v1', 'case.closed.v1']],
  ])('may be ended until it takes effect, and not after DL-06 has: %s', (_what, command, events) => {
    expect(answer(late, command, { at: at('2023-10-08 23:59'), by: actors.county })).toEqual(events);
    expect(answer(late, command, { at: at('2023-10-09 00:00'), by: actors.county })).toBe('deadline-passed');
  });

  it('of a docketed suit goes to its court’s review once signed (A-34)', () => {
    const walk = given.mediating(entrusted('SUMMARY', '2026-03-02'));
    const failed = having(walk, commands.expire, { at: at('2026-03-10 00:00'), by: actors.time });
    const time = at('2026-03-10 09:00');
    const effective = signed(narrowed(having(failed, terms(failed), { at: time }), 'agreed'), time);
    expect(answer(effective, commands.submitForReview, { at: time })).toEqual(['court-review.submitted.v1']);
  });
});
