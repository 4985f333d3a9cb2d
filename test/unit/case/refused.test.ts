import { CaseEvent } from '../../../events/catalogue.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { flowStageOf, nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  calendar,
  caseId,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';

const by = actors.court;
const suit = entrusted('SUMMARY', '2023-09-15');

/** The two ways in which mediation is refused: by a party, and by the clock. */
const ways: readonly (readonly [string, (over: object) => Walk])[] = [
  ['a party refuses', (over) => having(given.informing(over), commands.refuse)],
  [
    'nobody consents in time (A-30)',
    (over) => having(given.informing(over), commands.expire, { at: pastDue(given.informing(over)), by: actors.time }),
  ],
];

describe.each(ways)('given a court’s case to which %s (T08)', (_way, refused) => {
  it('T40: is back with its court, in whose hands it is, and may enter the fast track', () => {
    const walk = refused(suit);
    expect(walk.state).toMatchObject({ stage: 'refused', returnedTo: 'court-2626' });
    expect(responsibleFor(walk.state)).toEqual({ role: 'court', id: 'court-2626' });
    expect(flowStageOf(walk.state)).toBe('fast-track');
    const entered = having(walk, commands.enterFastTrack, { at: at('2023-09-26 10:00'), by });
    expect(entered.state).toMatchObject({ stage: 'fast-track', court: 'court-2626' });
    expect(entered.state.clocks['DL-11']?.startedOn).toBe('refusedOn' in walk.state ? walk.state.refusedOn : undefined);
  });

  it('T40: is closed where no court sent it', () => {
    expect(refused(own).state).toMatchObject({ stage: 'closed', outcome: 'REFUSED' });
  });
});

describe('given a refused case that its court takes into the fast track (T40, T41)', () => {
  const walk = given.refused(suit);

  it('DL-11: counts twenty working days from the return, or from the day the court records', () => {
    expect(walk.state.clocks['DL-11']).toMatchObject({ startedOn: '2023-09-15', dueOn: '2023-10-19' });
    const tuesday = { at: at('2023-09-20 10:00'), by };
    const entered = having(walk, { ...commands.enterFastTrack, on: day('2023-09-19') }, tuesday);
    expect(entered.state.clocks['DL-11']?.dueOn).toBe('2023-10-23');
    expect(answer(walk, { ...commands.enterFastTrack, on: day('2023-09-14') }, tuesday)).toBe('fast-track-day-wrong');
  });

  it('is taken by its own court alone', () => {
    expect(answer(walk, commands.enterFastTrack, { by: actors.otherCourt })).toBe('not-your-case');
  });

  it('stays a refusal, whatever the fast track makes of it', () => {
    const entered = having(walk, commands.enterFastTrack, { by });
    const closed = having(entered, commands.closeFastTrack, { by });
    expect([outcomeOf(walk.state), outcomeOf(entered.state)]).toEqual(['REFUSED', 'REFUSED']);
    expect(closed.state).toMatchObject({ stage: 'closed', outcome: 'FAST_TRACK_CLOSED' });
    expect(outcomeOf(closed.state)).toBe('REFUSED');
  });

  it('has no termination notice to serve, and nobody is urged to serve one (PML 26)', () => {
    const entered = having(walk, commands.enterFastTrack, { by });
    expect(answer(entered, commands.notice)).toBe('stage-passed');
    const told = obligations(entered.state, { calendar, jurisdiction }).map(({ clock }) => clock.kind);
    expect([...new Set(told)]).toEqual(['DL-11', 'DL-T']);
  });

  it('DL-11: tells the judge from the return on, and the president after the last day', () => {
    const told = obligations(walk.state, { calendar, jurisdiction }).flatMap(({ rung, recipients }) =>
      recipients.map((each) => `${rung} ${recipientKey(each)}`),
    );
    expect(told).toEqual([
      '-10 judge:court-2626',
      '-5 judge:court-2626',
      '-2 judge:court-2626',
      '0 judge:court-2626',
      '+1 court-president:court-2626',
    ]);
  });

  it('flags a court that is late, once, and the flow goes on in steps', () => {
    const late = { at: pastDue(walk), by: actors.time };
    const flagged = having(walk, commands.expire, late);
    expect(flagged.events.at(-1)).toMatchObject({ type: 'stage.overdue.v1', clock: 'DL-11' });
    expect(answer(flagged, commands.expire, late)).toEqual([]);
    expect(nextOf(flagged.state, late.at)).toEqual({ stage: 'fast-track', seconds: 30 * 86_400 });
  });
});

it('given a history that closed a court’s refused case at once, reads it as it was written', () => {
  const { state } = given.informing(suit);
  const refused = CaseEvent.parse({ type: 'case.refused.v1', reason: 'NO_ANSWER', on: '2023-09-22' });
  const closed = CaseEvent.parse({ type: 'case.closed.v1', outcome: 'REFUSED', on: '2023-09-22' });
  expect(evolve(evolve(state, refused, caseId), closed, caseId)).toMatchObject({ stage: 'closed', outcome: 'REFUSED' });
});
