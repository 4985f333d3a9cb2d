import { type CaseId, MediatorId } from '../../../events/primitives.ts';
import { onAccepted } from '../../../services/assignment/on-event.ts';
import { keepRow } from '../../../services/ledger/keep-row.ts';
import { dynamodbCases } from '../../../shared/adapters/dynamodb-cases.ts';
import { dynamodbLedger } from '../../../shared/adapters/dynamodb-ledger.ts';
import { dynamodbLoads } from '../../../shared/adapters/dynamodb-loads.ts';
import { envelopesOf, eventsOf } from '../../../shared/commit.ts';
import type { Roster } from '../../../shared/domain/jurisdiction.ts';
import { given } from '../../support/case-builder.ts';
import { calendar, day, jurisdiction, lawyer, roster, tenOn, type Walk } from '../../support/case-scenario.ts';
import { type LocalDatabase, localDatabase } from '../../support/local-database.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { testTable } from '../../support/product-tables.ts';
import { commitsOf, freshCaseId } from '../../support/sample-commits.ts';

const [a, b] = ['alike-a', 'alike-b'].map((id) => MediatorId.parse(id)) as [MediatorId, MediatorId];
const reference = { jurisdiction: async () => jurisdiction, calendar: async () => calendar };

/** Two mediators whom nothing tells apart but their ids. */
const twins: Roster = {
  ...roster,
  mediators: roster.mediators.flatMap((mediator) =>
    mediator.id === lawyer ? [a, b].map((id) => ({ ...mediator, id })) : [],
  ),
};

describe('given two mediators who rank alike, in the tables', () => {
  let local: LocalDatabase;
  beforeEach(async () => {
    local = await localDatabase();
  });
  afterEach(() => local.stop());

  /** Stores a walked case and lets the ledger hear of it. */
  const stored = async (walk: Walk): Promise<CaseId> => {
    const caseId = freshCaseId();
    const cases = dynamodbCases(local.db, { cases: testTable('cases') });
    const commits = commitsOf(caseId, walk);
    for (const commit of commits) await cases.append(commit);
    const ledger = dynamodbLedger(local.db, testTable('ledger'));
    await keepRow({ cases, personal: memoryPrivate(), ledger, reference })({ caseId, sequence: commits.length });
    return caseId;
  };

  /** A case that came and went, led by this mediator: nothing of it is left on a desk. */
  const led = (mediatorId: MediatorId, walk: Walk): Walk => ({
    ...walk,
    events: walk.events.map((event) => (event.type === 'mediator.assigned.v1' ? { ...event, mediatorId } : event)),
  });

  /** Who is assigned to a case that is accepted now, and with which score. */
  const assigned = async () => {
    const walk = given.assigning({ on: day('2023-09-20') });
    const caseId = await stored(walk);
    const cases = dynamodbCases(local.db, { cases: testTable('cases') });
    const history = await cases.history(caseId);
    const accepted = history.flatMap(envelopesOf).find(({ data }) => data.type === 'case.accepted.v1');
    if (!accepted) throw new Error('the case is accepted');
    const hear = onAccepted({
      cases,
      loads: dynamodbLoads(local.db, testTable('ledger')),
      reference,
      people: { roster: async () => twins },
      now: () => tenOn(walk.scenario.on),
      pause: async () => undefined,
    });
    expect(await hear(accepted)).toMatchObject({ ok: true });
    const lead = (await cases.history(caseId)).flatMap(eventsOf).find(({ type }) => type === 'mediator.assigned.v1');
    if (lead?.type !== 'mediator.assigned.v1') throw new Error('somebody was assigned');
    return lead;
  };

  it('takes the first by id while neither was assigned', async () => {
    expect((await assigned()).mediatorId).toBe(a);
  });

  it('takes who was assigned longest ago, though the other comes first by id', async () => {
    await stored(led(b, given.failed({ on: day('2023-09-14') })));
    await stored(led(a, given.failed({ on: day('2023-09-15') })));
    expect((await assigned()).mediatorId).toBe(b);
  });

  it('takes who was never assigned before who was', async () => {
    await stored(led(a, given.failed()));
    expect((await assigned()).mediatorId).toBe(b);
  });

  it('gives points for like cases settled, and takes who has them before who was assigned longer ago', async () => {
    await stored(led(b, given.confirmed()));
    const lead = await assigned();
    expect(lead.mediatorId).toBe(b);
    expect(lead.score.map(({ mediatorId, parts }) => [mediatorId, parts.likeCases])).toEqual([
      [b, 1],
      [a, 0],
    ]);
  });
});
