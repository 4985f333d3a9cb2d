import { inDefault } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, reopening, signatures } from '../../support/case-commands.ts';
import { actors, answer, at, attestedBy, having, own, type Scenario, type Walk } from '../../support/case-scenario.ts';
import { smallFast } from '../../support/mechanism-builder.ts';
import { partial, splitFrom } from '../../support/split-builder.ts';

const byCourt = { by: actors.court };

/** Applied for, docketed, dismissed, and mediated again with everybody's consent. */
const again = (walk: Walk, applicants = attestedBy(walk)): Walk => {
  const docketed = having(having(walk, application(walk, { applicants })), commands.docket, byCourt);
  const dismissed = having(docketed, commands.dismiss, byCourt);
  return having(dismissed, reopening(dismissed));
};
const clocksOf = ({ state }: Walk) =>
  (['DL-M', 'DL-L'] as const).map((kind) => [state.clocks[kind]?.variant, state.clocks[kind]?.extensions.length]);

describe('T27 A-33: given a case that is mediated again', () => {
  it.each<readonly [string, Walk, ReturnType<typeof clocksOf>]>([
    [
      'summary',
      given.effective(own),
      [
        ['summary', 0],
        ['standard', 0],
      ],
    ],
    [
      'ordinary',
      given.effective({ ...own, total: 100_000_000 }),
      [
        ['ordinary', 0],
        ['standard', 0],
      ],
    ],
    [
      'entrusted, its suit withdrawn',
      given['suit-withdrawn'](),
      [
        ['summary', 0],
        ['entrusted-summary', 0],
      ],
    ],
  ])('has the clocks of its own track and channel, and no consent given before: %s', (_track, walk, clocks) => {
    expect(clocksOf(again(walk))).toEqual(clocks);
  });

  it('begins with the first mechanism, whichever settled it before', () => {
    const effective = having(smallFast.accepted(), signatures(smallFast.accepted()));
    expect(again(effective).state).toMatchObject({ stage: 'mediating', mechanism: { now: 'ONE_STOP' } });
  });

  it('A-11: remembers that what stays open was settled apart, and that alone', () => {
    const split = splitFrom(given.mediating(own));
    const applicants = attestedBy(split).filter(({ partyId }) => partial.bound.includes(partyId));
    expect(again(split, applicants).state).toMatchObject({ partial: true });
    expect(again(given.effective(own)).state).not.toHaveProperty('partial');
  });
});

describe('A-38: given papers that were missing', () => {
  it('applies again with them', () => {
    const walk = given['not-admitted']();
    expect(having(walk, application(walk)).state).toMatchObject({ stage: 'applied', court: 'court-2626' });
  });
});

describe('T35: given who may sue instead', () => {
  const docketedSuit: Partial<Scenario> = given['court-review']().scenario;
  it.each<readonly [string, Walk, string | readonly string[]]>([
    [
      'in default, confirmation still open',
      having(given.effective(own), commands.reportDefault, { at: at('2023-12-20 10:00') }),
      ['case.closed.v1'],
    ],
    ['no default', given.effective(own), 'stage-passed'],
    ['in default, applied for', inDefault(given.applied(own)), 'stage-passed'],
    ['in default, its suit on the docket', inDefault(given.effective(docketedSuit)), 'stage-passed'],
    ['in default, its suit withdrawn', inDefault(given['suit-withdrawn']()), ['case.closed.v1']],
    ['failed, and nobody had referred it', given.failed(own), ['case.closed.v1']],
    ['failed, and back with its court', given.failed(), 'stage-passed'],
  ])('%s', (_what, walk, answered) => {
    expect(answer(walk, commands.litigate)).toEqual(answered);
  });
});
