import { given, stages } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { answer, having } from '../../support/case-scenario.ts';
import { courtTransitions } from './transitions/court.ts';
import { groupTransitions } from './transitions/group.ts';
import { intakeTransitions } from './transitions/intake.ts';
import { mechanismTransitions } from './transitions/mechanism.ts';
import { peopleTransitions } from './transitions/people.ts';
import { performanceTransitions } from './transitions/performance.ts';
import { tableTransitions } from './transitions/table.ts';

/** §4.2 as far as it is built. */
const table = [
  ...intakeTransitions,
  ...peopleTransitions,
  ...groupTransitions,
  ...tableTransitions,
  ...mechanismTransitions,
  ...courtTransitions,
  ...performanceTransitions,
];

describe.each(table)('given the deed “$deed”', ({ command, allowed, when }) => {
  it.each(stages)('at %s', (stage) => {
    const walk = given[stage]();
    const answered = answer(walk, command(walk), when);
    expect(answered).toEqual(allowed[stage] ?? 'stage-passed');
    // and what it makes of the case is a case
    const after = typeof answered === 'string' ? walk : having(walk, command(walk), when);
    expect(after.events.slice(walk.events.length).map(({ type }) => type)).toEqual(
      typeof answered === 'string' ? [] : answered,
    );
  });
});

describe('given a case of the committee’s own', () => {
  it.each(stages)('reaches %s too', (stage) => {
    expect(given[stage]({ channel: 'PARTY_SINGLE' }).state.stage).toBe(stage);
  });

  it.each(['filed', 'supplement', 'informing'] as const)('T05: is transferred at %s', (stage) => {
    expect(answer(given[stage]({ channel: 'PARTY_SINGLE' }), commands.transfer)).toEqual(['case.transferred.v1']);
  });

  it('T08: has no court to go back to, so a refusal closes it', () => {
    expect(answer(given.informing({ channel: 'PARTY_SINGLE' }), commands.refuse)).toEqual([
      'case.refused.v1',
      'case.closed.v1',
    ]);
  });
});
