import type { CaseId, Instant } from '../../events/primitives.ts';
import { look } from '../../shared/act.ts';
import { eventsOf } from '../../shared/commit.ts';
import { sha256 } from '../../shared/digest.ts';
import type { Viewer } from '../../shared/domain/access.ts';
import { refuse } from '../../shared/domain/case/deciding.ts';
import { ok } from '../../shared/domain/result.ts';
import type { CaseStore, PrivateStore } from '../../shared/ports.ts';
import { sealedFiling } from '../../shared/sealed-filing.ts';

interface FactsPorts {
  readonly cases: CaseStore;
  readonly personal: PrivateStore;
  readonly now: () => Instant;
}

interface FactsRequest {
  readonly principal: Viewer;
  readonly path: { readonly caseId: CaseId };
}

/**
 * The text behind the digest that the court was handed: the one that was kept for that very commit and gives that
 * digest. The read is recorded before the answer leaves.
 */
export const readUndisputedFacts =
  ({ cases, personal, now }: FactsPorts) =>
  async ({ principal, path: { caseId } }: FactsRequest) => {
    const seen = await look(cases)(caseId, principal);
    if (!seen.ok) return seen;
    const { history } = seen.value;
    const [found] = history.flatMap((commit) =>
      eventsOf(commit).flatMap((event) =>
        event.type === 'undisputed-facts.recorded.v1' ? [{ ...event, commandId: commit.commandId }] : [],
      ),
    );
    const filing = found && sealedFiling(await personal.filings(caseId), history);
    if (!found || !filing) return refuse('not-found');
    const { commandId, textDigest: digest, on } = found;
    const texts = await personal.textsOf(caseId, commandId);
    const text = texts.find((each) => sha256(`${filing.salt}${each}`) === digest);
    if (text === undefined) return refuse('not-found');
    await personal.recordRead(caseId, { by: `${principal.kind}:${principal.id}`, at: now(), what: 'undisputed-facts' });
    return ok({ body: { caseId, text, digest, on } });
  };
