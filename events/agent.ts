import * as z from 'zod/mini';
import { define } from './define.ts';
import { AgentId, Day, Digest, EvidenceId, PartyId } from './primitives.ts';

/** 一般授权, 特别授权: to settle, to give up or change a claim takes the second (CPL 62). */
export const AgentAuthority = z.enum(['GENERAL', 'SPECIAL']);
export type AgentAuthority = z.infer<typeof AgentAuthority>;

/** A party has somebody act for it (CPL 61). Name and number of the agent are in Private; `evidenceId` is the power of attorney. */
export const AgentAppointed = define('agent.appointed.v1', {
  agentId: AgentId,
  partyId: PartyId,
  authority: AgentAuthority,
  evidenceId: EvidenceId,
  validFrom: Day,
  validTo: z.exactOptional(Day),
  /** of who the agent is, salted as any text */
  identityDigest: Digest,
  on: Day,
});

export const agentEvents = [AgentAppointed] as const;
