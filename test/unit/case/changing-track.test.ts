import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { given } from '../../support/case-builder.ts';
import { commands, extension } from '../../support/case-commands.ts';
import { answer, at, entrusted, having, own, type Walk, wu } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { asking, smallFast } from '../../support/mechanism-builder.ts';

const dueOf = ({ state: { clocks } }: Walk) => [clocks['DL-M']?.dueOn, clocks['DL-L']?.dueOn];
const byCourt = { type: 'change-track', reason: 'COURT_PROCEDURE' } as const;
const changed = (walk: Walk, time?: string) =>
  having(walk, walk.state.referral?.docketed ? byCourt : commands.changeTrack, time ? { at: at(time) } : {});

describe('given a case that leaves the summary track (§4.8)', () => {
  it('has fifteen working days from its own start, whenever it changes', () => {
    expect(dueOf(given.mediating(own))).toEqual(['2023-09-26', '2023-10-16']);
    for (const time of ['2023-09-15 10:00', '2023-09-26 23:59'])
      expect(dueOf(changed(given.mediating(own), time))).toEqual(['2023-10-12', '2023-10-16']);
  });

  it.each<readonly [string, Walk, readonly string[], readonly string[]]>([
    ['as the court’s procedure sets it', suit(false), ['2026-03-11', '2026-03-09'], ['2026-03-23', '2026-03-17']],
    ['as advance consent carries it (A-07)', suit(true), ['2026-03-11', '2026-03-11'], ['2026-03-23', '2026-03-23']],
  ])('of a docketed suit the legal clock follows %s', (_how, walk, before, after) => {
    expect(dueOf(walk)).toEqual(before);
    expect(dueOf(changed(walk))).toEqual(after);
  });

  it('keeps what was agreed on top, counted from the new day (A-31)', () => {
    const extended = having(given.mediating(own), extension(given.mediating(own), 30));
    expect(dueOf(extended)).toEqual(['2023-10-26', '2023-10-26']);
    const { 'DL-M': mechanism } = changed(extended).state.clocks;
    expect(mechanism).toMatchObject({ variant: 'ordinary', dueOn: '2023-11-13', extensions: [{ days: 30 }] });
  });

  it('never ends earlier than before, and is ordinary from then on', () => {
    for (const walk of [given.mediating(own), suit(false), suit(true)]) {
      expect(Number((dueOf(changed(walk))[0] ?? '') > (dueOf(walk)[0] ?? ''))).toBe(1);
      expect(changed(walk).state).toMatchObject({ track: 'ORDINARY' });
      expect(changed(walk).events.at(-1)).toMatchObject({ from: 'SUMMARY', to: 'ORDINARY' });
    }
  });

  it('is too late after the last day', () => {
    expect(answer(given.mediating(own), commands.changeTrack, { at: at('2023-09-27 00:00') })).toBe('deadline-passed');
  });

  it('stands in the ledger with its track and its day; extended, with the day it was extended to', () => {
    const open = given.mediating(own);
    expect(rowOf(changed(open)).facts).toMatchObject({ track: 'ORDINARY', dueOn: '2023-10-12' });
    const extended = having(open, extension(open, 5));
    expect(rowOf(changed(extended)).facts).toMatchObject({ dueOn: '2023-09-26', extendedTo: '2023-10-16' });
  });
});

describe('C-02, T11: given a case in the small-amount mechanism, which is the summary track’s (§4.6)', () => {
  it.each([
    ['before the opinion', smallFast.entered()],
    ['with the opinion unanswered', smallFast.opined()],
  ])('leaves it with the track, %s', (_when, walk) => {
    expect(answer(walk, commands.changeTrack)).toEqual(['mechanism.switched.v1', 'track.changed.v1']);
    const { state } = having(walk, commands.changeTrack);
    expect(state).toMatchObject({ track: 'ORDINARY', mechanism: { now: 'ONE_STOP' } });
    expect(openClocks(state)).toEqual(['DL-M', 'DL-L']);
    expect(answer(having(walk, commands.changeTrack), asking)).toBe('small-fast-closed');
  });

  it('A-37: does not change once the consumer has accepted, until the institution signs or the text lapses', () => {
    const accepted = smallFast.accepted();
    expect(answer(accepted, commands.changeTrack)).toBe('opinion-accepted');
    const lapsed = having(accepted, { type: 'fail', reason: 'NOT_SIGNED', partyId: wu });
    expect(answer(lapsed, commands.changeTrack)).toEqual(['track.changed.v1']);
  });
});

function suit(advance: boolean) {
  return given.mediating({ ...entrusted('SUMMARY', '2026-03-02'), advance });
}
