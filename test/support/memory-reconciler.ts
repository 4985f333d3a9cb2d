import type { Day } from '../../events/primitives.ts';
import type { ReconcilerStore } from '../../shared/ports.ts';

/** The watermark in memory: it never goes back. */
export const memoryReconciler = (): ReconcilerStore => {
  let watermark: Day | undefined;
  return {
    watermark: async () => watermark,
    moveWatermark: async (day) => {
      if (watermark === undefined || watermark < day) watermark = day;
    },
  };
};
