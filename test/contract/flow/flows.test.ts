import { SFNClient } from '@aws-sdk/client-sfn';
import { CaseId } from '../../../events/primitives.ts';
import { stepFunctions } from '../../../shared/adapters/step-functions.ts';
import type { Next } from '../../../shared/domain/case/flow-stage.ts';
import type { Flows } from '../../../shared/ports.ts';
import { memoryFlows } from '../../support/memory-flows.ts';
import { answer, functionArn, functionsOf, INVOKE, MACHINE, openHost } from '../../unit/local/flow/flow-host.ts';
import { serve } from '../../unit/local/store/loopback.ts';

const CASE = CaseId.parse('522626-abcdefghijklmnopqrstuvwxyz');
const NEXT: Next = { stage: 'done', seconds: 1 };

interface Opened {
  readonly flows: Flows;
  /** of the wait of the only run */
  readonly token: () => Promise<string>;
  /** lets what was told take effect */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const flowsContract = (name: string, open: () => Promise<Opened>): void => {
  describe(`flows ${name}`, () => {
    it('start a run once, however often it is asked', async () => {
      const { flows, stop } = await open();
      try {
        expect(await flows.isRunning(CASE, 1)).toBe(false);
        await Promise.all([flows.start(CASE, 1), flows.start(CASE, 1)]);
        expect(await flows.start(CASE, 1)).toBe('running');
        expect(await flows.isRunning(CASE, 1)).toBe(true);
        expect(await flows.isRunning(CASE, 2)).toBe(false);
      } finally {
        await stop();
      }
    });

    it('end a wait once; telling it again is done with', async () => {
      const { flows, token, settle, stop } = await open();
      try {
        await flows.start(CASE, 1);
        await settle();
        const waiting = await token();
        await flows.complete(waiting, NEXT);
        await expect(flows.complete(waiting, NEXT)).resolves.toBeUndefined();
        await settle();
        expect(await flows.isRunning(CASE, 1)).toBe(false);
        // A run that has ended is not started again: the next one is another run.
        expect(await flows.start(CASE, 1)).toBe('ended');
        expect(await flows.isRunning(CASE, 1)).toBe(false);
      } finally {
        await stop();
      }
    });
  });
};

flowsContract('in memory', async () => {
  const flows = memoryFlows();
  return {
    flows,
    token: async () => 'token',
    settle: async () => {
      if (flows.told.length > 0) flows.end(CASE, 1);
    },
    stop: async () => undefined,
  };
});

flowsContract('on the local state machine', async () => {
  const tokens: string[] = [];
  const host = await openHost({
    definition: {
      StartAt: 'Wait for it',
      States: {
        'Wait for it': {
          Type: 'Task',
          Resource: `${INVOKE}.waitForTaskToken`,
          Parameters: { FunctionName: functionArn('stage'), Payload: { 'token.$': '$$.Task.Token' } },
          TimeoutSeconds: 3600,
          End: true,
        },
      },
    },
    functions: functionsOf({
      stage: ({ token }) => {
        tokens.push(typeof token === 'string' ? token : '');
        return answer({});
      },
    }),
  });
  const front = await serve(host.flow);
  const sdk = new SFNClient({
    endpoint: front.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 't', secretAccessKey: 't' },
  });
  return {
    flows: stepFunctions(MACHINE, sdk),
    token: async () => tokens[0] ?? '',
    settle: () => host.time.quiet(),
    stop: async () => {
      sdk.destroy();
      await front.stop();
    },
  };
});
