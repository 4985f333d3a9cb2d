import { MediatorId } from '../../../events/primitives.ts';
import { onAccepted } from '../../../services/assignment/on-event.ts';
import { envelopesOf, eventsOf } from '../../../shared/commit.ts';
import type { Roster } from '../../../shared/domain/jurisdiction.ts';
import type { CaseStore, MediatorRecord } from '../../../shared/ports.ts';
import { given } from '../../support/case-builder.ts';
import { calendar, jurisdiction, roster, tenOn } from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { commitsOf, freshCaseId } from '../../support/sample-commits.ts';

interface Over {
  readonly loads?: ReadonlyMap<MediatorId, number>;
  readonly records?: ReadonlyMap<MediatorId, MediatorRecord>;
  readonly people?: Roster;
  readonly refused?: boolean;
  readonly reserved?: true;
}

const started = async ({
  loads = new Map(),
  records = new Map(),
  people = roster,
  refused = false,
  reserved,
}: Over = {}) => {
  const walk = reserved ? given.assigning({ reserved }) : given.assigning();
  const caseId = freshCaseId();
  const store = memoryCases();
  const commits = commitsOf(caseId, walk);
  for (const commit of commits) await store.append(commit);
  const accepted = commits.flatMap(envelopesOf).find(({ data }) => data.type === 'case.accepted.v1');
  if (!accepted) throw new Error('the case is accepted');
  const cases: CaseStore = refused
    ? { ...store, append: async () => ({ ok: false, error: { code: 'stale' } }) }
    : store;
  const hear = onAccepted({
    cases,
    loads: { openCases: async () => loads, records: async () => records },
    reference: { jurisdiction: async () => jurisdiction, calendar: async () => calendar },
    people: { roster: async () => people },
    now: () => tenOn(walk.scenario.on),
    pause: async () => undefined,
  });
  const assigned = async () =>
    (await store.history(caseId)).flatMap(eventsOf).filter(({ type }) => type === 'mediator.assigned.v1');
  return { hear, accepted, assigned, store, caseId };
};

describe('given that a case was accepted', () => {
  it('assigns the mediator who ranks first, as the system', async () => {
    const { hear, accepted, assigned, store, caseId } = await started();
    expect(await hear(accepted)).toMatchObject({ ok: true });
    expect(await assigned()).toMatchObject([{ role: 'LEAD' }]);
    expect((await store.history(caseId)).at(-1)).toMatchObject({
      actor: { kind: 'system', id: 'assignment' },
      commandId: `assign:${accepted.eventId}`,
      correlationId: accepted.correlationId,
    });
  });

  it('given the event twice, assigns once', async () => {
    const { hear, accepted, assigned } = await started();
    await hear(accepted);
    expect(await hear(accepted)).toMatchObject({ ok: true });
    expect(await assigned()).toHaveLength(1);
  });

  it('given somebody was appointed by hand meanwhile, has nothing left to do', async () => {
    const { hear, accepted, assigned } = await started();
    await hear({ ...accepted, eventId: `${accepted.eventId}1` as never });
    expect(await hear(accepted)).toEqual({ ok: true, value: undefined });
    expect(await assigned()).toHaveLength(1);
  });

  it('given the first of the ranking has as many cases as they may, takes another', async () => {
    const [first] = await (async () => {
      const { hear, accepted, assigned } = await started();
      await hear(accepted);
      return assigned();
    })();
    if (first?.type !== 'mediator.assigned.v1') throw new Error('somebody was assigned');
    const { hear, accepted, assigned } = await started({ loads: new Map([[first.mediatorId, 20]]) });
    await hear(accepted);
    const [second] = await assigned();
    expect(second).toMatchObject({
      excluded: expect.arrayContaining([{ mediatorId: first.mediatorId, ground: 'FULL' }]),
    });
    expect(second).not.toMatchObject({ mediatorId: first.mediatorId });
  });

  it('given the parties reserved the choice, leaves it to them (T09, DL-05)', async () => {
    const { hear, accepted, assigned } = await started({ reserved: true });
    expect(await hear(accepted)).toEqual({ ok: true, value: undefined });
    expect(await assigned()).toEqual([]);
  });

  it('given nobody may take it, says so and leaves the case with the committee', async () => {
    const { hear, accepted, assigned } = await started({ people: { ...roster, mediators: [] } });
    expect(await hear(accepted)).toMatchObject({ ok: false, error: { code: 'no-eligible-mediator' } });
    expect(await assigned()).toEqual([]);
  });

  it('given others keep changing the case, fails so that the queue brings the event again', async () => {
    const { hear, accepted } = await started({ refused: true });
    await expect(hear(accepted)).rejects.toThrow('522626-');
  });
});

it('given a mediator nobody knows, a load is nobody’s', async () => {
  const { hear, accepted } = await started({ loads: new Map([[MediatorId.parse('gone'), 3]]) });
  expect(await hear(accepted)).toMatchObject({ ok: true });
});
