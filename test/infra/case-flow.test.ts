import { byStage, of, synthesise } from './synthesised.ts';

const templates = synthesise();

interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Resource?: string;
  readonly Choices?: readonly { readonly StringEquals: string; readonly Next: string }[];
  readonly TimeoutSeconds?: number;
  readonly TimeoutSecondsPath?: string;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
}

describe.each(byStage(templates, 'Services'))('given the case flow of %s', (stage, services) => {
  const [[, machine] = []] = of(services, 'AWS::StepFunctions::StateMachine');
  const { DefinitionString, DefinitionSubstitutions, StateMachineName, LoggingConfiguration } =
    machine?.Properties ?? {};
  const { StartAt, States }: { StartAt: string; States: Record<string, State> } = JSON.parse(DefinitionString);
  const tasks = Object.entries(States).filter(([, { Type }]) => Type === 'Task');
  const waits = tasks.filter(([, { Resource }]) => Resource?.includes('InvokeAndWait'));

  /** The states a case passes whose stages answer like this. */
  const walk = (answers: readonly string[]): readonly string[] => {
    const path = [StartAt];
    const left = [...answers];
    for (let at = States[StartAt]; at && at.Type !== 'Succeed' && at.Type !== 'Fail'; at = States[path.at(-1) ?? '']) {
      const answer = at.Type === 'Choice' ? left.shift() : undefined;
      path.push(
        (at.Choices?.find(({ StringEquals }) => StringEquals === answer)?.Next ?? at.Default ?? at.Next) as string,
      );
    }
    return path;
  };

  it('has the fixed name that roles and functions know', () => {
    expect(StateMachineName).toBe(`jintiao-${stage}-case`);
  });

  it.each(tasks)(
    '%s has a timeout, retries what may pass and catches what does not, and says why it is there',
    (_, task) => {
      expect(task.TimeoutSeconds ?? task.TimeoutSecondsPath).toBeDefined();
      expect(task.Retry?.length).toBeGreaterThan(0);
      expect(task.Catch?.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'Broken' });
      expect(task.Comment).toMatch(/\w{4}/);
    },
  );

  it.each(waits)('%s takes a timeout as the deadline: expires it, never retries it', (_, wait) => {
    expect(wait.TimeoutSecondsPath).toBe('$.next.seconds');
    expect(wait.Catch?.[0]).toMatchObject({ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'Expire' });
    expect(wait.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)).toEqual(['States.TaskFailed']);
  });

  it('takes a case from mediation to its confirmation in eight transitions or fewer', () => {
    const path = walk(['mediation', 'confirmation', 'done']);
    expect(path).toEqual(['Where now', 'Which stage', 'Mediate', 'Which stage', 'Confirm', 'Which stage', 'Done']);
    expect(path.length).toBeLessThanOrEqual(8);
  });

  it.each([
    ['mediation', 'Mediate'],
    ['confirmation', 'Confirm'],
    ['court-review', 'Court review'],
    ['fast-track', 'Fast track'],
    ['done', 'Done'],
    ['a stage nobody knows', 'Broken'],
  ])('sends a case in %s to %s, whenever it is started', (stageOfCase, state) => {
    expect(walk([stageOfCase, 'done'])[2]).toBe(state);
  });

  it('names its resources whole, in the partition of the stack', () => {
    expect(Object.keys(DefinitionSubstitutions).sort()).toEqual(['Invoke', 'InvokeAndWait', 'StageFunction']);
    expect(new Set(DefinitionString.match(/\$\{\w+\}/g))).toEqual(
      new Set(Object.keys(DefinitionSubstitutions).map((name) => `\${${name}}`)),
    );
    expect(JSON.stringify(DefinitionSubstitutions.InvokeAndWait)).toContain(':states:::lambda:invoke.waitForTaskToken');
  });

  it('logs errors without the data of the case', () => {
    expect(LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
  });

  it('may invoke the stage function and nothing else', () => {
    const invoking = of(services, 'AWS::IAM::Policy').filter(([id]) => id.startsWith('caseflow'));
    const resources = invoking.flatMap(([, { Properties }]) =>
      Properties.PolicyDocument.Statement.filter((statement: { Action: unknown }) =>
        JSON.stringify(statement.Action).includes('lambda:'),
      ).map(({ Resource }: { Resource: unknown }) => JSON.stringify(Resource)),
    );
    expect(resources).toEqual([expect.stringContaining('flowstageFunction')]);
  });
});
