import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { given } from '../../support/case-builder.ts';
import { archiving, commands } from '../../support/case-commands.ts';
import { actors, answer, calendar, having, jurisdiction, own, type Walk } from '../../support/case-scenario.ts';

const byCourt = { by: actors.court };
const rungs = ({ state }: Walk) =>
  obligations(state, { calendar, jurisdiction }).flatMap(({ clock, rung }) => (clock.kind === 'DL-M' ? [rung] : []));

/** What ends a failed case before anybody was told of the other routes. */
const overtaken: readonly (readonly [string, Walk])[] = [
  ['the fast track was quicker', having(given['fast-track'](), commands.closeFastTrack, byCourt)],
  ['the trial was over', having(given.converted(), commands.endTrial, byCourt)],
  ['a party sued at once', having(given.failed(own), commands.litigate)],
];

describe.each(overtaken)('PML 26, A-29: given a failed case that is closed, because %s', (_why, closed) => {
  it('the other routes are told all the same, and the county hears of it until they are', () => {
    expect(rungs(closed)).toEqual(['+1', '+3']);
    const told = having(closed, commands.notice);
    expect(told.events.at(-1)).toMatchObject({ type: 'termination-notice.served.v1' });
    expect(told.events.at(-1)).not.toHaveProperty('clock');
    expect(rungs(told)).toEqual([]);
  });

  it('T50: its file is closed with the notice in it', () => {
    const told = having(closed, commands.notice);
    const incomplete = archiving(told, {
      items: archiving(told).items.filter((item) => item !== 'TERMINATION_NOTICE'),
    });
    expect(answer(told, incomplete, { by: actors.county })).toBe('file-incomplete');
    const archived = having(told, archiving(told), { by: actors.county });
    expect(archived.events.at(-1)).toMatchObject({ type: 'case.archived.v1' });
  });

  it('T50: its file is not closed before, whatever its list says', () => {
    expect(answer(closed, archiving(closed), { by: actors.county })).toBe('termination-notice-unserved');
  });

  it('T50: once archived it is read only, and nobody is reminded of the notice', () => {
    const told = having(closed, commands.notice);
    const archived = having(told, archiving(told), { by: actors.county });
    expect(rungs(archived)).toEqual([]);
    expect(answer(archived, commands.notice)).toBe('archived');
  });
});

describe('PML 26: given a case that has no failed mediation', () => {
  it('has no termination to tell of: it settled, or mediation was refused (T08)', () => {
    expect(answer(given.confirmed(), commands.notice)).toBe('stage-passed');
    const refused = having(given.refused(), commands.enterFastTrack, byCourt);
    expect(answer(refused, commands.notice)).toBe('stage-passed');
    expect(answer(having(refused, commands.closeFastTrack, byCourt), commands.notice)).toBe('stage-passed');
  });
});

describe('T43: given a notice that is served while a court has the case', () => {
  it.each(['fast-track', 'converted'] as const)('leaves nothing to wait for at %s', (stage) => {
    const told = having(given[stage](own), commands.notice).state;
    expect(told).toMatchObject({ stage, noticeServedOn: '2023-09-15' });
    expect(told.clocks).not.toHaveProperty('DL-S43');
  });
});
