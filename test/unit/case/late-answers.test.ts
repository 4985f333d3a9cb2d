import { dueAt, instantAt, millisecondsOf } from '../../../shared/domain/calendar/instant.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent, signatures, withdrawal } from '../../support/case-commands.ts';
import { answer, at, having, narrowed, own, pastDue } from '../../support/case-scenario.ts';

describe('given parties who were asked and whose five working days are over', () => {
  it('takes no consent any more, though nobody has asked the case to expire yet (T08, DL-04)', () => {
    const informing = given.informing(own);
    expect(answer(informing, consent(informing), { at: pastDue(informing) })).toBe('deadline-passed');
  });

  it('takes no refusal and no withdrawal either: the case was refused for want of an answer', () => {
    const informing = given.informing(own);
    expect(answer(informing, commands.refuse, { at: pastDue(informing) })).toBe('deadline-passed');
    expect(answer(informing, withdrawal(informing), { at: pastDue(informing) })).toBe('deadline-passed');
  });

  it('takes it in the last minute of the last day', () => {
    const informing = given.informing(own);
    const dueOn = informing.state.clocks['DL-04']?.dueOn ?? informing.scenario.on;
    const lastMinute = instantAt(millisecondsOf(dueAt(dueOn)) - 60_000);
    expect(answer(informing, consent(informing), { at: lastMinute })).toContain('case.accepted.v1');
  });
});

describe('given an agreement whose three days for the signatures are over', () => {
  const agreed = given.agreed();
  const firstMinute = { at: at('2023-09-21 00:00') };

  it('takes no signature any more, though nobody has asked it to lapse yet (T16, DL-06)', () => {
    expect(agreed.state.clocks['DL-06']?.dueOn).toBe('2023-09-20');
    expect(answer(agreed, signatures(agreed), firstMinute)).toBe('deadline-passed');
    expect(answer(agreed, { type: 'expire' }, firstMinute)).toEqual(['agreement.lapsed.v1']);
  });

  it('takes them in the last minute of the last day', () => {
    expect(answer(agreed, signatures(agreed), { at: at('2023-09-20 23:59') })).toContain('agreement.effective.v1');
  });

  it('refuses the last of them alike, where the others came in time', () => {
    const [first, ...others] = signatures(agreed).marks;
    if (!first) throw new Error('somebody signs');
    const half = narrowed(having(agreed, { ...signatures(agreed), marks: others }), 'agreed');
    expect(answer(half, { ...signatures(agreed), marks: [first] }, firstMinute)).toBe('deadline-passed');
  });

  it('takes none while mediation is on hold, and afterwards in the days that were left (A-24)', () => {
    const onHold = narrowed(having(agreed, commands.hold, { at: at('2023-09-18 09:00') }), 'agreed');
    expect(answer(onHold, signatures(agreed), firstMinute)).toBe('mediation-held');
    const resumed = having(onHold, commands.resume, firstMinute);
    expect(resumed.state.clocks['DL-06']?.dueOn).toBe('2023-09-25');
    expect(answer(resumed, signatures(agreed), { at: at('2023-09-25 23:59') })).toContain('agreement.effective.v1');
    expect(answer(resumed, signatures(agreed), { at: at('2023-09-26 00:00') })).toBe('deadline-passed');
  });
});

describe('given mediation whose last day is over', () => {
  it.each(['assigning', 'mediating', 'agreed'] as const)('at %s: nothing is left to withdraw (T18, A-28)', (stage) => {
    const walk = given[stage]();
    expect(answer(walk, withdrawal(walk), { at: at('2023-09-27 00:00') })).toBe('deadline-passed');
    expect(answer(walk, withdrawal(walk), { at: at('2023-09-26 23:59') })).toContain('case.withdrawn.v1');
  });
});
