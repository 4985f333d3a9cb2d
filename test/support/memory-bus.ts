import type { Envelope } from '../../events/envelope.ts';
import type { DeadlinePassed, PartyCodeRequested } from '../../events/operations.ts';
import type { Bus } from '../../shared/ports.ts';

/** A bus that remembers what it took; `refuses` says what it does not take now. */
export const memoryBus = (
  refuses: (envelope: Envelope) => boolean = () => false,
): Bus & {
  readonly taken: readonly Envelope[];
  readonly warnings: readonly DeadlinePassed[];
  readonly codesAsked: readonly PartyCodeRequested[];
} => {
  const taken: Envelope[] = [];
  const warnings: DeadlinePassed[] = [];
  const codesAsked: PartyCodeRequested[] = [];
  return {
    taken,
    warnings,
    codesAsked,
    publish: async (envelopes) => {
      taken.push(...envelopes.filter((envelope) => !refuses(envelope)));
      return envelopes.filter(refuses);
    },
    warn: async (event) => void warnings.push(event),
    askForCode: async (event) => void codesAsked.push(event),
  };
};
