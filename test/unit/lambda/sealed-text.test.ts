import { CommandId } from '../../../events/primitives.ts';
import { sha256 } from '../../../shared/digest.ts';
import { sealText } from '../../../shared/lambda/sealed-text.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { freshCaseId } from '../../support/sample-commits.ts';

const FILING = { salt: 'salt', requestDigest: '', reference: '', facts: '', parties: [] };

describe('given a command that kept its text and died before its commit', () => {
  it('and comes again with a corrected one: the text that is sealed is there', async () => {
    const caseId = freshCaseId();
    const personal = memoryPrivate();
    await personal.keepFiling(caseId, FILING);
    const command = CommandId.parse('call:1');
    await (await sealText(personal, caseId, '初稿')).keep(command);
    const corrected = await sealText(personal, caseId, '改正稿');
    await corrected.keep(command);
    const kept = [...personal.texts.values()].map((text) => sha256(`${FILING.salt}${text}`));
    expect(kept).toContain(corrected.digest);
  });
});
