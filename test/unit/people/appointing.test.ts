import { CommandId, CountyCode, EvidenceId } from '../../../events/primitives.ts';
import { peopleDeeds } from '../../../services/people/api.ts';
import { bundledRules } from '../../../shared/adapters/bundled-reference.ts';
import { commitOf } from '../../../shared/commit.ts';
import { sha256 } from '../../../shared/digest.ts';
import type { IdentityDocumentKind } from '../../../shared/domain/identifiers/identity-document.ts';
import { given, speaking } from '../../support/case-builder.ts';
import { actors, caseId, day, having, own, tenOn, wu } from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { interpreter } from '../../support/people-commands.ts';

const SEALED = CommandId.parse('named');
const requestDigest = sha256('request');
const at = tenOn(given.filed().scenario.on);
const weiNo = '522601199001010010';

/** The desk of a case in which 韦某 interprets, for whoever brings somebody into it. */
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
  const request = {
    principal: { ...actors.county, counties: [CountyCode.parse('522626')] },
    path: { caseId },
    query: undefined,
    language: 'zh' as const,
    commandId: CommandId.parse('appoint'),
    expectedSequence: undefined,
    correlationId: 't',
  };
  const evidenceId = EvidenceId.parse('signed');
  return {
    agent: (person: { readonly name: string; readonly idType?: IdentityDocumentKind; readonly idNo?: string }) =>
      deeds.appointAgent({
        ...request,
        operation: 'appointAgent',
        body: { ...person, partyId: wu, authority: 'SPECIAL', evidenceId, validFrom: day('2023-09-15') },
      }),
    interpreter: (person: { readonly name: string; readonly idType?: IdentityDocumentKind; readonly idNo: string }) =>
      deeds.nameInterpreter({
        ...request,
        operation: 'nameInterpreter',
        body: { ...person, language: 'swi', evidenceId },
      }),
    invitee: (name: string) =>
      deeds.invitePerson({
        ...request,
        operation: 'invitePerson',
        body: { name, partyId: wu, relation: 'RELATIVE', consents: [], confidentialityEvidenceId: evidenceId },
      }),
  };
};

describe('§5: given an agent who is appointed where somebody interprets', () => {
  it.each([
    ['the interpreter', { name: '韦 某', idNo: weiNo }, { code: 'one-person-one-role', field: 'name' }],
    ['a namesake without a document', { name: '韦某' }, { code: 'person-not-told-apart', field: 'idNo' }],
    ['a namesake of no number at all', { name: '韦某', idNo: '1' }, { code: 'resident-id-malformed', field: 'idNo' }],
    ['a namesake of an empty number', { name: '韦某', idNo: '' }, { code: 'resident-id-malformed', field: 'idNo' }],
    [
      'a namesake of a mistyped number',
      { name: '韦某', idNo: '522631198512314521' },
      { code: 'resident-id-checksum', field: 'idNo' },
    ],
    [
      'a namesake with a passport',
      { name: '韦某', idType: 'PASSPORT', idNo: 'E12345678' },
      { code: 'person-not-told-apart', field: 'idNo' },
    ],
    [
      'a document that is named and not given',
      { name: '潘某', idType: 'PASSPORT' },
      { code: 'identity-missing', field: 'idNo' },
    ],
    ['a name of two lines', { name: '韦\n某' }, { code: 'name-malformed', field: 'name' }],
    ['no name at all', { name: '1' }, { code: 'name-malformed', field: 'name' }],
  ] as const)('is refused as %s', async (_who, person, error) => {
    expect(await (await desk()).agent(person)).toMatchObject({ ok: false, error });
  });

  it.each([
    ['a namesake of another document', { name: '韦某', idNo: '52263119851231452X' }],
    ['anybody else', { name: '潘某' }],
    ['somebody of another document', { name: '潘某', idType: 'HK_MACAO_PERMIT', idNo: 'H12345678' }],
  ] as const)('is taken as %s', async (_who, person) => {
    expect(await (await desk()).agent(person)).toMatchObject({ ok: true, value: { body: { stage: 'mediating' } } });
  });
});

describe('§5, §3.2: given an interpreter or an invited person', () => {
  it.each([
    ['no number at all', { name: '潘某', idNo: '1' }, { code: 'resident-id-malformed', field: 'idNo' }],
    [
      'no passport',
      { name: '潘某', idType: 'PASSPORT', idNo: '1' },
      { code: 'identity-document-malformed', field: 'idNo' },
    ],
    ['a name of two lines', { name: '潘\n某', idNo: weiNo }, { code: 'name-malformed', field: 'name' }],
  ] as const)('an interpreter with %s is refused', async (_what, person, error) => {
    expect(await (await desk()).interpreter(person)).toEqual({ ok: false, error });
  });

  it('an interpreter of a checked document and name is taken', async () => {
    const named = await (await desk()).interpreter({ name: '潘 某', idNo: '52263119851231452x' });
    expect(named).toMatchObject({ ok: true, value: { body: { stage: 'mediating' } } });
  });

  it('an invited person has a person’s name', async () => {
    expect(await (await desk()).invitee('吴\n某')).toEqual({
      ok: false,
      error: { code: 'name-malformed', field: 'name' },
    });
  });
});
