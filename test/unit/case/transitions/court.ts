import { application, commands, reopening, unwanted } from '../../../support/case-commands.ts';
import { actors } from '../../../support/case-scenario.ts';
import type { Row } from './row.ts';

const byCourt = { by: actors.court };

export const courtTransitions: readonly Row[] = [
  {
    deed: 'T22 apply for confirmation',
    command: (walk) => application(walk),
    allowed: {
      effective: ['confirmation.applied.v1'],
      'suit-withdrawn': ['confirmation.applied.v1'],
      'not-admitted': ['confirmation.applied.v1'],
    },
  },
  {
    deed: 'T23 docket',
    command: () => commands.docket,
    when: byCourt,
    allowed: { applied: ['confirmation.docketed.v1'] },
  },
  {
    deed: 'T24 confirm',
    command: () => commands.confirm,
    when: byCourt,
    allowed: { docketed: ['agreement.confirmed.v1'] },
  },
  {
    deed: 'T25 dismiss',
    command: () => commands.dismiss,
    when: byCourt,
    allowed: { docketed: ['confirmation.dismissed.v1'] },
  },
  {
    deed: 'T23 do not admit',
    command: () => commands.notAdmit,
    when: byCourt,
    allowed: { applied: ['confirmation.not-admitted.v1'] },
  },
  {
    deed: 'T26 deem withdrawn',
    command: () => commands.deemWithdrawn,
    when: byCourt,
    allowed: { applied: ['confirmation.withdrawn.v1'], docketed: ['confirmation.withdrawn.v1'] },
  },
  {
    deed: 'T27 mediate again',
    command: (walk) => reopening(walk),
    allowed: { dismissed: ['mediation.reopened.v1'], 'not-admitted': ['mediation.reopened.v1'] },
  },
  {
    deed: 'DL-09 extend the time to rule',
    command: () => commands.extendRuling,
    when: byCourt,
    allowed: { docketed: ['ruling.extended.v1'] },
  },
  {
    deed: 'T21 decline confirmation',
    command: (walk) => unwanted(walk),
    allowed: { effective: ['confirmation.declined.v1'], 'suit-withdrawn': ['confirmation.declined.v1'] },
  },
  {
    deed: 'T29 revoke',
    command: () => commands.revoke,
    when: byCourt,
    allowed: { confirmed: ['confirmation.revoked.v1'] },
  },
  {
    deed: 'T25, T35 sue',
    command: () => commands.litigate,
    allowed: {
      dismissed: ['case.closed.v1'],
      'not-admitted': ['case.closed.v1'],
      unconfirmed: ['case.closed.v1'],
    },
  },
  {
    deed: 'T42 convert the fast track',
    command: () => commands.convert,
    when: byCourt,
    allowed: { 'fast-track': ['fast-track.converted.v1'] },
  },
  {
    deed: 'T42 end the trial of a converted case',
    command: () => commands.endTrial,
    when: byCourt,
    allowed: { converted: ['trial.ended.v1', 'case.closed.v1'] },
  },
  {
    deed: 'T30 submit for review',
    command: () => commands.submitForReview,
    allowed: { effective: 'not-docketed' },
  },
  {
    deed: 'T30 issue a court statement',
    command: () => commands.issueStatement,
    when: byCourt,
    allowed: { 'court-review': ['court-statement.issued.v1'] },
  },
  {
    deed: 'T30 record that the suit was withdrawn',
    command: () => commands.withdrawSuit,
    when: byCourt,
    allowed: { 'court-review': ['suit.withdrawn.v1'] },
  },
  {
    deed: 'T24 record that a party received the ruling',
    command: () => commands.receipt,
    allowed: { confirmed: ['ruling.received.v1'] },
  },
  {
    deed: 'T40 enter the fast track',
    command: () => commands.enterFastTrack,
    when: byCourt,
    allowed: { failed: ['fast-track.entered.v1'], refused: ['fast-track.entered.v1'] },
  },
  {
    deed: 'T41 close the fast track',
    command: () => commands.closeFastTrack,
    when: byCourt,
    allowed: { 'fast-track': ['fast-track.closed.v1', 'case.closed.v1'] },
  },
];
