import { CommandId, MediatorId } from '../../../events/primitives.ts';
import { readAssignment } from '../../../services/casefile/read-assignment.ts';
import { commitOf } from '../../../shared/commit.ts';
import { sha256 } from '../../../shared/digest.ts';
import type { Viewer } from '../../../shared/domain/access.ts';
import { given } from '../../support/case-builder.ts';
import { actors, caseId, having, lawyer, own, tenOn, type Walk } from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { assignment, replacement } from '../../support/people-commands.ts';

const county: Viewer = { ...actors.county, counties: [given.filed().state.competentCounty] };
const stranger: Viewer = { kind: 'institution', id: 'ccb-qdn', counties: [] };

const read = async ({ events, scenario }: Walk, principal: Viewer = county, language: 'zh' | 'en' = 'en') => {
  const cases = memoryCases();
  const facts = {
    caseId,
    requestDigest: sha256('request'),
    at: tenOn(scenario.on),
    correlationId: 't',
    command: 'all',
  };
  await cases.append(commitOf([], { ...facts, commandId: CommandId.parse('all'), actor: actors.court }, events));
  return readAssignment({ cases })({ principal, path: { caseId }, language });
};

const assignmentsOf = async (walk: Walk) => {
  const answer = await read(walk);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.body.assignments;
};

describe('given a mediator whom the ranking took (§5, PIPL 24)', () => {
  const walk = given.mediating(own);

  it('tells its place and the scores of those beside it, each part within its weight', async () => {
    const answer = await read(walk);
    if (!answer.ok) throw new Error(answer.error.code);
    const { weights, assignments } = answer.value.body;
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    const [lead] = assignments;
    expect(lead).toMatchObject({ mediatorId: walk.state.lead, role: 'LEAD', chosenBy: 'RANKING', rank: 1 });
    for (const { parts } of lead?.score ?? [])
      for (const [part, points] of Object.entries(parts))
        expect(points).toBeLessThanOrEqual(weights[part as keyof typeof weights]);
  });

  it('tells who was left out and why, in the reader’s language', async () => {
    const [lead] = await assignmentsOf(walk);
    const employed = lead?.excluded.find(({ ground }) => ground === 'R2');
    expect(employed?.reason).toBe('employed by a party institution or its group');
    expect(lead?.excluded.every(({ ground, reason }) => reason !== ground)).toBe(true);
    const zh = await read(walk, county, 'zh');
    expect(JSON.stringify(zh)).toContain('当事机构或者其集团的现职人员');
  });
});

describe('given mediators who were found otherwise', () => {
  it('says that the committee took one by hand, and whom another replaced', async () => {
    const byHand = having(given.assigning(), assignment({ chosen: lawyer }));
    const next = MediatorId.parse('mediator-522626-3');
    const changed = having(byHand, replacement(byHand, { chosen: next }), { by: actors.county });
    expect(await assignmentsOf(changed)).toMatchObject([
      { mediatorId: lawyer, chosenBy: 'COMMITTEE' },
      { mediatorId: next, chosenBy: 'COMMITTEE', replaced: { mediatorId: lawyer, reason: 'ILLNESS' } },
    ]);
  });

  it('has nobody to explain before there is one', async () => {
    expect(await assignmentsOf(given.assigning())).toEqual([]);
  });
});

it('given somebody who may not see the case, there is none', async () => {
  expect(await read(given.mediating(), stranger)).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
