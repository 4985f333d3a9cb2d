import { ExpertId, InstitutionId, MediatorId } from '../../../events/primitives.ts';
import type { Evaluator } from '../../../shared/domain/assignment/expert.ts';
import { expertsNeeded, mayEvaluate } from '../../../shared/domain/case/mechanism/experts.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { day, jurisdiction } from '../../support/case-scenario.ts';

const { rules } = jurisdiction;
const [bank, sister, other] = ['rural-522626', 'rural-522601', 'ccb-qdn'].map((id) => InstitutionId.parse(id)) as [
  InstitutionId,
  InstitutionId,
  InstitutionId,
];
const mediator = MediatorId.parse('mediator-522626-3');
const question = { mediators: [mediator], institutions: [bank, sister], today: day('2023-09-15'), rules };

type Tie = Evaluator['ties'][number];
const tie = (institutionId: InstitutionId, until?: string): Tie => ({
  institutionId,
  ...(until ? { until: day(until) } : {}),
});
const expert = (over: Partial<Evaluator> = {}): Evaluator => ({
  id: ExpertId.parse('expert-1'),
  active: true,
  ties: [],
  ...over,
});

describe('C-03: given an expert and a case, and what §4.7 asks of independence', () => {
  it.each<readonly [string, Evaluator, boolean]>([
    ['without any tie', expert(), true],
    ['tied to a party now', expert({ ties: [tie(bank)] }), false],
    ['tied to another of its group', expert({ ties: [tie(sister)] }), false],
    ['tied to an institution that is none of it', expert({ ties: [tie(other)] }), true],
    ['whose tie ended three years and a day ago', expert({ ties: [tie(bank, '2020-09-14')] }), true],
    ['whose tie ended three years ago to the day', expert({ ties: [tie(bank, '2020-09-15')] }), true],
    ['whose tie ended a day less than three years ago', expert({ ties: [tie(bank, '2020-09-16')] }), false],
    ['with one tie of several that stands', expert({ ties: [tie(other), tie(bank)] }), false],
    ['who mediates in the case', expert({ mediatorId: mediator }), false],
    ['who mediates elsewhere', expert({ mediatorId: MediatorId.parse('mediator-522601-1') }), true],
  ])('%s', (_who, one, may) => {
    expect(mayEvaluate(one, question)).toBe(may);
  });
});

describe('C-03: given how many experts an evaluation takes', () => {
  it.each([
    [500_000_000, false, 1],
    [500_000_001, false, 3],
    [100, true, 3],
  ])('of %i fen, three asked for by all: %s', (total, asked, needed) => {
    expect(expertsNeeded(fen(total), asked, rules)).toBe(needed);
  });
});
