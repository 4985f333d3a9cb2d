import * as z from 'zod/mini';
import { Actor } from '../../../events/actor.ts';
import { CommandId, Day, Digest, type EntryId, Instant } from '../../../events/primitives.ts';

/** What every change of an entry leaves behind. What people wrote stands elsewhere, under its digest. */
const written = {
  /** 1 for the first change; 0 is the pack's own, which is never written */
  version: z.int().check(z.gte(1)),
  validFrom: Day,
  changedAt: Instant,
  changedBy: Actor,
  /** of why it was changed */
  reason: Digest,
  commandId: CommandId,
  /** salted with the reason's salt, since a request names people */
  requestDigest: Digest,
};

/** What an entry says: plain JSON by the schema of its register. */
const Body = z.record(z.string(), z.unknown());

/** One change of an entry, as its history keeps it: nothing in it is personal. */
export const Change = z.discriminatedUnion('state', [
  z.object({
    ...written,
    state: z.literal('kept'),
    validTo: z.exactOptional(Day),
    body: Body,
    /** of who the entry is, in registers of people */
    person: z.exactOptional(Digest),
  }),
  z.object({ ...written, state: z.literal('withdrawn') }),
]);
export type Change = z.infer<typeof Change>;

/** The entry as the pack has it: in force until it is first changed, or until its own last day. */
export interface Bundled {
  readonly state: 'kept';
  readonly version: 0;
  readonly validFrom?: Day;
  readonly validTo?: Day;
  readonly body: z.infer<typeof Body>;
  readonly person?: z.infer<typeof Body>;
}

export type Version = Bundled | Change;
export type Kept = Extract<Version, { readonly state: 'kept' }>;

/** What was changed of an entry: all that holds on `since` or later. */
export interface Head {
  readonly id: EntryId;
  readonly since: Day;
  readonly standing: readonly Change[];
}
