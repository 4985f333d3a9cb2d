import * as z from 'zod/mini';
import { define } from './define.ts';
import { Day, Digest, EvidenceId, InterpreterId, Language, MediatorId } from './primitives.ts';

/** Why an interpreter does not go on. */
export const InterpreterReason = z.enum(['ILLNESS', 'UNAVAILABLE', 'CONFLICT', 'PARTY_REQUEST', 'NOT_NEEDED']);
export type InterpreterReason = z.infer<typeof InterpreterReason>;

/** 翻译: free of charge to the parties (CPL 11, FEE 12). Name and number are in Private. */
export const InterpreterNamed = define('interpreter.named.v1', {
  interpreterId: InterpreterId,
  language: Language,
  /** where the same person is on the mediators' roster: it mediates no more in this case (§5) */
  mediatorId: z.exactOptional(MediatorId),
  /** of the signed statement: no tie to anybody in the case, and silence about it */
  evidenceId: EvidenceId,
  /** of who it is, salted as any text */
  identityDigest: Digest,
  on: Day,
});

export const InterpreterLeft = define('interpreter.left.v1', {
  interpreterId: InterpreterId,
  reason: InterpreterReason,
  on: Day,
});

export const interpreterEvents = [InterpreterNamed, InterpreterLeft] as const;
