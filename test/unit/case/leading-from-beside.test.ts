import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { leadOf } from '../../../shared/domain/ledger/credits.ts';
import { given } from '../../support/case-builder.ts';
import { session } from '../../support/case-commands.ts';
import { actors, answer, candidates, evidence, having, own, type Walk } from '../../support/case-scenario.ts';
import { addition, declining, recusal, recusalDecision, replacement } from '../../support/people-commands.ts';

const byCounty = { by: actors.county };
const seatsOf = ({ state }: Walk) => ('mediators' in state ? state.mediators : []);
/** Who leads, and who sits beside it. */
const pairOf = (walk: Walk) => {
  const [lead, second] = seatsOf(walk);
  if (!lead || !second) throw new Error('two mediate');
  return { lead, second };
};
const moved = (walk: Walk, over = {}) => replacement(walk, { chosen: pairOf(walk).second, ...over });

describe('T10: given a second mediator whom the committee moves to the place of who leads', () => {
  const two = having(given.mediating(own), addition({ disclosureEvidenceId: evidence }));
  const { lead, second } = pairOf(two);
  const after = having(two, moved(two));

  it('leads, answers for the case, and its own place is gone', () => {
    expect(after.events.at(-1)).toMatchObject({
      type: 'mediator.replaced.v1',
      from: lead,
      to: second,
      role: 'LEAD',
      chosenBy: 'COMMITTEE',
    });
    expect(after.state).toMatchObject({ lead: second, mediators: [second] });
    expect(responsibleFor(after.state)).toEqual({ role: 'mediator', id: second });
    expect(leadOf(after.events)).toBe(second);
  });

  it('T09: the statement it signed beside the lead stands', () => {
    expect(answer(after, session(after))).toEqual(['session.held.v1']);
  });

  it('is shown with its score, and excluded by the same conflicts (PIPL 24, §5)', () => {
    expect(after.events.at(-1)).toMatchObject({
      score: expect.arrayContaining([expect.objectContaining({ mediatorId: second })]),
    });
    const idle = candidates.map((each) => (each.mediatorId === second ? { ...each, active: false } : each));
    expect(answer(two, moved(two, { candidates: idle }))).toBe('mediator-excluded');
  });

  it('is none where it leaves itself, nor does the lead move beside', () => {
    expect(answer(two, replacement(two, { chosen: lead }))).toBe('mediator-unknown');
    expect(answer(two, replacement(two, { mediatorId: second, chosen: lead }))).toBe('mediator-unknown');
    expect(answer(two, replacement(two, { mediatorId: second, chosen: second }))).toBe('mediator-unknown');
  });

  it('T10, C-26: is a way on where the roster has nobody else', () => {
    const alone = candidates.filter(({ mediatorId }) => [lead, second].includes(mediatorId));
    expect(answer(two, replacement(two, { candidates: alone }))).toBe('no-eligible-mediator');
    const emptied = having(two, declining({ candidates: [] }));
    expect(answer(emptied, session(emptied), byCounty)).toBe('mediator-paused');
    const found = having(emptied, moved(two, { candidates: alone }));
    expect(found.events.at(-1)).toMatchObject({ from: lead, to: second, reason: 'DECLINED' });
    expect(found.state).not.toHaveProperty('paused');
  });

  it('DL-15: takes the place that a recusal emptied', () => {
    const emptied = having(having(two, recusal(two)), recusalDecision({ candidates: [] }), byCounty);
    const found = having(emptied, moved(two));
    expect(found.events.at(-1)).toMatchObject({ from: lead, to: second, reason: 'RECUSAL' });
    expect(responsibleFor(found.state)).toEqual({ role: 'mediator', id: second });
  });

  it('a third goes on beside it', () => {
    const three = having(two, addition());
    const third = seatsOf(three)[2];
    expect(seatsOf(having(three, moved(three)))).toEqual([second, third]);
  });
});

describe('DL-15, T10: given a second mediator whose recusal is undecided', () => {
  const two = having(given.mediating(own), addition({ disclosureEvidenceId: evidence }));
  const { lead, second } = pairOf(two);
  const asked = having(two, recusal(two, { mediatorId: second }));

  it('keeps nobody from replacing who leads, and is decided all the same', () => {
    const after = having(asked, replacement(asked));
    expect(after.events.at(-1)).toMatchObject({ from: lead, role: 'LEAD' });
    expect(after.state).toMatchObject({ paused: { mediatorId: second, recusal: { mediatorId: second } } });
    const granted = having(after, recusalDecision({ candidates: [] }), byCounty);
    expect(seatsOf(granted)).toEqual(seatsOf(after).filter((id) => id !== second));
    expect(granted.state).not.toHaveProperty('paused');
  });

  it('is neither replaced itself nor moved to the lead’s place before it is decided', () => {
    expect(answer(asked, replacement(asked, { mediatorId: second }))).toBe('change-pending');
    expect(answer(asked, moved(asked))).toBe('change-pending');
  });

  it('of who leads keeps no second from being replaced, and the lead stays paused', () => {
    const led = having(two, recusal(two));
    const after = having(led, replacement(led, { mediatorId: second }));
    expect(after.events.at(-1)).toMatchObject({ from: second, role: 'CO' });
    expect(after.state).toMatchObject({ paused: { mediatorId: lead } });
    expect(answer(led, replacement(led))).toBe('change-pending');
  });
});

describe('T10, §5: given a complex case whose second mediator is moved to the lead', () => {
  const complex = given.mediating({ ...own, total: 100_000_000 });
  const { lead, second } = pairOf(complex);

  it('has a second one again, beside who leads now', () => {
    const after = having(complex, moved(complex));
    expect(after.events.slice(-2)).toMatchObject([
      { type: 'mediator.replaced.v1', to: second, role: 'LEAD' },
      { type: 'mediator.assigned.v1', role: 'CO' },
    ]);
    const seats = seatsOf(after);
    expect(seats).toHaveLength(2);
    expect(seats[0]).toBe(second);
    expect(seats).not.toContain(lead);
  });

  it('goes on with one while the roster has nobody', () => {
    const alone = candidates.filter(({ mediatorId }) => mediatorId === second);
    expect(seatsOf(having(complex, moved(complex, { candidates: alone })))).toEqual([second]);
  });

  it('keeps a third as its second', () => {
    const three = having(complex, addition());
    expect(seatsOf(having(three, moved(three)))).toEqual([second, seatsOf(three)[2]]);
  });
});
