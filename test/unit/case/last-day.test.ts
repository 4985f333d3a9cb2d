import { given } from '../../support/case-builder.ts';
import { commands, extension, session, signatures, summons, terms, withdrawal } from '../../support/case-commands.ts';
import { actors, answer, at, bank, having, own, type Walk } from '../../support/case-scenario.ts';

/** DL-M of the summary track, from Friday 2023-09-15, ends on Tuesday 2023-09-26. */

const when = (text: string) => ({ at: at(text) });
const lastMinute = when('2023-09-26 23:59');
const morningAfter = when('2023-09-27 09:30');

const heldOn = (walk: Walk, day: string) =>
  session(walk, { startedAt: at(`${day} 08:30`), endedAt: at(`${day} 09:00`) });
const toSession = (walk: Walk, day: string) => summons(walk, { sessionAt: at(`${day} 10:00`) });

describe.each([
  ['mediating', given.mediating()],
  ['agreed', having(given.mediating(), terms(given.mediating()), lastMinute)],
] as const)('A-09, A-28: given the last day of mediation, at %s', (_stage, walk) => {
  it('nothing is held after it, nor recorded, whether or not anybody has asked the case to expire', () => {
    expect(answer(walk, heldOn(walk, '2023-09-26'), lastMinute)).toContain('session.held.v1');
    expect(answer(walk, heldOn(walk, '2023-09-26'), morningAfter)).toBe('deadline-passed');
    expect(answer(walk, heldOn(walk, '2023-09-27'), morningAfter)).toBe('deadline-passed');
  });

  it('nobody is summoned after it, or to a session after it', () => {
    expect(answer(walk, toSession(walk, '2023-09-28'), morningAfter)).toBe('deadline-passed');
    expect(answer(walk, toSession(walk, '2023-09-27'))).toBe('deadline-passed');
    expect(answer(walk, toSession(walk, '2023-09-26'))).toEqual(['parties.summoned.v1']);
  });

  it('all of it goes on where all have extended', () => {
    const extended = having(walk, extension(walk, 5), lastMinute);
    expect(answer(extended, toSession(walk, '2023-09-28'), morningAfter)).toEqual(['parties.summoned.v1']);
    expect(answer(extended, heldOn(walk, '2023-09-27'), morningAfter)).toContain('session.held.v1');
  });
});

describe('T51: given an agreement after the last day', () => {
  it('is for signatures alone', () => {
    const before = having(given.mediating(), commands.expire, { ...when('2023-09-27 00:01'), by: actors.time });
    const late = having(before, terms(before), morningAfter);
    const evening = when('2023-09-27 18:00');
    expect(answer(late, heldOn(late, '2023-09-27'), evening)).toBe('deadline-passed');
    expect(answer(late, toSession(late, '2023-09-28'), evening)).toBe('deadline-passed');
    const signed = signatures(late, { parties: evening.at, mediator: evening.at, seal: evening.at });
    expect(answer(late, signed, evening)).toContain('agreement.effective.v1');
  });
});

describe('DL-H, §4.3: given a party that was lost, and the thirty days for its successor', () => {
  // lost on Friday 2023-09-15: until Monday 2023-10-16
  const dead = having(given.mediating(own), commands.lose);
  const onLast = when('2023-10-16 23:59');
  const after = when('2023-10-17 00:00');
  const refusal = { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON', partyId: bank } as const;

  it.each([
    ['a party that will not go on', refusal],
    ['a withdrawal', withdrawal(dead)],
    ['T19, the end of what is false', commands.terminate],
  ])('%s ends mediation on the last of them, and nothing a minute later: it has failed', (_what, command) => {
    expect(dead.state.clocks['DL-H']?.dueOn).toBe('2023-10-16');
    expect(answer(dead, command, onLast)).not.toBe('deadline-passed');
    expect(answer(dead, command, after)).toBe('deadline-passed');
    const failed = having(dead, commands.expire, { ...after, by: actors.time });
    expect(failed.state).toMatchObject({ stage: 'failed', reason: 'NO_SUCCESSOR', failedOn: '2023-10-16' });
  });

  it('of every other hold there is no last day', () => {
    const held = having(given.mediating(own), commands.hold);
    expect(answer(held, refusal, when('2024-09-17 09:00'))).toEqual(['mediation.failed.v1']);
    expect(answer(held, commands.resume, when('2024-09-17 09:00'))).toEqual(['mediation.resumed.v1']);
  });
});
