import { decide } from '../../../../shared/domain/case/decide.ts';
import { after } from '../../../support/after-builder.ts';
import { commands, extension, session, summons, terms } from '../../../support/case-commands.ts';
import { at, bank, evidence, having, wu } from '../../../support/case-scenario.ts';
import { asked, mediating, missedOnce, moreExtensions, type Situations } from './wrong-walks.ts';

const onPaper = { partyId: bank, means: 'POST', evidenceId: evidence } as const;

export const tableSituations: Situations = {
  'session-times-wrong': [
    [
      'an end before the beginning',
      () => asked(mediating, session(mediating, { startedAt: at('2023-09-15 10:01') })),
      'endedAt',
    ],
    [
      'an end as it begins',
      () => asked(mediating, session(mediating, { startedAt: at('2023-09-15 10:00') })),
      'endedAt',
    ],
    ['an end to come', () => asked(mediating, session(mediating, { endedAt: at('2023-09-15 10:01') })), 'endedAt'],
  ],
  'session-before-acceptance': [
    [
      'a session of the day before the case was accepted',
      () => asked(mediating, session(mediating, { startedAt: at('2023-09-14 23:59') })),
      'startedAt',
    ],
  ],
  'attendance-incomplete': [
    ['somebody unaccounted for', () => asked(mediating, session(mediating, { attended: [bank] })), 'attended'],
    [
      'somebody both there and absent',
      () => asked(mediating, session(mediating, { absent: [{ partyId: wu, justified: false }] })),
      'attended',
    ],
  ],
  'summons-too-late': [
    [
      'a summons for the hour at hand',
      () => asked(mediating, summons(mediating, { sessionAt: at('2023-09-15 10:00') })),
      'sessionAt',
    ],
  ],
  'summoned-twice': [
    [
      'one party on two lines',
      () => asked(mediating, summons(mediating, { served: [onPaper, { ...onPaper, means: 'PHONE' }] })),
      'served',
    ],
  ],
  'reminder-not-written': [
    [
      'a telephone call to who missed the session before',
      () => asked(missedOnce(), summons(mediating, { served: [onPaper, { ...onPaper, partyId: wu, means: 'PHONE' }] })),
      'served.1.means',
    ],
    [
      'a telephone call to it alone',
      () => asked(missedOnce(), summons(mediating, { served: [{ ...onPaper, partyId: wu, means: 'PHONE' }] })),
      'served.0.means',
    ],
  ],
  'reminder-too-far': [
    [
      'a session on the fourth working day',
      () => asked(missedOnce(), summons(mediating, { sessionAt: at('2023-09-21 09:00') })),
      'sessionAt',
    ],
  ],
  'absences-too-few': [
    [
      'absent twice, says who saw it once',
      () => asked(missedOnce(), { type: 'fail', reason: 'ABSENT_TWICE' }),
      'reason',
    ],
  ],
  'extension-too-long': [
    ['thirty-one days', () => asked(mediating, extension(mediating, 31)), 'days'],
    ['no day at all', () => asked(mediating, extension(mediating, 0)), 'days'],
    [
      'sixty-one days in three',
      () => {
        const twice = having(having(mediating, extension(mediating, 20)), extension(mediating, 25));
        return decide(twice.state, extension(mediating, 16), moreExtensions(5));
      },
      'days',
    ],
  ],
  'not-the-applicant': [
    [
      'an acknowledgement of the debtor',
      () =>
        asked(
          after['preservation.recorded.v1'],
          extension(mediating, 20, { sueByAcknowledged: { partyId: wu, evidenceId: evidence } }),
        ),
      'sueByAcknowledged.partyId',
    ],
  ],
  'extension-beyond-sue-by': [
    [
      'mediation until preservation is gone',
      () => asked(after['preservation.recorded.v1'], extension(mediating, 20)),
      'days',
    ],
  ],
  'mediation-held': [['an agreement on hold', () => asked(having(mediating, commands.hold), terms(mediating))]],
  'mediation-not-held': [['a resumption of nothing', () => asked(mediating, commands.resume)]],
  'loss-unlike-party': [
    [
      'a bank that dies',
      () => asked(mediating, { ...commands.lose, ground: { ...commands.lose.ground, partyId: bank } }),
      'ground.loss',
    ],
    [
      'a person that is wound up',
      () => asked(mediating, { ...commands.lose, ground: { ...commands.lose.ground, loss: 'TERMINATION' } }),
      'ground.loss',
    ],
  ],
  'successor-missing': [
    ['a resumption without the dead', () => asked(having(mediating, commands.lose), commands.resume)],
  ],
  'no-successor-awaited': [
    ['an heir of the living', () => asked(mediating, commands.succeed)],
    [
      'an heir of somebody else',
      () => asked(having(mediating, commands.lose), { ...commands.succeed, partyId: bank }),
      'partyId',
    ],
  ],
  'report-missing': [
    [
      'a suspicion of which its court does not know',
      () =>
        asked(mediating, {
          ...commands.hold,
          ground: { reason: 'FALSE_SUSPECTED', suspicion: 'FALSE_MEDIATION', reportedTo: [] },
        }),
      'ground.reportedTo',
    ],
    [
      'false mediation that its court does not know of',
      () => asked(mediating, { ...commands.terminate, reportedTo: ['POLICE'] }),
      'reportedTo',
    ],
    [
      'a crime that the police do not know of',
      () => asked(mediating, { ...commands.terminate, finding: 'VIOLENCE' }),
      'reportedTo',
    ],
  ],
};
