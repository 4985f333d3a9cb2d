import { InstitutionId } from '../../../events/primitives.ts';
import { likenessOf } from '../../../shared/domain/case/group/likeness.ts';
import { given } from '../../support/case-builder.ts';
import { answer, own, partiesOf, scenarioOf } from '../../support/case-scenario.ts';
import { grouping } from '../../support/people-commands.ts';

describe('§4.3: given a dispute between two institutions', () => {
  const parties = partiesOf(scenarioOf(own)).map((party, i) =>
    i === 1 ? { ...party, institutionId: InstitutionId.parse('ccb-qdn') } : party,
  );
  const between = given.filed({ ...own, dispute: { parties } });

  it('may join the group of either of them', () => {
    expect(likenessOf(between.state).institutions).toEqual(['rural-522626', 'ccb-qdn']);
    expect(answer(between, grouping())).toEqual(['case.grouped.v1']);
  });
});
