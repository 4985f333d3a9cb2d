import { CommandId } from '../../../events/primitives.ts';
import type { PrivateFiling, PrivateStore } from '../../../shared/ports.ts';
import { at, partiesOf, scenarioOf } from '../../support/case-scenario.ts';
import { freshCaseId } from '../../support/sample-commits.ts';

export interface OpenedPrivate {
  readonly personal: PrivateStore;
  readonly stop: () => Promise<void>;
}

const [applicant, respondent] = partiesOf(scenarioOf());

const filing = (over: Partial<PrivateFiling> = {}): PrivateFiling => ({
  salt: '00',
  reference: '2023-001',
  requestDigest: 'a'.repeat(64),
  facts: '借款到期未还。',
  sourceRef: '黔金监转〔2023〕17 号',
  contractNo: '农信借（2021）第 17 号',
  parties: [applicant, respondent].flatMap((party) =>
    party ? [{ ...party, name: '吴某某', idType: 'RESIDENT_ID' as const, idNo: '522626200002290037' }] : [],
  ),
  ...over,
});

/** What every store of personal data must do. */
export const privateStoreContract = (name: string, open: () => Promise<OpenedPrivate>): void => {
  describe(`what is personal, ${name}`, () => {
    let opened: OpenedPrivate;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.stop());

    it('given no filing, has none', async () => {
      expect(await opened.personal.filings(freshCaseId())).toEqual([]);
    });

    it('given a filing, gives it back whole', async () => {
      const caseId = freshCaseId();
      expect(await opened.personal.keepFiling(caseId, filing())).toEqual({ ok: true, value: undefined });
      expect(await opened.personal.filings(caseId)).toEqual([filing()]);
    });

    it('given a second filing under one id, answers with the first and keeps it', async () => {
      const caseId = freshCaseId();
      await opened.personal.keepFiling(caseId, filing());
      const second = await opened.personal.keepFiling(caseId, filing({ facts: '另一份。' }));
      expect(second).toEqual({ ok: false, error: { code: 'exists', held: filing() } });
      expect(await opened.personal.filings(caseId)).toEqual([filing()]);
    });

    it('given twenty filings under one id at once, keeps one and shows it to the nineteen', async () => {
      const caseId = freshCaseId();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) => opened.personal.keepFiling(caseId, filing({ salt: String(i) }))),
      );
      const [held] = await opened.personal.filings(caseId);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.held]))).toEqual(
        Array.from({ length: 19 }, () => held),
      );
    });

    it('given a filing that corrects the first, twice, keeps it once and beside the first', async () => {
      const caseId = freshCaseId();
      await opened.personal.keepFiling(caseId, filing());
      // its digest sorts before the first one's: what came first is told first all the same
      const corrected = filing({ facts: '改正后的事实。', requestDigest: '0'.repeat(64) });
      await opened.personal.keepCorrectedFiling(caseId, corrected);
      await opened.personal.keepCorrectedFiling(caseId, corrected);
      expect(await opened.personal.filings(caseId)).toEqual([filing(), corrected]);
    });

    it('given more filings than one answer of the store holds, gives them all', async () => {
      const caseId = freshCaseId();
      // a body may have 256 KB, and DynamoDB answers with 1 MB at a time (the local one counts characters)
      const facts = 'x'.repeat(240_000);
      await opened.personal.keepFiling(caseId, filing({ facts }));
      const digests = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(64));
      for (const requestDigest of digests)
        await opened.personal.keepCorrectedFiling(caseId, filing({ facts, requestDigest }));
      const kept = await opened.personal.filings(caseId);
      expect(kept.map(({ requestDigest }) => requestDigest)).toEqual(['a'.repeat(64), ...digests]);
    });

    it('given the text of a command and then it again, takes both and leaves the filing alone', async () => {
      const caseId = freshCaseId();
      await opened.personal.keepFiling(caseId, filing());
      const command = CommandId.parse('command-1');
      await opened.personal.keepText(caseId, command, '调解笔录');
      await opened.personal.keepText(caseId, command, '另一份笔录');
      expect(await opened.personal.filings(caseId)).toEqual([filing()]);
    });

    it('given texts of two commands, finds those of one, and none of a command that kept none', async () => {
      const caseId = freshCaseId();
      const [one, other] = ['command-1', 'command-11'].map((id) => CommandId.parse(id));
      if (!one || !other) throw new Error('two commands');
      for (const text of ['无争议事实', '另一份']) await opened.personal.keepText(caseId, one, text);
      await opened.personal.keepText(caseId, other, '别的');
      expect((await opened.personal.textsOf(caseId, one)).toSorted()).toEqual(['另一份', '无争议事实'].toSorted());
      expect(await opened.personal.textsOf(caseId, CommandId.parse('command-2'))).toEqual([]);
    });

    it('given two reads at one moment, records both', async () => {
      const caseId = freshCaseId();
      const read = { by: 'county:522626', at: at('2023-09-15 10:00'), what: 'parties' };
      const both = Promise.all([opened.personal.recordRead(caseId, read), opened.personal.recordRead(caseId, read)]);
      await expect(both).resolves.toBeDefined();
    });
  });
};
