import type { CaseId, Day } from '../../../events/primitives.ts';
import type { Notice, NoticeStore } from '../../../shared/ports.ts';
import { at, day } from '../../support/case-scenario.ts';
import { freshCaseId } from '../../support/sample-commits.ts';

export interface OpenedNotices {
  readonly notices: NoticeStore;
  stop(): Promise<void>;
}

const NINE = at('2023-09-21 09:00');
const LATER = at('2023-09-21 09:05');

const noticeOf = (caseId: CaseId, over: Partial<Notice> = {}): Notice => ({
  caseId,
  key: 'DL-M#-3#party:p2#2023-09-26',
  recipient: 'party:p2',
  state: 'claimed',
  at: NINE,
  ...over,
});

/** What every store of notices must do. */
export const noticeStoreContract = (name: string, open: () => Promise<OpenedNotices>): void => {
  describe(`the notices, ${name}`, () => {
    let opened: OpenedNotices;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.stop());

    /** A day no other test uses. */
    let used = 0;
    const freshDay = (): Day => {
      used += 1;
      return day(`2024-01-${String(used).padStart(2, '0')}`);
    };
    const dueOn = async (on: Day): Promise<readonly CaseId[]> => {
      const due: CaseId[] = [];
      for await (const caseId of opened.notices.due(on)) due.push(caseId);
      return due;
    };

    it('given twenty who claim one notice at once, lets the first send it', async () => {
      const notice = noticeOf(freshCaseId());
      const claims = await Promise.all(Array.from({ length: 20 }, () => opened.notices.claim(notice, NINE)));
      expect(claims.filter((claim) => claim === 'first')).toHaveLength(1);
      expect(claims.filter((claim) => claim === 'busy')).toHaveLength(19);
    });

    it.each(['sent', 'undeliverable', 'superseded', 'withdrawn'] as const)(
      'given a notice that was %s, has nothing left to do',
      async (state) => {
        const notice = noticeOf(freshCaseId());
        await opened.notices.claim(notice, NINE);
        await opened.notices.settle({ ...notice, state });
        expect(await opened.notices.claim({ ...notice, at: LATER }, LATER)).toBe('done');
        expect(await opened.notices.notices(notice.caseId)).toEqual([{ ...notice, state }]);
      },
    );

    it('given one that waits, gives it to one of twenty', async () => {
      const notice = noticeOf(freshCaseId());
      await opened.notices.settle({ ...notice, state: 'waiting' });
      const claims = await Promise.all(
        Array.from({ length: 20 }, () => opened.notices.claim({ ...notice, at: LATER }, NINE)),
      );
      expect(claims.filter((claim) => claim === 'again')).toHaveLength(1);
      expect(claims.filter((claim) => claim === 'busy')).toHaveLength(19);
    });

    it('given a claim nobody settled, gives it again to one of twenty once it is stale, and not before', async () => {
      const notice = noticeOf(freshCaseId());
      await opened.notices.claim(notice, NINE);
      expect(await opened.notices.claim({ ...notice, at: LATER }, NINE)).toBe('busy');
      const claims = await Promise.all(
        Array.from({ length: 20 }, () => opened.notices.claim({ ...notice, at: LATER }, LATER)),
      );
      expect(claims.filter((claim) => claim === 'again')).toHaveLength(1);
    });

    it('keeps what is known of each notice, and the notices of a case apart from another’s', async () => {
      const [one, other] = [freshCaseId(), freshCaseId()];
      const sent = noticeOf(one, { state: 'sent', channel: 'sms', messageId: 'm-1' });
      const lost = noticeOf(one, { key: 'event#x#party:p3', state: 'undeliverable', reason: 'no-channel' });
      for (const notice of [sent, lost, noticeOf(other)]) await opened.notices.settle(notice);
      expect(await opened.notices.notices(one)).toEqual([sent, lost]);
    });

    it('given a case brought forward, has it on the earliest of its days alone', async () => {
      const caseId = freshCaseId();
      const [first, second, third] = [freshDay(), freshDay(), freshDay()];
      await opened.notices.bringForward(caseId, second);
      await opened.notices.bringForward(caseId, third);
      await opened.notices.bringForward(caseId, second);
      expect([await dueOn(first), await dueOn(second), await dueOn(third)]).toEqual([[], [caseId], []]);
      await opened.notices.bringForward(caseId, first);
      expect([await dueOn(first), await dueOn(second), await dueOn(third)]).toEqual([[caseId], [], []]);
    });

    it('given a case moved on, has it on the new day alone, and on none where there is none', async () => {
      const caseId = freshCaseId();
      const [first, second] = [freshDay(), freshDay()];
      await opened.notices.moveOn(caseId, first);
      await opened.notices.moveOn(caseId, second);
      expect([await dueOn(first), await dueOn(second)]).toEqual([[], [caseId]]);
      await opened.notices.moveOn(caseId, undefined);
      expect(await dueOn(second)).toEqual([]);
      await opened.notices.bringForward(caseId, second);
      expect(await dueOn(second)).toEqual([caseId]);
    });

    it('given more cases on a day than a page holds, has them all', async () => {
      const on = freshDay();
      const cases = Array.from({ length: 150 }, () => freshCaseId());
      await Promise.all(cases.map((caseId) => opened.notices.bringForward(caseId, on)));
      expect((await dueOn(on)).toSorted()).toEqual(cases.toSorted());
    });

    it('given notices beside it, keeps the agenda out of them', async () => {
      const caseId = freshCaseId();
      await opened.notices.bringForward(caseId, freshDay());
      expect(await opened.notices.notices(caseId)).toEqual([]);
    });

    it('keeps a watermark that only moves forward', async () => {
      expect(await opened.notices.watermark()).toBeUndefined();
      await opened.notices.moveWatermark(day('2023-09-21'));
      await opened.notices.moveWatermark(day('2023-09-20'));
      expect(await opened.notices.watermark()).toBe('2023-09-21');
      await opened.notices.moveWatermark(day('2023-09-22'));
      expect(await opened.notices.watermark()).toBe('2023-09-22');
    });
  });
};
