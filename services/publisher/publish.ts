import { type Commit, envelopesOf } from '../../shared/commit.ts';
import type { Bus } from '../../shared/ports.ts';

/** The bus did not take every event of a commit: the stream will bring the commit again. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/** Announces what a commit stored, in order; at least once (design, decision 4). */
export const publish =
  (bus: Bus) =>
  async (commit: Commit): Promise<void> => {
    const refused = await bus.publish(envelopesOf(commit));
    if (refused.length > 0) throw new NotTaken(`${refused.length} events of ${commit.caseId} ${commit.sequence}`);
  };
