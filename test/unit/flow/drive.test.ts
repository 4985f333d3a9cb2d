import { type CaseId, Day, Instant } from '../../../events/primitives.ts';
import { awaitStage, expire, type FlowPorts, onEvent, where } from '../../../services/flow/drive.ts';
import { bundledReference } from '../../../shared/adapters/bundled-reference.ts';
import { envelopesOf, stateOf } from '../../../shared/commit.ts';
import { given } from '../../support/case-builder.ts';
import { application, unwanted } from '../../support/case-commands.ts';
import { having, type Walk } from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { memoryFlow } from '../../support/memory-flow.ts';
import { memoryFlows } from '../../support/memory-flows.ts';
import { commitsOf, freshCaseId } from '../../support/sample-commits.ts';

/** The glue over a case that stands where the walk left it. */
const glueAt = async (walk: Walk, now = '2023-09-15T12:00:00.000+08:00') => {
  const caseId = freshCaseId();
  const cases = memoryCases();
  const commits = commitsOf(caseId, walk);
  for (const commit of commits) await cases.append(commit);
  const flows = memoryFlows();
  const clock = { now: Instant.parse(now) };
  const ports: FlowPorts = {
    cases,
    flow: memoryFlow(),
    flows,
    reference: bundledReference(),
    now: () => clock.now,
    pause: async () => undefined,
  };
  const [last] = commits.flatMap(envelopesOf).slice(-1);
  if (!last) throw new Error('a walk has events');
  const stage = async () => stateOf(await cases.history(caseId))?.stage;
  return { caseId, ports, flows, last, stage, clock };
};

const runs = ({ flows }: { readonly flows: ReturnType<typeof memoryFlows> }) => flows.starts.map(({ run }) => run);
const since = Instant.parse('2023-09-15T10:00:00.000+08:00');
const A_MONTH_LATER = Instant.parse('2023-11-01T00:00:00.000+08:00');

describe('given an event of a case in a timed stage', () => {
  it('starts one run, however often the event comes', async () => {
    const glue = await glueAt(given.mediating());
    await onEvent(glue.ports)(glue.last);
    await onEvent(glue.ports)(glue.last);
    expect(runs(glue)).toEqual([1]);
  });

  it('T40: starts one for a court’s case that was refused, whose fast track is open', async () => {
    const glue = await glueAt(given.refused());
    await onEvent(glue.ports)(glue.last);
    expect(runs(glue)).toEqual([1]);
    expect((await where(glue.ports)({ caseId: glue.caseId })).stage).toBe('fast-track');
  });

  it('starts the run that another delivery took and did not live to start', async () => {
    const glue = await glueAt(given.mediating());
    await glue.ports.flow.takeRun(glue.caseId, 0);
    await onEvent(glue.ports)(glue.last);
    expect(runs(glue)).toEqual([1]);
  });

  it('T21 T22: starts the next run where all had declined confirmation, and apply after all', async () => {
    const effective = given.effective();
    const declined = having(effective, unwanted(effective));
    const glue = await glueAt(having(declined, application(declined)));
    await onEvent(glue.ports)(glue.last);
    glue.flows.end(glue.caseId, 1);
    await onEvent(glue.ports)(glue.last);
    expect(runs(glue)).toEqual([1, 2]);
    await onEvent(glue.ports)(glue.last);
    expect(runs(glue)).toEqual([1, 2]);
    expect((await where(glue.ports)({ caseId: glue.caseId })).stage).toBe('confirmation');
  });

  it('leaves a wait alone that ends no earlier', async () => {
    const glue = await glueAt(given.mediating());
    await onEvent(glue.ports)(glue.last);
    await awaitStage(glue.ports)({ caseId: glue.caseId, stage: 'mediation', token: 'one', since });
    await onEvent(glue.ports)(glue.last);
    expect(glue.flows.told).toEqual([]);
  });

  it('wakes a wait whose stage is over, with where the case is now', async () => {
    const glue = await glueAt(given.effective());
    await glue.ports.flow.takeRun(glue.caseId, 0);
    await glue.ports.flow.keepToken(glue.caseId, { token: 'one', stage: 'mediation', since, until: A_MONTH_LATER });
    await onEvent(glue.ports)(glue.last);
    expect(glue.flows.told).toMatchObject([{ token: 'one', next: { stage: 'confirmation' } }]);
  });

  it('starts nothing for a case in which nothing is timed any more', async () => {
    const glue = await glueAt(given.confirmed());
    await onEvent(glue.ports)(glue.last);
    expect(runs(glue)).toEqual([]);
  });
});

describe('given the watch’s warning', () => {
  const warningOf = ({ caseId }: { readonly caseId: CaseId }) =>
    ({ type: 'deadline.passed.v1', caseId, clock: 'DL-M', dueOn: Day.parse('2023-09-26') }) as const;

  it('starts another run where the execution is lost', async () => {
    const glue = await glueAt(given.mediating());
    await onEvent(glue.ports)(glue.last);
    glue.flows.end(glue.caseId, 1);
    await onEvent(glue.ports)(warningOf(glue));
    expect(runs(glue)).toEqual([1, 2]);
  });

  it('starts the run that was taken and never begun, lest two executions wait for one case', async () => {
    const glue = await glueAt(given.mediating());
    await glue.ports.flow.takeRun(glue.caseId, 0);
    await onEvent(glue.ports)(warningOf(glue));
    expect(runs(glue)).toEqual([1]);
  });

  it('leaves a running execution alone', async () => {
    const glue = await glueAt(given.mediating());
    await onEvent(glue.ports)(glue.last);
    await onEvent(glue.ports)(warningOf(glue));
    expect(runs(glue)).toEqual([1]);
  });

  it('asks the case to expire what has passed', async () => {
    const glue = await glueAt(given.mediating());
    glue.clock.now = A_MONTH_LATER;
    await onEvent(glue.ports)(warningOf(glue));
    expect(await glue.stage()).toBe('failed');
  });
});

describe('given a stage that begins to wait', () => {
  it('keeps the token', async () => {
    const glue = await glueAt(given.mediating());
    await awaitStage(glue.ports)({ caseId: glue.caseId, stage: 'mediation', token: 'one', since });
    expect((await glue.ports.flow.record(glue.caseId))?.waiting).toMatchObject({ token: 'one', stage: 'mediation' });
  });

  it('completes itself where the stage was over before it began', async () => {
    const glue = await glueAt(given.effective());
    await awaitStage(glue.ports)({ caseId: glue.caseId, stage: 'mediation', token: 'one', since });
    expect(glue.flows.told).toMatchObject([{ token: 'one', next: { stage: 'confirmation' } }]);
  });
});

describe('given a wait whose token was kept after the next wait began', () => {
  it('is nobody’s: the token of the next one stays', async () => {
    const glue = await glueAt(given.effective());
    const next = { token: 'two', stage: 'confirmation', since: A_MONTH_LATER, until: A_MONTH_LATER } as const;
    await glue.ports.flow.takeRun(glue.caseId, 0);
    await glue.ports.flow.keepToken(glue.caseId, next);
    await awaitStage(glue.ports)({ caseId: glue.caseId, stage: 'mediation', token: 'one', since });
    expect(await glue.ports.flow.record(glue.caseId)).toEqual({ run: 1, waiting: next });
  });
});

describe('given a wait that ran out', () => {
  it('expires the deadline once, and says where the case is then', async () => {
    const glue = await glueAt(given.mediating());
    glue.clock.now = A_MONTH_LATER;
    expect((await expire(glue.ports)(glue)).stage).toBe('fast-track');
    expect((await expire(glue.ports)(glue)).stage).toBe('fast-track');
    expect(await glue.stage()).toBe('failed');
  });

  it('is told to wait on where the due instant has not come', async () => {
    const glue = await glueAt(given.mediating());
    const next = await expire(glue.ports)(glue);
    expect(next).toEqual(await where(glue.ports)(glue));
    expect(next.stage).toBe('mediation');
    expect(await glue.stage()).toBe('mediating');
  });
});
