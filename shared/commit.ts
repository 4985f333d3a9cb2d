import type { Actor } from '../events/actor.ts';
import type { CaseEvent } from '../events/catalogue.ts';
import type { Envelope } from '../events/envelope.ts';
import { type CaseId, type CommandId, CountyCode, type Digest, eventIdOf, type Instant } from '../events/primitives.ts';
import { sha256 } from './digest.ts';
import { canonical } from './domain/canonical.ts';
import { fold } from './domain/case/evolve.ts';
import type { Case } from './domain/case/state.ts';

/** One command that succeeded: lock, audit trail, history and outbox in one item (design, decision 2). */
export interface Commit {
  readonly caseId: CaseId;
  readonly sequence: number;
  readonly commandId: CommandId;
  /** of the request behind the command, so that a key used again with another body is found out */
  readonly requestDigest: Digest;
  readonly at: Instant;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly command: string;
  /** the events as canonical JSON, hashed as stored */
  readonly body: string;
  readonly previousHash: string;
  readonly hash: Digest;
}

/** The hash before the first. */
const GENESIS = '0'.repeat(64);

type Unhashed = Omit<Commit, 'hash'>;

const hashOf = (commit: Unhashed): Digest => sha256(canonical(commit));

/** The next commit of a history. */
export const commitOf = (
  history: readonly Commit[],
  facts: Omit<Unhashed, 'sequence' | 'previousHash' | 'body'>,
  events: readonly CaseEvent[],
): Commit => {
  const commit = {
    ...facts,
    sequence: history.length + 1,
    body: canonical(events),
    previousHash: history.at(-1)?.hash ?? GENESIS,
  };
  return { ...commit, hash: hashOf(commit) };
};

/** A stored commit that is not as it was written. */
class BrokenCommit extends Error {
  override readonly name = 'BrokenCommit';
}

/**
 * What a commit says happened. The store is outside, and the hash says whether this is what we wrote, every word of it:
 * a schema would say less, and every function would carry those of all events.
 */
export const eventsOf = ({ hash, ...said }: Commit): readonly CaseEvent[] => {
  if (hashOf(said) !== hash)
    throw new BrokenCommit(`commit ${said.sequence} of ${said.caseId} is not as it was written`);
  const events: readonly CaseEvent[] = JSON.parse(said.body);
  return events;
};

/** The case as its history left it. */
export const stateOf = (history: readonly Commit[]): Case | undefined => {
  const id = history[0]?.caseId;
  return id === undefined ? undefined : fold(history.flatMap(eventsOf), id);
};

/** The events of a commit as the bus carries them. */
export const envelopesOf = (commit: Commit): readonly Envelope[] => {
  const { caseId, sequence, at, actor, correlationId } = commit;
  const county = CountyCode.parse(caseId.slice(0, 6));
  return eventsOf(commit).map((data, index) => ({
    eventId: eventIdOf(caseId, sequence, index),
    caseId,
    county,
    sequence,
    index,
    at,
    actor,
    correlationId,
    data,
  }));
};

/** The first commit whose hash does not follow from what it says and what came before; nothing where all is well. */
export const brokenAt = (history: readonly Commit[]): number | undefined => {
  const broken = history.findIndex(({ hash, ...commit }, i) => {
    const previous = history[i - 1]?.hash ?? GENESIS;
    return commit.sequence !== i + 1 || commit.previousHash !== previous || hashOf(commit) !== hash;
  });
  return broken < 0 ? undefined : broken + 1;
};
