import type { TrackReason } from '../../../events/mediation.ts';
import { followingClocks } from '../../../shared/domain/case/following-clocks.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  attestedBy,
  calendar,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';

const by = actors.court;
const ground = { calendar, jurisdiction };
const clear = { factsClear: true, appraisalNeeded: false, partyUntraceable: false, titleDisputed: false };
const enter = (walk: Walk, over: object = {}) => answer(walk, { ...commands.enterFastTrack, ...over }, { by });

describe('T40 CPL 160: given a case to be taken into the fast track', () => {
  it('that is simple: nobody is asked', () => {
    expect(enter(given.failed())).toEqual(['fast-track.entered.v1']);
  });

  it('whose return had been flagged as late: flagged no more where the court’s twenty days are its own', () => {
    const failed = given.failed();
    const late = { at: pastDue(failed) };
    const flagged = having(failed, commands.expire, { ...late, by: actors.time });
    expect(flagged.state).toMatchObject({ stage: 'failed', overdue: ['DL-11'] });
    const today = { ...commands.enterFastTrack, on: day('2023-10-20') };
    expect(having(flagged, today, { ...late, by }).state).toMatchObject({ overdue: [] });
    expect(having(flagged, commands.enterFastTrack, { ...late, by }).state).toMatchObject({ overdue: ['DL-11'] });
  });

  it('with a debtor who disappeared during mediation: not at all (INT 257)', () => {
    const gone = having(given.mediating(), { type: 'fail', reason: 'NO_CONTACT' });
    expect(enter(gone)).toBe('fast-track-unfit');
    expect(answer(gone, commands.litigate, { by })).toContain('case.closed.v1');
  });

  it.each([
    ['facts that are not clear', { factsClear: false }],
    ['title in dispute', { titleDisputed: true }],
    ['an appraisal to come', { appraisalNeeded: true }],
  ])('with %s: only where all agree to it', (_what, over) => {
    const walk = given.failed({ assessment: { ...clear, ...over } });
    expect(enter(walk)).toBe('consent-of-all-missing');
    expect(enter(walk, { consents: attestedBy(walk).slice(1) })).toBe('consent-of-all-missing');
    const consents = attestedBy(walk);
    const entered = having(walk, { ...commands.enterFastTrack, consents }, { by });
    expect(entered.events.at(-1)).toMatchObject({ consents });
  });

  const mediating = given.mediating();
  const examined = having(having(mediating, commands.hold), commands.resume);
  const found = (reason: TrackReason): Walk => having(mediating, { type: 'change-track', reason });
  it.each<readonly [string, Walk]>([
    ['had an appraisal', examined],
    ['ended while it rested for one', having(mediating, commands.hold)],
    ['turned out to need one', found('APPRAISAL_NEEDED')],
    ['turned out to have facts that are not clear', found('FACTS_UNCLEAR')],
    ['turned out to have its title in dispute', found('TITLE_DISPUTED')],
  ])('that %s in mediation, whatever its filing said: only where all agree to it', (_what, walk) => {
    const failed = having(walk, { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON' });
    expect(enter(failed)).toBe('consent-of-all-missing');
    expect(enter(failed, { consents: attestedBy(failed) })).toEqual(['fast-track.entered.v1']);
  });

  it('T40 INT 257: whose debtor turned out in mediation to be nowhere: not at all', () => {
    const failed = having(found('PARTY_UNTRACEABLE'), commands.fail);
    expect(ask(failed, commands.enterFastTrack, { by })).toMatchObject({
      error: { code: 'fast-track-unfit', params: { ground: 'UNTRACEABLE' } },
    });
    expect(enter(failed, { consents: attestedBy(failed) })).toBe('fast-track-unfit');
  });

  it('T40 INT 257: whose debtor was nowhere at the filing and has come to the table since: nobody is asked', () => {
    expect(enter(given.failed({ assessment: { ...clear, partyUntraceable: true } }))).toEqual([
      'fast-track.entered.v1',
    ]);
  });

  it('that took the ordinary track for another reason: nobody is asked', () => {
    expect(enter(having(found('AMOUNT'), commands.fail))).toEqual(['fast-track.entered.v1']);
  });

  it('with a counterclaim, which the court tells: only where all agree to it', () => {
    const walk = given.failed();
    expect(enter(walk, { counterclaim: true })).toBe('consent-of-all-missing');
    const consents = attestedBy(walk);
    const entered = having(walk, { ...commands.enterFastTrack, counterclaim: true, consents }, { by });
    expect(entered.events.at(-1)).toMatchObject({ counterclaim: true, consents });
  });

  it('INT 257: with ten on one side, or nobody to be found, takes the ordinary way', () => {
    const many = given.failed({ respondents: 10 });
    expect(ask(many, commands.enterFastTrack, { by })).toMatchObject({
      error: { code: 'fast-track-unfit', params: { ground: 'NUMEROUS_PARTIES' } },
    });
    expect(enter(given.failed({ respondents: 9 }))).toEqual(['fast-track.entered.v1']);
    const informing = given.informing(entrusted('ORDINARY', '2023-09-15'));
    const attempted = having(informing, commands.attempt);
    const lost = having(attempted, commands.expire, { at: pastDue(attempted), by: actors.time });
    expect(answer(lost, commands.enterFastTrack, { by, at: at('2023-10-10 10:00') })).toBe('fast-track-unfit');
    const tried = having(lost, commands.litigate, { by, at: at('2023-10-10 10:00') });
    expect([tried.state.stage, outcomeOf(tried.state)]).toEqual(['closed', 'NO_CONTACT']);
    expect(answer(many, commands.litigate, { by })).toEqual(['case.closed.v1']);
    expect(answer(many, commands.litigate, { by: actors.otherCourt })).toBe('stage-passed');
  });

  it('A-22 SPC25: the fee is estimated, halved; none where it was paid', () => {
    expect(given['fast-track']().events.at(-1)).toMatchObject({ fee: 115_000 });
    const paid = having(given.failed(entrusted('SUMMARY', '2023-09-15')), commands.enterFastTrack, { by });
    expect(paid.events.at(-1)).not.toHaveProperty('fee');
  });
});

describe('DL-11a CPL 126: given a suit that the court received', () => {
  it('is to be docketed within seven days, shown and told to nobody', () => {
    const walk = given.failed(own);
    const received = { ...commands.enterFastTrack, on: day('2023-09-20'), suitReceivedOn: day('2023-09-18') };
    const entered = having(walk, received, { by, at: at('2023-09-20 10:00') });
    expect(entered.state.clocks['DL-11a']).toMatchObject({ startedOn: '2023-09-18', dueOn: '2023-09-25' });
    expect(obligations(entered.state, ground).some(({ clock }) => clock.kind === 'DL-11a')).toBe(false);
  });

  it('is not received after it was taken in', () => {
    expect(
      ask(given.failed(), { ...commands.enterFastTrack, suitReceivedOn: day('2023-09-16') }, { by }),
    ).toMatchObject({ error: { code: 'fast-track-day-wrong', field: 'suitReceivedOn' } });
  });
});

describe('DL-09: given an application on the docket', () => {
  it('has a target of fifteen days beside the thirty, of which nobody is in breach', () => {
    const { state } = given.docketed();
    expect(followingClocks(state, ground)).toContainEqual(
      expect.objectContaining({ kind: 'DL-09', variant: 'target', startedOn: '2023-09-15', dueOn: '2023-10-07' }),
    );
    const told = obligations(state, ground).filter(({ clock }) => clock.kind === 'DL-09');
    expect(new Set(told.map(({ clock }) => clock.variant))).toEqual(new Set(['standard']));
    expect(followingClocks(given.confirmed().state, ground).map(({ kind }) => kind)).not.toContain('DL-09');
  });
});
