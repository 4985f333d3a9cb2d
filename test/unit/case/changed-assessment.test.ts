import type { TrackReason } from '../../../events/mediation.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension } from '../../support/case-commands.ts';
import { answer, entrusted, having, own, type Walk } from '../../support/case-scenario.ts';

const filed = { factsClear: true, appraisalNeeded: false, partyUntraceable: false, titleDisputed: false };
const changed = (walk: Walk, reason: TrackReason): Walk => having(walk, { type: 'change-track', reason });

describe('A-03, §4.8: given what mediation finds otherwise than the filing said', () => {
  it.each<readonly [TrackReason, Partial<typeof filed>]>([
    ['FACTS_UNCLEAR', { factsClear: false }],
    ['APPRAISAL_NEEDED', { appraisalNeeded: true }],
    ['PARTY_UNTRACEABLE', { partyUntraceable: true }],
    ['TITLE_DISPUTED', { titleDisputed: true }],
  ])('%s stands in its assessment from then on', (reason, found) => {
    expect(given.mediating(own).state.assessment).toEqual(filed);
    expect(changed(given.mediating(own), reason).state.assessment).toEqual({ ...filed, ...found });
  });

  it.each(['assigning', 'mediating', 'agreed'] as const)('may be found at %s', (stage) => {
    expect(changed(given[stage](own), 'APPRAISAL_NEEDED').state).toMatchObject({ stage, track: 'ORDINARY' });
  });
});

describe('A-07, A-31: given a docketed suit whose track changes', () => {
  const legal = ({ state }: Walk) => state.clocks['DL-L'];

  it('advance consent is counted once, to the mechanism’s new day', () => {
    const suit = changed(given.mediating({ ...entrusted('SUMMARY', '2026-03-02'), advance: true }), 'COURT_PROCEDURE');
    expect(legal(suit)).toMatchObject({ dueOn: '2026-03-23', extensions: [{ basis: 'A-07', days: 6 }] });
  });

  it('an extension that all signed stays what it was, and carries no further', () => {
    const suit = given.mediating(entrusted('SUMMARY', '2026-03-02'));
    const extended = having(suit, extension(suit, 1));
    const after = legal(changed(extended, 'COURT_PROCEDURE'));
    expect(after).toMatchObject({ dueOn: '2026-03-18', extensions: [{ basis: 'SPC25 3', days: 1 }] });
    expect(having(given.mediating(own), extension(given.mediating(own), 1)).state.clocks['DL-M']).toMatchObject({
      extensions: [{ basis: 'TY16 27', days: 1 }],
    });
  });

  it('of a court that names no procedure it changes as any other case does', () => {
    const suit = given.mediating(entrusted('NONE', '2026-03-02'));
    expect(answer(suit, commands.changeTrack)).toEqual(['track.changed.v1']);
    expect(answer(suit, { type: 'change-track', reason: 'COURT_PROCEDURE' })).toBe('track-reason-wrong');
  });
});
