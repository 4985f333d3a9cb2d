import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { Envelope } from '../../events/envelope.ts';
import { CASES, OPERATIONS } from '../../events/patterns.ts';
import type { Bus } from '../ports.ts';

// EventBridge takes ten entries a call.
const MOST_ENTRIES = 10;

/** The bus. What it does not take is given back: the caller tries those again. */
export const eventbridge = (busName: string, client = new EventBridgeClient()): Bus => {
  const entryOf = (envelope: Envelope): PutEventsRequestEntry => ({
    EventBusName: busName,
    Source: CASES,
    DetailType: envelope.data.type,
    Detail: JSON.stringify(envelope),
  });
  return {
    async publish(envelopes) {
      const refused: Envelope[] = [];
      for (let from = 0; from < envelopes.length; from += MOST_ENTRIES) {
        const batch = envelopes.slice(from, from + MOST_ENTRIES);
        const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: batch.map(entryOf) }));
        refused.push(...batch.filter((_, i) => Entries[i]?.ErrorCode !== undefined));
      }
      return refused;
    },
    async warn(event) {
      const { FailedEntryCount = 0 } = await client.send(
        new PutEventsCommand({
          Entries: [
            { EventBusName: busName, Source: OPERATIONS, DetailType: event.type, Detail: JSON.stringify(event) },
          ],
        }),
      );
      if (FailedEntryCount > 0) throw new Error(`the bus did not take ${event.type}`);
    },
  };
};
