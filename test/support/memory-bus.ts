import type { Envelope } from '../../events/envelope.ts';
import type { DeadlinePassed } from '../../events/operations.ts';
import type { Bus } from '../../shared/ports.ts';

/** A bus that remembers what it took; `refuses` says what it does not take now. */
export const memoryBus = (
  refuses: (envelope: Envelope) => boolean = () => false,
): Bus & { readonly taken: readonly Envelope[]; readonly warnings: readonly DeadlinePassed[] } => {
  const taken: Envelope[] = [];
  const warnings: DeadlinePassed[] = [];
  return {
    taken,
    warnings,
    publish: async (envelopes) => {
      taken.push(...envelopes.filter((envelope) => !refuses(envelope)));
      return envelopes.filter(refuses);
    },
    warn: async (event) => void warnings.push(event),
  };
};
