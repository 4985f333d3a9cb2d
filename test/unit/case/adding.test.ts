import { MediatorId } from '../../../events/primitives.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { given } from '../../support/case-builder.ts';
import { session } from '../../support/case-commands.ts';
import { actors, answer, at, candidates, evidence, having, own, type Walk, wu } from '../../support/case-scenario.ts';
import { impasse, opinion, small } from '../../support/mechanism-builder.ts';
import { addition, disclosure, recusal, recusalDecision, replacement } from '../../support/people-commands.ts';

const mediating = given.mediating(own);
const { lead } = mediating.state;
const byCounty = { by: actors.county };
const byBank = { by: { ...actors.bank } };
const mediatorsOf = ({ state }: Walk) => ('mediators' in state ? state.mediators : []);
const lastOf = ({ events }: Walk) => events.at(-1);
const added = having(mediating, addition());
const second = mediatorsOf(added)[1] ?? lead;
const without = (walk: Walk, mediatorId: MediatorId) => replacement(walk, { mediatorId, withoutSuccessor: true });

describe('given a request for a second mediator (T10, TY16 13)', () => {
  it('T10: a party gets the best ranked beside the lead, and no clock starts anew', () => {
    expect(lastOf(added)).toMatchObject({
      type: 'mediator.assigned.v1',
      role: 'CO',
      requestedBy: { partyId: wu },
      excluded: [],
    });
    expect(mediatorsOf(added)).toEqual([lead, second]);
    expect(second).not.toBe(lead);
    expect(responsibleFor(added.state)).toEqual({ role: 'mediator', id: lead });
    expect(added.state.clocks).toEqual(mediating.state.clocks);
  });

  it('T10: who leads may ask, and an institution for itself; the county needs proof of whose request it is', () => {
    expect(lastOf(having(mediating, { type: 'add-mediator', candidates }))).toMatchObject({ requestedBy: {} });
    expect(answer(mediating, addition({ partyId: 'p1' as never }), byBank)).toEqual(['mediator.assigned.v1']);
    expect(answer(mediating, addition(), byBank)).toBe('not-your-party');
    expect(answer(mediating, { type: 'add-mediator', candidates }, byBank)).toBe('role-not-allowed');
    expect(answer(mediating, { type: 'add-mediator', candidates }, byCounty)).toBe('evidence-missing');
  });

  it('T09: may sign its statement on conflicts as it joins', () => {
    const { state } = having(mediating, addition({ disclosureEvidenceId: evidence }));
    expect('disclosed' in state && state.disclosed).toEqual([lead, second]);
    expect('disclosed' in added.state && added.state.disclosed).toEqual([lead]);
  });

  it('T10: a second mediator asks for no third', () => {
    const by = { by: { kind: 'mediator' as const, id: second } };
    expect(answer(added, { type: 'add-mediator', candidates }, by)).toBe('role-not-allowed');
  });

  it('R2: the committee names somebody, whom the same conflicts exclude; nobody else names', () => {
    const named = (id: string) => addition({ chosen: MediatorId.parse(id) });
    expect(answer(mediating, named('mediator-522626-1'), byCounty)).toBe('mediator-excluded');
    expect(answer(mediating, addition({ chosen: lead }), byCounty)).toBe('mediator-unknown');
    expect(answer(mediating, addition({ chosen: second }))).toBe('role-not-allowed');
    expect(lastOf(having(mediating, addition({ chosen: second }), byCounty))).toMatchObject({ chosenBy: 'COMMITTEE' });
  });

  it('T10: whose desk is full is passed over, and nobody is added where nobody is left', () => {
    const full = candidates.map((each) => (each.mediatorId === second ? { ...each, openCases: each.maxOpen } : each));
    expect(mediatorsOf(having(mediating, addition({ candidates: full })))).not.toContain(second);
    const all = candidates.map((each) => ({ ...each, openCases: each.maxOpen }));
    expect(answer(mediating, addition({ candidates: all }))).toBe('no-eligible-mediator');
  });

  it('A-28: comes too late after the last day', () => {
    expect(answer(mediating, addition(), { at: at('2023-09-27 00:00') })).toBe('deadline-passed');
  });

  it('C-02: an opinion above half of the threshold has its two mediators then', () => {
    const above = having(given.mediating({ ...small, total: 400_000 }), session(given.mediating(small)));
    const pair = having(above, addition());
    const byItself = { by: { kind: 'mediator', id: mediatorsOf(pair)[1] ?? '' } } as const;
    const entered = having(having(pair, disclosure(), byItself), impasse);
    expect(answer(having(above, impasse), opinion(having(above, impasse)))).toBe('opinion-mediators-too-few');
    const both = having(entered, opinion(entered, { mediators: mediatorsOf(entered) }));
    expect(lastOf(both)).toMatchObject({ type: 'opinion.issued.v1', mediators: mediatorsOf(entered) });
  });
});

describe('given a second mediator who leaves (T10)', () => {
  const left = having(added, without(added, second), byCounty);

  it('T10: the case goes on with the others, its clocks as they were, and who left does not come back', () => {
    expect(lastOf(left)).toMatchObject({ type: 'mediator.left.v1', mediatorId: second, reason: 'ILLNESS' });
    expect(mediatorsOf(left)).toEqual([lead]);
    expect(left.state.clocks).toEqual(mediating.state.clocks);
    expect(mediatorsOf(having(left, addition()))).not.toContain(second);
  });

  it('T10: a complex case is left with one only where the roster has nobody', () => {
    const complex = given.mediating({ ...own, total: 100_000_000 });
    const co = complex.state.mediators[1] ?? lead;
    expect(answer(complex, without(complex, co))).toBe('successor-needed');
    expect(answer(complex, { ...without(complex, co), candidates: [] })).toEqual(['mediator.left.v1']);
  });

  it('T10: of three the last may leave a complex case: two are enough', () => {
    const three = having(given.mediating({ ...own, total: 100_000_000 }), addition());
    const [, co, last] = mediatorsOf(three);
    const two = having(three, without(three, last ?? lead));
    expect(mediatorsOf(two)).toEqual([lead, co]);
    expect(answer(two, without(two, co ?? lead))).toBe('successor-needed');
  });

  it('DL-15: a granted recusal without a successor leaves no empty place behind', () => {
    const recused = having(added, recusal(added, { mediatorId: second }));
    expect(answer(recused, without(recused, second))).toBe('change-pending');
    const granted = having(recused, recusalDecision({ candidates: [] }), byCounty);
    expect(granted.events.slice(-2)).toMatchObject([
      { type: 'recusal.decided.v1', result: 'GRANTED' },
      { type: 'mediator.left.v1', mediatorId: second, reason: 'RECUSAL' },
    ]);
    expect(granted.state).toMatchObject({ mediators: [lead] });
    expect(granted.state).not.toHaveProperty('paused');
    expect(answer(granted, recusal(granted))).toEqual(['recusal.requested.v1']);
  });
});
