import { given } from '../../support/case-builder.ts';
import { assignment, disclosure, replacement, session } from '../../support/case-commands.ts';
import { actors, answer, evidence, having, type Walk } from '../../support/case-scenario.ts';

const open = given.mediating();
const lead = { kind: 'mediator', id: open.state.lead } as const;
/** A session that carries no statement. */
const plain = (walk: Walk) => {
  const { disclosureEvidenceId: _signed, ...rest } = session(walk);
  return rest;
};
const sits = (walk: Walk) => answer(walk, plain(walk));

describe('T09: given a mediator who has not stated its ties (OL21 13)', () => {
  it('holds no session', () => {
    expect(sits(open)).toBe('disclosure-missing');
  });

  it('holds one once the statement is signed, and every later one', () => {
    const signed = having(open, disclosure(), { by: lead });
    expect(sits(signed)).toEqual(['session.held.v1']);
    expect(sits(having(signed, plain(signed)))).toEqual(['session.held.v1']);
  });

  it('signs with the first record that there is none, and only then', () => {
    const held = having(open, session(open));
    expect(held.events.slice(-2)).toMatchObject([
      { type: 'disclosure.signed.v1', mediatorId: open.state.lead, grounds: [], evidenceId: evidence },
      { type: 'session.held.v1', sessionNo: 1 },
    ]);
    expect(held.events.at(-1)).not.toHaveProperty('disclosureEvidenceId');
    expect(answer(held, session(held))).toEqual(['session.held.v1']);
  });

  it('has signed where the committee took it by hand with its statement', () => {
    const taken = having(given.assigning(), assignment({ disclosureEvidenceId: evidence }));
    expect(sits(taken)).toEqual(['session.held.v1']);
  });

  it('signs anew where another leads: the statement was its predecessor’s', () => {
    const changed = (over = {}) =>
      having(having(open, disclosure(), { by: lead }), replacement(open, over), { by: actors.county });
    expect(sits(changed())).toBe('disclosure-missing');
    expect(sits(changed({ disclosureEvidenceId: evidence }))).toEqual(['session.held.v1']);
  });
});
