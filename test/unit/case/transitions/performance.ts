import { archiving, commands, newDays, payment } from '../../../support/case-commands.ts';
import { actors, at, wu } from '../../../support/case-scenario.ts';
import { type Row, whereBinding, whereOpen } from './row.ts';

const performed = ['instalment.paid.v1', 'agreement.performed.v1', 'case.closed.v1'];
const byCourt = { by: actors.court };

export const performanceTransitions: readonly Row[] = [
  {
    deed: 'T31 pay the only instalment',
    command: (walk) => payment(walk),
    allowed: {
      effective: performed,
      applied: ['instalment.paid.v1'],
      docketed: ['instalment.paid.v1'],
      confirmed: performed,
      dismissed: performed,
      'not-admitted': performed,
      unconfirmed: performed,
      'court-review': ['instalment.paid.v1'],
      'court-statement': performed,
      'suit-withdrawn': performed,
    },
  },
  {
    deed: 'T20 perform the whole',
    command: () => commands.performWhole,
    allowed: {
      ...whereBinding(['agreement.performed.v1', 'case.closed.v1']),
      applied: 'court-has-it',
      docketed: 'court-has-it',
      'court-review': 'court-has-it',
    },
  },
  {
    deed: 'T31 report a payment as the debtor',
    command: () => commands.reportPayment,
    allowed: whereBinding(['payment.reported.v1']),
  },
  {
    deed: 'T32 report a default on the day after the due day',
    command: () => commands.reportDefault,
    when: { at: at('2023-12-15 09:00') },
    allowed: whereBinding(['agreement.defaulted.v1']),
  },
  {
    deed: 'T33 agree on new days without a default',
    command: (walk) => newDays(walk),
    allowed: whereBinding('no-default'),
  },
  {
    deed: 'T34 apply for enforcement without a default',
    command: () => commands.fileEnforcement,
    allowed: { ...whereBinding('no-title'), confirmed: 'no-default', 'court-statement': 'no-default' },
  },
  {
    deed: 'T36 end an enforcement there is none of',
    command: () => commands.endEnforcement,
    when: byCourt,
    allowed: whereBinding('no-enforcement'),
  },
  {
    deed: 'DL-13 record a preservation before a suit',
    command: () => commands.recordPreservation,
    allowed: whereOpen(['preservation.recorded.v1']),
  },
  {
    deed: 'DL-13 end a preservation there is none of',
    command: () => commands.endPreservation,
    allowed: whereOpen('preservation-unknown'),
  },
  {
    deed: 'DL-14 record a guarantee where nobody guarantees',
    command: () => ({ ...commands.recordGuarantee, partyId: wu }),
    allowed: whereOpen('not-a-guarantor'),
  },
  {
    deed: 'DL-18 record a return visit',
    command: () => commands.visit,
    allowed: whereBinding(['return-visit.recorded.v1']),
  },
  {
    deed: 'T31 ask for credit repair that was not promised, before all is performed',
    command: () => commands.askRepair,
    allowed: whereBinding('credit-repair-not-due'),
  },
  {
    deed: 'T31 answer for credit repair that was not promised, before all is performed',
    command: () => commands.repair,
    allowed: whereBinding('credit-repair-not-due'),
  },
  {
    deed: 'T50 archive',
    command: (walk) => archiving(walk),
    when: { by: actors.county },
    // the closed case there failed, and nobody has told its parties of the other routes yet (PML 26)
    allowed: { closed: 'termination-notice-unserved' },
  },
];
