import { given } from '../../support/case-builder.ts';
import { actors, answer, ask, at, candidates, having, lawyer, own } from '../../support/case-scenario.ts';
import { addition, assignment, choice, replacement } from '../../support/people-commands.ts';

const full = candidates.map((each) => ({ ...each, openCases: each.maxOpen }));
const byCounty = { by: actors.county };
const assigning = given.assigning(own);
const mediating = given.mediating(own);
const reserved = given.assigning({ ...own, reserved: true });

describe('C-26, §5: given a roster with as many open cases as allowed', () => {
  it.each([
    ['T09, the appointment', assigning, assignment({ candidates: full })],
    ['T10, a replacement', mediating, replacement(mediating, { candidates: full })],
    ['TY16 13, a second mediator', mediating, addition({ candidates: full })],
  ])('%s finds nobody by the ranking, and by the committee’s hand whom it takes', (_what, walk, command) => {
    expect(answer(walk, command, byCounty)).toBe('no-eligible-mediator');
    expect(ask(walk, { ...command, chosen: lawyer }, byCounty)).toMatchObject({
      ok: true,
      value: [
        {
          chosenBy: 'COMMITTEE',
          score: [expect.objectContaining({ mediatorId: lawyer, parts: expect.objectContaining({ load: 0 }) })],
        },
      ],
    });
  });

  it('PML 19: the parties choose nobody whose desk is full', () => {
    expect(answer(reserved, choice(reserved, { candidates: full }))).toBe('mediator-excluded');
  });

  it('R2: by hand nobody is taken whom the law excludes', () => {
    const employed = full.map((each) => ({ ...each, employer: 'rural-522626' as never }));
    const when = { ...byCounty, at: at('2023-09-15 11:00') };
    expect(ask(assigning, assignment({ candidates: employed, chosen: lawyer }), when)).toMatchObject({
      error: { code: 'mediator-excluded', params: { ground: 'R2' } },
    });
  });

  it('T10: a second mediator with a full desk may still be moved to the lead’s place', () => {
    const two = having(mediating, addition({ chosen: lawyer }), byCounty);
    expect(answer(two, replacement(two, { candidates: full, chosen: lawyer }))).toEqual(['mediator.replaced.v1']);
  });
});
