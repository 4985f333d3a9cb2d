import { dueAt, instantAt, millisecondsOf } from '../../../shared/domain/calendar/instant.ts';
import { consent, given } from '../../support/case-builder.ts';
import { answer, own, pastDue } from '../../support/case-scenario.ts';

describe('given parties who were asked and whose five working days are over', () => {
  it('takes no consent any more, though nobody has asked the case to expire yet (T08, DL-04)', () => {
    const informing = given.informing(own);
    expect(answer(informing, consent(informing), { at: pastDue(informing) })).toBe('deadline-passed');
  });

  it('takes it in the last minute of the last day', () => {
    const informing = given.informing(own);
    const dueOn = informing.state.clocks['DL-04']?.dueOn ?? informing.scenario.on;
    const lastMinute = instantAt(millisecondsOf(dueAt(dueOn)) - 60_000);
    expect(answer(informing, consent(informing), { at: lastMinute })).toContain('case.accepted.v1');
  });
});
