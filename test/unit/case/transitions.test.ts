import type { Command } from '../../../shared/domain/case/commands.ts';
import { BINDING, type Stage } from '../../../shared/domain/case/state.ts';
import { given, stages } from '../../support/case-builder.ts';
import {
  addition,
  agency,
  application,
  archiving,
  assignment,
  choice,
  commands,
  consent,
  declining,
  disclosure,
  extension,
  grouping,
  interpreter,
  invitation,
  leaving,
  modelJudgment,
  newDays,
  payment,
  recusal,
  recusalDecision,
  relative,
  reopening,
  replacement,
  session,
  signatures,
  summons,
  terms,
  undisputedFacts,
  unwanted,
  withdrawal,
} from '../../support/case-commands.ts';
import { actors, answer, at, type Walk, type When, wu } from '../../support/case-scenario.ts';
import { answering, asking, evaluationAsked, opinion, replying, reporting } from '../../support/mechanism-builder.ts';

const byCourt = { by: actors.court };

interface Row {
  readonly deed: string;
  readonly command: (walk: Walk) => Command;
  /** the stages at which it is allowed, with the events it makes there, or the code it is refused with */
  readonly allowed: Readonly<Partial<Record<Stage, string | readonly string[]>>>;
  readonly when?: When;
}

const withdrawn = ['case.withdrawn.v1', 'case.closed.v1'];
const failed = ['mediation.failed.v1'];
const performed = ['instalment.paid.v1', 'agreement.performed.v1', 'case.closed.v1'];
const extended = ['mediation.extended.v1'];

/** The same at every stage at which an agreement binds. */
const whereBinding = (answered: string | readonly string[]): Row['allowed'] =>
  Object.fromEntries(BINDING.map((stage) => [stage, answered]));

/** The same at every stage but the end. */
const whereOpen = (answered: string | readonly string[]): Row['allowed'] =>
  Object.fromEntries(stages.filter((stage) => stage !== 'closed').map((stage) => [stage, answered]));

/** §4.2 as far as it is built: every deed, and the stages it belongs to. */
const table: readonly Row[] = [
  {
    deed: 'T04 reject the filing',
    command: () => commands.reject,
    allowed: {
      filed: ['case.not-accepted.v1', 'case.closed.v1'],
      supplement: ['case.not-accepted.v1', 'case.closed.v1'],
    },
  },
  {
    deed: 'T03 ask for materials',
    command: () => commands.requestSupplement,
    allowed: { filed: ['supplement.requested.v1'] },
  },
  {
    deed: 'T03 supply them',
    command: () => commands.supply,
    allowed: { supplement: ['supplement.supplied.v1'] },
  },
  {
    deed: 'T05 transfer what the court of its own county sent',
    command: () => commands.transfer,
    allowed: { filed: 'link-not-better', supplement: 'link-not-better', informing: 'link-not-better' },
  },
  {
    deed: 'DL-03 try to reach a party',
    command: () => commands.attempt,
    allowed: { informing: ['contact.attempted.v1'] },
  },
  { deed: 'T06 inform the parties', command: () => commands.inform, allowed: { filed: ['parties.informed.v1'] } },
  {
    deed: 'T07 consent',
    command: (walk) => consent(walk),
    allowed: { informing: ['consent.given.v1', 'consent.given.v1', 'consent.given.v1', 'case.accepted.v1'] },
  },
  {
    deed: 'T08 refuse mediation',
    command: () => commands.refuse,
    allowed: { informing: ['case.refused.v1'] },
  },
  { deed: 'T09 assign', command: () => assignment(), allowed: { assigning: ['mediator.assigned.v1'] } },
  {
    deed: 'T09 choose together, where nobody reserved it',
    command: (walk) => choice(walk),
    allowed: { assigning: 'choice-not-reserved' },
  },
  {
    deed: 'T10 replace the mediator',
    command: (walk) => replacement(walk),
    allowed: { mediating: ['mediator.replaced.v1'], agreed: ['mediator.replaced.v1'] },
  },
  {
    deed: 'T10 add a second mediator',
    command: () => addition(),
    allowed: { mediating: ['mediator.assigned.v1'], agreed: ['mediator.assigned.v1'] },
  },
  {
    deed: 'T09 decline the mediator appointed',
    command: () => declining(),
    allowed: { mediating: ['mediator.declined.v1', 'mediator.replaced.v1'] },
  },
  {
    deed: 'DL-15 ask for recusal',
    command: (walk) => recusal(walk),
    allowed: { mediating: ['recusal.requested.v1'], agreed: ['recusal.requested.v1'] },
  },
  {
    deed: 'DL-15 decide a recusal that nobody asked for',
    command: () => recusalDecision(),
    when: { by: actors.county },
    allowed: { mediating: 'no-recusal', agreed: 'no-recusal' },
  },
  {
    deed: 'T09 sign the statement on conflicts',
    command: () => disclosure(),
    allowed: { mediating: ['disclosure.signed.v1'], agreed: ['disclosure.signed.v1'] },
  },
  {
    deed: 'PML 20 invite a relative',
    command: (walk) => relative(walk),
    allowed: { mediating: ['invitee.joined.v1'], agreed: ['invitee.joined.v1'] },
  },
  {
    deed: '§5 name an interpreter whom nobody needs',
    command: () => interpreter(),
    allowed: { mediating: 'interpreter-not-needed', agreed: 'interpreter-not-needed' },
  },
  {
    deed: '§5 release an interpreter who is not there',
    command: () => ({ type: 'release-interpreter', interpreterId: 'i1' as never, reason: 'ILLNESS' }),
    allowed: { mediating: 'interpreter-unknown', agreed: 'interpreter-unknown' },
  },
  {
    deed: 'invite a co-mediator',
    command: (walk) => invitation(walk),
    allowed: { mediating: ['co-mediator.joined.v1'], agreed: ['co-mediator.joined.v1'] },
  },
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
  {
    deed: '§4.3 summon the parties',
    command: (walk) => summons(walk),
    allowed: { mediating: ['parties.summoned.v1'], agreed: ['parties.summoned.v1'] },
  },
  {
    deed: 'hold a session',
    command: (walk) => session(walk),
    allowed: {
      mediating: ['session.held.v1'],
      agreed: ['session.held.v1'],
    },
  },
  {
    deed: 'CPL 62 appoint an agent',
    command: () => agency(),
    allowed: Object.fromEntries(
      (
        [
          'informing',
          'assigning',
          'mediating',
          'agreed',
          'effective',
          'suit-withdrawn',
          'not-admitted',
          'dismissed',
        ] as const
      ).map((stage) => [stage, ['agent.appointed.v1']]),
    ),
  },
  {
    deed: 'T13 extend',
    command: (walk) => extension(walk),
    allowed: { assigning: extended, mediating: extended, agreed: extended },
  },
  {
    deed: 'T12 hold',
    command: () => commands.hold,
    allowed: { mediating: ['mediation.held.v1'], agreed: ['mediation.held.v1'] },
  },
  {
    deed: 'T12 resume',
    command: () => commands.resume,
    allowed: { mediating: 'mediation-not-held', agreed: 'mediation-not-held' },
  },
  {
    deed: 'T12 hold for a party that died',
    command: () => commands.lose,
    allowed: { mediating: ['mediation.held.v1'], agreed: ['mediation.held.v1'] },
  },
  {
    deed: '§4.3 step into a place that is not empty',
    command: () => commands.succeed,
    allowed: { mediating: 'no-successor-awaited', agreed: 'no-successor-awaited' },
  },
  {
    deed: 'T19 end what is false',
    command: () => commands.terminate,
    allowed: {
      mediating: ['mediation.terminated.v1', 'case.closed.v1'],
      agreed: ['mediation.terminated.v1', 'case.closed.v1'],
    },
  },
  {
    deed: '§4.8 change the track',
    command: () => commands.changeTrack,
    allowed: { assigning: ['track.changed.v1'], mediating: ['track.changed.v1'], agreed: ['track.changed.v1'] },
  },
  { deed: 'T14 reach an agreement', command: (walk) => terms(walk), allowed: { mediating: ['agreement.reached.v1'] } },
  {
    deed: 'T15 sign',
    command: (walk) => ({ ...signatures(given.agreed()), agreementId: 'agreement' in walk.state ? 'a1' : 'a0' }),
    allowed: { agreed: ['agreement.signed.v1', 'agreement.effective.v1'] },
  },
  {
    deed: 'T16 one will not sign',
    command: () => ({ type: 'fail', reason: 'NOT_SIGNED' }),
    allowed: { agreed: ['agreement.lapsed.v1'] },
  },
  {
    deed: 'T17 fail',
    command: () => commands.fail,
    allowed: { assigning: failed, mediating: failed, agreed: failed },
  },
  {
    deed: 'T11 enter the small-amount mechanism, with a claim above its limit',
    command: () => asking,
    allowed: { mediating: 'small-fast-closed' },
  },
  {
    deed: 'DL-S issue an opinion, in one-stop mediation',
    command: (walk) => opinion(walk),
    allowed: { mediating: 'mechanism-wrong' },
  },
  {
    deed: 'DL-S answer an opinion that there is none of',
    command: () => answering('ACCEPTED'),
    allowed: { mediating: 'mechanism-wrong' },
  },
  {
    deed: 'T11 ask for a neutral evaluation, on a summary track with seven working days left',
    command: (walk) => evaluationAsked(walk),
    allowed: { mediating: ['mechanism.switched.v1', 'evaluation.requested.v1'] },
  },
  {
    deed: 'DL-E report an evaluation that nobody asked for',
    command: () => reporting,
    allowed: { mediating: 'mechanism-wrong' },
  },
  {
    deed: 'DL-E answer a report that there is none of',
    command: () => replying('ACCEPTED'),
    allowed: { mediating: 'mechanism-wrong' },
  },
  {
    deed: 'A-37 record a breach without a commitment',
    command: () => ({ type: 'fail', reason: 'INSTITUTION_BREACH' }),
    allowed: { agreed: 'no-breach' },
  },
  {
    deed: 'T18 withdraw',
    command: (walk) => withdrawal(walk),
    allowed: {
      filed: withdrawn,
      supplement: withdrawn,
      informing: withdrawn,
      assigning: withdrawn,
      mediating: withdrawn,
      agreed: withdrawn,
    },
  },
  {
    deed: 'OL21 18 record what nobody disputes',
    command: (walk) => undisputedFacts(walk),
    allowed: { failed: ['undisputed-facts.recorded.v1'] },
  },
  {
    deed: 'serve the notice of termination',
    command: () => commands.notice,
    allowed: {
      failed: ['termination-notice.served.v1'],
      'fast-track': ['termination-notice.served.v1'],
      converted: ['termination-notice.served.v1'],
      // its court was quicker
      closed: ['termination-notice.served.v1'],
    },
  },
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
    deed: 'T24 record that a party received the ruling',
    command: () => commands.receipt,
    allowed: { confirmed: ['ruling.received.v1'] },
  },
  {
    deed: 'T50 archive',
    command: (walk) => archiving(walk),
    when: { by: actors.county },
    // the closed case there failed, and nobody has told its parties of the other routes yet (PML 26)
    allowed: { closed: 'termination-notice-unserved' },
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

describe.each(table)('given the deed “$deed”', ({ command, allowed, when }) => {
  it.each(stages)('at %s', (stage) => {
    const walk = given[stage]();
    expect(answer(walk, command(walk), when)).toEqual(allowed[stage] ?? 'stage-passed');
  });
});

describe('given a case of the committee’s own', () => {
  it.each(stages)('reaches %s too', (stage) => {
    expect(given[stage]({ channel: 'PARTY_SINGLE' }).state.stage).toBe(stage);
  });

  it.each(['filed', 'supplement', 'informing'] as const)('T05: is transferred at %s', (stage) => {
    expect(answer(given[stage]({ channel: 'PARTY_SINGLE' }), commands.transfer)).toEqual(['case.transferred.v1']);
  });

  it('T08: has no court to go back to, so a refusal closes it', () => {
    expect(answer(given.informing({ channel: 'PARTY_SINGLE' }), commands.refuse)).toEqual([
      'case.refused.v1',
      'case.closed.v1',
    ]);
  });
});
