import type { PartyId } from '../../../events/primitives.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension, session } from '../../support/case-commands.ts';
import { answer, at, bank, having, own, policeStation, type Walk, wu, yang } from '../../support/case-scenario.ts';
import { invitation } from '../../support/people-commands.ts';

const present = (walk: Walk): Walk => having(walk, session(walk));

describe('given sessions', () => {
  it('numbers them', () => {
    const walk = present(present(given.mediating()));
    expect(walk.state).toMatchObject({ sessions: 2 });
    expect(walk.events.filter(({ type }) => type === 'session.held.v1')).toMatchObject([
      { sessionNo: 1 },
      { sessionNo: 2 },
    ]);
  });
});

describe('given extensions by consent of all (T13, A-26)', () => {
  const days = (walk: Walk, count: number) => having(walk, extension(walk, count));

  it('gives sixty days in two, from the old last day each time', () => {
    const once = days(given.mediating(own), 30);
    expect(once.state.clocks['DL-M']?.dueOn).toBe('2023-10-26');
    expect(days(once, 30).state.clocks['DL-M']?.dueOn).toBe('2023-11-27');
  });

  it('counts what was given, not the days it was rolled to', () => {
    const twice = days(days(given.mediating(own), 30), 30).state.clocks['DL-M'];
    expect(twice?.extensions.map((each) => each.days)).toEqual([30, 30]);
  });
});

describe('given units of the township (PML 20)', () => {
  it('join with everybody’s consent, under their kind', () => {
    const walk = given.mediating();
    const joined = having(walk, invitation(walk));
    expect(joined.events.at(-1)).toMatchObject({ unitId: policeStation, unitKind: 'POLICE_STATION' });
    expect(joined.state).toMatchObject({ coMediators: [policeStation], lead: walk.state.lead });
  });
});

describe('given a failure (T17)', () => {
  it('goes back to the court that referred it; its fast track counts from the return (A-32)', () => {
    const { state } = given.failed();
    expect(state).toMatchObject({ failedOn: '2023-09-15', returnedTo: 'court-2626', overdue: [] });
    expect(state.clocks['DL-11']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-10-19' });
  });

  it('returned by the clock at midnight, is of the day that ended (A-32)', () => {
    const walk = given.mediating();
    const { state } = having(walk, commands.expire, { at: at('2023-09-27 00:00') });
    expect(state).toMatchObject({ stage: 'failed', reason: 'EXPIRED', failedOn: '2023-09-26' });
    expect(state.clocks['DL-11']).toMatchObject({ startedOn: '2023-09-26', dueOn: '2023-10-30' });
  });

  it('waits for its notice where no court referred it; the thirty days count from there (T43)', () => {
    const walk = given.failed(own);
    expect(walk.state.clocks['DL-S43']).toBeUndefined();
    expect(answer(walk, commands.expire, { at: at('2024-09-15 10:00') })).toBe('deadline-not-reached');
    const told = having(walk, commands.notice, { at: at('2023-09-20 10:00') });
    expect(told.state.clocks['DL-S43']).toMatchObject({ startedOn: '2023-09-20', dueOn: '2023-10-20' });
    expect(having(told, commands.expire, { at: at('2023-10-21 00:00') }).events.at(-1)).toEqual({
      type: 'case.closed.v1',
      outcome: 'FAILED',
      on: '2023-10-20',
    });
  });

  it('is told once', () => {
    const told = having(given.failed(), commands.notice);
    expect(answer(told, commands.notice)).toEqual([]);
    expect(told.events.at(-1)).toMatchObject({ partyIds: [bank, wu, yang] satisfies readonly PartyId[] });
  });
});
