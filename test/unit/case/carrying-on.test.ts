import { evolve } from '../../../shared/domain/case/evolve.ts';
import { sat } from '../../support/absence-builder.ts';
import { given } from '../../support/case-builder.ts';
import { commands, newDays, signatures, terms } from '../../support/case-commands.ts';
import { actors, at, day, having, own, type Scenario, type Walk, yang } from '../../support/case-scenario.ts';
import { choice, disclosure, recusalDecision } from '../../support/people-commands.ts';
import { childOf, open, splitFrom } from '../../support/split-builder.ts';

const carried = (walk: Walk) => childOf(walk).events.find(({ type }) => type === 'case.continued.v1');

describe('A-35: given the people of a case that is split', () => {
  it('nobody of the parent alone is carried into the rest: no heir, no choice, no absence that was made good', () => {
    const assigning = given.assigning({ ...own, reserved: true });
    const chosen = having(assigning, choice(assigning));
    const lead = 'lead' in chosen.state ? `${chosen.state.lead}` : '';
    const by = { by: { kind: 'mediator', id: lead } } as const;
    const joining = { ...commands.succeed, facts: { kind: 'NATURAL', language: 'zh-CN' } } as const;
    const heir = having(having(having(chosen, disclosure(), by), commands.lose, by), joining, by);
    const agreed = having(having(heir, disclosure(), by), terms(heir, open), by);
    expect(carried(having(agreed, signatures(agreed), by))).toMatchObject({
      newcomers: [],
      choices: [
        { partyId: 'p1', mediatorId: lead },
        { partyId: yang, mediatorId: lead },
      ],
      absences: [],
    });
    const came = sat(given.mediating(own), '2023-09-15', []);
    const then = { at: at('2023-09-15 11:00') };
    const text = having(came, terms(came, open), then);
    expect(carried(having(text, signatures(text), then))).toMatchObject({ absences: [] });
    expect(carried(splitFrom(given.mediating(own)))).toMatchObject({ newcomers: [], choices: [], absences: [] });
  });

  it('DL-15: what the mediator itself disclosed, and all let stand, stays decided', () => {
    const walk = given.mediating(own);
    const disclosed = having(walk, disclosure({ grounds: ['R7'] }));
    const waivers = walk.state.parties.map(({ partyId }) => ({ partyId, evidenceId: commands.hold.evidenceId }));
    const decided = having(disclosed, recusalDecision({ result: 'REJECTED', waivers }), { by: actors.county });
    const { rejectedRecusals } = { rejectedRecusals: [], ...decided.state };
    expect(rejectedRecusals).toMatchObject([{ ground: 'R7' }]);
    expect(carried(splitFrom(decided))).toMatchObject({ rejectedRecusals });
  });
});

describe('A-43: given an agreement that took effect before its days of grace were kept', () => {
  it('has none of its own', () => {
    const agreed = given.agreed(own);
    const [, effective] = having(agreed, signatures(agreed)).events.slice(-2);
    if (effective?.type !== 'agreement.effective.v1') throw new Error('with its last mark it takes effect');
    const { graceDays, ...before } = effective;
    const signed = having(agreed, { ...signatures(agreed), marks: [] }).state;
    expect(evolve(signed, effective, signed.id)).toMatchObject({ graceDays, payments: [] });
    expect(evolve(signed, before, signed.id)).not.toHaveProperty('graceDays');
  });
});

describe('§3.3: given how mediation failed', () => {
  it.each([
    ['NO_CONTACT', { exit: 'NO_CONTACT' }],
    ['DIFFERENCES_TOO_LARGE', {}],
  ] as const)('%s is told apart, or not', (reason, told) => {
    const { state } = having(given.mediating(own), { type: 'fail', reason });
    expect('exit' in state ? { exit: state.exit } : {}).toEqual(told);
  });
});

describe('T33, B-08: given new days until the end that was agreed', () => {
  const late = { at: at('2023-12-20 10:00') };
  const overdue = {
    contractDate: day('2015-01-10'),
    amount: given.mediating(own).state.claim.total,
    dueOn: day('2016-01-10'),
  };
  const missed = (over: Partial<Scenario>): Walk => {
    const mediating = given.mediating({ ...own, ...over });
    const agreed = having(mediating, terms(mediating, { schedule: halves(mediating, '2024-03-20') }));
    return having(having(agreed, signatures(agreed)), commands.reportDefault, late);
  };
  const halves = ({ state }: Walk, last: string) =>
    ['2023-10-20', last].map((dueOn) => ({ dueOn: day(dueOn), amount: (state.claim.total / 2) as never }));

  it('concede nothing, however long the contract has been over', () => {
    const walk = missed({ dispute: { loan: overdue } });
    const schedule = [{ dueOn: day('2024-03-20'), amount: walk.state.claim.total }];
    expect(having(walk, newDays(walk, { schedule }), late).events.at(-1)).not.toHaveProperty('concessions');
  });
});
