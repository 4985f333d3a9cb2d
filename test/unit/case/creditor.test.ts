import type { Actor } from '../../../events/actor.ts';
import type { PartyFacts } from '../../../events/intake.ts';
import { InstitutionId, PartyId } from '../../../events/primitives.ts';
import { partyActorId } from '../../../shared/domain/access.ts';
import { given } from '../../support/case-builder.ts';
import { payment } from '../../support/case-commands.ts';
import {
  answer,
  bank,
  caseId,
  having,
  own,
  partiesOf,
  scenarioOf,
  type Walk,
  wu,
} from '../../support/case-scenario.ts';

const [first, other] = partiesOf(scenarioOf(own)) as [PartyFacts, PartyFacts];
const of = (party: PartyFacts, partyId: string, institutionId: string): PartyFacts => ({
  ...party,
  partyId: PartyId.parse(partyId),
  kind: 'LEGAL',
  institutionId: InstitutionId.parse(institutionId),
});
const bound = (...parties: readonly PartyFacts[]): Walk => given.effective({ ...own, dispute: { parties } });
const bySomebody = (walk: Walk, by: Actor) => {
  const { evidenceId: _evidence, ...said } = payment(walk);
  return answer(walk, said, { by });
};
const bankOf = (id: string) => ({ kind: 'institution', id }) as const;
const party = (partyId: PartyId) => ({ kind: 'party', id: partyActorId(caseId, partyId) }) as const;

describe('T31: given who says that an instalment was paid, and proves nothing', () => {
  const banks = bound(of(other, 'p2', 'ccb-qdn'), first, of(first, 'p3', 'icbc-5226'));

  it.each([
    ['the first of two creditors', 'rural-522626', ['instalment.paid.v1', 'agreement.performed.v1', 'case.closed.v1']],
    ['the second of them', 'icbc-5226', ['instalment.paid.v1', 'agreement.performed.v1', 'case.closed.v1']],
    ['a debtor that is a bank itself', 'ccb-qdn', 'not-your-party'],
    ['a bank from elsewhere', 'psbc-5226', 'not-your-party'],
  ])('%s', (_who, id, answered) => {
    expect(bySomebody(banks, bankOf(id))).toEqual(answered);
  });

  it('a creditor that is a person, wherever the filing names it, and no debtor', () => {
    const { institutionId: _institution, ...person } = first;
    const persons = bound(other, { ...person, kind: 'NATURAL' });
    expect(bySomebody(persons, party(bank))).toEqual(expect.arrayContaining(['instalment.paid.v1']));
    expect(bySomebody(persons, party(wu))).toBe('not-your-party');
    expect(having(persons, payment(persons)).state.stage).toBe('closed');
  });
});
