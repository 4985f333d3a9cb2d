import { InterpreterId } from '../../../events/primitives.ts';
import { agreedLate, given, speaking } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, answer, at, day, entrusted, having, own, type Walk } from '../../support/case-scenario.ts';
import { smallFast } from '../../support/mechanism-builder.ts';
import {
  addition,
  assignment,
  choice,
  declining,
  interpreter,
  invitation,
  recusal,
  recusalDecision,
  relative,
  replacement,
} from '../../support/people-commands.ts';

type Row = readonly [what: string, walk: Walk, command: Parameters<typeof answer>[1]];

const released = { type: 'release-interpreter', interpreterId: InterpreterId.parse('i1'), reason: 'ILLNESS' } as const;

/** Whatever changes who is at the table, as the case allows it in time. */
const changes = (walk: Walk): readonly Row[] => [
  ['T10, a replacement', walk, replacement(walk)],
  ['TY16 13, a second mediator', walk, addition()],
  ['TY16 15, a request to step back', walk, recusal(walk)],
  ['DL-15, a decision on one', having(walk, recusal(walk)), recusalDecision()],
  ['PML 20, a unit that helps', walk, invitation(walk)],
  ['PML 20, a relative who helps', walk, relative(walk)],
];

const answered = (walk: Walk, command: Row[2], time: string) =>
  answer(walk, command, { at: at(time), by: actors.county });

const assigning = given.assigning(own);
const shui = given.mediating(speaking(own));

describe('A-28: given the last day of mediation behind, and nobody who asked the case to expire', () => {
  it.each<Row>([
    ['T09, the appointment', assigning, assignment()],
    ['PML 23, a mediator who is declined', shui, declining()],
    ['FEE 12, an interpreter', shui, interpreter()],
    ['FEE 12, an interpreter who leaves', having(shui, interpreter()), released],
    ...changes(shui),
  ])('%s comes too late', (_what, walk, command) => {
    expect(answered(walk, command, '2023-09-26 23:59')).toBeInstanceOf(Array);
    expect(answered(walk, command, '2023-09-27 00:00')).toBe('deadline-passed');
  });

  it('T09: so does a joint choice in its own two days, where the court’s clock ends before them', () => {
    const entry = entrusted('SUMMARY', '2026-03-02');
    const walk = given.assigning({ ...entry, on: day('2026-03-09'), reserved: true });
    expect(walk.state.clocks['DL-05']?.dueOn).toBe('2026-03-11');
    expect(walk.state.clocks['DL-L']?.dueOn).toBe('2026-03-09');
    expect(answered(walk, choice(walk), '2026-03-09 23:59')).toContain('mediator.assigned.v1');
    expect(answered(walk, choice(walk), '2026-03-10 00:00')).toBe('deadline-passed');
  });
});

describe('T51: given a late text that may be signed until 2023-10-08', () => {
  it.each(changes(agreedLate(own)))('%s comes in time until then, and not after', (_what, walk, command) => {
    expect(answered(walk, command, '2023-10-08 23:59')).toBeInstanceOf(Array);
    expect(answered(walk, command, '2023-10-09 00:00')).toBe('deadline-passed');
  });
});

describe('A-37: given an institution that had until 2023-09-18 to sign', () => {
  it.each(changes(smallFast.accepted()))('%s does not outlive the breach', (_what, walk, command) => {
    expect(answered(walk, command, '2023-09-18 23:59')).toBeInstanceOf(Array);
    expect(answered(walk, command, '2023-09-19 00:00')).toBe('deadline-passed');
  });
});

describe('DL-H: given a party that was lost, and nobody who took its place until 2023-10-16', () => {
  it.each(changes(having(given.mediating(own), commands.lose)))('%s waits no longer', (_what, walk, command) => {
    expect(answered(walk, command, '2023-10-16 23:59')).toBeInstanceOf(Array);
    expect(answered(walk, command, '2023-10-17 00:00')).toBe('deadline-passed');
  });
});

describe('T12: given a table that rests with no end of its own', () => {
  it.each(changes(having(given.mediating(own), commands.hold)))('%s has no last day', (_what, walk, command) => {
    expect(answered(walk, command, '2024-09-17 09:00')).toBeInstanceOf(Array);
  });
});
