import { InstitutionId } from '../../../events/primitives.ts';
import { questionOf } from '../../../shared/domain/case/people/fitting.ts';
import { given } from '../../support/case-builder.ts';
import { contextAt, own, partiesOf, type Scenario, scenarioOf, tenOn } from '../../support/case-scenario.ts';

const asked = (over: Partial<Scenario>) => {
  const walk = given.assigning({ ...own, ...over });
  return questionOf(walk.state, contextAt(tenOn(walk.scenario.on)));
};
const between = (kinds: readonly ('NATURAL' | 'LEGAL')[], institutions: readonly (string | undefined)[]) => {
  const parties = partiesOf(scenarioOf({ ...own, respondents: kinds.length - 1 })).map(
    ({ institutionId: _none, ...party }, i) => ({
      ...party,
      kind: kinds[i] ?? 'LEGAL',
      ...(institutions[i] ? { institutionId: InstitutionId.parse(institutions[i]) } : {}),
    }),
  );
  return asked({ respondents: kinds.length - 1, dispute: { parties } });
};

describe('§5: given what the ranking asks of a case', () => {
  it.each([
    ['a person against a bank', ['LEGAL', 'NATURAL'], ['rural-522626', undefined], true],
    ['a person and a firm against a bank', ['NATURAL', 'LEGAL', 'LEGAL'], [undefined, undefined, 'ccb-qdn'], true],
    ['a firm against a bank', ['LEGAL', 'LEGAL'], ['rural-522626', undefined], false],
    ['two persons', ['NATURAL', 'NATURAL'], [undefined, undefined], false],
  ] as const)('is a consumer’s case or none: %s', (_who, kinds, institutions, consumer) => {
    expect(between(kinds, institutions).consumer).toBe(consumer);
  });

  it('R2, R6: names every institution of the parties’ groups, each once, and who hosts the committee', () => {
    const { institutions, hostInstitution } = between(['LEGAL', 'LEGAL'], ['rural-522626', 'rural-522601']);
    expect(institutions).toContain('rural-522632');
    expect(institutions).not.toContain('ccb-qdn');
    expect(new Set(institutions).size).toBe(institutions.length);
    expect(hostInstitution).toBeUndefined();
    expect(asked({ county: '522632' }).hostInstitution).toBe('rural-522632');
  });

  it('R6: knows no host where the committee is in the registers no more', () => {
    const walk = given.assigning({ ...own, county: '522632' });
    const context = contextAt(tenOn(walk.scenario.on));
    const without = { ...context, jurisdiction: { ...context.jurisdiction, committees: [] } };
    expect(questionOf(walk.state, without)).not.toHaveProperty('hostInstitution');
  });
});
