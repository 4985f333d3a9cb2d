import type { CaseId, Day, Instant } from '../../events/primitives.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import type { Bus, CaseStore, CommitIndex, LedgerStore, ReconcilerStore } from '../../shared/ports.ts';
import { publish } from './publish.ts';

export interface ReconcilerPorts {
  readonly index: CommitIndex;
  readonly cases: Pick<CaseStore, 'history'>;
  /** what the bus got through to */
  readonly ledger: Pick<LedgerStore, 'row'>;
  readonly place: ReconcilerStore;
  readonly bus: Bus;
  readonly now: () => Instant;
}

/** What a run did, in figures for the log. */
export interface Reconciled {
  readonly days: number;
  readonly cases: number;
  readonly republished: number;
}

/** Some cases could not be compared or announced. All others were; the watermark stays before the first such day. */
export class NotReconciled extends Error {
  override readonly name = 'NotReconciled';
}

/** Without a watermark (a first run, a restored table) the walk begins a year back: one small query a day, once. */
const FIRST_WALK_DAYS = 366;

const casesOf = async (index: CommitIndex, day: Day): Promise<ReadonlySet<CaseId>> => {
  const cases = new Set<CaseId>();
  for await (const { caseId } of index.committedOn(day)) cases.add(caseId);
  return cases;
};

/** Announces again what a case stored after what its row has seen; how many commits that were. */
const catchUp = async ({ index, cases, ledger, bus }: ReconcilerPorts, caseId: CaseId): Promise<number> => {
  const seen = (await ledger.row(caseId))?.sequence ?? 0;
  if (seen >= (await index.head(caseId))) return 0;
  const unheard = (await cases.history(caseId)).slice(seen);
  for (const commit of unheard) await publish(bus)(commit);
  return unheard.length;
};

/**
 * Compares what was stored with what was heard, day by day from the watermark to today, and announces again what is
 * missing: however long nobody looked (design, decision 4). The watermark follows from one day with cases to the next
 * and stops before today, whose later commits the next run sees; so a run that dies goes on where it was, and walks
 * again no more than days on which nothing happened.
 */
export const reconcile = (ports: ReconcilerPorts) => async (): Promise<Reconciled> => {
  const today = dayOf(ports.now());
  const first = (await ports.place.watermark()) ?? addDays(today, -FIRST_WALK_DAYS);
  const done = { days: 0, cases: 0, republished: 0 };
  const faults: Error[] = [];
  let settled: { readonly day: Day; readonly kept: boolean } | undefined;
  for (let day = first; day <= today; day = addDays(day, 1)) {
    const cases = await casesOf(ports.index, day);
    for (const caseId of cases) {
      done.cases += 1;
      try {
        done.republished += await catchUp(ports, caseId);
      } catch (error) {
        // One case that cannot be read or announced must not hide all others behind it.
        faults.push(new Error(caseId, { cause: error }));
      }
    }
    done.days += 1;
    if (day === today || faults.length > 0) continue;
    if (cases.size > 0) await ports.place.moveWatermark(day);
    settled = { day, kept: cases.size > 0 };
  }
  if (settled && !settled.kept) await ports.place.moveWatermark(settled.day);
  if (faults.length > 0) throw new NotReconciled(faults.map(({ message }) => message).join(', '), { cause: faults });
  return done;
};
