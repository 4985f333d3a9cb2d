import { sizeFault } from '../../../../shared/domain/case/group/grouping.ts';
import { given } from '../../../support/case-builder.ts';
import { caseId, having, own } from '../../../support/case-scenario.ts';
import { assignment, grouping, leaving, modelJudgment } from '../../../support/people-commands.ts';
import { asked, type Situations } from './wrong-walks.ts';

const assigning = having(given.assigning(own), grouping());
const head = having(given.filed(own), grouping({ groupCaseId: caseId }));

export const groupSituations: Situations = {
  'group-too-small': [
    [
      'a case alone',
      () => sizeFault(new Set([caseId]), given.filed(own).state, []) ?? { ok: true, value: [] },
      'caseIds',
    ],
  ],
  'group-unlike': [
    [
      'a case of another product',
      () => asked(given.filed(own), grouping({ like: { institutions: [], causeCode: 'CREDIT_CARD' } })),
      'caseIds',
    ],
  ],
  'grouped-already': [['a second group', () => asked(assigning, grouping({ groupCaseId: caseId }))]],
  'not-grouped': [['who leaves no group', () => asked(given.filed(own), leaving)]],
  'group-head-stays': [['the case that stands for all', () => asked(head, leaving)]],
  'not-group-head': [['a judgment kept with another', () => asked(assigning, modelJudgment())]],
  'group-led': [
    [
      'another lead by hand',
      () => asked(assigning, assignment({ chosen: 'mediator-522626-3' as never })),
      'mediatorId',
    ],
  ],
};
