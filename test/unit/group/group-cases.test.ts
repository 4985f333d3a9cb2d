import { CommandId, CountyCode } from '../../../events/primitives.ts';
import { groupCases } from '../../../services/group/group-cases.ts';
import { commitOf, eventsOf, stateOf } from '../../../shared/commit.ts';
import type { Command } from '../../../shared/domain/case/commands.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import {
  actors,
  ask,
  calendar,
  jurisdiction,
  lawyer,
  own,
  roster,
  tenOn,
  type Walk,
} from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { commitsOf, freshCaseId, requestDigest } from '../../support/sample-commits.ts';

const county = CountyCode.parse('522626');

/** So many cases in the store, the first of which stands for all; and who is to be asked. */
const having = async (walks: readonly Walk[], { failing = () => false }: { failing?: (n: number) => boolean } = {}) => {
  const store = memoryCases();
  const ids = walks.map(() => freshCaseId());
  for (const [i, walk] of walks.entries())
    for (const commit of commitsOf(ids[i] ?? freshCaseId(), walk)) await store.append(commit);
  let appended = 0;
  let broken = true;
  const append: typeof store.append = async (...args) => {
    appended += 1;
    if (broken && failing(appended)) throw new Error('the host died');
    return store.append(...args);
  };
  const ask = groupCases({
    cases: { ...store, append },
    loads: { openCases: async () => new Map(), records: async () => new Map() },
    reference: { jurisdiction: async () => jurisdiction, calendar: async () => calendar },
    people: { roster: async () => roster },
    now: () => tenOn(given.filed().scenario.on),
    pause: async () => undefined,
  });
  const [groupCaseId = freshCaseId(), ...caseIds] = ids;
  const asked = (over: object = {}, by = county, key = 'group') =>
    ask({
      operation: 'groupCases',
      principal: { kind: 'county', id: `county-${by}`, counties: [by] },
      path: { county: by },
      body: { groupCaseId, caseIds, mediatorId: lawyer, ...over },
      commandId: CommandId.parse(key),
      correlationId: 'trace-1',
    });
  const grouped = async () =>
    (await Promise.all(ids.map(async (id) => stateOf(await store.history(id))?.group))).filter(Boolean);
  const eventsIn = async () =>
    (await Promise.all(ids.map((id) => store.history(id))))
      .flat()
      .flatMap(eventsOf)
      .map(({ type }) => type);
  /** Somebody else does this to the case that was filed as the nth. */
  const meanwhile = async (nth: number, command: Command) => {
    const id = ids[nth] ?? freshCaseId();
    const history = await store.history(id);
    const state = stateOf(history);
    if (!state) throw new Error('the case was filed');
    const events = eventsMade({ ...given.filed(own), state }, command);
    const by = { at: tenOn(given.filed().scenario.on), actor: actors.county, correlationId: 'trace-2' };
    const facts = { caseId: id, commandId: CommandId.parse('meanwhile'), requestDigest, command: command.type, ...by };
    await store.append(commitOf(history, facts, events));
  };
  return { asked, grouped, eventsIn, ids, groupCaseId, meanwhile, mend: () => (broken = false) };
};

const eventsMade = (walk: Walk, command: Command) => {
  const decided = ask(walk, command, { by: actors.county });
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
};

const ten = Array.from({ length: 10 }, () => given.filed(own));

describe('§4.3: given ten open cases of one bank and product', () => {
  it('are led by one mediator, the case that stands for all grouped last', async () => {
    const { asked, grouped, groupCaseId } = await having(ten);
    const answer = await asked();
    expect(answer).toMatchObject({ ok: true, value: { body: { groupCaseId, mediatorId: lawyer, waiting: [] } } });
    expect(answer.ok && answer.value.body.cases.at(-1)?.caseId).toBe(groupCaseId);
    expect(await grouped()).toEqual(ten.map(() => ({ groupCaseId, lead: lawyer })));
  });

  it('broken off after the third, goes on from there under the same key, and writes nothing twice', async () => {
    const { asked, grouped, eventsIn, mend } = await having(ten, { failing: (n) => n === 4 });
    await expect(asked()).rejects.toThrow('the host died');
    expect(await grouped()).toHaveLength(3);
    mend();
    expect(await asked()).toMatchObject({ ok: true });
    expect(await grouped()).toHaveLength(10);
    expect((await eventsIn()).filter((type) => type === 'case.grouped.v1')).toHaveLength(10);
    expect(await asked()).toEqual(await asked());
  });

  it('takes in others later, one at a time', async () => {
    const { asked, grouped, eventsIn, ids } = await having([...ten, given.mediating(own)]);
    await asked({ caseIds: ids.slice(1, 10) });
    expect(await grouped()).toHaveLength(10);
    const [, , , , , , , , , , eleventh] = ids;
    expect(await asked({ caseIds: [eleventh] }, county, 'more')).toMatchObject({ ok: true });
    expect(await grouped()).toHaveLength(11);
    expect(await eventsIn()).toContain('mediator.replaced.v1');
    expect(await asked({ caseIds: [eleventh] })).toMatchObject({ error: { code: 'key-reused' } });
  });
});

describe('§4.3: given a group of which something went wrong', () => {
  const third = async () => {
    const begun = await having(ten, { failing: (n) => n === 4 });
    await expect(begun.asked()).rejects.toThrow('the host died');
    begun.mend();
    return begun;
  };

  it('goes on without a case that ended meanwhile, names it with its reason, and answers a repeat alike', async () => {
    const { asked, grouped, meanwhile, ids, groupCaseId } = await third();
    await meanwhile(7, commands.reject);
    const answer = await asked();
    expect(answer).toMatchObject({
      ok: true,
      value: { body: { groupCaseId, waiting: [], refused: [{ caseId: ids[7], code: 'stage-passed' }] } },
    });
    expect(answer.ok && answer.value.body.cases).toHaveLength(9);
    expect(await grouped()).toHaveLength(9);
    expect(await asked()).toEqual(answer);
  });

  it('names one that went to another county as not there', async () => {
    const { asked, grouped, meanwhile, ids } = await third();
    await meanwhile(7, commands.transfer);
    expect(await asked()).toMatchObject({
      ok: true,
      value: { body: { refused: [{ caseId: ids[7], code: 'not-found' }] } },
    });
    expect(await grouped()).toHaveLength(9);
  });

  it('T05: its head went to another county: the others come under another, however few they are', async () => {
    const { asked, grouped, meanwhile, ids } = await having(ten);
    await asked();
    await meanwhile(0, commands.transfer);
    const [, second, ...others] = ids;
    const under = { groupCaseId: second, caseIds: others };
    expect(await asked(under, county, 'anew')).toMatchObject({
      ok: true,
      value: { body: { groupCaseId: second, waiting: [], refused: [] } },
    });
    expect(await grouped()).toEqual([second, ...others].map(() => ({ groupCaseId: second, lead: lawyer })));
  });

  it('its head ended before it was grouped: so do those that were', async () => {
    const { asked, grouped, meanwhile, ids } = await third();
    await meanwhile(0, commands.reject);
    expect(await asked()).toMatchObject({
      ok: true,
      value: { body: { refused: [{ caseId: ids[0], code: 'stage-passed' }] } },
    });
    const [, second, ...others] = ids;
    const under = { groupCaseId: second, caseIds: others };
    expect(await asked(under, county, 'anew')).toMatchObject({ ok: true, value: { body: { refused: [] } } });
    expect(await grouped()).toHaveLength(9);
  });

  it('under a head that stands, its cases are taken by nobody', async () => {
    const { asked, ids } = await having([...ten, ...ten]);
    await asked({ caseIds: ids.slice(1, 10) });
    const [, , , , , , , , , , another, ...rest] = ids;
    const taking = { groupCaseId: another, caseIds: [...rest, ids[1]] };
    expect(await asked(taking, county, 'other')).toMatchObject({
      error: { code: 'group-case-unfit', params: { caseId: ids[1], code: 'grouped-already' } },
    });
  });
});

describe('§4.3: given cases that make no group', () => {
  it('nine are too few, however often one is named', async () => {
    const { asked, grouped, ids } = await having(ten.slice(1));
    expect(await asked({ caseIds: [...ids, ...ids] })).toMatchObject({ error: { code: 'group-too-small' } });
    expect(await grouped()).toEqual([]);
  });

  it('one that does not fit stops all before anything is written, and is named', async () => {
    const { asked, grouped, ids } = await having([...ten, given.effective(own)]);
    expect(await asked()).toMatchObject({
      error: { code: 'group-case-unfit', params: { caseId: ids.at(-1), code: 'stage-passed' } },
    });
    expect(await grouped()).toEqual([]);
  });

  it('of another county are not there', async () => {
    const { asked } = await having(ten);
    expect(await asked({}, CountyCode.parse('522601'))).toMatchObject({ error: { code: 'not-found' } });
  });
});
