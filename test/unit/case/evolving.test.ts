import { evolve } from '../../../shared/domain/case/evolve.ts';
import { given, stages } from '../../support/case-builder.ts';
import { caseId, own } from '../../support/case-scenario.ts';

describe('given an event that no decision of ours puts after a stage', () => {
  const left = {
    type: 'mediator.left.v1',
    mediatorId: 'mediator-1' as never,
    reason: 'ILLNESS',
    on: '2023-09-15' as never,
  } as const;

  it.each(stages.filter((stage) => stage !== 'mediating' && stage !== 'agreed'))(
    'is no history, says who reads it, with the event and the stage: %s',
    (stage) => {
      expect(() => evolve(given[stage](own).state, left, caseId)).toThrow(
        `mediator.left.v1 cannot follow stage ${stage}`,
      );
    },
  );
});
