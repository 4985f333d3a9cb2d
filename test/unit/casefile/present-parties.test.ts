import { CommandId, PartyId } from '../../../events/primitives.ts';
import { type Commit, commitOf } from '../../../shared/commit.ts';
import { sha256 } from '../../../shared/digest.ts';
import { presentFiling } from '../../../shared/present-parties.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, caseId, having, tenOn, type Walk } from '../../support/case-scenario.ts';
import { memoryPrivate } from '../../support/memory-private.ts';

const requestDigest = sha256('request');
const person = (partyId: string, name: string) => ({
  partyId: PartyId.parse(partyId),
  role: 'RESPONDENT' as const,
  kind: 'NATURAL' as const,
  language: 'zh-CN' as const,
  name,
});
const filing = {
  salt: 'salt',
  requestDigest,
  reference: 'r-1',
  facts: '借款到期未还。',
  parties: [{ ...person('p1', '某联社'), role: 'APPLICANT' as const }, person('p2', '吴某'), person('p3', '杨某')],
};
const JOINED = CommandId.parse('joined');

/** The walk as two commits: all that was before, and what the successor's joining made. */
const historyOf = ({ events }: Walk): readonly Commit[] => {
  const facts = {
    caseId,
    requestDigest,
    at: tenOn(given.filed().scenario.on),
    actor: actors.county,
    correlationId: 't',
  };
  const cut = events.findIndex(({ type }) => type === 'party.succeeded.v1');
  const first = commitOf([], { ...facts, commandId: CommandId.parse('before'), command: 'all' }, events.slice(0, cut));
  const then = { ...facts, commandId: JOINED, command: 'join-successor' };
  return [first, commitOf([first], then, events.slice(cut))];
};

const joinedBy = async (text: string, kept: readonly string[]) => {
  const personal = memoryPrivate();
  await personal.keepFiling(caseId, filing);
  for (const each of kept) await personal.keepText(caseId, JOINED, each);
  const identityDigest = sha256(`salt${text}`);
  const joined = having(having(given.mediating(), commands.lose), { ...commands.succeed, identityDigest });
  return presentFiling(personal, caseId, historyOf(joined));
};

describe('§4.3: given a place that somebody stepped into', () => {
  const heir = { ...person('p2', '吴某平'), role: 'THIRD' as const, mobile: '13800000009' };
  const text = JSON.stringify(heir);

  it('has the successor, under the place’s own role, whatever was kept before the commit', async () => {
    const died = JSON.stringify({ ...heir, name: '另一人' });
    const present = await joinedBy(text, [died, text]);
    expect(present?.parties).toEqual([filing.parties[0], { ...heir, role: 'RESPONDENT' }, filing.parties[2]]);
  });

  it('is empty once the successor was erased, and its predecessor is nobody to tell', async () => {
    expect((await joinedBy(text, []))?.parties.map(({ partyId }) => partyId)).toEqual(['p1', 'p3']);
  });
});
