import type { Relief } from '../../../events/intake.ts';
import { MediatorId } from '../../../events/primitives.ts';
import type { Candidate } from '../../../shared/domain/assignment/candidate.ts';
import { given } from '../../support/case-builder.ts';
import { ask, candidates, having, own, type Scenario, type Walk } from '../../support/case-scenario.ts';
import { assignment } from '../../support/people-commands.ts';

const id = (text: string) => MediatorId.parse(text);
const lawyer = 'mediator-522626-2';
const retiredFinance = 'mediator-522626-4';

const relief = (marks: Partial<Relief>): Relief => ({
  enterprise: false,
  agri: false,
  microSmall: false,
  epidemic: false,
  ...marks,
});

const assigned = (walk: Walk, over: Parameters<typeof assignment>[0] = {}) => {
  const decided = ask(walk, assignment(over));
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.flatMap((event) => (event.type === 'mediator.assigned.v1' ? [event] : []));
};

const groundsOf = (over: Partial<Scenario>) =>
  new Map(assigned(given.assigning(over))[0]?.excluded.map(({ mediatorId, ground }) => [String(mediatorId), ground]));

describe('given the published case and the pack’s roster', () => {
  it('takes the eligible mediator who fits best, and keeps the score and the grounds', () => {
    const [lead, ...others] = assigned(given.assigning());
    expect(lead).toMatchObject({ mediatorId: 'mediator-522626-3', role: 'LEAD' });
    expect(others).toEqual([]);
    expect(lead?.score.length).toBe(5);
    expect(lead?.score[0]).toMatchObject({ mediatorId: 'mediator-522626-3', parts: { specialism: 30, county: 15 } });
  });

  it('excludes who left the bank less than three years ago (R5)', () => {
    expect(groundsOf({}).get(retiredFinance)).toBe('R5');
  });

  it('excludes those employed by any bank of the party’s group, in every county (R2)', () => {
    const grounds = groundsOf(own);
    const employed = candidates.filter(({ employer }) => employer?.startsWith('rural-'));
    expect(employed.length).toBeGreaterThan(1);
    for (const { mediatorId } of employed) expect(grounds.get(mediatorId)).toBe('R2');
    for (const { mediatorId } of candidates.filter(({ employer }) => employer === 'ccb-qdn'))
      expect(grounds.get(mediatorId)).toBeUndefined();
  });

  it('excludes the whole committee that the party hosts, and looks in another county (R6)', () => {
    const walk = given.assigning({ ...own, county: '522632' });
    const [lead] = assigned(walk);
    const of = (county: string) =>
      candidates.filter((each) => each.county === county).map(({ mediatorId }) => mediatorId);
    expect(of('522632')).not.toContain(lead?.mediatorId);
    expect(
      lead?.excluded
        .filter(({ ground }) => ground === 'R6')
        .every(({ mediatorId }) => of('522632').includes(mediatorId)),
    ).toBe(true);
  });
});

describe('given a dispute without any institution', () => {
  it('holds a finance background against nobody', () => {
    const walk = given.assigning({ ...own, applicantKind: 'NATURAL' });
    const finance = candidates.filter((each) => each.finance);
    const [lead] = assigned(walk, { candidates: finance });
    expect(lead?.score.map(({ parts }) => parts.neutrality)).toEqual(Array.from({ length: 5 }, () => 10));
  });
});

describe('given a choice', () => {
  it('takes the chosen, though another ranks higher', () => {
    const chosen = id(lawyer);
    expect(assigned(given.assigning(), { chosen })[0]).toMatchObject({ mediatorId: lawyer, role: 'LEAD' });
  });

  it('keeps the score of the chosen, however low it ranks', () => {
    const walk = given.assigning({ ...own, county: '522601' });
    const ranked = assigned(walk, { chosen: id(lawyer) })[0]?.score.map(({ mediatorId }) => mediatorId);
    expect(ranked?.indexOf(id(lawyer))).toBe(5);
  });

  it('does not take the chosen twice in a complex case', () => {
    const both = assigned(given.assigning({ ...own, total: 100_000_000 }), { chosen: id(lawyer) });
    expect(both.map(({ role }) => role)).toEqual(['LEAD', 'CO']);
    expect(new Set(both.map(({ mediatorId }) => mediatorId)).size).toBe(2);
  });
});

describe('given how many it needs (TY16 13)', () => {
  it.each<readonly [string, Partial<Scenario>, number]>([
    ['a fen below a million', { total: 99_999_999 }, 1],
    ['a million', { total: 100_000_000 }, 2],
    ['two debtors', { respondents: 2 }, 1],
    ['three debtors', { respondents: 3 }, 2],
    ['a farmer’s case', { dispute: { relief: relief({ agri: true }) } }, 2],
    ['an enterprise under relief', { dispute: { relief: relief({ enterprise: true }) } }, 2],
    ['a small business in an epidemic', { dispute: { relief: relief({ microSmall: true, epidemic: true }) } }, 1],
  ])('%s', (_what, over, count) => {
    expect(assigned(given.assigning({ ...own, ...over }))).toHaveLength(count);
  });

  it('is led by one alone where nobody else is eligible', () => {
    const one = candidates.filter(({ mediatorId }) => mediatorId === lawyer);
    expect(assigned(given.assigning({ ...own, total: 100_000_000 }), { candidates: one })).toHaveLength(1);
  });

  it('pairs finance and legal, and keeps why the second was taken', () => {
    const base = candidates.find(({ mediatorId }) => mediatorId === lawyer);
    if (!base) throw new Error('the roster has its lawyer');
    const like = (name: string, over: Partial<Candidate>): Candidate => ({ ...base, mediatorId: id(name), ...over });
    const roster = [
      like('finance', { legal: false, finance: true }),
      like('also-legal', { legal: true, finance: false, settledLikeCases: 3 }),
      like('lead', { specialisms: ['FINANCIAL_LOAN'], legal: true, finance: false }),
    ];
    const [lead, second] = assigned(given.assigning({ ...own, total: 100_000_000 }), { candidates: roster });
    expect([lead?.mediatorId, second?.mediatorId]).toEqual(['lead', 'finance']);
    expect(second?.score[0]).toMatchObject({ mediatorId: 'finance', parts: { neutrality: 10 } });
  });

  it('leads the case with the first, whoever joins', () => {
    const walk = given.assigning({ ...own, total: 100_000_000 });
    const led = having(walk, assignment());
    expect(led.state).toMatchObject({
      stage: 'mediating',
      mediators: assigned(walk).map(({ mediatorId }) => mediatorId),
    });
    expect('lead' in led.state && led.state.lead).toBe(assigned(walk)[0]?.mediatorId);
  });
});
