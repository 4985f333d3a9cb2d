import * as z from 'zod/mini';
import { ok, type Result } from '../domain/result.ts';
import { findingsOf } from './findings.ts';

/** What a rule puts on a queue: the bus's own envelope. The event proper is its `detail`. */
export const BusMessage = z.object({
  id: z.string(),
  source: z.string(),
  'detail-type': z.string(),
  detail: z.unknown(),
});
export type BusMessage = z.infer<typeof BusMessage>;

/** Not heard: either none of ours (a newer version, another's rule), or broken. */
export type Unheard = { readonly code: 'unknown' } | { readonly code: 'malformed'; readonly faults: string };

interface Hearing {
  readonly types: readonly string[];
  readonly schema: z.ZodMiniType;
}

type Heard<Sources> = Sources[keyof Sources] extends { readonly schema: infer Schema extends z.ZodMiniType }
  ? z.output<Schema>
  : never;

/** The parser of a consumer: by source, the types it knows and the schema of their detail. */
export const hears =
  <const Sources extends Readonly<Record<string, Hearing>>>(sources: Sources) =>
  (message: BusMessage): Result<Heard<Sources>, Unheard> => {
    const hearing = sources[message.source];
    if (!hearing?.types.includes(message['detail-type'])) return { ok: false, error: { code: 'unknown' } };
    const read = hearing.schema.safeParse(message.detail, { reportInput: true });
    // Where and what is wrong, never the value: it may be personal.
    const faults = () => (read.error?.issues ?? []).flatMap(findingsOf).map(({ field, code }) => `${field}: ${code}`);
    return read.success
      ? ok(read.data as Heard<Sources>)
      : { ok: false, error: { code: 'malformed', faults: faults().join('; ') } };
  };
