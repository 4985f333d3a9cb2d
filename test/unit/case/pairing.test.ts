import { MediatorId } from '../../../events/primitives.ts';
import type { Candidate } from '../../../shared/domain/assignment/candidate.ts';
import { agreedLate, given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  attestedBy,
  candidates,
  evidence,
  having,
  lawyer,
  own,
  pastDue,
  type Walk,
} from '../../support/case-scenario.ts';
import { addition, assignment, grouping, replacement } from '../../support/people-commands.ts';

const id = (text: string) => MediatorId.parse(text);
const lastOf = ({ events }: Walk) => events.at(-1);

/** Alike but for what they know; of the two lawyers beside the lead the second settled more like cases. */
const like = (name: string, over: Partial<Candidate>): readonly Candidate[] =>
  candidates.flatMap((each) => (each.mediatorId === lawyer ? [{ ...each, mediatorId: id(name), ...over }] : []));
const roster = [
  ...like('finance', { legal: false, finance: true }),
  ...like('also-legal', { legal: true, finance: false, settledLikeCases: 3 }),
  ...like('lead', { legal: true, finance: false, specialisms: ['FINANCIAL_LOAN'] }),
  ...like('clerk', { legal: false, finance: false, openCases: 4 }),
];
const only = (...names: readonly string[]) => roster.filter(({ mediatorId }) => names.includes(mediatorId));
const led = (total: number, ...names: readonly string[]) =>
  having(
    given.assigning({ ...own, total }),
    assignment({ candidates: only(...names), chosen: id('lead'), disclosureEvidenceId: evidence }),
  );

describe('§5, T10: given that a mediator takes a place beside another', () => {
  const two = led(100_000_000, 'lead', 'clerk');
  const rest = only('finance', 'also-legal', 'lead');

  it('is paired with who leads, where the second’s place is taken', () => {
    expect(two.state).toMatchObject({ lead: 'lead', mediators: ['lead', 'clerk'] });
    const after = having(two, replacement(two, { mediatorId: id('clerk'), candidates: rest }));
    expect(lastOf(after)).toMatchObject({ from: 'clerk', to: 'finance', role: 'CO', excluded: [] });
  });

  it('is paired with nobody who leaves, where the lead’s place is taken', () => {
    const after = having(two, replacement(two, { mediatorId: id('lead'), candidates: rest }));
    expect(lastOf(after)).toMatchObject({ from: 'lead', to: 'also-legal', role: 'LEAD' });
  });

  it('is paired with who leads, where one is added', () => {
    const alone = led(10_000_000, 'lead');
    expect(lastOf(having(alone, addition({ candidates: rest })))).toMatchObject({ mediatorId: 'finance', role: 'CO' });
  });

  it('§4.3: is paired with who leads the group, who sat at the table before or comes to it', () => {
    const alone = led(10_000_000, 'lead');
    const stays = having(alone, grouping({ lead: id('lead'), candidates: rest }));
    expect(lastOf(stays)).toMatchObject({ mediatorId: 'finance', role: 'CO', excluded: [] });
    const comes = having(led(10_000_000, 'clerk', 'lead'), grouping({ lead: id('also-legal'), candidates: roster }));
    expect(lastOf(comes)).toMatchObject({ mediatorId: 'finance', role: 'CO' });
    expect(lastOf(comes)).toMatchObject({ score: [{ mediatorId: 'finance' }, { mediatorId: 'clerk' }] });
  });
});

describe('PIPL 24, T09: given what is kept of who took a place, and no more', () => {
  const chosen = id('mediator-522626-2');
  const walk = given.mediating(own);
  const byCounty = { by: actors.county };

  it('T09: who chose it, where somebody did', () => {
    const assigning = given.assigning(own);
    expect(lastOf(having(assigning, assignment({ chosen })))).toMatchObject({ chosenBy: 'COMMITTEE' });
    const bare = lastOf(having(assigning, assignment()));
    for (const field of ['chosenBy', 'waivers', 'disclosureEvidenceId']) expect(bare).not.toHaveProperty(field);
  });

  it('T10: the waivers of all and the evidence, where there are any', () => {
    const waivers = attestedBy(walk);
    const kept = { waivers, disclosureEvidenceId: evidence };
    expect(lastOf(having(walk, replacement(walk, { chosen, ...kept, evidenceId: evidence })))).toMatchObject({
      ...kept,
      evidenceId: evidence,
    });
    expect(lastOf(having(walk, addition({ chosen, ...kept }), byCounty))).toMatchObject({
      ...kept,
      requestedBy: { partyId: 'p2', evidenceId: evidence },
    });
    const bare = [replacement(walk), replacement(walk, { waivers: [] }), addition(), addition({ waivers: [] })];
    for (const command of bare)
      for (const field of ['waivers', 'disclosureEvidenceId', 'chosenBy', 'speaks'])
        expect(lastOf(having(walk, { ...command, candidates: plain }))).not.toHaveProperty(field);
  });

  it('T10, T51: is replaced after the last day where a late agreement waits, or mediation rests', () => {
    const late = agreedLate(own);
    const at = pastDue(given.mediating(own));
    expect(answer(late, replacement(late), { at })).toEqual(['mediator.replaced.v1']);
    const held = having(walk, commands.hold);
    expect(answer(held, replacement(held), { at })).toEqual(['mediator.replaced.v1']);
    expect(answer(walk, replacement(walk), { at })).toBe('deadline-passed');
  });

  it('T10: of one who leaves, what proves why', () => {
    const added = having(walk, addition());
    const second = 'mediators' in added.state ? added.state.mediators?.[1] : undefined;
    if (!second) throw new Error('two mediate');
    const gone = { mediatorId: second, withoutSuccessor: true } as const;
    expect(lastOf(having(added, replacement(added, { ...gone, evidenceId: evidence })))).toMatchObject({
      type: 'mediator.left.v1',
      evidenceId: evidence,
    });
    expect(lastOf(having(added, replacement(added, gone)))).not.toHaveProperty('evidenceId');
  });
});

/** Who speaks nothing but Chinese. */
const plain = candidates.map((each): Candidate => ({ ...each, languages: ['zh-CN'] }));
