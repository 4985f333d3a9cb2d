import { begin } from '../../../../infra/local/flow/advance.ts';
import { Draft, MOST_EVENTS, withinHistory } from '../../../../infra/local/flow/history.ts';
import { readDefinition } from '../../../../infra/local/flow/read-definition.ts';
import { MACHINE, ROLE, START } from './flow-host.ts';

const { execution: fresh } = begin(
  { arn: 'run', machineArn: MACHINE, name: 'run', definition: '', roleArn: ROLE, startedAt: START, input: '{}' },
  readDefinition({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } }),
);

describe('given a history that is nearly full', () => {
  it.each([
    [MOST_EVENTS - 1, 1, 'SUCCEEDED'],
    [MOST_EVENTS - 1, 2, 'FAILED'],
    [MOST_EVENTS - 2, 2, 'SUCCEEDED'],
  ])('after %i events an end of %i more is %s, and the last event is the 25,000th', (before, more, status) => {
    const execution = { ...fresh, events: before };
    const draft = new Draft(execution, START);
    for (let i = 0; i < more; i += 1) draft.tell('Told', 'toldEventDetails', {});
    const kept = withinHistory(execution, draft.close({ status: 'SUCCEEDED', output: '{}' }), START);
    expect(kept.execution.phase).toMatchObject({ kind: 'closed', end: { status } });
    expect(kept.execution.events).toBe(MOST_EVENTS);
    expect(kept.events.at(-1)?.id).toBe(MOST_EVENTS);
  });
});
