import type { Referral } from '../../../events/intake.ts';
import { fold } from '../../../shared/domain/case/evolve.ts';
import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { deadlineOf } from '../../../shared/domain/notices/agenda.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  attestedBy,
  calendar,
  caseId,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  pastDue,
} from '../../support/case-scenario.ts';

const by = actors.court;
const ground = { calendar, jurisdiction };

/** A suit in this procedure, docketed on a day that was told or not, failed, in the fast track and out of it again. */
const convertedSuit = (procedure: Referral['procedure'], docketedOn?: string) => {
  const facts = entrusted(procedure, '2026-03-02');
  const referral = { ...facts.referral, ...(docketedOn ? { docketedOn: day(docketedOn) } : {}) };
  return given.converted({ ...facts, referral });
};

describe('T42: given a case that leaves the fast track', () => {
  it('stays there for whoever reads a conversion from before there was a limit for it', () => {
    const bare = given.converted().events.map((event) => {
      if (event.type !== 'fast-track.converted.v1') return event;
      const { clock: _clock, ...before } = event;
      return before;
    });
    expect(fold(bare, caseId)).toMatchObject({ stage: 'fast-track' });
  });

  it('had its twenty days alone, entered before there was a trial limit for it', () => {
    const before = given['fast-track']().events.map((event) => {
      if (event.type !== 'fast-track.entered.v1') return event;
      const { limit: _limit, ...entered } = event;
      return entered;
    });
    const state = fold(before, caseId);
    expect(state && openClocks(state)).toEqual(['DL-11']);
    expect(state && nextExpiry(state)).toMatchObject({ dueOn: '2023-10-19' });
  });

  it('is no breach of its twenty days, which end with it', () => {
    const walk = given.converted();
    expect(walk.events.map(({ type }) => type)).not.toContain('stage.overdue.v1');
    expect(obligations(given['fast-track']().state, ground).map(({ clock }) => clock.kind)).toContain('DL-11');
    expect(obligations(walk.state, ground).map(({ clock }) => clock.kind)).not.toContain('DL-11');
  });

  it.each([
    ['SMALL', '2026-02-25', '2026-02-25', '2026-08-25'],
    ['ORDINARY', '2026-02-25', '2026-02-25', '2026-08-25'],
    ['SUMMARY', undefined, '2026-03-02', '2026-09-02'],
  ] as const)('A-47: has the ordinary trial limit from docketing (%s, %s)', (procedure, docketed, startedOn, dueOn) => {
    expect(convertedSuit(procedure, docketed).state.clocks['DL-T']).toMatchObject({
      variant: 'ordinary',
      startedOn,
      dueOn,
    });
  });

  it('counts from the fast track where no suit was docketed before', () => {
    const entered = having(given.failed(own), commands.enterFastTrack, { at: at('2023-09-22 10:00'), by });
    const converted = having(entered, commands.convert, { at: at('2023-10-09 10:00'), by });
    expect(converted.state.clocks['DL-T']).toMatchObject({ startedOn: '2023-09-22', dueOn: '2024-03-22' });
  });

  it('A-47: of a suit that began after mediation, leaves out nothing of it', () => {
    const mediating = given.mediating(own);
    const longer = having(mediating, extension(mediating, 30));
    const failed = having(having(having(longer, commands.hold), commands.resume), commands.fail);
    const entering = { ...commands.enterFastTrack, consents: attestedBy(failed) };
    const entered = having(failed, entering, { at: at('2023-09-22 10:00'), by });
    const converted = having(entered, commands.convert, { at: at('2023-10-09 10:00'), by });
    expect(converted.state.clocks['DL-T']).toMatchObject({ extensions: [], dueOn: '2024-03-22' });
  });

  it('A-47 SPC25: of a docketed suit, leaves out what mediation was extended by', () => {
    const mediating = given.mediating(entrusted('SUMMARY', '2026-03-02'));
    const failed = having(having(mediating, extension(mediating, 7)), commands.fail);
    const converted = having(having(failed, commands.enterFastTrack, { by }), commands.convert, { by });
    expect(converted.state.clocks['DL-T']).toMatchObject({ extensions: [{ basis: 'SPC25 3' }], dueOn: '2026-09-09' });
  });

  it('is watched: its limit is flagged once and ends nothing', () => {
    const walk = given.converted();
    expect(deadlineOf(walk.state)).toEqual({ clock: 'DL-T', dueOn: '2024-03-15' });
    const flagged = having(walk, commands.expire, { at: pastDue(walk), by: actors.time });
    expect(flagged.state).toMatchObject({ stage: 'converted', overdue: ['DL-T'] });
    expect(answer(flagged, commands.expire, { at: pastDue(walk), by: actors.time })).toEqual([]);
  });

  it('is flagged anew though the fast track was late before it', () => {
    const late = given['fast-track']();
    const flagged = having(late, commands.expire, { at: pastDue(late), by: actors.time });
    const converted = having(flagged, commands.convert, { at: pastDue(late), by });
    expect(converted.state).toMatchObject({ overdue: [] });
  });

  it.each([
    ['on its last day', '2024-03-15', true],
    ['a day late', '2024-03-16', false],
  ])('is closed as a suit when its court ends the trial %s', (_when, on, withinLimit) => {
    const ended = having(given.converted(), commands.endTrial, { at: at(`${on} 10:00`), by });
    expect(ended.events.at(-2)).toEqual({ type: 'trial.ended.v1', result: 'JUDGMENT', on, withinLimit });
    expect(ended.state).toMatchObject({ stage: 'closed', outcome: 'LITIGATION' });
  });

  it('is its own court’s to end', () => {
    expect(answer(given.converted(), commands.endTrial, { by: actors.otherCourt })).toBe('not-your-case');
  });

  it('stays a mediation that failed, or was refused', () => {
    expect(outcomeOf(given.converted().state)).toBe('FAILED');
    const refused = having(given.refused(), commands.enterFastTrack, { by });
    expect(outcomeOf(having(refused, commands.convert, { by }).state)).toBe('REFUSED');
  });

  it('A-29: its notice of termination is still to be served', () => {
    const rungs = obligations(given.converted(own).state, ground).filter(({ clock }) => clock.kind === 'DL-M');
    expect(rungs.map(({ rung }) => rung)).toEqual(['+1', '+3']);
    expect(answer(given.converted(), commands.notice)).toEqual(['termination-notice.served.v1']);
  });
});
