import type { Envelope } from '../../events/envelope.ts';
import { eventsOf } from '../../shared/commit.ts';
import { refuse } from '../../shared/domain/case/deciding.ts';
import { creditsOf } from '../../shared/domain/ledger/credits.ts';
import { project } from '../../shared/domain/ledger/project.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { CaseStore, LedgerStore, PrivateStore, Reference } from '../../shared/ports.ts';
import { presentFiling } from '../../shared/present-parties.ts';

export interface ProjectorPorts {
  readonly cases: Pick<CaseStore, 'history'>;
  readonly personal: Pick<PrivateStore, 'filings' | 'textsOf'>;
  readonly ledger: Pick<LedgerStore, 'row' | 'keep' | 'credit'>;
  readonly reference: Pick<Reference, 'calendar'>;
}

/** An event is a hint: the row is made from the case itself, so order and repeats of events do not matter. */
export const keepRow =
  ({ cases, personal, ledger, reference }: ProjectorPorts) =>
  async ({ caseId, sequence }: Pick<Envelope, 'caseId' | 'sequence'>): Promise<Result<void, Rejection>> => {
    const kept = await ledger.row(caseId);
    if (kept && kept.sequence >= sequence) return ok(undefined);
    const [history, calendar] = await Promise.all([cases.history(caseId), reference.calendar()]);
    if (history.length === 0) return refuse('not-found');
    const filing = await presentFiling(personal, caseId, history);
    const source = {
      caseId,
      sequence: history.length,
      events: history.flatMap(eventsOf),
      parties: filing?.parties ?? [],
    };
    // Credits first: a row that is there has had its own.
    const seen = history.slice(0, kept?.sequence ?? 0).flatMap(eventsOf).length;
    await Promise.all(creditsOf(source, seen).map(ledger.credit));
    await ledger.keep(project(source, calendar));
    return ok(undefined);
  };
