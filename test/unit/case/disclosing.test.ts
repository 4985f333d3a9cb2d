import { given, undisclosed } from '../../support/case-builder.ts';
import { commands, session, summons, terms } from '../../support/case-commands.ts';
import { actors, answer, evidence, having, type Walk } from '../../support/case-scenario.ts';
import { asking, evaluationAsked, small as smallCase } from '../../support/mechanism-builder.ts';
import { addition, assignment, disclosure, replacement } from '../../support/people-commands.ts';

const open = undisclosed();
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

describe('T09: given an act at the table before the statement', () => {
  const paired = having(having(open, disclosure(), { by: lead }), addition());
  const second = {
    kind: 'mediator',
    id: ('mediators' in paired.state && paired.state.mediators[1]) || 'none',
  } as const;

  it('lets the lead call people together and write down what they do, and mediate nothing', () => {
    expect(answer(open, summons(open), { by: lead })).toEqual(['parties.summoned.v1']);
    expect(answer(open, commands.fail, { by: lead })).toEqual(['mediation.failed.v1']);
    expect(answer(open, terms(open), { by: lead })).toBe('disclosure-missing');
    expect(answer(open, terms(open), { by: actors.county })).toBe('disclosure-missing');
    expect(answer(open, evaluationAsked(open))).toBe('disclosure-missing');
    const small = undisclosed(smallCase);
    expect(answer(small, asking)).toBe('disclosure-missing');
  });

  it('lets a second mediator do nothing before its own, whatever the lead has signed', () => {
    expect(answer(paired, commands.fail, { by: second })).toBe('disclosure-missing');
    expect(answer(paired, session(paired), { by: second })).toBe('disclosure-missing');
    expect(answer(paired, terms(paired), { by: second })).toBe('disclosure-missing');
    const both = having(paired, disclosure(), { by: second });
    expect(answer(both, terms(both), { by: second })).toEqual(['agreement.reached.v1']);
  });
});
