import { given } from '../../support/case-builder.ts';
import { application, commands } from '../../support/case-commands.ts';
import { actors, answer, at, having, pastDue } from '../../support/case-scenario.ts';

describe('given a joint application (T22)', () => {
  it('may be handed in by the bank with the others’ evidenced consent', () => {
    const walk = given.effective();
    expect(answer(walk, application(walk), { by: actors.bank })).toEqual(['confirmation.applied.v1']);
  });
});

describe('given the court’s steps', () => {
  it('has thirty days to rule from docketing (CPL 187)', () => {
    const { state } = given.docketed();
    expect(state.clocks['DL-08']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-09-18' });
    expect(state.clocks['DL-09']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-10-16' });
  });

  it('tells what the ruling saved: full 2,300.00, half of it avoided (TC-1)', () => {
    expect(given.confirmed().events.at(-1)).toMatchObject({ courtFee: { full: 230_000, avoided: 115_000 } });
  });

  it('is flagged once when late, and may still rule', () => {
    const walk = given.docketed();
    const flagged = having(walk, commands.expire, { at: pastDue(walk) });
    expect(flagged.state).toMatchObject({ stage: 'docketed', overdue: ['DL-09'] });
    // until the instalment of the agreement is overdue, time has nothing more to say
    expect(answer(flagged, commands.expire, { at: at('2023-12-14 10:00') })).toBe('deadline-not-reached');
    expect(answer(flagged, commands.confirm, { at: pastDue(walk), by: actors.court })).toEqual([
      'agreement.confirmed.v1',
    ]);
  });

  it('keeps the ground of a dismissal', () => {
    expect(given.dismissed().events.at(-1)).toMatchObject({ ground: 'CONTENT_UNCLEAR', on: '2023-09-15' });
  });
});

describe('given the hour of Cengong', () => {
  it('goes from filing to the ruling within one day (SF11 4: no minimum wait)', () => {
    expect(given.confirmed().state).toMatchObject({ stage: 'confirmed', confirmedOn: '2023-09-15' });
  });
});
