import type { CheckCodes } from '../../../shared/ports.ts';
import { freshCaseId } from '../../support/sample-commits.ts';

export interface OpenedCheckCodes {
  readonly codes: CheckCodes;
  stop(): Promise<void>;
}

/** What every store of check codes must do. */
export const checkCodesContract = (name: string, open: () => Promise<OpenedCheckCodes>): void => {
  describe(`the check codes, ${name}`, () => {
    let opened: OpenedCheckCodes;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.stop());

    it('given a code that was kept, know its case', async () => {
      const caseId = freshCaseId();
      await opened.codes.keep('K7M2P9QX', caseId);
      expect(await opened.codes.caseOf('K7M2P9QX')).toBe(caseId);
    });

    it('given a code nobody kept, know none', async () => {
      expect(await opened.codes.caseOf('ZZZZZZZZ')).toBeUndefined();
    });

    it('given many who keep one code at once and again, keep it as the first did', async () => {
      const caseId = freshCaseId();
      await Promise.all(Array.from({ length: 20 }, () => opened.codes.keep('ABCDEFGH', caseId)));
      await opened.codes.keep('ABCDEFGH', freshCaseId());
      expect(await opened.codes.caseOf('ABCDEFGH')).toBe(caseId);
    });
  });
};
