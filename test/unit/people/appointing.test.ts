import { CommandId, CountyCode, EvidenceId } from '../../../events/primitives.ts';
import { peopleDeeds } from '../../../services/people/api.ts';
import { bundledRules } from '../../../shared/adapters/bundled-reference.ts';
import { commitOf } from '../../../shared/commit.ts';
import { sha256 } from '../../../shared/digest.ts';
import { given, speaking } from '../../support/case-builder.ts';
import { interpreter } from '../../support/case-commands.ts';
import { actors, caseId, day, having, own, tenOn, wu } from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { memoryPrivate } from '../../support/memory-private.ts';

const SEALED = CommandId.parse('named');
const requestDigest = sha256('request');
const at = tenOn(given.filed().scenario.on);
const weiNo = '522601199001010010';

/** The desk of a case in which 韦某 interprets, for whoever appoints an agent. */
const desk = async () => {
  const [cases, personal] = [memoryCases(), memoryPrivate()];
  const text = `韦某\n${weiNo}`;
  const walk = having(given.mediating(speaking(own)), interpreter({ identityDigest: sha256(`salt${text}`) }));
  await personal.keepFiling(caseId, { salt: 'salt', requestDigest, reference: 'r-1', facts: '未还。', parties: [] });
  await personal.keepText(caseId, SEALED, text);
  const facts = { caseId, requestDigest, at, actor: actors.county, correlationId: 't' };
  await cases.append(commitOf([], { ...facts, commandId: SEALED, command: 'all' }, walk.events));
  const deeds = peopleDeeds({
    cases,
    personal,
    reference: bundledRules(),
    now: () => at,
    pause: async () => undefined,
  });
  return (person: { readonly name: string; readonly idNo?: string }) =>
    deeds.appointAgent({
      operation: 'appointAgent',
      principal: { ...actors.county, counties: [CountyCode.parse('522626')] },
      path: { caseId },
      query: undefined,
      language: 'zh',
      body: {
        ...person,
        partyId: wu,
        authority: 'SPECIAL',
        evidenceId: EvidenceId.parse('power-of-attorney'),
        validFrom: day('2023-09-15'),
      },
      commandId: CommandId.parse('appoint'),
      expectedSequence: undefined,
      correlationId: 't',
    });
};

describe('§5: given an agent who is appointed where somebody interprets', () => {
  it.each([
    ['the interpreter', { name: '韦 某', idNo: weiNo }, { code: 'one-person-one-role', field: 'name' }],
    ['a namesake without a document', { name: '韦某' }, { code: 'person-not-told-apart', field: 'idNo' }],
  ])('is refused as %s', async (_who, person, error) => {
    expect(await (await desk())(person)).toMatchObject({ ok: false, error });
  });

  it.each([
    ['a namesake of another document', { name: '韦某', idNo: '52263119851231452X' }],
    ['anybody else', { name: '潘某' }],
  ])('is taken as %s', async (_who, person) => {
    expect(await (await desk())(person)).toMatchObject({ ok: true, value: { body: { stage: 'mediating' } } });
  });
});
