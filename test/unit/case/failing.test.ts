import { agreedLate, given } from '../../support/case-builder.ts';
import { commands, terms } from '../../support/case-commands.ts';
import { actors, at, having, own, pastDue } from '../../support/case-scenario.ts';

const byTime = { at: at('2023-09-27 00:01'), by: actors.time };

describe('T17, A-28: given a case that fails, what is left of its table', () => {
  it('of one that nobody led: no mediators, no text, nobody’s choice to wait for', () => {
    const { state } = having(given.assigning({ ...own, reserved: true }), commands.fail);
    expect(state).toMatchObject({
      stage: 'failed',
      mediators: [],
      agreements: 0,
      mechanism: { now: 'ONE_STOP', switches: [] },
    });
    expect(state).not.toHaveProperty('choiceAwaited');
  });

  it('without a text: none waits for signatures', () => {
    expect(having(given.mediating(own), commands.expire, byTime).state).not.toHaveProperty('unsigned');
  });

  it('with a text that waited for signatures: the text, where time alone ended it', () => {
    const open = given.mediating(own);
    const waiting = having(open, terms(open), { at: at('2023-09-26 10:00') });
    expect(having(waiting, commands.expire, byTime).state).toMatchObject({ unsigned: { agreementId: 'a1' } });
    expect(having(waiting, commands.fail, { at: at('2023-09-26 11:00') }).state).not.toHaveProperty('unsigned');
    const late = agreedLate(own);
    expect(having(late, commands.expire, { at: pastDue(late), by: actors.time }).state).not.toHaveProperty('unsigned');
  });
});
