import { InterpreterId, MediatorId } from '../../../events/primitives.ts';
import { sha256 } from '../../../shared/digest.ts';
import { given, speaking } from '../../support/case-builder.ts';
import { commands, session, signatures, terms } from '../../support/case-commands.ts';
import {
  answer,
  ask,
  candidates,
  evidence,
  having,
  lawyer,
  own,
  partiesOf,
  scenarioOf,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';
import { opinion, small, smallFast } from '../../support/mechanism-builder.ts';
import { addition, agency, assignment, disclosure, interpreter, replacement } from '../../support/people-commands.ts';
import { childOf, splitFrom } from '../../support/split-builder.ts';

const shui = given.mediating(speaking(own));
const interpreted = having(shui, interpreter());
const gone = { type: 'release-interpreter', interpreterId: InterpreterId.parse('i1'), reason: 'ILLNESS' } as const;
const read = { oralReadings: [{ partyId: wu, evidenceId: evidence }] };
const speakers = (id: string) =>
  candidates.map((each) =>
    each.mediatorId === id ? { ...each, languages: [...each.languages, 'swi' as const] } : each,
  );
const lastOf = ({ events }: Walk) => events.at(-1);

describe('§5: given a party whose language nobody at the table speaks', () => {
  it('is part of the ranking’s question: of two alike who speaks it is first', () => {
    const best = given.assigning(speaking(own));
    const [second] = candidates.filter(({ mediatorId }) => mediatorId === 'mediator-522601-4');
    const ranked = having(best, assignment({ candidates: speakers(second?.mediatorId ?? '') }));
    expect(ranked.state).toMatchObject({ lead: second?.mediatorId });
    expect(lastOf(ranked)).toMatchObject({ speaks: ['hea', 'swi'] });
    expect(given.mediating(own).state.lead).not.toBe(second?.mediatorId);
  });

  it('is not sat down with while nobody at the table speaks it, CPL 11', () => {
    expect(answer(shui, session(shui))).toBe('interpreter-missing');
    const absent = [{ partyId: wu, justified: true }];
    const others = shui.state.parties.map(({ partyId }) => partyId).filter((partyId) => partyId !== wu);
    expect(answer(shui, session(shui, { attended: others, absent }))).toEqual(['session.held.v1']);
    expect(answer(interpreted, session(interpreted))).toEqual(['session.held.v1']);
  });

  it('needs no interpreter where a mediator speaks it, whoever of them', () => {
    const { lead } = shui.state;
    const replaced = having(
      shui,
      replacement(shui, { candidates: speakers('mediator-522626-2'), chosen: 'mediator-522626-2' as never }),
    );
    expect(answer(replaced, session(replaced))).toEqual(['disclosure.signed.v1', 'session.held.v1']);
    const all = candidates.map(({ mediatorId }) => speakers(mediatorId).find((each) => each.mediatorId === mediatorId));
    const two = having(shui, addition({ candidates: all.flatMap((each) => each ?? []) }));
    expect(two.state).toMatchObject({ lead });
    expect(answer(two, session(two), { by: { kind: 'county', id: 'county-522626' } })).toEqual(['session.held.v1']);
  });

  it('what was read aloud to a party was not to its heir (§4.3)', () => {
    const agreed = having(interpreted, terms(interpreted, read));
    expect(answer(agreed, signatures(agreed))).toContain('agreement.effective.v1');
    const heir = having(having(agreed, commands.lose), commands.succeed);
    expect(answer(heir, signatures(heir))).toBe('text-unread');
  });

  it('what was read aloud to one party was not to another’s heir', () => {
    const parties = partiesOf(scenarioOf(own)).map((party, i) =>
      i > 0 ? { ...party, language: 'swi' as const } : party,
    );
    const both = having(given.mediating({ ...own, dispute: { parties } }), interpreter());
    const readToBoth = { oralReadings: [wu, yang].map((partyId) => ({ partyId, evidenceId: evidence })) };
    const agreed = having(both, terms(both, readToBoth));
    const facts = { ...commands.succeed.facts, language: 'swi' } as const;
    const heir = having(having(agreed, commands.lose), { ...commands.succeed, facts });
    expect(ask(heir, signatures(heir))).toMatchObject({ error: { code: 'text-unread', params: { partyId: wu } } });
  });

  it('loses its interpreter who leaves, and gets another of another number', () => {
    const without = having(interpreted, gone);
    expect(answer(without, session(without))).toBe('interpreter-missing');
    expect(answer(without, gone)).toBe('interpreter-unknown');
    const again = having(without, interpreter());
    expect(lastOf(again)).toMatchObject({ interpreterId: 'i2' });
    expect(answer(again, session(again))).toEqual(['session.held.v1']);
  });

  it('has the Chinese text read aloud to it before it is locked, and the agreement says so', () => {
    expect(answer(shui, terms(shui, read))).toBe('interpreter-missing');
    expect(answer(interpreted, terms(interpreted))).toBe('oral-reading-missing');
    const agreed = having(interpreted, terms(interpreted, read));
    expect(lastOf(agreed)).toMatchObject({ type: 'agreement.reached.v1', ...read });
    expect(answer(agreed, signatures(agreed))).toContain('agreement.effective.v1');
  });

  it('C-02: has the opinion read aloud too, which may become an agreement', () => {
    const entered = having(smallFast.entered(speaking(small)), interpreter());
    expect(answer(entered, opinion(entered))).toBe('oral-reading-missing');
    expect(lastOf(having(entered, opinion(entered, read)))).toMatchObject({ type: 'opinion.issued.v1', ...read });
  });
});

describe('A-35: given the rest of a case', () => {
  it('goes on with who speaks and interprets in its parent, and counts on', () => {
    const parent = having(having(having(shui, interpreter()), gone), interpreter());
    const child = childOf(splitFrom(parent, read));
    expect(child.state).toMatchObject({ interpreters: [{ interpreterId: 'i2', language: 'swi' }] });
    const led = having(shui, replacement(shui, { candidates: speakers(lawyer), chosen: lawyer }));
    const disclosed = having(led, disclosure(), { by: { kind: 'mediator', id: lawyer } });
    const heard = childOf(splitFrom(disclosed, read)).state;
    expect('speaks' in heard && heard.speaks?.get(lawyer)).toContain('swi');
  });
});

describe('§5: given one person, one role (TY16 16)', () => {
  it('takes no interpreter who is a party, an agent, or mediates here', () => {
    const { lead: mediatorId } = shui.state;
    const identityDigest = sha256('agent');
    const represented = having(shui, agency({ identityDigest }));
    expect(answer(represented, interpreter({ identityDigest }))).toBe('interpreter-not-neutral');
    expect(answer(represented, interpreter())).toEqual(['interpreter.named.v1']);
    expect(answer(shui, interpreter({ like: [{ role: 'PARTY', id: wu, by: 'DOCUMENT' }] }))).toBe(
      'interpreter-not-neutral',
    );
    expect(answer(shui, interpreter({ mediatorId }))).toBe('interpreter-not-neutral');
    expect(answer(having(shui, replacement(shui)), interpreter({ mediatorId }))).toBe('interpreter-not-neutral');
  });

  it('takes no mediator who interprets here', () => {
    const mediatorId = MediatorId.parse('mediator-522626-2');
    const named = having(shui, interpreter({ mediatorId }));
    expect(answer(shui, replacement(shui, { chosen: mediatorId }))).toEqual(['mediator.replaced.v1']);
    expect(answer(named, replacement(named, { chosen: mediatorId }))).toBe('mediator-excluded');
    expect(answer(having(named, gone), interpreter({ mediatorId }))).toEqual(['interpreter.named.v1']);
  });

  it.each([
    ['PARTY', 'interpreter-not-neutral'],
    ['AGENT', 'interpreter-not-neutral'],
    ['INTERPRETER', ['interpreter.named.v1']],
  ] as const)('goes by the document where it is a %s’s', (role, said) => {
    expect(answer(shui, interpreter({ like: [{ role, id: 'x', by: 'DOCUMENT' }] }))).toEqual(said);
  });

  it('takes no namesake of a party or agent whom no document tells apart', () => {
    expect(ask(shui, interpreter({ like: [{ role: 'AGENT', id: 'g1', by: 'NAME' }] }))).toMatchObject({
      error: { code: 'person-not-told-apart', field: 'name', params: { role: '代理人 (agent)' } },
    });
  });

  it('makes nobody who interprets, or did, an agent', () => {
    const like = [{ role: 'INTERPRETER', id: 'i1', by: 'DOCUMENT' }] as const;
    for (const walk of [interpreted, having(interpreted, gone)])
      expect(ask(walk, agency({ like }))).toMatchObject({
        error: { code: 'one-person-one-role', field: 'name', params: { role: '翻译 (interpreter)' } },
      });
    expect(ask(interpreted, agency({ like: [{ ...like[0], by: 'NAME' }] }))).toMatchObject({
      error: { code: 'person-not-told-apart', field: 'idNo' },
    });
  });

  it('lets one agent act for two of the parties: that is one role', () => {
    expect(answer(shui, agency({ like: [{ role: 'AGENT', id: 'g1', by: 'DOCUMENT' }] }))).toEqual([
      'agent.appointed.v1',
    ]);
  });

  it('§4.3: lets an heir who interprets take the place once another interprets', () => {
    const like = [{ role: 'INTERPRETER', id: 'i1', by: 'DOCUMENT' }] as const;
    const heir = { ...commands.succeed, like };
    const lost = having(interpreted, commands.lose);
    expect(ask(lost, heir)).toMatchObject({
      error: { code: 'one-person-one-role', field: 'successor.name' },
    });
    expect(answer(having(lost, gone), heir)).toContain('party.succeeded.v1');
    expect(answer(having(having(lost, gone), interpreter()), heir)).toContain('party.succeeded.v1');
    expect(ask(lost, { ...heir, like: [{ ...like[0], by: 'NAME' }] })).toMatchObject({
      error: { code: 'person-not-told-apart', field: 'successor.idNo' },
    });
  });

  it('§4.3: lets an heir take the place who acts for a party already', () => {
    const like = [{ role: 'AGENT', id: 'g1', by: 'DOCUMENT' }] as const;
    const lost = having(interpreted, commands.lose);
    expect(answer(lost, { ...commands.succeed, like })).toContain('party.succeeded.v1');
  });
});
