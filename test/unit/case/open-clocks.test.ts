import type { ClockKind } from '../../../events/clock.ts';
import { endedClocks, openClocks, runningClocks } from '../../../shared/domain/case/open-clocks.ts';
import type { Stage } from '../../../shared/domain/case/state.ts';
import { given, stages } from '../../support/case-builder.ts';
import { application, commands, signatures, terms, unwanted } from '../../support/case-commands.ts';
import { actors, at, day, entrusted, having, own, type Walk } from '../../support/case-scenario.ts';

const momentsOf = (before: Walk, after: Walk, on: string) => [
  { state: before.state, events: before.events, on: day('2023-09-15') },
  { state: after.state, events: after.events.slice(before.events.length), on: day(on) },
];

const table: Readonly<Record<Stage, readonly ClockKind[]>> = {
  filed: ['DL-01'],
  supplement: ['DL-02'],
  informing: ['DL-04', 'DL-03', 'DL-M', 'DL-L'],
  assigning: ['DL-M', 'DL-L'],
  mediating: ['DL-M', 'DL-L'],
  agreed: ['DL-M', 'DL-L', 'DL-06'],
  effective: ['DL-07'],
  applied: ['DL-08'],
  docketed: ['DL-09'],
  confirmed: [],
  'not-admitted': ['DL-07'],
  dismissed: [],
  unconfirmed: [],
  'court-review': ['DL-T'],
  'court-statement': [],
  'suit-withdrawn': ['DL-07'],
  failed: ['DL-11'],
  refused: ['DL-11'],
  'fast-track': ['DL-11', 'DL-T'],
  converted: ['DL-T'],
  closed: [],
};

describe('§4.4: given the clocks that somebody must act on', () => {
  it.each(stages)('has those of its stage alone: %s', (stage) => {
    expect(openClocks(given[stage]().state)).toEqual(table[stage]);
  });

  it('PML 19: has the choice’s too, where somebody reserved it', () => {
    expect(openClocks(given.assigning({ ...own, reserved: true }).state)).toEqual(['DL-M', 'DL-L', 'DL-05']);
  });

  it.each([
    ['the suit under review', given['court-review'](), ['DL-T', 'DL-07']],
    ['a docketed suit', given.effective(entrusted('SUMMARY', '2026-02-06')), ['DL-07']],
    ['a docketed suit that is still mediated', given.mediating(entrusted('SUMMARY', '2026-02-06')), ['DL-M', 'DL-L']],
    ['an agreement that may be confirmed', given.effective(), ['DL-07']],
    ['one that nobody applied for in time', given.unconfirmed(), []],
    ['one that all want unconfirmed', having(given.effective(), unwanted(given.effective())), ['DL-07']],
  ] as const)('A-39, T21: runs on for %s', (_what, walk, kinds) => {
    expect(runningClocks(walk.state)).toEqual(kinds);
  });

  it('T15, T16: are ended by what ends them, and not where they run on or begin anew', () => {
    const mediating = given.mediating(own);
    const agreed = having(mediating, terms(mediating));
    const lapsed = having(agreed, { type: 'fail', reason: 'NOT_SIGNED' });
    const again = having(lapsed, terms(lapsed));
    const moments = [mediating, agreed, lapsed, again].map(({ state }) => ({
      state,
      events: [],
      on: day('2023-09-15'),
    }));
    expect([...endedClocks(moments.slice(0, 2)).keys()]).toEqual([]);
    expect([...endedClocks(moments.slice(0, 3)).keys()]).toEqual(['DL-06']);
    expect([...endedClocks(moments).keys()]).toEqual([]);
  });

  it('A-34: has none where the court of a docketed suit reviews the agreement, nor where nobody sent the case', () => {
    expect(openClocks(given.effective(entrusted('SUMMARY', '2026-02-06')).state)).toEqual([]);
    expect(openClocks(given.failed(own).state)).toEqual([]);
  });
});

describe('T21: given confirmation that all declined, and ask for after all', () => {
  it('runs the clock of the application alone', () => {
    const effective = given.effective(own);
    const declined = having(effective, unwanted(effective));
    expect(runningClocks(declined.state)).toEqual(['DL-07']);
    expect(runningClocks(having(declined, application(declined)).state)).toEqual(['DL-08']);
  });
});

describe('A-28: given a stage that ended by time, which somebody wrote down a day later', () => {
  it('ends its clocks on the day that the event is of', () => {
    const open = given.mediating(own);
    const failed = having(open, commands.expire, { at: at('2023-09-28 10:00'), by: actors.time });
    expect(endedClocks(momentsOf(open, failed, '2023-09-28')).get('DL-M')).toBe('2023-09-26');
  });
});

describe('A-20: given marks that were recorded a day after they were made', () => {
  it('end their clock on the day of the record, which is the only one they say', () => {
    const agreed = given.agreed(own);
    const effective = having(agreed, signatures(agreed), { at: at('2023-09-18 10:00') });
    expect(endedClocks(momentsOf(agreed, effective, '2023-09-18')).get('DL-06')).toBe('2023-09-18');
  });
});
