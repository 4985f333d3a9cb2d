import { addDays } from '../../../shared/domain/calendar/day.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, answer, at, day, having, own, pastDue } from '../../support/case-scenario.ts';

const by = actors.court;

describe('given the fast track (C-16, A-04, A-32)', () => {
  it('counts from the day the court records', () => {
    const walk = having(
      given.failed(),
      { ...commands.enterFastTrack, on: day('2023-09-20') },
      { at: at('2023-09-22 10:00'), by },
    );
    expect(walk.state).toMatchObject({ enteredOn: '2023-09-20' });
    expect(walk.state.clocks['DL-11']).toMatchObject({ startedOn: '2023-09-20', dueOn: '2023-10-24' });
  });

  it('counts from the return where the court records no day', () => {
    const walk = having(given.failed(), commands.enterFastTrack, { at: at('2023-09-22 10:00'), by });
    expect(walk.state.clocks['DL-11']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-10-19' });
  });

  it('counts from the day of entry where nobody returned the case', () => {
    const walk = having(given.failed(own), commands.enterFastTrack, { at: at('2023-09-22 10:00'), by });
    expect(walk.state).toMatchObject({ court: 'court-2626', enteredOn: '2023-09-22' });
    expect(walk.state.clocks['DL-11']?.startedOn).toBe('2023-09-22');
  });

  it.each([
    ['on its last day', 0, true],
    ['a day late', 1, false],
  ])('closed %s', (_when, late, withinLimit) => {
    const walk = given['fast-track']();
    const last = walk.state.clocks['DL-11']?.dueOn ?? walk.scenario.on;
    const closed = having(walk, commands.closeFastTrack, { at: at(`${addDays(last, late)} 10:00`), by });
    expect(closed.events.at(-2)).toMatchObject({ type: 'fast-track.closed.v1', withinLimit });
    expect(closed.state).toMatchObject({ stage: 'closed', outcome: 'FAST_TRACK_CLOSED' });
    expect(outcomeOf(closed.state)).toBe('FAILED');
  });
});

describe('given a court that is late', () => {
  it('is flagged once, whatever stage it is in', () => {
    const walk = given.failed();
    const flagged = having(walk, commands.expire, { at: pastDue(walk) });
    expect(flagged.events.at(-1)).toEqual({
      type: 'stage.overdue.v1',
      clock: 'DL-11',
      dueOn: '2023-10-19',
      on: '2023-10-20',
    });
    expect(answer(flagged, commands.expire, { at: pastDue(walk) })).toEqual([]);
    const entered = having(flagged, commands.enterFastTrack, { at: pastDue(walk), by });
    // what is left is the trial’s own limit, months away
    expect(answer(entered, commands.expire, { at: pastDue(walk) })).toBe('deadline-not-reached');
  });

  it('is flagged anew for a new last day', () => {
    const walk = given.failed();
    const flagged = having(walk, commands.expire, { at: pastDue(walk) });
    const entered = having(flagged, { ...commands.enterFastTrack, on: day('2023-10-20') }, { at: pastDue(walk), by });
    expect(answer(entered, commands.expire, { at: pastDue(entered) })).toEqual(['stage.overdue.v1']);
  });
});
