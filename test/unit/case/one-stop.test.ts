import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { project } from '../../../shared/domain/ledger/project.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { inDefault } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent, session } from '../../support/case-commands.ts';
import {
  actors,
  at,
  calendar,
  caseId,
  having,
  jurisdiction,
  narrowed,
  own,
  type Walk,
} from '../../support/case-scenario.ts';

const row = ({ events }: Walk) => project({ caseId, sequence: events.length, events, parties: [] }, calendar).facts;

describe('C-01: given one mechanism for a dispute, whatever becomes of it', () => {
  it('has one id from the filing to the enforcement, and all of it in one history and one row', () => {
    const walk = having(inDefault(given.confirmed()), commands.fileEnforcement, { at: at('2023-12-20 10:00') });
    expect(walk.state.id).toBe(caseId);
    expect(row(walk)).toMatchObject({
      result: 'SETTLED',
      ruling: 'CONFIRMED',
      defaultedOn: '2023-12-14',
      enforcementFiledOn: '2023-12-20',
    });
  });

  it('and from the filing through failure to the court’s fast track', () => {
    const { state, events } = given.closed();
    expect(state.id).toBe(caseId);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['case.filed.v1', 'mediation.failed.v1', 'fast-track.entered.v1', 'case.closed.v1']),
    );
  });
});

describe('T01, T02: given a dispute that is filed', () => {
  it('is under review at once, by the committee’s officer, from the day of its receipt (DL-01)', () => {
    const { state } = given.filed(own);
    expect(state).toMatchObject({ stage: 'filed', receivedOn: '2023-09-15' });
    expect(state.clocks['DL-01']).toMatchObject({ startedOn: '2023-09-15', length: 3, dueOn: '2023-09-20' });
    expect(responsibleFor(state)).toEqual({ role: 'officer', id: 'committee-522626' });
  });
});

describe('T28: given an agreement that a court confirmed', () => {
  it('is performed from then on: its instalment is watched, nobody has to ask for it', () => {
    const watched = obligations(given.confirmed().state, { calendar, jurisdiction });
    expect(watched.filter(({ clock }) => clock.kind === 'DL-P').map(({ clock }) => clock.dueOn)).toContain(
      '2023-12-14',
    );
  });
});

describe('A-10: given an agreement that nobody had confirmed', () => {
  it('is a success all the same', () => {
    const walk = given.unconfirmed();
    expect(outcomeOf(walk.state)).toBe('SETTLED');
    expect(row(walk)).toMatchObject({ result: 'SETTLED' });
    expect(row(walk)).not.toHaveProperty('ruling');
  });
});

describe('A-23: given what is done at night or on a rest day', () => {
  const accepted = (instant: string): Walk => {
    const walk = given.informing(own);
    return narrowed(having(walk, consent(walk), { at: at(instant) }), 'assigning');
  };

  it.each([
    ['on a Saturday', '2023-09-16 10:00', '2023-09-16', '2023-09-26'],
    ['on the Sunday after it', '2023-09-17 23:59', '2023-09-17', '2023-09-26'],
    ['a minute before midnight of a working day', '2023-09-18 23:59', '2023-09-18', '2023-09-27'],
    ['at midnight', '2023-09-19 00:00', '2023-09-19', '2023-09-28'],
  ])('is of its own day %s, and the clock counts from the next', (_when, instant, startedOn, dueOn) => {
    expect(accepted(instant).state.clocks['DL-M']).toMatchObject({ startedOn, dueOn });
  });
});

describe('C-13: given a session', () => {
  it('says which of the mediator’s three duties it was for: to guide, to inform, to explain', () => {
    const walk = given.mediating();
    const held = having(walk, session(walk, { activities: ['INFORM', 'EXPLAIN'] }), { by: actors.mediator });
    expect(held.events.at(-1)).toMatchObject({ type: 'session.held.v1', activities: ['INFORM', 'EXPLAIN'] });
  });
});
