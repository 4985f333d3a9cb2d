import { endedClocks } from '../../../shared/domain/case/open-clocks.ts';
import { given } from '../../support/case-builder.ts';
import { commands, signatures } from '../../support/case-commands.ts';
import { actors, at, day, having, own, type Walk } from '../../support/case-scenario.ts';

const momentsOf = (before: Walk, after: Walk, on: string) => [
  { state: before.state, events: before.events, on: day('2023-09-15') },
  { state: after.state, events: after.events.slice(before.events.length), on: day(on) },
];

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
