import type { Envelope } from '../../events/envelope.ts';
import { CommandId } from '../../events/primitives.ts';
import type { ActPorts } from '../../shared/act.ts';
import { continuedCaseId } from '../../shared/case-id.ts';
import { type Commit, commitOf, eventsOf } from '../../shared/commit.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { continuationOf } from '../../shared/domain/case/table/continuing.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { PrivateStore } from '../../shared/ports.ts';
import { presentFiling } from '../../shared/present-parties.ts';

type ContinuePorts = Pick<ActPorts, 'cases' | 'now'> & { readonly personal: PrivateStore };

const CONTINUE = CommandId.parse('continue');
const OURSELVES = { kind: 'system', id: 'continuation' } as const;

/** The parent's history ended elsewhere than its event says: nothing we wrote reads so. */
class NoParent extends Error {
  override readonly name = 'NoParent';
}

/**
 * A case was settled in part: its rest becomes a case of its own, as a filing does, in two puts. Both are made
 * once under an id that follows from the agreement, so that a second delivery meets the first.
 */
export const onSplit =
  ({ cases, personal, now }: ContinuePorts) =>
  async ({ caseId: parentId, correlationId, data }: Envelope): Promise<Result<unknown, Rejection>> => {
    if (data.type !== 'case.split.v1') return ok(undefined);
    const history = await cases.history(parentId);
    const [first] = history;
    if (!first) throw new NoParent(parentId);
    const at = now();
    const caseId = continuedCaseId(parentId, data.agreementId);
    const events = continuationOf({ id: parentId, events: history.flatMap(eventsOf) }, data, dayOf(at));
    const held = await presentFiling(personal, parentId, history);
    const partyIds = events[0].parties.map(({ partyId }) => partyId);
    // none once the person was erased: the rest then names nobody either
    if (held)
      await personal.keepFiling(caseId, {
        ...held,
        parties: held.parties.filter(({ partyId }) => partyIds.includes(partyId)),
      });
    await cases.append(commitOf([], factsOf({ caseId, first, at, correlationId }), events));
    return ok(undefined);
  };

/** What the child's first commit seals is the parent's own filing. */
const factsOf = ({
  caseId,
  first,
  at,
  correlationId,
}: Pick<Commit, 'caseId' | 'at' | 'correlationId'> & { readonly first: Commit }) => ({
  caseId,
  commandId: CONTINUE,
  requestDigest: first.requestDigest,
  at,
  actor: OURSELVES,
  correlationId,
  command: 'continue',
});
