import { given } from '../../support/case-builder.ts';
import { commands, consent, withdrawal } from '../../support/case-commands.ts';
import { ask, bank, entrusted, having, own, type Walk } from '../../support/case-scenario.ts';

/** Each in a call of its own, in the order of the parties. */
const oneByOne = (walk: Walk, choosing?: string): Walk =>
  consent(walk).consents.reduce((before, each) => {
    const one = each.partyId === choosing ? { ...each, reservesChoice: true as const } : each;
    return having(before, consent(walk, { consents: [one] }));
  }, walk);

describe('T07: given consents that come one after the other', () => {
  it('A-07: extend the period as if they had come together, where each of them does', () => {
    const asked = given.informing({ ...entrusted('ORDINARY', '2026-02-06'), advance: true });
    expect(oneByOne(asked).state.clocks['DL-L']?.extensions).toHaveLength(1);
    const [first, ...others] = consent(asked).consents;
    if (!first) throw new Error('three are asked');
    const without = having(asked, consent(asked, { consents: [{ ...first, advanceExtension: false }] }));
    expect(having(without, consent(asked, { consents: others })).state.clocks['DL-L']?.extensions).toEqual([]);
  });

  it('PML 19, DL-05: wait for the choice that the first of them reserved', () => {
    expect(oneByOne(given.informing(own), bank).state).toMatchObject({ stage: 'assigning', choiceAwaited: true });
    expect(oneByOne(given.informing(own)).state).toMatchObject({ stage: 'assigning', choiceAwaited: false });
  });

  it('are given once: the refusal says by whom', () => {
    const [first, ...others] = consent(given.informing(own)).consents;
    if (!first) throw new Error('three are asked');
    const asked = having(given.informing(own), consent(given.informing(own), { consents: [first] }));
    const refused = { error: { code: 'consent-already-given', params: { partyId: bank } } };
    expect(ask(asked, consent(asked, { consents: [...others, first] }))).toMatchObject(refused);
    expect(ask(given.informing(own), consent(asked, { consents: [first, first] }))).toMatchObject(refused);
  });

  it('keep what each of them said, and of whom said nothing of the choice nothing', () => {
    const { state } = oneByOne(given.informing(own), bank);
    expect(state.consents.get(bank)).toEqual({ on: '2023-09-15', advanceExtension: false, reservesChoice: true });
    expect([...state.consents.values()].filter((each) => 'reservesChoice' in each)).toHaveLength(1);
  });
});

describe('§3.3: given how a case ended before it was accepted', () => {
  const applicant = withdrawal(given.filed(own), { reason: 'APPLICANT' });

  it('T18, T08: is told apart where the ledger tells it apart, and nowhere else', () => {
    expect(having(given.filed(own), withdrawal(given.filed(own))).state).toMatchObject({ exit: 'SELF_SETTLED' });
    expect(having(given.filed(own), applicant).state).not.toHaveProperty('exit');
    expect(given.refused().state).not.toHaveProperty('exit');
    expect(having(given.informing(own), commands.refuse).state).not.toHaveProperty('exit');
  });

  it('T08: has gone back to no court where none had sent it', () => {
    const { state } = having(given.informing(own), commands.refuse);
    expect(state.stage).toBe('closed');
    for (const field of ['refusedOn', 'returnedTo']) expect(state).not.toHaveProperty(field);
  });

  it('begins each stage with nothing tried and nothing overdue', () => {
    expect(given.supplement(own).state.contacts).toEqual([]);
    expect(given.informing(own).state.contacts).toEqual([]);
    expect(given.filed(own).state.overdue).toEqual([]);
    expect(given.refused().state.overdue).toEqual([]);
  });
});
