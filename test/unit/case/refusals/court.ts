import { CourtId } from '../../../../events/primitives.ts';
import { given } from '../../../support/case-builder.ts';
import { application, commands, reopening, terms } from '../../../support/case-commands.ts';
import { at, bank, day, entrusted, evidence, having, own } from '../../../support/case-scenario.ts';
import { again, asked, court, dismissedInRound, effective, mediating, type Situations } from './wrong-walks.ts';

export const courtSituations: Situations = {
  'content-not-admissible': [
    [
      'an application for title settled',
      () => {
        const content = { unconfirmable: ['TITLE_SETTLED'], acknowledged: ['NOT_CONFIRMABLE'] } as const;
        const walk = having(mediating, terms(mediating, { form: 'ORAL', ...content }));
        return asked(walk, application(walk));
      },
    ],
  ],
  'court-not-competent': [
    [
      'another court than the one that referred',
      () => asked(effective, application(effective, { courtId: CourtId.parse('court-2601') })),
      'courtId',
    ],
    [
      'the basic court for a claim of five hundred million',
      () => {
        const walk = given.effective({ ...own, total: 50_000_000_000 });
        return asked(walk, application(walk));
      },
      'courtId',
    ],
  ],
  'docketed-case': [
    [
      'a suit that is docketed',
      () => {
        const walk = given.effective(entrusted('SUMMARY', '2026-02-06'));
        return asked(walk, application(walk));
      },
    ],
  ],
  'receipt-before-ruling': [
    [
      'a ruling received before it was made',
      () => asked(given.confirmed(), { ...commands.receipt, receivedOn: day('2023-09-14') }),
      'receivedOn',
    ],
  ],
  'receipt-stands': [
    [
      'a second receipt of one party',
      () => asked(having(given.confirmed(), commands.receipt), commands.receipt),
      'partyId',
    ],
  ],
  'application-not-joint': [
    [
      'the bank alone',
      () => asked(effective, application(effective, { applicants: [{ partyId: bank, evidenceId: evidence }] })),
      'applicants',
    ],
  ],
  'materials-missing': [
    [
      'no statement against false mediation',
      () => asked(effective, application(effective, { materials: application(effective).materials.slice(0, -1) })),
      'materials',
    ],
  ],
  'extension-asked-late': [
    [
      'an application eleven days after the obstacle',
      () => {
        const lateness = { ground: 'FORCE_MAJEURE', endedOn: day('2023-10-16'), evidenceId: evidence } as const;
        return asked(effective, { ...application(effective), lateness }, { at: at('2023-10-27 10:00') });
      },
      'lateness.endedOn',
    ],
  ],
  'not-admissible': [
    ['an application against the agreement itself', () => again('TITLE_SETTLED')],
    ['a matter that is not for the courts', () => again('NOT_FOR_COURTS')],
  ],
  'applicants-missing': [
    ['a withdrawal by nobody', () => asked(given.applied(), commands.deemWithdrawn), 'applicants'],
  ],
  'rounds-used-up': [['a fourth round', () => asked(dismissedInRound(3), reopening(dismissedInRound(3)))]],
  'not-docketed': [['a review by no court', () => asked(effective, commands.submitForReview)]],
  'fast-track-unfit': [['ten debtors', () => asked(given.failed({ respondents: 10 }), commands.enterFastTrack, court)]],
  'fast-track-day-wrong': [
    ['a day to come', () => asked(given.failed(), { ...commands.enterFastTrack, on: day('2023-09-16') }, court), 'on'],
    [
      'a day before the return',
      () => asked(given.failed(), { ...commands.enterFastTrack, on: day('2023-09-14') }, court),
      'on',
    ],
  ],
};
