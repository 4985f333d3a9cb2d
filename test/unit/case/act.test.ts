import { CaseId, CommandId, CountyCode } from '../../../events/primitives.ts';
import { type ActPorts, act, type Deed, doneBy } from '../../../shared/act.ts';
import { eventsOf } from '../../../shared/commit.ts';
import type { Viewer } from '../../../shared/domain/access.ts';
import { type CaseCommand, everyRule } from '../../../shared/domain/case/decide.ts';
import type { CaseStore } from '../../../shared/ports.ts';
import { given } from '../../support/case-builder.ts';
import { commands, consent, extension } from '../../support/case-commands.ts';
import { actors, at, calendar, caseId, day, jurisdiction, own, tenOn, type Walk } from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { commitsOf } from '../../support/sample-commits.ts';

const county: Viewer = { ...actors.county, counties: [CountyCode.parse('522626')] };
const flow: Viewer = { ...actors.time, counties: [] };
const key = (text: string): CommandId => CommandId.parse(text);

interface Over {
  /** appends that others win before ours */
  readonly lost?: number;
}

/** A case in a store, what was said to it in order, and the deed as somebody would want it done. */
const desk = async (walk: Walk, { lost = 0 }: Over = {}) => {
  const store = memoryCases();
  for (const commit of commitsOf(caseId, walk)) await store.append(commit);
  const said: string[] = [];
  let losing = lost;
  let now = tenOn(walk.scenario.on);
  const cases: CaseStore = {
    ...store,
    append: async (commit, numbering, previous) => {
      said.push(
        `append ${commit.command}${numbering ? ` ${numbering.county} ${numbering.year} ${numbering.number}` : ''}`,
      );
      if (losing === 0) return store.append(commit, numbering, previous);
      losing -= 1;
      return { ok: false, error: { code: 'stale' } };
    },
  };
  const ports: ActPorts = {
    cases,
    reference: { jurisdiction: async () => jurisdiction, calendar: async () => calendar },
    now: () => now,
    pause: async (attempt) => void said.push(`pause ${attempt}`),
  };
  const perform = (over: Partial<Deed<CaseCommand>> = {}) =>
    act(
      ports,
      everyRule,
    )({
      caseId,
      by: county,
      commandId: key('key-1'),
      correlationId: 'trace-1',
      request: { informed: true },
      command: () => commands.inform,
      keep: async () => void said.push('keep'),
      ...over,
    });
  const moveTo = (text: string): void => {
    now = at(text);
  };
  return { perform, said, moveTo, length: async () => (await store.history(caseId)).length, store };
};

describe('given a deed that the case allows', () => {
  it('keeps what people wrote, then appends one commit with who, what and when', async () => {
    const { perform, said, store } = await desk(given.filed());
    expect(await perform()).toMatchObject({
      ok: true,
      value: { sequence: 2, events: ['parties.informed.v1'], state: { stage: 'informing' } },
    });
    expect(said).toEqual(['keep', 'append inform-parties']);
    expect((await store.history(caseId)).at(-1)).toMatchObject({
      commandId: 'key-1',
      actor: actors.county,
      at: at('2023-09-15 10:00'),
      correlationId: 'trace-1',
    });
  });

  it('answers what reading the whole history back would answer', async () => {
    const { perform, store } = await desk(given.filed());
    expect(await perform()).toEqual({ ok: true, value: doneBy(await store.history(caseId)) });
  });

  it('T05: takes no deed of the county that handed the case on, but its own call again', async () => {
    const { perform } = await desk(given.filed(own));
    const handOn = { commandId: key('hand-on'), command: () => commands.transfer, request: { to: 'kaili' } };
    const first = await perform(handOn);
    expect(first).toMatchObject({ ok: true, value: { events: ['case.transferred.v1'] } });
    expect(await perform()).toEqual({ ok: false, error: { code: 'not-your-case' } });
    expect(await perform(handOn)).toEqual(first);
    const kaili = { ...county, id: 'county-522601', counties: [CountyCode.parse('522601')] };
    expect(await perform({ by: kaili })).toMatchObject({ ok: true, value: { events: ['parties.informed.v1'] } });
  });

  it('says what its commit follows, so that the index by day names the case once a day', async () => {
    const { perform, moveTo, store } = await desk(given.filed());
    await perform();
    moveTo('2023-09-18 10:00');
    await perform({ commandId: key('key-2'), command: () => commands.refuse, request: {} });
    const told = [];
    for (const on of ['2023-09-15', '2023-09-18'])
      for await (const { sequence } of store.committedOn(day(on))) told.push(sequence);
    expect(told).toEqual([1, 3]);
  });

  it('takes the number of the county and year with acceptance, and with no other consent', async () => {
    const walk = given.informing();
    const whole = await desk(walk);
    await whole.perform({ command: () => consent(walk), keep: undefined });
    expect(whole.said).toEqual(['append give-consents 522626 2023 1']);
    const part = await desk(walk);
    await part.perform({
      command: () => consent(walk, { consents: consent(walk).consents.slice(0, 1) }),
      keep: undefined,
    });
    expect(part.said).toEqual(['append give-consents']);
  });

  it('writes nothing where nothing is left to say', async () => {
    const walk = given.failed();
    const { perform, said } = await desk(walk);
    await perform({ command: () => commands.notice });
    said.length = 0;
    expect(await perform({ commandId: key('key-2'), command: () => commands.notice })).toMatchObject({
      ok: true,
      value: { events: [] },
    });
    expect(said).toEqual([]);
  });
});

describe('given the same key again', () => {
  it('gets the first answer, though the case has moved on', async () => {
    const { perform, length } = await desk(given.filed());
    const first = await perform();
    await perform({ commandId: key('key-2'), command: () => commands.refuse, request: {} });
    expect(await perform()).toEqual(first);
    expect(await length()).toBe(3);
  });

  it('gets it whatever If-Match now says', async () => {
    const { perform } = await desk(given.filed());
    const first = await perform({ expectedSequence: 1 });
    expect(await perform({ expectedSequence: 1 })).toEqual(first);
  });

  it('is refused with another body', async () => {
    const { perform, length } = await desk(given.filed());
    await perform();
    expect(await perform({ request: { informed: false } })).toEqual({ ok: false, error: { code: 'key-reused' } });
    expect(await length()).toBe(2);
  });

  it('is another’s where time itself has the same one: nobody can block an expiry by guessing its key', async () => {
    const walk = given.mediating();
    const guessed = key('system:expire.9');
    const { perform, moveTo } = await desk(walk);
    await perform({ commandId: guessed, request: { note: 1 }, command: () => extension(walk, 5) });
    moveTo('2023-10-09 00:00');
    expect(await perform({ commandId: guessed, by: flow, request: {}, command: () => commands.expire })).toMatchObject({
      ok: true,
      value: { events: ['mediation.failed.v1'] },
    });
  });
});

describe('given others who are quicker', () => {
  it('decides again, asking for the command anew', async () => {
    let asked = 0;
    const { perform, said } = await desk(given.filed(), { lost: 2 });
    const done = await perform({
      keep: undefined,
      command: () => {
        asked += 1;
        return commands.inform;
      },
    });
    expect(done).toMatchObject({ ok: true });
    expect([asked, said]).toEqual([
      3,
      ['append inform-parties', 'pause 1', 'append inform-parties', 'pause 2', 'append inform-parties'],
    ]);
  });

  it('gives up after the fifth time', async () => {
    const { perform, said, length } = await desk(given.filed(), { lost: 9 });
    expect(await perform()).toEqual({ ok: false, error: { code: 'stale' } });
    expect(said.filter((what) => what.startsWith('append'))).toHaveLength(5);
    expect(await length()).toBe(1);
  });

  it('answers 412 at once where a sequence was expected', async () => {
    const { perform, said } = await desk(given.filed(), { lost: 1 });
    expect(await perform({ expectedSequence: 1, keep: undefined })).toEqual({
      ok: false,
      error: { code: 'precondition-failed' },
    });
    expect(said).toEqual(['append inform-parties']);
  });
});

describe('given a deed that cannot be done', () => {
  it.each<readonly [string, Partial<Deed<CaseCommand>>, string]>([
    ['the case refuses', { command: () => commands.fail }, 'stage-passed'],
    ['another sequence was expected', { expectedSequence: 2 }, 'precondition-failed'],
    ['the actor may not see the case', { by: { ...actors.otherCourt, counties: [] } }, 'not-found'],
    ['there is no such case', { caseId: CaseId.parse(`522626-${'b'.repeat(26)}`) }, 'not-found'],
  ])('because %s, writes and keeps nothing', async (_why, over, code) => {
    const { perform, said, length } = await desk(given.filed());
    expect(await perform(over)).toMatchObject({ ok: false, error: { code } });
    expect([said, await length()]).toEqual([[], 1]);
  });
});

it('keeps the events readable as they were made', async () => {
  const { perform, store } = await desk(given.filed());
  await perform();
  expect((await store.history(caseId)).flatMap(eventsOf).map(({ type }) => type)).toEqual([
    'case.filed.v1',
    'parties.informed.v1',
  ]);
});
