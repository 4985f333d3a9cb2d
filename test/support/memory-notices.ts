import type { CaseId, Day } from '../../events/primitives.ts';
import type { Notice, NoticeStore } from '../../shared/ports.ts';

/** What must be told and what was, in memory. */
export const memoryNotices = (): NoticeStore => {
  const notices = new Map<string, Notice>();
  const agendas = new Map<CaseId, Day>();
  let watermark: Day | undefined;
  const keyOf = ({ caseId, key }: Notice): string => `${caseId}/${key}`;
  return {
    async claim(notice, staleBefore) {
      const held = notices.get(keyOf(notice));
      const free = !held || held.state === 'waiting' || (held.state === 'claimed' && held.at < staleBefore);
      if (!free) return held.state === 'claimed' ? 'busy' : 'done';
      notices.set(keyOf(notice), notice);
      return held ? 'again' : 'first';
    },
    async settle(notice) {
      notices.set(keyOf(notice), notice);
    },
    notices: async (caseId) =>
      [...notices.values()].filter((notice) => notice.caseId === caseId).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    async bringForward(caseId, day) {
      const standing = agendas.get(caseId);
      if (!standing || standing > day) agendas.set(caseId, day);
    },
    async moveOn(caseId, day) {
      if (day) agendas.set(caseId, day);
      else agendas.delete(caseId);
    },
    async *due(day) {
      for (const [caseId, nextOn] of [...agendas]) if (nextOn === day) yield caseId;
    },
    watermark: async () => watermark,
    async moveWatermark(day) {
      if (watermark === undefined || watermark < day) watermark = day;
    },
  };
};
