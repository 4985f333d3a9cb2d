import { fold } from '../../../shared/domain/case/evolve.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { missed } from '../../support/absence-builder.ts';
import { given } from '../../support/case-builder.ts';
import { commands, session, signatures, terms } from '../../support/case-commands.ts';
import { actors, answer, at, bank, having, lawyer, own, type Walk, wu, yang } from '../../support/case-scenario.ts';
import { choice, declining, disclosure, recusal, recusalDecision, replacement } from '../../support/people-commands.ts';
import { childId, childOf, open, splitFrom } from '../../support/split-builder.ts';

const byCounty = { by: actors.county };
const refusedBy = (partyId: typeof yang) => declining({ partyId });
const rejected = recusalDecision({ result: 'REJECTED' });

describe('A-35, T09: given parties that had accepted their mediator before the case was split', () => {
  it('PML 23: may not decline in the rest whom they sat down with before', () => {
    const walk = given.mediating();
    const child = childOf(splitFrom(having(walk, session(walk))));
    expect(answer(child, refusedBy(yang))).toBe('mediator-accepted');
    expect(answer(child, refusedBy(bank))).toBe('mediator-accepted');
  });

  it('PML 19, DL-05: nor whom all of them chose', () => {
    const assigning = given.assigning({ ...own, reserved: true });
    const chosen = having(assigning, choice(assigning));
    const lead = 'lead' in chosen.state ? chosen.state.lead : undefined;
    const by = { by: { kind: 'mediator', id: `${lead}` } } as const;
    const parent = having(chosen, disclosure(), by);
    const agreed = having(parent, terms(parent, { ...open }), by);
    const child = childOf(having(agreed, signatures(agreed), by));
    expect(answer(child, refusedBy(yang))).toBe('mediator-accepted');
  });

  it('T09: may, where nobody had done either', () => {
    expect(answer(childOf(splitFrom(given.mediating())), refusedBy(yang))).toContain('mediator.replaced.v1');
  });

  it('§4.3: an heir may until it has sat down with the mediator, in the rest as in its parent', () => {
    const walk = given.mediating();
    const later = (hour: number) => ({ at: at(`2023-09-15 ${hour}:00`) });
    const lost = having(having(walk, session(walk)), {
      ...commands.lose,
      ground: { ...commands.lose.ground, partyId: yang },
    });
    const joined = having(lost, { ...commands.succeed, partyId: yang, facts: { kind: 'NATURAL', language: 'zh-CN' } });
    const signed = having(joined, disclosure());
    const agreed = having(signed, terms(signed, open), later(11));
    const child = childOf(having(agreed, signatures(agreed), later(12)));
    expect(answer(child, refusedBy(yang))).toContain('mediator.replaced.v1');
    expect(answer(child, refusedBy(bank))).toBe('mediator-accepted');
  });
});

describe('A-35, DL-15: given recusals of the mediator before the case was split', () => {
  const walk = given.mediating(own);
  const askedBy = (partyId: typeof yang) => recusal(walk, { partyId });

  it('are not asked again in the rest once they were rejected', () => {
    const parent = having(having(walk, askedBy(yang)), rejected, byCounty);
    const child = childOf(splitFrom(parent));
    expect(answer(child, askedBy(yang))).toBe('recusal-decided');
    expect(answer(child, recusal(child, { partyId: yang, ground: 'R4' }))).toEqual(['recusal.requested.v1']);
  });

  it('of a party that is not in the rest are not the rest’s', () => {
    const child = childOf(splitFrom(having(having(walk, askedBy(wu)), rejected, byCounty)));
    expect('rejectedRecusals' in child.state && child.state.rejectedRecusals).toEqual([]);
  });

  /** The mediator signed, then the request came, then the last party signed: that binds, whoever leads. */
  const undecided = (partyId: typeof yang): Walk => {
    const agreed = having(walk, terms(walk, open));
    const { marks, ...text } = signatures(agreed);
    const [last] = marks;
    const first = having(agreed, { ...text, marks: marks.slice(1) });
    if (!last) throw new Error('somebody signs last');
    return having(having(first, askedBy(partyId)), { ...text, marks: [last] }, byCounty);
  };

  it('pause it in the rest until they are decided, in the days they had', () => {
    const parent = undecided(yang);
    const child = childOf(parent);
    expect(responsibleFor(child.state)).toEqual({ role: 'officer', id: 'committee-522626' });
    expect(openClocks(child.state)).toContain('DL-15');
    expect(child.state.clocks['DL-15']).toEqual(parent.state.clocks['DL-15']);
    expect(answer(child, session(child))).toBe('mediator-paused');
    expect(answer(child, recusalDecision(), byCounty)).toEqual(['recusal.decided.v1', 'mediator.replaced.v1']);
  });

  it('of a party that is not in the rest keep nobody from it', () => {
    const child = childOf(undecided(wu));
    expect(answer(child, session(child))).toEqual(['session.held.v1']);
    expect(openClocks(child.state)).not.toContain('DL-15');
  });
});

describe('A-35, §4.3: given a party that stayed away before the case was split', () => {
  const absentTwice = { type: 'fail', reason: 'ABSENT_TWICE' } as const;
  const on = (hour: number) => ({ at: at(`2023-09-18 ${hour}:00`) });
  const parentOf = (walk: Walk): Walk => {
    const agreed = having(walk, terms(walk, open), on(11));
    const { at: signedAt } = on(12);
    return having(agreed, signatures(agreed, { parties: signedAt, mediator: signedAt, seal: signedAt }), on(12));
  };

  it('has missed it in the rest as well: the next time is the second', () => {
    const child = childOf(parentOf(missed(given.mediating(own), '2023-09-18', yang)));
    expect(answer(child, absentTwice, { at: at('2023-09-20 10:00') })).toBe('absences-too-few');
    const again = missed(child, '2023-09-20', yang);
    expect(answer(again, absentTwice, { at: at('2023-09-20 12:00') })).toEqual(['mediation.failed.v1']);
  });

  it('counts the absences of the rest’s own parties alone', () => {
    const walk = given.mediating(own);
    const child = childOf(parentOf(missed(missed(walk, '2023-09-15', wu), '2023-09-18', wu)));
    expect(answer(child, absentTwice, { at: at('2023-09-20 10:00') })).toBe('absences-too-few');
  });
});

describe('A-35, T10: given a mediator who left before the case was split', () => {
  it('does not come back in the rest', () => {
    const walk = given.mediating(own);
    const { lead } = walk.state;
    const replaced = having(walk, replacement(walk, { chosen: lawyer }), byCounty);
    const child = childOf(splitFrom(having(replaced, disclosure(), { by: { kind: 'mediator', id: lawyer } })));
    expect('barred' in child.state && child.state.barred).toEqual(new Map([[lead, 'REPLACED']]));
    expect(answer(child, replacement(child, { chosen: lead }))).toBe('mediator-excluded');
  });
});

describe('A-35: given the rest of a case that was made before what binds its people was carried into it', () => {
  it('is bound by nothing, and was never in another mechanism', () => {
    const bare = childOf(splitFrom(given.mediating(own))).events.map((event) => {
      if (event.type !== 'case.continued.v1') return event;
      const { newcomers: _n, choices: _c, rejectedRecusals: _r, absences: _a, switches: _s, ...before } = event;
      return before;
    });
    expect(fold(bare, childId)).toMatchObject({
      stage: 'mediating',
      choices: new Map(),
      rejectedRecusals: [],
      absences: new Map(),
      mechanism: { now: 'ONE_STOP', switches: [] },
    });
  });
});
