import { AgentId, CourtId } from '../../../../events/primitives.ts';
import { after } from '../../../support/after-builder.ts';
import { given } from '../../../support/case-builder.ts';
import { application, commands, payment, reopening, unwanted } from '../../../support/case-commands.ts';
import { actors, at, attestedBy, day, evidence, having, own, pastDue } from '../../../support/case-scenario.ts';
import { agency } from '../../../support/people-commands.ts';
import { asked, court, effective, type Situations, stranger } from './wrong-walks.ts';

const elsewhere = { by: actors.otherCourt };
const icbc = { by: { kind: 'institution', id: 'icbc-5226' } } as const;
const tomorrow = day('2023-09-16');
const before = day('2023-09-14');
const confirmed = given.confirmed();
const performed = after['agreement.performed.v1'];
const defaulted = after['agreement.defaulted.v1'];
const late = { at: at('2023-12-20 10:00') };
const failed = given.failed();
const docketed = given.docketed();
const { evidenceId: _proof, ...unproven } = payment(confirmed);
const without = <C extends { readonly evidenceId: unknown }>({ evidenceId: _evidence, ...command }: C) => command;
const notAdmitted = having(given.applied(own), { ...commands.notAdmit, ground: 'WRONG_COURT' }, court);
const represented = having(effective, agency());
const byAgent = attestedBy(represented).map((each) =>
  each.partyId === commands.receipt.partyId ? { ...each, agentId: AgentId.parse('g1') } : each,
);

/** What is asked or said of an agreement, or of a failure, once it is there: by whom, of whom and for which day. */
export const afterAgreementSituations: Situations = {
  'not-your-case': [
    ['another court does not admit', () => asked(given.applied(), commands.notAdmit, elsewhere)],
    ['another court deems it withdrawn', () => asked(docketed, commands.deemWithdrawn, elsewhere)],
    ['another court takes more time', () => asked(docketed, commands.extendRuling, elsewhere)],
    ['another court revokes', () => asked(confirmed, commands.revoke, elsewhere)],
    ['another court makes a statement', () => asked(given['court-review'](), commands.issueStatement, elsewhere)],
    ['another court has the suit withdrawn', () => asked(given['court-review'](), commands.withdrawSuit, elsewhere)],
    ['another court converts', () => asked(given['fast-track'](), commands.convert, elsewhere)],
    ['another court ends the trial', () => asked(given.converted(), commands.endTrial, elsewhere)],
    ['another court ends enforcement', () => asked(after['enforcement.filed.v1'], commands.endEnforcement, elsewhere)],
  ],
  'court-case-no-invalid': [
    [
      'a statement of no number',
      () => asked(given['court-review'](), { ...commands.issueStatement, documentNo: '1' }, court),
      'documentNo',
    ],
  ],
  'court-not-competent': [
    ['an application where no court is left', () => asked(notAdmitted, application(notAdmitted)), 'courtId'],
    [
      'a court that was not named',
      () => asked(effective, application(effective, { courtId: CourtId.parse('court-2631') })),
      'courtId',
    ],
  ],
  'materials-missing': [
    [
      'an agent without its authority',
      () => asked(represented, application(represented, { applicants: byAgent })),
      'materials',
    ],
  ],
  'extension-used-up': [
    [
      'more time for a ruling, twice',
      () => asked(having(docketed, commands.extendRuling, court), commands.extendRuling, court),
    ],
  ],
  'deadline-passed': [
    [
      'more time for a ruling, too late',
      () => asked(docketed, commands.extendRuling, { ...court, at: pastDue(docketed) }),
    ],
    ['no confirmation wanted, too late', () => asked(effective, unwanted(effective), { at: pastDue(effective) })],
  ],
  'fast-track-day-wrong': [
    [
      'a suit received after it was taken in',
      () => asked(failed, { ...commands.enterFastTrack, suitReceivedOn: tomorrow }, court),
      'suitReceivedOn',
    ],
  ],
  'received-in-future': [
    [
      'an obstacle that ends tomorrow',
      () =>
        asked(effective, {
          ...application(effective),
          lateness: { ground: 'FORCE_MAJEURE', endedOn: tomorrow, evidenceId: evidence },
        }),
      'lateness.endedOn',
    ],
    ['a ruling received tomorrow', () => asked(confirmed, { ...commands.receipt, receivedOn: tomorrow }), 'receivedOn'],
    ['a payment of tomorrow', () => asked(confirmed, payment(confirmed, 1, { paidOn: tomorrow })), 'paidOn'],
    ['a payment said of tomorrow', () => asked(confirmed, { ...commands.reportPayment, paidOn: tomorrow }), 'paidOn'],
    [
      'all performed tomorrow',
      () => asked(confirmed, { ...commands.performWhole, performedOn: tomorrow }),
      'performedOn',
    ],
    ['a visit of tomorrow', () => asked(confirmed, { ...commands.visit, visitedOn: tomorrow }), 'visitedOn'],
  ],
  'payment-before-agreement': [
    ['a payment said of before', () => asked(confirmed, { ...commands.reportPayment, paidOn: before }), 'paidOn'],
    ['all performed before', () => asked(confirmed, { ...commands.performWhole, performedOn: before }), 'performedOn'],
  ],
  'instalment-unknown': [
    [
      'a report of an instalment there is none of',
      () => asked(confirmed, { ...commands.reportPayment, instalment: 2 }),
      'instalment',
    ],
  ],
  'not-a-debtor': [
    [
      'credit repair for the creditor',
      () => asked(performed, { ...commands.askRepair, partyId: 'p1' as never }),
      'partyId',
    ],
  ],
  'party-unknown': [
    [
      'a stranger’s consent to the fast track',
      () => asked(failed, { ...commands.enterFastTrack, consents: [stranger] }, court),
      'consents.0.partyId',
    ],
    [
      'a stranger who wants no confirmation',
      () => asked(effective, unwanted(effective, { consents: [stranger] })),
      'consents.0.partyId',
    ],
    [
      'a stranger’s consent to a new round',
      () => asked(given.dismissed(), reopening(given.dismissed(), { consents: [stranger] })),
      'consents.0.partyId',
    ],
    [
      'a stranger who applies no longer',
      () => asked(docketed, { type: 'withdraw-application', applicants: [stranger] }),
      'applicants.0.partyId',
    ],
    [
      'a ruling received by a stranger',
      () => asked(confirmed, { ...commands.receipt, partyId: stranger.partyId }),
      'partyId',
    ],
    ['a ruling sent to a stranger', () => asked(confirmed, { ...commands.receipt, partyId: stranger.partyId }, court)],
    [
      'a stranger’s payment',
      () => asked(confirmed, { ...commands.reportPayment, partyId: stranger.partyId }),
      'partyId',
    ],
    ['a visit to a stranger', () => asked(confirmed, { ...commands.visit, partyId: stranger.partyId })],
    [
      'a stranger’s guarantee',
      () => asked(given.mediating(), { ...commands.recordGuarantee, partyId: stranger.partyId }),
    ],
    ['a stranger’s credit', () => asked(performed, { ...commands.repair, partyId: stranger.partyId })],
  ],
  'evidence-missing': [
    ['a payment by hearsay', () => asked(confirmed, unproven), 'evidenceId'],
    ['a report of a payment by hearsay', () => asked(confirmed, without(commands.reportPayment)), 'evidenceId'],
    ['a default by hearsay', () => asked(defaulted, without(commands.reportDefault), late), 'evidenceId'],
    ['an enforcement by hearsay', () => asked(defaulted, without(commands.fileEnforcement), late), 'evidenceId'],
    ['a ruling received by hearsay', () => asked(confirmed, without(commands.receipt)), 'evidenceId'],
  ],
  'not-your-party': [
    ['a payment said by another bank', () => asked(confirmed, payment(confirmed), icbc), 'partyId'],
    ['all performed, says another bank', () => asked(confirmed, commands.performWhole, icbc), 'partyId'],
    ['a default said by another bank', () => asked(defaulted, commands.reportDefault, { ...late, ...icbc }), 'partyId'],
    ['credit repair asked by a bank', () => asked(performed, commands.askRepair, { by: actors.bank }), 'partyId'],
    ['credit repaired, says another bank', () => asked(performed, commands.repair, icbc), 'partyId'],
  ],
  'stage-passed': [
    ['credit repair of an agreement that never took effect', () => asked(withdrawnAgreed(), commands.repair)],
    ['a visit for an agreement that never took effect', () => asked(withdrawnAgreed(), commands.visit)],
  ],
};

/** The parties settled otherwise before all had signed: the text stays with the closed case. */
function withdrawnAgreed() {
  const walk = given.agreed(own);
  return having(walk, { type: 'withdraw', reason: 'SELF_SETTLED', consents: attestedBy(walk) });
}
