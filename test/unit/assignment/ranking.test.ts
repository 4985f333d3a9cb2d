import fc from 'fast-check';
import { CountyCode, InstitutionId, MediatorId } from '../../../events/primitives.ts';
import type { Candidate } from '../../../shared/domain/assignment/candidate.ts';
import type { AssignmentQuestion } from '../../../shared/domain/assignment/question.ts';
import { rank } from '../../../shared/domain/assignment/ranking.ts';
import { day, jurisdiction } from '../../support/case-scenario.ts';

const here = CountyCode.parse('522626');
const elsewhere = CountyCode.parse('522601');
const bank = InstitutionId.parse('rural-522626');
const other = InstitutionId.parse('ccb-qdn');
const id = (text: string) => MediatorId.parse(text);

/** Earns nothing but for neutrality, and is excluded by nothing. */
const plain: Candidate = {
  mediatorId: id('m'),
  county: elsewhere,
  employment: 'PART_TIME',
  active: true,
  certifiedUntil: day('2023-09-15'),
  trainingHours: 8,
  courtRoster: true,
  languages: [],
  specialisms: [],
  finance: false,
  legal: false,
  formerEmployers: [],
  openCases: 4,
  maxOpen: 4 + 1e9,
  settledLikeCases: 0,
};

const question: AssignmentQuestion = {
  county: here,
  channel: 'COURT_DELEGATED',
  causeCode: 'FINANCIAL_LOAN',
  languages: ['zh-CN', 'hea'],
  institutions: [bank],
  consumer: true,
  preferred: [],
  despiteLoad: [],
  barred: new Map(),
  rules: jurisdiction.rules,
  today: day('2023-09-15'),
};

const scoreOf = (over: Partial<Candidate>, ask: Partial<AssignmentQuestion> = {}) =>
  rank([{ ...plain, maxOpen: 5, openCases: 4, ...over }], { ...question, ...ask }).ranked[0];

// one case of five is free: a fifth of fifteen
const LOAD = 3;
const NEUTRAL = 10;

describe('given one ground for a mediator (mechanism.md §5)', () => {
  it.each<readonly [string, Partial<Candidate>, Partial<AssignmentQuestion>, number]>([
    ['nothing but being neutral', {}, {}, 0],
    ['the cause among the specialisms', { specialisms: ['CREDIT_CARD', 'FINANCIAL_LOAN'] }, {}, 30],
    ['another cause', { specialisms: ['CREDIT_CARD'] }, {}, 0],
    ['every language needed', { languages: ['hea', 'zh-CN'] }, {}, 20],
    ['one language of two', { languages: ['zh-CN'] }, {}, 0],
    ['the same county', { county: here }, {}, 15],
    ['no open case at all', { openCases: 0 }, {}, 15 - LOAD],
    ['some room', { openCases: 2 }, {}, 9 - LOAD],
    ['a finance background in a consumer’s case', { finance: true }, {}, -NEUTRAL],
    ['a finance background in another case', { finance: true }, { consumer: false }, 0],
    ['one like case settled', { settledLikeCases: 1 }, {}, 1],
    ['five like cases settled', { settledLikeCases: 5 }, {}, 5],
    ['fifty like cases settled', { settledLikeCases: 50 }, {}, 5],
    ['being preferred', {}, { preferred: [id('m')] }, 5],
    ['another being preferred', {}, { preferred: [id('n')] }, 0],
  ])('%s', (_ground, over, ask, more) => {
    expect(scoreOf(over, ask)?.total).toBe(NEUTRAL + LOAD + more);
  });

  it('gives a hundred for all of them, and says which gave what', () => {
    const best = scoreOf(
      { specialisms: ['FINANCIAL_LOAN'], languages: ['zh-CN', 'hea'], county: here, openCases: 0, settledLikeCases: 5 },
      { preferred: [id('m')] },
    );
    expect(best).toEqual({
      mediatorId: 'm',
      total: 100,
      parts: { specialism: 30, language: 20, county: 15, load: 15, neutrality: 10, likeCases: 5, preference: 5 },
    });
  });
});

describe('given a second mediator beside the first: finance and legal make a pair', () => {
  const finance = { finance: true, legal: false };
  const legal = { finance: false, legal: true };
  it.each([
    ['legal beside finance', finance, legal, NEUTRAL],
    ['finance beside legal, a consumer’s case too', legal, finance, NEUTRAL],
    ['finance beside finance', finance, finance, 0],
    ['legal beside legal', legal, legal, 0],
    ['neither beside legal', legal, { finance: false, legal: false }, 0],
    ['anybody beside one who is both', { finance: true, legal: true }, { finance: false, legal: false }, NEUTRAL],
  ])('%s', (_pair, beside, over, points) => {
    expect(scoreOf(over, { beside })).toMatchObject({ parts: { neutrality: points } });
  });
});

describe('given equal scores', () => {
  const orderOf = (...candidates: readonly Partial<Candidate>[]) =>
    rank(
      candidates.map((over) => ({ ...plain, ...over })),
      question,
    ).ranked.map(({ mediatorId }) => mediatorId);

  it('takes who was assigned longest ago, never before anyone', () => {
    expect(
      orderOf(
        { mediatorId: id('a'), lastAssignedOn: day('2023-09-02') },
        { mediatorId: id('b'), lastAssignedOn: day('2023-09-01') },
        { mediatorId: id('c') },
      ),
    ).toEqual(['c', 'b', 'a']);
    expect(orderOf({ mediatorId: id('c') }, { mediatorId: id('a'), lastAssignedOn: day('2023-09-02') })).toEqual([
      'c',
      'a',
    ]);
  });

  it('takes the lower id where that is equal too', () => {
    const on = { lastAssignedOn: day('2023-09-01') };
    expect(orderOf({ mediatorId: id('b'), ...on }, { mediatorId: id('a'), ...on })).toEqual(['a', 'b']);
    expect(orderOf({ mediatorId: id('a'), ...on }, { mediatorId: id('b'), ...on })).toEqual(['a', 'b']);
  });
});

describe('given grounds to exclude, and the moment before each', () => {
  const hosted = { hostInstitution: bank };
  it.each<readonly [string, Partial<Candidate>, Partial<AssignmentQuestion>, string | undefined]>([
    ['suspended', { active: false }, {}, 'NOT_ACTIVE'],
    ['on leave from today', { absences: [{ kind: 'LEAVE', from: day('2023-09-15') }] }, {}, 'LEAVE'],
    ['on leave from tomorrow', { absences: [{ kind: 'LEAVE', from: day('2023-09-16') }] }, {}, undefined],
    [
      'on leave until today',
      { absences: [{ kind: 'LEAVE', from: day('2023-09-01'), to: day('2023-09-15') }] },
      {},
      'LEAVE',
    ],
    [
      'back from leave today',
      { absences: [{ kind: 'LEAVE', from: day('2023-09-01'), to: day('2023-09-14') }] },
      {},
      undefined,
    ],
    [
      'suspended after a leave that is over (PML 15)',
      {
        absences: [
          { kind: 'LEAVE', from: day('2023-08-01'), to: day('2023-08-14') },
          { kind: 'SUSPENDED', from: day('2023-09-01') },
        ],
      },
      {},
      'SUSPENDED',
    ],
    ['one who left this case', { active: true }, { barred: new Map([[id('m'), 'R3']]) }, 'R3'],
    ['somebody else who left this case', {}, { barred: new Map([[id('n'), 'R3']]) }, undefined],
    [
      'who left a party recently, waived by all (R5)',
      { formerEmployers: [{ institutionId: bank, until: day('2023-09-14') }] },
      { waived: id('m') },
      undefined,
    ],
    [
      'of a committee that a party hosts, waived by all (R6)',
      { county: here },
      { ...hosted, waived: id('m') },
      undefined,
    ],
    ['of a committee that a party hosts, another’s waived', { county: here }, { ...hosted, waived: id('n') }, 'R6'],
    ['employed by a party, waived by all (R2)', { employer: bank }, { waived: id('m') }, 'R2'],
    ['a certificate that ended yesterday', { certifiedUntil: day('2023-09-14') }, {}, 'CERTIFICATE_EXPIRED'],
    ['a certificate that ends today', { certifiedUntil: day('2023-09-15') }, {}, undefined],
    ['seven hours of training', { trainingHours: 7 }, {}, 'TRAINING_LAPSED'],
    ['eight hours of training', { trainingHours: 8 }, {}, undefined],
    ['off the court’s roster, delegated', { courtRoster: false }, {}, 'NOT_ON_COURT_ROSTER'],
    [
      'off the court’s roster, entrusted',
      { courtRoster: false },
      { channel: 'COURT_ENTRUSTED' },
      'NOT_ON_COURT_ROSTER',
    ],
    ['off the court’s roster, invited', { courtRoster: false }, { channel: 'COURT_INVITED' }, undefined],
    ['off the court’s roster, the parties’ own case', { courtRoster: false }, { channel: 'PARTY_SINGLE' }, undefined],
    ['employed by a party', { employer: bank }, {}, 'R2'],
    ['employed by another bank', { employer: other }, {}, undefined],
    [
      'left a party three years ago less a day',
      { formerEmployers: [{ institutionId: bank, until: day('2020-09-16') }] },
      {},
      'R5',
    ],
    [
      'left a party three years ago',
      { formerEmployers: [{ institutionId: bank, until: day('2020-09-15') }] },
      {},
      undefined,
    ],
    [
      'left another bank yesterday',
      { formerEmployers: [{ institutionId: other, until: day('2023-09-14') }] },
      {},
      undefined,
    ],
    ['of a committee that a party hosts', { county: here }, hosted, 'R6'],
    ['of another county than that committee’s', { county: elsewhere }, hosted, undefined],
    ['of a committee hosted by another bank', { county: here }, { hostInstitution: other }, undefined],
    ['as many cases as allowed', { openCases: 5, maxOpen: 5 }, {}, 'FULL'],
    [
      'as many cases as allowed, leading the group',
      { openCases: 5, maxOpen: 5 },
      { despiteLoad: [id('m')] },
      undefined,
    ],
    [
      'as many cases as allowed, another leading the group',
      { openCases: 5, maxOpen: 5 },
      { despiteLoad: [id('n')] },
      'FULL',
    ],
    ['room for one more', { openCases: 4, maxOpen: 5 }, {}, undefined],
  ])('%s', (_what, over, ask, ground) => {
    const { ranked, excluded } = rank([{ ...plain, ...over }], { ...question, ...ask });
    expect(excluded).toEqual(ground ? [{ mediatorId: 'm', ground }] : []);
    expect(ranked).toHaveLength(ground ? 0 : 1);
  });
});

describe('given any roster', () => {
  const days = fc.constantFrom(day('2023-09-01'), day('2023-09-02'));
  const mediators = fc.record(
    {
      county: fc.constantFrom(here, elsewhere),
      active: fc.boolean(),
      languages: fc.subarray(['zh-CN', 'hea'] as const),
      finance: fc.boolean(),
      employer: fc.constantFrom(bank, other),
      openCases: fc.integer({ min: 0, max: 5 }),
      settledLikeCases: fc.integer({ min: 0, max: 7 }),
      lastAssignedOn: days,
    },
    { requiredKeys: ['county', 'active', 'languages', 'finance', 'openCases', 'settledLikeCases'] },
  );
  const rosters = fc
    .array(mediators, { maxLength: 8 })
    .map((all) => all.map((over, i): Candidate => ({ ...plain, maxOpen: 5, ...over, mediatorId: id(`m${i}`) })));

  it('ranks the same whatever order it is read in', () => {
    const twoOrders = rosters.chain((roster) =>
      fc.tuple(fc.constant(roster), fc.shuffledSubarray(roster, { minLength: roster.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([roster, shuffled]) => {
        expect(rank(shuffled, question).ranked).toEqual(rank(roster, question).ranked);
      }),
    );
  });

  it('ranks or excludes everybody once, and adds up what it gives', () => {
    fc.assert(
      fc.property(rosters, (roster) => {
        const { ranked, excluded } = rank(roster, question);
        const all = [...ranked, ...excluded].map(({ mediatorId }) => mediatorId);
        expect(all.toSorted()).toEqual(roster.map(({ mediatorId }) => mediatorId));
        for (const { total, parts } of ranked) {
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
          expect(total >= 0 && total <= 100).toBe(true);
        }
      }),
    );
  });
});
