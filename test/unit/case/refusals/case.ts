import { CourtId, MediatorId, OrgUnitId } from '../../../../events/primitives.ts';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { fen } from '../../../../shared/domain/money/fen.ts';
import { given } from '../../../support/case-builder.ts';
import {
  commands,
  consent,
  extension,
  session,
  signatures,
  terms,
  withdrawal,
} from '../../../support/case-commands.ts';
import { actors, bank, caseId, day, entrusted, having, narrowed, own, wu } from '../../../support/case-scenario.ts';
import { evaluation, opinion, smallFast } from '../../../support/mechanism-builder.ts';
import {
  assignment,
  disclosure,
  grouping,
  invitation,
  modelJudgment,
  recusal,
  replacement,
} from '../../../support/people-commands.ts';
import {
  agreed,
  asked,
  claim,
  county,
  court,
  extendedTwice,
  filing,
  first,
  here,
  marksOf,
  mediating,
  moreExtensions,
  naming,
  recused,
  referral,
  reserved,
  type Situations,
  second,
  strange,
  without,
} from './wrong-walks.ts';

/** The case that its group is named for. */
const headed = having(given.assigning(own), grouping({ groupCaseId: caseId }));

const { lead: leader } = mediating.state;
/** A text of two mediators, each of whom has signed the statement on conflicts. */
const complex = given.agreed({ ...own, total: 100_000_000 });
const coMediator = complex.state.mediators[1] ?? complex.state.lead;
const twoMediators = narrowed(having(complex, disclosure(), { by: { kind: 'mediator', id: coMediator } }), 'agreed');
const recusedOf = (walk: typeof twoMediators, nth: number) =>
  having(walk, recusal(walk, { mediatorId: walk.state.mediators[nth] ?? coMediator }));
/** A case of 三农 has two mediators; of this one the second is asked to leave. */
const agri = smallFast.entered({
  dispute: { relief: { enterprise: false, agri: true, microSmall: false, epidemic: false } },
});
const agriMediators = 'mediators' in agri.state ? agri.state.mediators : [];
const pausedSecond = having(agri, recusal(agri, { mediatorId: agriMediators[1] ?? leader }));
const markOf = (mediatorId: MediatorId) => marksOf(complex, [{ by: 'MEDIATOR', mediatorId }]);

export const caseSituations: Situations = {
  'stage-passed': [
    ['a second notice', () => asked(given.informing(), commands.inform)],
    ['a suit upon what was returned to a court', () => asked(given.failed(), commands.litigate)],
    ['a guarantee once the case is closed', () => asked(given.closed(), commands.recordGuarantee)],
  ],
  'evidence-missing': [
    [
      'an answer to an opinion recorded for the consumer',
      () => asked(smallFast.opined(), { type: 'answer-opinion', partyId: wu, answer: 'ACCEPTED' }),
      'evidenceId',
    ],
    [
      'an answer to an evaluation recorded for a party',
      () => asked(evaluation.reported(), { type: 'answer-evaluation', partyId: wu, answer: 'ACCEPTED' }),
      'evidenceId',
    ],
    [
      'a consent recorded for somebody',
      () =>
        asked(given.informing(), consent(given.informing(), { consents: [{ partyId: wu, advanceExtension: true }] })),
      'consents.0.evidenceId',
    ],
    [
      'a refusal recorded for somebody',
      () => asked(given.informing(), { type: 'refuse-mediation', partyId: wu }),
      'evidenceId',
    ],
  ],
  'consent-of-all-missing': [
    [
      'a settlement without the debtor',
      () => asked(mediating, withdrawal(mediating, { consents: without(mediating, wu) })),
      'consents',
    ],
    [
      'a withdrawal without the applicant',
      () => asked(mediating, withdrawal(mediating, { reason: 'APPLICANT', consents: without(mediating, bank) })),
      'consents',
    ],
    [
      'a co-mediator without all',
      () => asked(mediating, invitation(mediating, { consents: without(mediating, wu) })),
      'consents',
    ],
    [
      'an extension without all',
      () => asked(mediating, extension(mediating, 5, { consents: without(mediating, wu) })),
      'consents',
    ],
  ],
  'not-your-case': [
    ['another court dockets', () => asked(given.applied(), commands.docket, { by: actors.otherCourt })],
    ['another court rules', () => asked(given.docketed(), commands.confirm, { by: actors.otherCourt })],
    ['another court takes it', () => asked(given.failed(), commands.enterFastTrack, { by: actors.otherCourt })],
    ['another court closes it', () => asked(given['fast-track'](), commands.closeFastTrack, { by: actors.otherCourt })],
  ],
  'mediator-paused': [
    ['a session without a lead', () => asked(recused, session(recused), county)],
    ['an agreement without a lead', () => asked(recused, terms(recused), county)],
    ['more time recorded by the one who is paused', () => asked(recused, extension(recused))],
    ['a failure declared by the one who is paused', () => asked(recused, commands.fail)],
    ['an invitation by the one who is paused', () => asked(recused, invitation(recused))],
    [
      'the mark of the one who is paused',
      () => asked(having(agreed, recusal(agreed)), signatures(agreed), county),
      'marks.3.mediatorId',
    ],
    [
      'an opinion of a second mediator who is paused',
      () => asked(pausedSecond, opinion(pausedSecond, { mediators: agriMediators.toReversed() })),
      'mediators.0',
    ],
    [
      'the mark of a second mediator while nobody leads',
      () => asked(recusedOf(twoMediators, 0), markOf(coMediator), county),
      'marks.0.mediatorId',
    ],
    [
      'the mark of a second mediator who is paused',
      () => asked(recusedOf(twoMediators, 1), markOf(coMediator), county),
      'marks.0.mediatorId',
    ],
  ],
  'mediator-unknown': [
    [
      'a successor who is no mediator',
      () => asked(mediating, replacement(mediating, { chosen: strange.mediatorId })),
      'chosen',
    ],
    [
      'an opinion of one mediator twice',
      () => asked(smallFast.entered(), opinion(smallFast.entered(), { mediators: [leader, leader] })),
      'mediators.1',
    ],
    [
      'an opinion of somebody else’s mediator',
      () => asked(smallFast.entered(), opinion(smallFast.entered(), { mediators: [strange.mediatorId] })),
      'mediators.0',
    ],
    ['a choice of nobody’s', () => asked(reserved, naming('nobody')), 'choices.0.mediatorId'],
    [
      'somebody not on the roster',
      () => asked(given.assigning(), assignment({ chosen: MediatorId.parse('nobody') })),
      'mediatorId',
    ],
    [
      'a mark by somebody else’s mediator',
      () => asked(agreed, marksOf(agreed, [{ by: 'MEDIATOR', mediatorId: MediatorId.parse('nobody') }])),
      'marks.0.mediatorId',
    ],
  ],
  'unit-unknown': [
    [
      'an attempt through a unit nobody knows',
      () => asked(given.informing(), { ...commands.attempt, unitId: OrgUnitId.parse('nowhere') }),
      'unitId',
    ],
    [
      'a unit nobody knows',
      () => asked(mediating, invitation(mediating, { unitId: OrgUnitId.parse('nowhere') })),
      'unitId',
    ],
  ],
  'extension-used-up': [
    [
      'a third where three were allowed, but no more than sixty days',
      () => {
        const twice = having(having(mediating, extension(mediating)), extension(mediating));
        return decide(twice.state, extension(mediating, 1), moreExtensions(5));
      },
    ],
    ['a second one of an entrusted case', () => extendedTwice({ ...entrusted('ORDINARY', '2026-03-02') })],
    [
      'a third one of any other',
      () => asked(having(having(mediating, extension(mediating)), extension(mediating)), extension(mediating)),
    ],
  ],
  'schedule-sum-wrong': [
    ['instalments that lose a fen', () => asked(mediating, terms(mediating, { schedule: [first] })), 'schedule'],
  ],
  'schedule-days-wrong': [
    [
      'a first instalment yesterday',
      () => asked(mediating, terms(mediating, { schedule: [{ ...first, dueOn: day('2023-09-14') }, second] })),
      'schedule.0.dueOn',
    ],
    [
      'two on one day',
      () => asked(mediating, terms(mediating, { schedule: [{ ...first, dueOn: second.dueOn }, second] })),
      'schedule.1.dueOn',
    ],
  ],
  'instalment-empty': [
    [
      'an instalment of nothing',
      () =>
        asked(
          mediating,
          terms(mediating, {
            schedule: [
              { ...first, amount: fen(0) },
              { ...second, amount: claim.total },
            ],
          }),
        ),
      'schedule.0.amount',
    ],
  ],
  'court-unknown': [
    [
      'a model judgment of a court that is not in the register',
      () => asked(headed, modelJudgment({ courtId: CourtId.parse('court-none') })),
      'courtId',
    ],
    [
      'a court that is not in the register',
      () => asked(mediating, { ...commands.recordPreservation, courtId: CourtId.parse('court-none') }),
      'courtId',
    ],
    [
      'a court that names itself as the right one',
      () => asked(given.applied(), { ...commands.notAdmit, ground: 'WRONG_COURT', competentCourtId: here }, court),
      'competentCourtId',
    ],
    [
      'a right court where jurisdiction is not the ground',
      () => asked(given.applied(), { ...commands.notAdmit, competentCourtId: CourtId.parse('court-2601') }, court),
      'competentCourtId',
    ],
    [
      'a court the pack does not have',
      () =>
        asked(
          given.applied(),
          { ...commands.notAdmit, ground: 'WRONG_COURT', competentCourtId: CourtId.parse('court-1') },
          court,
        ),
      'competentCourtId',
    ],
  ],
  'court-case-no-invalid': [
    [
      'in a referral',
      () => filing({}, { referral: { ...referral(), courtCaseNo: '吴某借款案' } }),
      'referral.courtCaseNo',
    ],
    ['at docketing', () => asked(given.applied(), { ...commands.docket, courtCaseNo: '1' }, court), 'courtCaseNo'],
    ['at the ruling', () => asked(given.docketed(), { ...commands.confirm, rulingNo: '1' }, court), 'rulingNo'],
    [
      'at the fast track',
      () => asked(given.failed(), { ...commands.enterFastTrack, courtCaseNo: '1' }, court),
      'courtCaseNo',
    ],
    [
      'of a preservation',
      () => asked(mediating, { ...commands.recordPreservation, rulingNo: '1' as never }),
      'rulingNo',
    ],
    ['of a model judgment', () => asked(headed, modelJudgment({ courtCaseNo: '1' })), 'courtCaseNo'],
    ['at the revocation', () => asked(given.confirmed(), { ...commands.revoke, rulingNo: '1' }, court), 'rulingNo'],
  ],
};
