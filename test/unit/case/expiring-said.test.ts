import { nextExpiry, stageExpiry } from '../../../shared/domain/case/expiring.ts';
import { flowDeadline } from '../../../shared/domain/case/flow-stage.ts';
import { after, inDefault } from '../../support/after-builder.ts';
import { agreedLate, given, stages } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, answer, having, own, pastDue, type Walk } from '../../support/case-scenario.ts';
import { smallFast } from '../../support/mechanism-builder.ts';

const lost = having(given.mediating(own), commands.lose);

/** Every kind of day that ends something, before it has come. */
const waiting: readonly (readonly [string, Walk])[] = [
  ...stages.map((stage) => [`at ${stage}`, given[stage]()] as const),
  ['DL-05 for a joint choice', given.assigning({ ...own, reserved: true })],
  ['DL-06 of a late agreement', agreedLate()],
  ['DL-H for a successor', lost],
  ['DL-S before an opinion', smallFast.entered()],
  ['DL-S of a commitment', smallFast.accepted()],
  ['DL-S43 for a suit', having(given.failed(own), commands.notice)],
  ['DL-13 beside an instalment', having(given.unconfirmed(), commands.recordPreservation)],
];

describe('given a day of which nothing has been said yet', () => {
  it.each(waiting)('has all to say: %s', (_what, walk) => {
    expect(nextExpiry(walk.state)?.said ?? false).toBe(false);
  });

  it('A-47: has nothing to say of a court’s day once it was flagged, but of what comes after it', () => {
    const flagged = having(given.docketed(), commands.expire, { at: pastDue(given.docketed()), by: actors.time });
    expect(nextExpiry(flagged.state)).toMatchObject({ dueOn: '2023-12-14', clock: 'DL-P', said: false });
    const defaulted = inDefault(flagged);
    expect(nextExpiry(defaulted.state)).toMatchObject({ dueOn: '2023-10-16', said: true });
  });

  it('DL-11, A-47: has the outer bound of the fast track left to say, once its twenty days were flagged', () => {
    const walk = given['fast-track']();
    const flagged = having(walk, commands.expire, { at: pastDue(walk), by: actors.time });
    expect(nextExpiry(flagged.state)).toMatchObject({ clock: 'DL-T', said: false });
  });

  it('A-47: ends nothing at a court that reviews the agreement, whose limit is flagged in its turn', () => {
    const walk = given['court-review']();
    expect(stageExpiry(walk.state)?.dueOn).toBe(walk.state.clocks['DL-T']?.dueOn);
  });

  it('T43: closes a case that nobody sued upon', () => {
    const noticed = having(given.failed(own), commands.notice);
    expect(answer(noticed, commands.expire, { at: pastDue(noticed), by: actors.time })).toEqual(['case.closed.v1']);
  });

  it('CPL 104: comes to the stage’s own first, where both fall on one day', () => {
    const both = having(given.effective(own), commands.recordPreservation);
    expect(both.state.clocks['DL-13']?.dueOn).toBe(both.state.clocks['DL-07']?.dueOn);
    expect(nextExpiry(both.state)?.clock).toBe('DL-07');
  });

  it('C-02: is waited for by the flow as mediation’s own day, whatever mechanism ends before', () => {
    const entered = smallFast.entered();
    expect(nextExpiry(entered.state)?.dueOn).toBe('2023-09-19');
    expect(flowDeadline(entered.state)?.dueOn).toBe('2023-09-26');
  });

  it('CPL 104: comes to the earlier first, whichever that is', () => {
    const walk = after['preservation.recorded.v1'];
    expect(nextExpiry(walk.state)).toMatchObject({ dueOn: '2023-09-26' });
    const beside = having(given.unconfirmed(), commands.recordPreservation);
    expect(nextExpiry(beside.state)).toMatchObject({ dueOn: '2023-10-16', clock: 'DL-13' });
  });
});
