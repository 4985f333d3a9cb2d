import { CommandId, Digest } from '../../../events/primitives.ts';
import { commitOf } from '../../../shared/commit.ts';
import { sha256 } from '../../../shared/digest.ts';
import { peopleIn, personText } from '../../../shared/people-in-case.ts';
import { given, speaking } from '../../support/case-builder.ts';
import { actors, caseId, having, own, tenOn, type Walk } from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { agency, interpreter } from '../../support/people-commands.ts';

const requestDigest = sha256('request');
const shui = given.mediating(speaking(own));
const filing = {
  salt: 'salt',
  requestDigest,
  reference: 'r-1',
  facts: '借款到期未还。',
  parties: shui.state.parties.map((party, i) => ({
    ...party,
    name: `当事人${i}`,
    ...(i === 0 ? { legalRepresentative: '龙某' } : { idNo: `5226311985123145${i}X` }),
  })),
};
const digestOf = (text: string) => Digest.parse(sha256(`salt${text}`));

/** Each of these texts was sealed by a command of its own, an agent's or an interpreter's. */
const kept = async (people: readonly (readonly ['agent' | 'interpreter', string])[]) => {
  const [cases, personal] = [memoryCases(), memoryPrivate()];
  await personal.keepFiling(caseId, filing);
  const facts = { caseId, requestDigest, at: tenOn(shui.scenario.on), actor: actors.county, correlationId: 't' };
  let walk: Walk = shui;
  const history = [commitOf([], { ...facts, commandId: CommandId.parse('before'), command: 'all' }, walk.events)];
  for (const [i, [what, text]] of people.entries()) {
    const commandId = CommandId.parse(`named-${i}`);
    // one that died before its commit
    await personal.keepText(caseId, commandId, '另一人');
    await personal.keepText(caseId, commandId, text);
    const identityDigest = digestOf(text);
    const next = having(walk, what === 'agent' ? agency({ identityDigest }) : interpreter({ identityDigest }));
    history.push(commitOf(history, { ...facts, commandId, command: what }, next.events.slice(walk.events.length)));
    walk = next;
  }
  for (const commit of history) await cases.append(commit);
  return { cases, personal };
};

const others = async (people: Parameters<typeof kept>[0]) =>
  (await peopleIn(await kept(people), caseId)).filter(({ role }) => role !== 'PARTY');

describe('§5: given who has a place in a case', () => {
  it('is every party, and who represents it', async () => {
    const parties = await peopleIn(await kept([]), caseId);
    expect(parties.map(({ id, name, idNo }) => [id, name, idNo])).toEqual([
      ['p1', '当事人0', undefined],
      ['p1', '龙某', undefined],
      ['p2', '当事人1', '52263119851231451X'],
      ['p3', '当事人2', '52263119851231452X'],
    ]);
  });

  it('is every agent and interpreter, as its commit sealed it', async () => {
    const agent = ['agent', personText({ name: '潘某' })] as const;
    const interprets = ['interpreter', personText({ name: '韦某', idNo: '522601199001010010' })] as const;
    expect(await others([agent, interprets])).toEqual([
      { role: 'AGENT', id: 'g1', name: '潘某' },
      { role: 'INTERPRETER', id: 'i1', name: '韦某', idNo: '522601199001010010' },
    ]);
  });

  it('is an agent by its document alone, once it was appointed anew with it', async () => {
    const [bare, documented] = [{ name: '潘某' }, { name: '潘某', idNo: '522601199001010010' }];
    expect(await others([bare, documented].map((each) => ['agent', personText(each)] as const))).toEqual([
      { role: 'AGENT', id: 'g2', ...documented },
    ]);
  });

  it('is nobody of whom nothing is left', async () => {
    const ports = await kept([['agent', '潘某']]);
    ports.personal.erase(caseId);
    expect(await peopleIn(ports, caseId)).toEqual([]);
  });
});
