import { CourtId } from '../../../../events/primitives.ts';
import { after } from '../../../support/after-builder.ts';
import { given } from '../../../support/case-builder.ts';
import { archiving, commands, newDays, payment } from '../../../support/case-commands.ts';
import { bank, day, having, wu } from '../../../support/case-scenario.ts';
import { asked, court, effective, mediating, paidOnce, type Situations } from './wrong-walks.ts';

export const performanceSituations: Situations = {
  'instalment-unknown': [
    ['an instalment there is none of', () => asked(effective, payment(effective, 2)), 'instalment'],
  ],
  'instalment-already-paid': [
    ['an instalment paid before', () => asked(paidOnce(), payment(paidOnce())), 'instalment'],
  ],
  'payment-already-reported': [
    [
      'a payment reported before',
      () => asked(having(effective, commands.reportPayment), commands.reportPayment),
      'instalment',
    ],
  ],
  'not-a-debtor': [
    ['the creditor’s own payment', () => asked(effective, { ...commands.reportPayment, partyId: bank }), 'partyId'],
  ],
  'court-has-it': [['the whole performed while a court reviews', () => asked(given.applied(), commands.performWhole)]],
  'default-stands': [['a second default', () => asked(after['agreement.defaulted.v1'], commands.reportDefault)]],
  'no-title': [
    ['enforcement of a mere contract', () => asked(effective, commands.fileEnforcement)],
    [
      'measures before an enforcement of nothing',
      () => asked(mediating, { ...commands.recordPreservation, kind: 'PRE_ENFORCEMENT' }),
      'kind',
    ],
  ],
  'enforcement-filed': [
    ['a second application', () => asked(after['enforcement.filed.v1'], commands.fileEnforcement)],
    ['new days while a court enforces', () => asked(after['enforcement.filed.v1'], newDays(effective))],
  ],
  'enforcement-court-wrong': [
    [
      'an application to a court of another level',
      () =>
        asked(after['agreement.defaulted.v1'], {
          ...commands.fileEnforcement,
          courtId: CourtId.parse('court-26'),
        }),
      'courtId',
    ],
  ],
  'no-enforcement': [['an end of no enforcement', () => asked(effective, commands.endEnforcement, court)]],
  'preservation-stands': [
    ['a second one', () => asked(after['preservation.recorded.v1'], commands.recordPreservation), 'kind'],
  ],
  'preservation-lapsed': [
    [
      'measures of long ago',
      () => asked(mediating, { ...commands.recordPreservation, executedOn: day('2023-08-10') }),
      'kind',
    ],
  ],
  'preservation-unknown': [
    ['an end of none', () => asked(mediating, commands.endPreservation), 'no'],
    [
      'an end of a second',
      () => asked(after['preservation.recorded.v1'], { ...commands.endPreservation, no: 2 }),
      'no',
    ],
    ['an end of what has ended', () => asked(after['preservation.ended.v1'], commands.endPreservation), 'no'],
  ],
  'not-a-guarantor': [
    ['a debtor’s guarantee', () => asked(mediating, { ...commands.recordGuarantee, partyId: wu }), 'partyId'],
  ],
  'visit-before-effect': [
    [
      'a visit before there was an agreement',
      () => asked(effective, { ...commands.visit, visitedOn: day('2023-09-14') }),
      'visitedOn',
    ],
  ],
  'credit-repair-not-due': [
    ['credit repair before all is performed', () => asked(effective, commands.askRepair)],
    ['an answer before all is performed', () => asked(effective, commands.repair)],
  ],
  'credit-repair-stands': [
    ['a second request', () => asked(after['credit-repair.requested.v1'], commands.askRepair), 'partyId'],
  ],
  'credit-repair-answered': [
    ['a second answer', () => asked(after['credit-repair.answered.v1'], commands.repair), 'partyId'],
  ],
  'file-no-wrong': [
    [
      'a number of another county’s files',
      () => asked(given.closed(), archiving(given.closed(), { fileNo: '（2023）凯人调字第1号' })),
      'fileNo',
    ],
  ],
  'termination-notice-unserved': [
    ['a failed case whose parties nobody told', () => asked(given.closed(), archiving(given.closed()))],
  ],
  'file-incomplete': [
    [
      'a file without its closing report',
      () => {
        const needed = archiving(given.closed());
        return asked(given.closed(), { ...needed, items: needed.items.filter((item) => item !== 'CLOSING_REPORT') });
      },
      'items',
    ],
  ],
  archived: [['anything asked of an archived case', () => asked(after['case.archived.v1'], commands.litigate)]],
  'nothing-due': [['a default before the day is over', () => asked(effective, commands.reportDefault)]],
  'no-default': [['new days without a default', () => asked(effective, newDays(effective))]],
  'payment-before-agreement': [
    [
      'a payment from before the agreement',
      () => asked(effective, payment(effective, 1, { paidOn: day('2023-09-14') })),
      'paidOn',
    ],
  ],
};
