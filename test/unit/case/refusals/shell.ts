import { decide } from '../../../../shared/domain/case/decide.ts';
import { commands, signatures } from '../../../support/case-commands.ts';
import { actors, at, contextAt, fileCommand, scenarioOf } from '../../../support/case-scenario.ts';
import { agreed, asked, marksOf, mediating, type Situations } from './wrong-walks.ts';

export const shellSituations: Situations = {
  'key-reused': [['a filing of a case that is there', () => asked(mediating, fileCommand(scenarioOf()))]],
  'not-found': [
    ['any other command without a case', () => decide(undefined, commands.inform, contextAt(at('2023-09-15 10:00')))],
  ],
  'role-not-allowed': [
    ['a bank that seals', () => asked(agreed, marksOf(agreed, [{ by: 'SEAL' }]), { by: actors.bank }), 'marks.0.by'],
    [
      'a bank that signs as the mediator',
      () =>
        asked(
          agreed,
          signatures({ ...agreed, state: { ...agreed.state, agreement: { ...agreed.state.agreement, bound: [] } } }),
          { by: actors.bank },
        ),
      'marks.0.by',
    ],
  ],
};
