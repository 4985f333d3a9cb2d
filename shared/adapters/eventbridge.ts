import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { Envelope } from '../../events/envelope.ts';
import { CASES, OPERATIONS } from '../../events/hearing.ts';
import type { Bus } from '../ports.ts';

// What EventBridge takes in one call.
const MOST_ENTRIES = 10;
const MOST_BYTES = 256 * 1024;

interface Entry {
  readonly envelope: Envelope;
  readonly entry: PutEventsRequestEntry;
  readonly bytes: number;
}

const bytesOf = (...texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text, 'utf8'), 0);

/** In order, each batch small enough for one call. */
const batched = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const batches: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const batch = batches.at(-1);
    const fits = batch && batch.length < MOST_ENTRIES && bytes + entry.bytes <= MOST_BYTES;
    if (fits) batch.push(entry);
    else batches.push([entry]);
    bytes = fits ? bytes + entry.bytes : entry.bytes;
  }
  return batches;
};

/** The bus. What it does not take is given back: the caller tries those again. */
export const eventbridge = (busName: string, client = new EventBridgeClient()): Bus => {
  const entryOf = (envelope: Envelope): Entry => {
    const type = envelope.data.type;
    const detail = JSON.stringify(envelope);
    return {
      envelope,
      entry: { EventBusName: busName, Source: CASES, DetailType: type, Detail: detail },
      bytes: bytesOf(CASES, type, detail),
    };
  };
  const say = async (event: { readonly type: string }): Promise<void> => {
    const { FailedEntryCount = 0 } = await client.send(
      new PutEventsCommand({
        Entries: [{ EventBusName: busName, Source: OPERATIONS, DetailType: event.type, Detail: JSON.stringify(event) }],
      }),
    );
    if (FailedEntryCount > 0) throw new Error(`the bus did not take ${event.type}`);
  };
  return {
    async publish(envelopes) {
      const refused: Envelope[] = [];
      for (const batch of batched(envelopes.map(entryOf))) {
        const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: batch.map(({ entry }) => entry) }));
        refused.push(...batch.flatMap(({ envelope }, i) => (Entries[i]?.EventId === undefined ? [envelope] : [])));
      }
      return refused;
    },
    warn: say,
    askForCode: say,
  };
};
