import { CaseId } from '../../../events/primitives.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { sizeFault } from '../../../shared/domain/case/group/grouping.ts';
import { given } from '../../support/case-builder.ts';
import { caseId, day, having, lawyer, own } from '../../support/case-scenario.ts';
import { grouping } from '../../support/people-commands.ts';

const idOf = (i: number) => CaseId.parse(`522626-${String.fromCharCode(97 + i).repeat(26)}`);
const members = (count: number) => new Set(Array.from({ length: count }, (_, i) => idOf(i)));

describe('§4.3: given cases that are to make a group', () => {
  const alone = given.filed(own).state;
  const head = having(given.filed(own), grouping({ groupCaseId: caseId })).state;
  const orphan = having(given.filed(own), grouping({ groupCaseId: idOf(3) })).state;

  it.each([
    ['ten of them are enough', alone, 10, [], undefined],
    ['nine are not', alone, 9, [], 'group-too-small'],
    ['one more joins the group that its head stands for', head, 2, [], undefined],
    ['one more comes under another head, its own being gone', orphan, 2, [idOf(3)], undefined],
    ['a member stands for no group', orphan, 9, [idOf(4)], 'group-too-small'],
  ] as const)('%s', (_what, state, count, headless, code) => {
    expect(sizeFault(members(count), state, headless)?.error.code).toBe(code);
  });

  it('§4.3: is led by who sat beside the lead, at the table and while the text waits for signatures', () => {
    for (const walk of [
      given.mediating({ ...own, total: 150_000_000 }),
      given.agreed({ ...own, total: 150_000_000 }),
    ]) {
      const [lead, second = lawyer] = walk.state.mediators;
      expect(having(walk, grouping({ lead: second })).state).toMatchObject({ lead: second, mediators: [lead, second] });
    }
  });

  it('T10: is led by who comes from elsewhere once that one has taken the place, and not before', () => {
    const { state } = given.mediating(own);
    const grouped = { type: 'case.grouped.v1', groupCaseId: idOf(3), lead: lawyer, on: day('2023-09-15') } as const;
    expect(evolve(state, grouped, caseId)).toMatchObject({ lead: state.lead, group: { lead: lawyer } });
  });
});
