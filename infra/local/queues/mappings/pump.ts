import type { HostTime } from '../../parts.ts';

/**
 * One worker that empties a source. Waking it while it works makes it look once more; while it works, time stands.
 * What the drain throws is a surprise of the host's own, not of the function's: it is told, and the next wake tries again.
 */
export const pump = (time: HostTime, drain: () => Promise<void>, complain: (surprise: unknown) => void) => {
  let running = false;
  let wanted = false;
  const work = async () => {
    try {
      while (wanted) {
        wanted = false;
        await drain();
      }
    } catch (surprise) {
      complain(surprise);
    } finally {
      running = false;
    }
  };
  return (): void => {
    wanted = true;
    if (running) return;
    running = true;
    void time.busy(work);
  };
};
