import { CaseId, CourtId, InstitutionId, MediatorId } from '../../../events/primitives.ts';
import { likenessOf } from '../../../shared/domain/case/group/likeness.ts';
import { given } from '../../support/case-builder.ts';
import { archiving, commands, signatures, terms, withdrawal } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  at,
  attestedBy,
  candidates,
  caseId,
  day,
  entrusted,
  evidence,
  having,
  lawyer,
  own,
  type Walk,
} from '../../support/case-scenario.ts';
import {
  assignment,
  choice,
  disclosure,
  grouping,
  leaving,
  modelJudgment,
  recusal,
} from '../../support/people-commands.ts';

const anotherId = CaseId.parse(`522626-${'c'.repeat(26)}`);
const left = MediatorId.parse('mediator-522626-4');
const groupOf = ({ state }: Walk) => state.group;
const peopleOf = ({ state }: Walk) => ('mediators' in state ? [state.lead, ...(state.mediators ?? [])] : []);
/** Everybody's desk is full. */
const full = candidates.map((each) => ({ ...each, openCases: each.maxOpen }));

describe('§4.3: given open cases of the same institution and product', () => {
  it.each(['filed', 'supplement', 'informing', 'assigning'] as const)(
    'at %s: join the group before anybody leads',
    (stage) => {
      const walk = having(given[stage](own), grouping());
      expect(groupOf(walk)).toEqual({ groupCaseId: anotherId, lead: lawyer });
      expect(walk.events.at(-1)).toEqual({
        type: 'case.grouped.v1',
        groupCaseId: anotherId,
        lead: lawyer,
        on: '2023-09-15',
      });
    },
  );

  it.each([given.mediating(own), given.agreed(own)])(
    'at the table: the lead of the group takes over, and a second joins (§5)',
    (walk) => {
      const grouped = having(walk, grouping());
      expect(grouped.events.slice(-3)).toMatchObject([
        { type: 'case.grouped.v1' },
        { type: 'mediator.replaced.v1', from: 'mediator-522626-3', to: lawyer, role: 'LEAD', reason: 'GROUPED' },
        { type: 'mediator.assigned.v1', role: 'CO' },
      ]);
      const [lead, first, second, ...none] = peopleOf(grouped);
      expect([lead, first, none]).toEqual([lawyer, lawyer, []]);
      expect([lawyer, 'mediator-522626-3']).not.toContain(second);
    },
  );

  it('under the lead it has, gets the second mediator of a complex case if there is one, and no other lead', () => {
    const walk = given.mediating(own);
    expect(answer(walk, grouping({ lead: walk.state.lead }))).toEqual(['case.grouped.v1', 'mediator.assigned.v1']);
    expect(answer(walk, grouping({ lead: walk.state.lead, candidates: full }))).toEqual(['case.grouped.v1']);
  });

  it.each(['mediating', 'agreed'] as const)('R5: at %s, is asked nothing anew of who leads it already', (stage) => {
    const waived = assignment({
      chosen: left,
      waivers: attestedBy(given.assigning(own)),
      disclosureEvidenceId: evidence,
    });
    const table = having(given.assigning(own), waived);
    const walk = stage === 'agreed' ? having(table, terms(table)) : table;
    expect(walk.state).toMatchObject({ stage, lead: left });
    expect(answer(walk, grouping({ lead: left }))).toContain('case.grouped.v1');
  });

  it('with the lead of the group as its second, changes their places', () => {
    const complex = given.mediating({ ...own, total: 150_000_000 });
    const [lead, second] = complex.state.mediators;
    if (!second) throw new Error('a complex case has two');
    const walk = having(complex, grouping({ lead: second }));
    expect(walk.events.at(-1)?.type).toBe('case.grouped.v1');
    expect(walk.state).toMatchObject({ lead: second, mediators: [lead, second] });
  });

  it('A-05, T07: still needs the consent of each of its parties, and keeps its own clocks', () => {
    const walk = having(given.informing(own), grouping());
    expect(walk.state.consents.size).toBe(0);
    expect(having(given.mediating(own), grouping()).state.clocks).toEqual(given.mediating(own).state.clocks);
  });

  it('is refused to a case of another product or institution', () => {
    const like = likenessOf(given.filed(own).state);
    const unlike = [
      { ...like, causeCode: 'CREDIT_CARD' },
      { ...like, institutions: [InstitutionId.parse('ccb-qdn')] },
    ];
    for (const each of unlike) expect(answer(given.filed(own), grouping({ like: each }))).toBe('group-unlike');
  });

  it('conflicts are looked at in each case (R5)', () => {
    expect(ask(given.mediating(own), grouping({ lead: left }))).toMatchObject({
      ok: false,
      error: { code: 'mediator-excluded', field: 'mediatorId', params: { ground: 'R5' } },
    });
    expect(answer(given.mediating(own), grouping({ lead: MediatorId.parse('mediator-9') }))).toBe('mediator-unknown');
  });

  it('a full desk keeps the lead from none of them', () => {
    expect(answer(given.mediating(own), grouping({ candidates: full }))).toContain('case.grouped.v1');
    const before = having(given.assigning(own), grouping());
    expect(having(before, assignment({ candidates: full })).state).toMatchObject({ lead: lawyer });
    expect(answer(given.assigning(own), assignment({ candidates: full }))).toBe('no-eligible-mediator');
  });

  it('waits until a recusal is decided, and not after the last day', () => {
    const asked = having(given.mediating(own), recusal(given.mediating(own)));
    expect(answer(asked, grouping())).toBe('change-pending');
    const late = { at: at('2023-09-27 09:00') };
    for (const stage of ['assigning', 'mediating'] as const)
      expect(answer(given[stage](own), grouping(), late)).toBe('deadline-passed');
  });
});

describe('§4.3: given a case of a group', () => {
  const grouped = having(given.assigning(own), grouping());

  it('T09: is assigned to the lead of the group, with a second; by hand to nobody else', () => {
    const walk = having(grouped, assignment());
    expect(walk.state).toMatchObject({ lead: lawyer, mediators: [lawyer, expect.any(String)] });
    expect(answer(grouped, assignment({ chosen: MediatorId.parse('mediator-522626-3') }))).toBe('group-led');
    expect(having(grouped, assignment({ chosen: lawyer })).state).toMatchObject({ lead: lawyer });
  });

  it('T09: where the lead may not take it, the ranking decides', () => {
    const conflicted = having(given.assigning(own), grouping({ candidates }));
    const without = candidates.map((each) => (each.mediatorId === lawyer ? { ...each, active: false } : each));
    expect(having(conflicted, assignment({ candidates: without })).state).toMatchObject({ lead: 'mediator-522626-3' });
  });

  it('PML 19: is led by whom its own parties choose together', () => {
    const reserved = having(given.assigning({ ...own, reserved: true }), grouping());
    const chosen = MediatorId.parse('mediator-522626-3');
    const choices = choice(reserved).choices.map((each) => ({ ...each, mediatorId: chosen }));
    expect(having(reserved, choice(reserved, { choices })).state).toMatchObject({ lead: chosen });
  });

  it('is in it once: the same is nothing new, another group refused, another lead taken', () => {
    expect(answer(grouped, grouping())).toEqual([]);
    expect(answer(grouped, grouping({ groupCaseId: caseId }))).toBe('grouped-already');
    const table = having(given.mediating(own), grouping());
    const [, second] = 'mediators' in table.state ? (table.state.mediators ?? []) : [];
    if (!second) throw new Error('a case of a group has two');
    expect(having(table, grouping({ lead: second })).state).toMatchObject({
      lead: second,
      group: { groupCaseId: anotherId, lead: second },
    });
  });

  it('leaves it where its facts differ, with the mediators it has', () => {
    const walk = having(given.mediating(own), grouping());
    const alone = having(walk, leaving);
    expect(groupOf(alone)).toBeUndefined();
    expect(peopleOf(alone)).toEqual(peopleOf(walk));
    expect(answer(alone, leaving)).toBe('not-grouped');
  });

  it('is over and has its file closed: the group gets another lead without it', () => {
    const table = having(given.mediating(own), grouping());
    const over = having(table, withdrawal(table));
    const another = grouping({ lead: MediatorId.parse('mediator-522626-3') });
    expect(answer(over, another)).toEqual([]);
    const filed = having(over, archiving(over), { by: actors.county });
    expect(answer(filed, another)).toEqual([]);
    expect(answer(filed, grouping({ groupCaseId: caseId }))).toBe('stage-passed');
  });

  it('stays in it once it is over', () => {
    const table = having(given.mediating(own), grouping());
    expect(answer(having(table, withdrawal(table)), leaving)).toBe('stage-passed');
  });

  it('T05: leaves it by a transfer to another county', () => {
    expect(groupOf(having(having(given.filed(own), grouping()), commands.transfer))).toBeUndefined();
  });

  it('T05: may come under another head once its own has gone to another county, and is led by who leads there', () => {
    const under = { groupCaseId: caseId };
    expect(answer(grouped, grouping(under))).toBe('grouped-already');
    const moved = having(grouped, grouping({ ...under, headless: [anotherId] }));
    expect(groupOf(moved)).toEqual({ groupCaseId: caseId, lead: lawyer });
    const table = having(given.mediating(own), grouping());
    expect(answer(table, grouping({ ...under, headless: [anotherId] }))).toEqual(['case.grouped.v1']);
    expect(answer(table, grouping({ ...under, headless: [caseId] }))).toBe('grouped-already');
  });

  it('T05: takes no model judgment along to another county', () => {
    const head = having(having(given.filed(own), grouping({ groupCaseId: caseId })), modelJudgment());
    expect(head.state.modelJudgment).toBeDefined();
    const moved = having(head, commands.transfer);
    expect(moved.state.modelJudgment).toBeUndefined();
    expect(moved.events.at(-1)).toMatchObject({ groupCaseId: caseId });
  });

  it('stays in it when its agreement binds, and joins none then', () => {
    const walk = having(having(given.agreed(own), grouping()), disclosure(), { by: { kind: 'mediator', id: lawyer } });
    expect(groupOf(having(walk, signatures(walk)))).toBeDefined();
    expect(answer(given.effective(own), grouping())).toBe('stage-passed');
  });

  it('TY16 13: a suit that a court entrusted asks for the court’s roster in each case', () => {
    const suit = given.mediating(entrusted('SUMMARY', '2023-09-15'));
    const none = candidates.map((each) => (each.mediatorId === lawyer ? { ...each, courtRoster: false } : each));
    expect(answer(suit, grouping({ candidates: none }))).toBe('mediator-excluded');
  });
});

describe('示范判决: given the case that stands for its group', () => {
  const head = having(given.mediating(own), grouping({ groupCaseId: caseId }));

  it('keeps the model judgment, of one of them or of its like, and a later one in its place', () => {
    const judged = having(head, modelJudgment({ judgedCaseId: anotherId }));
    const { type: _type, ...kept } = modelJudgment({ judgedCaseId: anotherId });
    expect(judged.state.modelJudgment).toEqual(kept);
    const again = having(judged, modelJudgment({ courtCaseNo: '（2023）黔2626民终3号' }));
    expect(again.state.modelJudgment).toMatchObject({ courtCaseNo: '（2023）黔2626民终3号' });
  });

  it('keeps it though it is over and filed: the judgment is for the others', () => {
    const over = having(head, withdrawal(head));
    const filed = having(over, archiving(over), { by: actors.county });
    expect(answer(filed, modelJudgment())).toEqual(['model-judgment.recorded.v1']);
  });

  it('stands, and does not leave', () => {
    expect(answer(head, leaving)).toBe('group-head-stays');
  });

  it('refuses what no court of the pack said, or nobody yet', () => {
    expect(answer(head, modelJudgment({ courtCaseNo: '12' }))).toBe('court-case-no-invalid');
    expect(answer(head, modelJudgment({ courtId: CourtId.parse('court-9') }))).toBe('court-unknown');
    expect(answer(head, modelJudgment({ judgedOn: day('2023-09-16') }))).toBe('received-in-future');
    const member = having(given.mediating(own), grouping());
    expect(answer(member, modelJudgment())).toBe('not-group-head');
    expect(answer(given.mediating(own), modelJudgment())).toBe('not-grouped');
  });
});
