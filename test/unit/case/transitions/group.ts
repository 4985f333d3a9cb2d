import { stages } from '../../../support/case-builder.ts';
import { grouping, leaving, modelJudgment } from '../../../support/people-commands.ts';
import type { Row } from './row.ts';

export const groupTransitions: readonly Row[] = [
  {
    deed: '§4.3 join a group under another lead',
    command: () => grouping(),
    allowed: {
      filed: ['case.grouped.v1'],
      supplement: ['case.grouped.v1'],
      informing: ['case.grouped.v1'],
      assigning: ['case.grouped.v1'],
      mediating: ['case.grouped.v1', 'mediator.replaced.v1', 'mediator.assigned.v1'],
      agreed: ['case.grouped.v1', 'mediator.replaced.v1', 'mediator.assigned.v1'],
    },
  },
  {
    deed: '§4.3 leave a group it is not in',
    command: () => leaving,
    allowed: Object.fromEntries(stages.map((stage) => [stage, 'not-grouped'])),
  },
  {
    deed: '§4.3 record a model judgment for no group',
    command: () => modelJudgment(),
    allowed: Object.fromEntries(stages.map((stage) => [stage, 'not-grouped'])),
  },
];
