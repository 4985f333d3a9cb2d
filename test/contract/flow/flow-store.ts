import type { FlowStore } from '../../../shared/ports.ts';
import { at } from '../../support/case-scenario.ts';
import { freshCaseId } from '../../support/sample-commits.ts';

export interface OpenedFlow {
  readonly flow: FlowStore;
  readonly stop: () => Promise<void>;
}

const waiting = {
  token: 'token-1',
  stage: 'mediation',
  since: at('2023-09-15 10:00'),
  until: at('2023-09-27 00:00'),
} as const;
const taken = { ok: false, error: { code: 'taken' } };

/** What every store of runs and tokens must do. */
export const flowStoreContract = (name: string, open: () => Promise<OpenedFlow>): void => {
  describe(`the runs of the flow, ${name}`, () => {
    let opened: OpenedFlow;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.stop());

    it('given a case that never ran, has no record', async () => {
      expect(await opened.flow.record(freshCaseId())).toBeUndefined();
    });

    it('given twenty who take the first run at once, gives it to one', async () => {
      const caseId = freshCaseId();
      const answers = await Promise.all(Array.from({ length: 20 }, () => opened.flow.takeRun(caseId, 0)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 19 }, () => taken));
      expect(await opened.flow.record(caseId)).toEqual({ run: 1 });
    });

    it('given a stage that waits, keeps its token until another takes its place', async () => {
      const caseId = freshCaseId();
      await opened.flow.takeRun(caseId, 0);
      await opened.flow.keepToken(caseId, waiting);
      expect(await opened.flow.record(caseId)).toEqual({ run: 1, waiting });
      const next = {
        token: 'token-2',
        stage: 'confirmation',
        since: at('2023-09-20 10:00'),
        until: at('2023-10-15 00:00'),
      } as const;
      await opened.flow.keepToken(caseId, next);
      expect(await opened.flow.record(caseId)).toEqual({ run: 1, waiting: next });
    });

    it('given a token that comes after that of a later wait, leaves the later one', async () => {
      const caseId = freshCaseId();
      const later = { ...waiting, token: 'token-2', since: at('2023-09-27 00:00') };
      await opened.flow.takeRun(caseId, 0);
      await opened.flow.keepToken(caseId, later);
      expect(await opened.flow.keepToken(caseId, waiting)).toEqual({ ok: false, error: { code: 'superseded' } });
      expect(await opened.flow.record(caseId)).toEqual({ run: 1, waiting: later });
    });

    it('given the next run, forgets the token of the run before', async () => {
      const caseId = freshCaseId();
      await opened.flow.takeRun(caseId, 0);
      await opened.flow.keepToken(caseId, waiting);
      expect(await opened.flow.takeRun(caseId, 1)).toEqual({ ok: true, value: undefined });
      expect(await opened.flow.record(caseId)).toEqual({ run: 2 });
    });

    it('given a run that was not the last, answers taken and changes nothing', async () => {
      const caseId = freshCaseId();
      await opened.flow.takeRun(caseId, 0);
      await opened.flow.takeRun(caseId, 1);
      await opened.flow.keepToken(caseId, waiting);
      expect([await opened.flow.takeRun(caseId, 1), await opened.flow.takeRun(caseId, 0)]).toEqual([taken, taken]);
      expect(await opened.flow.record(caseId)).toEqual({ run: 2, waiting });
    });
  });
};
