import { PartyId } from '../../../../events/primitives.ts';
import { fen } from '../../../../shared/domain/money/fen.ts';
import { given } from '../../../support/case-builder.ts';
import { commands, openClaim, signatures, terms, undisputedFacts } from '../../../support/case-commands.ts';
import { at, bank, day, evidence, having, own, wu, yang } from '../../../support/case-scenario.ts';
import { agency } from '../../../support/people-commands.ts';
import {
  agreed,
  asked,
  borrowed,
  changed,
  first,
  lent,
  marksOf,
  mediating,
  orally,
  type Situations,
  second,
  ungranted,
  withGuarantor,
} from './wrong-walks.ts';

const due2023 = given.mediating({ ...own, dispute: { loan: lent({ dueOn: '2023-06-15' }) } });

/** Two apply, against two. */
const byTwo = given.mediating({
  ...own,
  dispute: {
    parties: [...mediating.state.parties, { ...mediating.state.parties[1], partyId: PartyId.parse('p4') }].map(
      (party) => (party.partyId === 'p4' ? { ...party, role: 'APPLICANT' } : party),
    ) as typeof mediating.state.parties,
  },
});

export const agreementSituations: Situations = {
  'rate-not-cut': [
    ['a cut to no rate', () => asked(borrowed, terms(borrowed, { clauses: ['RATE_CUT'] })), 'terms.ratePercent'],
    [
      'a cut to the same rate',
      () => asked(borrowed, changed(['RATE_CUT'], { ratePercent: '6.5' })),
      'terms.ratePercent',
    ],
    ['a cut upwards', () => asked(borrowed, changed(['RATE_CUT'], { ratePercent: '10' })), 'terms.ratePercent'],
  ],
  'new-term-wrong': [
    ['a last day gone by', () => asked(borrowed, changed(['RESCHEDULE'], { dueOn: '2023-09-14' })), 'terms.dueOn'],
    [
      'a restructuring to the old last day, beside another clause',
      () => asked(borrowed, changed(['RESTRUCTURING', 'FEE_WAIVER'], { dueOn: '2024-03-10' })),
      'terms.dueOn',
    ],
    [
      'an extension to the old last day',
      () => asked(borrowed, changed(['TERM_EXTENSION'], { dueOn: '2024-03-10' })),
      'terms.dueOn',
    ],
    [
      'a restructuring that shortens',
      () => asked(borrowed, changed(['RESTRUCTURING'], { dueOn: '2024-03-09' })),
      'terms.dueOn',
    ],
  ],
  'schedule-beyond-term': [
    [
      'an instalment after the last day',
      () =>
        asked(borrowed, {
          ...changed(['RESCHEDULE'], { dueOn: '2024-03-14' }),
          schedule: [first, second],
        }),
      'schedule.1.dueOn',
    ],
  ],
  'rate-above-contract': [
    [
      'a rate raised by the last decimal',
      () => asked(borrowed, changed(['RESCHEDULE'], { ratePercent: '6.5001' })),
      'terms.ratePercent',
    ],
  ],
  'guarantor-unknown': [
    [
      'the consent of a debtor',
      () => asked(mediating, terms(mediating, { guarantorConsents: [{ partyId: wu, evidenceId: evidence }] })),
      'guarantorConsents.0.partyId',
    ],
  ],
  'guarantor-consent-missing': [
    [
      'a deferral without the guarantor, beside another clause',
      () => {
        const walk = given.mediating({ guarantor: true });
        return asked(walk, terms(walk, { bound: [bank, wu, yang], clauses: ['DEFERRAL', 'FEE_WAIVER'] }));
      },
      'guarantorConsents',
    ],
    [
      'instalments without the guarantor',
      () => {
        const walk = given.mediating({ guarantor: true });
        return asked(walk, terms(walk, { bound: [bank, wu, yang] }));
      },
      'guarantorConsents',
    ],
  ],
  'applicant-not-bound': [
    ['an agreement of one applicant of two', () => asked(byTwo, terms(byTwo, { bound: [bank, wu, yang] })), 'bound'],
    ['an agreement without the applicant', () => asked(mediating, terms(mediating, { bound: [wu] })), 'bound'],
  ],
  'partial-agreement': [['one debtor of two', () => asked(mediating, terms(mediating, { bound: [bank, wu] })), 'rest']],
  'rest-of-nothing': [
    ['a rest where all agree', () => asked(mediating, terms(mediating, { rest: { how: 'RELEASED' } })), 'rest'],
  ],
  'rest-exceeds-claim': [
    [
      'more left than was claimed',
      () =>
        asked(mediating, terms(mediating, { bound: [bank, wu], rest: { how: 'OPEN', claim: openClaim(20_000_000) } })),
      'rest.claim.total',
    ],
  ],
  'free-will-unsaid': [['a text without 自愿', () => asked(mediating, terms(mediating, { states: [] })), 'text']],
  'responsibility-unsaid': [
    ['a text without 责任', () => asked(mediating, terms(mediating, { states: ['FREE_WILL'] })), 'responsibility'],
  ],
  'legality-unchecked': [
    ['a text nobody looked at', () => asked(mediating, terms(mediating, { legalityChecked: [] })), 'legalityChecked'],
  ],
  'not-confirmable': [
    [
      'title settled unknowingly',
      () => asked(mediating, terms(mediating, { unconfirmable: ['TITLE_SETTLED'] })),
      'unconfirmable',
    ],
  ],
  'right-not-transferred': [
    [
      'a thing in payment unknowingly',
      () => asked(mediating, terms(mediating, { property: ['TRANSFER'] })),
      'property',
    ],
  ],
  'authority-not-special': [
    [
      'an oral word through an agent of general authority',
      () => {
        const walk = having(mediating, agency({ authority: 'GENERAL' }));
        return asked(walk, orally(walk));
      },
      'represented.0.agentId',
    ],
  ],
  'authority-over': [
    [
      'a power that ended before today',
      () => asked(mediating, agency({ validFrom: day('2023-09-01'), validTo: day('2023-09-14') })),
      'validTo',
    ],
    [
      'a power that ends before it begins',
      () => asked(mediating, agency({ validFrom: day('2023-09-20'), validTo: day('2023-09-19') })),
      'validTo',
    ],
    [
      'an oral word before the power begins',
      () => {
        const walk = having(mediating, agency({ validFrom: day('2023-09-18') }));
        return asked(walk, orally(walk));
      },
      'represented.0.agentId',
    ],
  ],
  'facts-recorded': [
    [
      'facts a second time',
      () => {
        const walk = having(given.failed(), undisputedFacts(given.failed()));
        return asked(walk, undisputedFacts(walk));
      },
    ],
  ],
  'routes-untold': [
    [
      'a notice that is silent on arbitration',
      () => asked(given.failed(), { ...commands.notice, routesTold: ['ADMINISTRATIVE', 'COURT'] }),
      'routesTold',
    ],
  ],
  'agreement-unknown': [
    [
      'another agreement’s signatures',
      () => asked(agreed, { ...signatures(agreed), agreementId: 'a2' }),
      'agreementId',
    ],
  ],
  'not-bound': [
    [
      'a guarantor who is not bound',
      () => asked(withGuarantor(), marksOf(withGuarantor(), [{ by: 'PARTY', partyId: PartyId.parse('p4') }])),
      'marks.0.partyId',
    ],
  ],
  'already-signed': [
    [
      'the same hand twice',
      () =>
        asked(
          agreed,
          marksOf(agreed, [
            { by: 'PARTY', partyId: wu },
            { by: 'PARTY', partyId: wu },
          ]),
        ),
      'marks.1',
    ],
    [
      'a party that will not sign what it has signed',
      () => {
        const walk = having(agreed, marksOf(agreed, [{ by: 'PARTY', partyId: wu }]));
        return asked(walk, { type: 'fail', reason: 'NOT_SIGNED', partyId: wu });
      },
      'partyId',
    ],
    [
      'a second seal',
      () => asked(having(agreed, marksOf(agreed, [{ by: 'SEAL' }])), marksOf(agreed, [{ by: 'SEAL' }])),
      'marks.0',
    ],
  ],
  'mark-in-future': [
    ['a mark to come', () => asked(agreed, signatures(agreed, { seal: at('2023-09-15 10:01') })), 'marks.4.at'],
  ],
  'mark-before-agreement': [
    [
      'a mark older than the text',
      () => asked(agreed, signatures(agreed, { parties: at('2023-09-14 23:59') })),
      'marks.0.at',
    ],
  ],
  'concession-not-institutions': [
    [
      'nobody who waives',
      () => asked(mediating, terms(mediating, { concessions: [{ partyId: PartyId.parse('p9') }] })),
      'concessions.0.partyId',
    ],
    [
      'a debtor who waives',
      () => asked(mediating, terms(mediating, { concessions: [{ partyId: wu }] })),
      'concessions.0.partyId',
    ],
  ],
  'concession-twice': [
    [
      'one institution’s concession in two halves',
      () => asked(mediating, terms(mediating, { concessions: [{ partyId: bank }, { partyId: bank }] })),
      'concessions.1.partyId',
    ],
  ],
  'concession-beyond-claim': [
    [
      'more interest waived than is claimed',
      () => asked(mediating, terms(mediating, { concessions: [{ partyId: bank, interestWaived: fen(1) }] })),
      'concessions.0.interestWaived',
    ],
    [
      'more penalty waived than is claimed',
      () => asked(mediating, terms(mediating, { concessions: [{ partyId: bank, penaltyWaived: fen(1) }] })),
      'concessions.0.penaltyWaived',
    ],
    [
      'more principal waived than is claimed',
      () => asked(mediating, terms(mediating, { concessions: [{ partyId: bank, principalReduced: fen(10_000_001) }] })),
      'concessions.0.principalReduced',
    ],
  ],
  'authority-missing': [
    [
      'a concession of a bank without any grant',
      () => asked(ungranted, terms(ungranted, { concessions: [{ partyId: bank }] })),
      'concessions.0',
    ],
  ],
  'concession-unmeasured': [
    [
      'a longer term without its days, of a loan whose last day is known',
      () => asked(due2023, terms(due2023, { clauses: ['TERM_EXTENSION'], schedule: [] })),
      'concessions',
    ],
    [
      'a rate cut without a rate, of a loan whose rate nobody knows',
      () => asked(mediating, terms(mediating, { clauses: ['RATE_CUT'] })),
      'concessions',
    ],
  ],
  'authority-exceeded': [
    [
      'a deferral beyond every grant, beside another clause',
      () =>
        asked(
          due2023,
          terms(due2023, {
            clauses: ['DEFERRAL', 'FEE_WAIVER'],
            schedule: [{ dueOn: day('2027-06-16'), amount: due2023.state.claim.total }],
          }),
        ),
      'concessions',
    ],
    [
      'more principal waived than any grant lets',
      () => asked(mediating, terms(mediating, { concessions: [{ partyId: bank, principalReduced: fen(5_000_001) }] })),
      'concessions.0',
    ],
  ],
};
