import { CountyCode, CourtId } from '../../../../events/primitives.ts';
import { fen } from '../../../../shared/domain/money/fen.ts';
import { given } from '../../../support/case-builder.ts';
import { commands, consent, openClaim, terms, withdrawal } from '../../../support/case-commands.ts';
import {
  actors,
  bank,
  day,
  entrusted,
  evidence,
  fileCommand,
  having,
  own,
  partiesOf,
  scenarioOf,
  type Walk,
  wu,
} from '../../../support/case-scenario.ts';
import {
  agreed,
  agreeing,
  asked,
  cengong,
  claim,
  filing,
  kaili,
  lent,
  marksOf,
  mediating,
  opposed,
  referral,
  repaid,
  type Situations,
  supplement,
} from './wrong-walks.ts';

const servedOn = (date: string) => ({ reached: true, means: 'VISIT', noticeServedOn: day(date) }) as const;
const unsummed = { ...openClaim(4_000_000), interest: fen(1) };
const informed = given.informing(own);

const suit = given.informing(entrusted('SUMMARY', '2026-02-06'));
const ordered = (walk: Walk, consents: ReturnType<typeof consent>['consents'] = []) =>
  consent(walk, { consents, orderEvidenceId: evidence });

export const intakeSituations: Situations = {
  'service-wrong': [
    [
      'a notice read out on the telephone',
      () => asked(informed, { ...commands.attempt, ...servedOn('2023-09-15'), means: 'PHONE' }),
      'noticeServedOn',
    ],
    [
      'a notice served on who was not reached',
      () => asked(informed, { ...commands.attempt, ...servedOn('2023-09-15'), reached: false }),
      'noticeServedOn',
    ],
    [
      'a notice served before there was one',
      () => asked(informed, { ...commands.attempt, ...servedOn('2023-09-14') }),
      'noticeServedOn',
    ],
    [
      'a second service on one party',
      () =>
        asked(having(informed, { ...commands.attempt, ...servedOn('2023-09-15') }), {
          ...commands.attempt,
          ...servedOn('2023-09-15'),
        }),
      'noticeServedOn',
    ],
  ],
  'county-unknown': [
    ['a county of another prefecture', () => filing({ ...own, county: '520101' }), 'county'],
    [
      'a transfer to another prefecture',
      () => asked(given.filed(own), { ...commands.transfer, to: CountyCode.parse('520101') }),
      'county',
    ],
  ],
  'received-in-future': [
    [
      'measures carried out tomorrow',
      () => asked(given.mediating(), { ...commands.recordPreservation, executedOn: day('2023-09-16') as never }),
      'executedOn',
    ],
    ['a day of receipt after today', () => filing(own, { receivedOn: day('2023-09-16') }), 'receivedOn'],
    [
      'a receipt signed after today',
      () => filing({}, { referral: { ...referral(), signedOn: day('2023-09-16') } }),
      'referral.signedOn',
    ],
  ],
  'channel-closed': [
    ['delegation from 2025 on', () => filing({ on: day('2025-01-01') }), 'channel'],
    [
      'delegation said to be older than its own receipt',
      () => filing({ on: day('2025-03-03') }, { receivedOn: day('2024-12-31') }),
      'channel',
    ],
  ],
  'history-only': [
    [
      'a delegation whose thirty days are over (A-21)',
      () => filing({}, {}, actors.court, '2023-10-17'),
      'referral.signedOn',
    ],
  ],
  'source-unfit': [
    ['a transfer by nobody knows whom', () => filing(own, { channel: 'REGULATOR_TRANSFER' }), 'sourceOrg'],
    ['a source of what a party brought', () => filing(own, { sourceOrg: 'nfra' }), 'sourceOrg'],
    [
      'a regulator in the name of another',
      () => filing({ ...own, channel: 'REGULATOR_TRANSFER' }, { sourceOrg: 'nfra' }, { kind: 'regulator', id: 'pboc' }),
      'sourceOrg',
    ],
  ],
  'referral-missing': [['a court without its referral', () => filing({ referral: undefined }), 'referral']],
  'referral-wrong': [
    ['a referral in a case of the parties', () => filing({ ...own, referral: referral() }), 'referral'],
    ['another court’s referral', () => filing({}, {}, actors.otherCourt), 'referral.courtId'],
    [
      'a delegation after docketing',
      () => filing({}, { referral: { ...referral(), docketed: true } }),
      'referral.docketed',
    ],
    [
      'an entrustment before docketing',
      () => filing(entrusted('SUMMARY', '2026-02-06'), { referral: { ...referral(), docketed: false } }),
      'referral.docketed',
    ],
    [
      'a docketing after the suit was handed over (A-47)',
      () => {
        const suit = entrusted('SUMMARY', '2026-02-06');
        return filing(suit, { referral: { ...suit.referral, docketedOn: day('2026-02-07') } });
      },
      'referral.docketedOn',
    ],
    [
      'the docketing of what is on no docket',
      () => filing({}, { referral: { ...referral(), docketedOn: day('2023-09-14') } }),
      'referral.docketedOn',
    ],
  ],
  'material-not-asked': [
    [
      'what nobody asked for',
      () => asked(supplement, { ...commands.supply, supplied: [{ material: 'AUTHORITY', documentId: evidence }] }),
      'supplied.0.material',
    ],
  ],
  'county-not-linked': [
    ['a lending branch elsewhere', () => filing(own, { links: { loanBranch: kaili } }), 'county'],
    [
      'the court of another county',
      () => filing({ referral: { ...referral(), courtId: CourtId.parse('court-2601') } }, {}, actors.otherCourt),
      'county',
    ],
  ],
  'link-not-better': [
    ['a weaker link', () => asked(given.filed(), { ...commands.transfer, link: 'RESPONDENT' }), 'link'],
    ['the county it is in', () => asked(given.filed(own), { ...commands.transfer, to: cengong }), 'link'],
  ],
  'transferred-before': [
    ['a second transfer', () => asked(having(given.filed(own), commands.transfer), commands.transfer)],
  ],
  'cause-unknown': [
    ['a name where a cause belongs', () => filing(own, { causeCode: '潘示例13800000009' }), 'causeCode'],
  ],
  'claim-total-wrong': [
    [
      'a rest whose parts do not make its sum',
      () => asked(mediating, terms(mediating, { bound: [bank, wu], rest: { how: 'OPEN', claim: unsummed } })),
      'rest.claim.total',
    ],
    ['a total that is not the sum', () => filing(own, { claim: { ...claim, total: fen(1) } }), 'claim.total'],
  ],
  'claim-empty': [
    [
      'a rest of nothing',
      () => asked(mediating, terms(mediating, { bound: [bank, wu], rest: { how: 'OPEN', claim: openClaim(0) } })),
      'rest.claim.total',
    ],
    ['a loan of which nothing is claimed', () => filing({ ...own, total: 0 }), 'claim.total'],
    [
      'a card fraud that cost nothing',
      () => filing({ ...own, total: 0 }, { causeClass: 'TORT', causeCode: 'CARD_FRAUD' }),
      'claim.total',
    ],
  ],
  'institution-not-applicant': [
    ['another bank’s claim', () => filing({ ...own, county: '522622' }, {}, actors.bank), 'parties'],
    [
      'its own debt, in the creditor’s name',
      () => filing(own, { parties: partiesOf(scenarioOf(own)).map(opposed) }, actors.bank),
      'parties',
    ],
  ],
  'loan-days-wrong': [
    ['a contract of tomorrow', () => filing(own, { loan: lent({ contractDate: '2023-09-16' }) }), 'loan.contractDate'],
    [
      'a loan paid out before its contract',
      () => filing(own, { loan: lent({ disbursedOn: '2021-03-09' }) }),
      'loan.disbursedOn',
    ],
    ['a loan paid out tomorrow', () => filing(own, { loan: lent({ disbursedOn: '2023-09-16' }) }), 'loan.disbursedOn'],
    ['a loan due on its contract’s day', () => filing(own, { loan: lent({ dueOn: '2021-03-10' }) }), 'loan.dueOn'],
    [
      'a loan due before it was paid out',
      () => filing(own, { loan: lent({ disbursedOn: '2021-06-01', dueOn: '2021-05-01' }) }),
      'loan.dueOn',
    ],
  ],
  'repayment-days-wrong': [
    ['a repayment of tomorrow', () => filing(own, { repayments: [repaid('2023-09-16')] }), 'repayments.0.on'],
    [
      'a repayment before the contract',
      () => filing(own, { loan: lent(), repayments: [repaid('2021-03-09')] }),
      'repayments.0.on',
    ],
    [
      'repayments out of their order',
      () => filing(own, { repayments: [repaid('2022-03-10'), repaid('2022-03-10'), repaid('2022-03-09')] }),
      'repayments.2.on',
    ],
  ],
  'repayments-do-not-tie': [
    [
      'a fen that was repaid and is still owed',
      () => filing(own, { loan: lent(), repayments: [repaid('2022-03-10', 5_000_001)] }),
      'repayments',
    ],
    [
      'interest taken for principal',
      () => filing(own, { loan: lent(), repayments: [{ ...repaid('2022-03-10', 5_000_000), kind: 'INTEREST' }] }),
      'repayments',
    ],
    ['nothing repaid, and less owed than lent', () => filing(own, { loan: lent(), repayments: [] }), 'repayments'],
    ['more owed than was lent', () => filing(own, { loan: lent({}, 9_999_999) }), 'loan.amount'],
  ],
  'parties-incomplete': [
    ['nobody on the other side', () => filing({ ...own, respondents: 0 }), 'parties'],
    ['nobody who asks', () => filing(own, { parties: fileCommand(scenarioOf()).parties.slice(1) }), 'parties'],
  ],
  'order-not-enough': [
    [
      'a delegation, before docketing',
      () => asked(given.informing(), ordered(given.informing()), { by: actors.county }),
      'orderEvidenceId',
    ],
    ['recorded by the mediator', () => asked(suit, ordered(suit)), 'orderEvidenceId'],
  ],
  'order-unserved': [
    [
      'a debtor who has not had the notice',
      () => asked(suit, ordered(suit, [agreeing(bank)]), { by: actors.county }),
      'orderEvidenceId',
    ],
  ],
  'consent-already-given': [
    [
      'twice in one call',
      () => asked(given.informing(), consent(given.informing(), { consents: [agreeing(bank), agreeing(bank)] })),
    ],
    [
      'again in a later call',
      () => {
        const walk = given.informing();
        const one = consent(walk, { consents: [agreeing(bank)] });
        return asked(having(walk, one), one);
      },
    ],
  ],
  'not-your-party': [
    [
      'a bank that consents for its debtor',
      () => asked(given.informing(), consent(given.informing(), { consents: [agreeing(wu)] }), { by: actors.bank }),
      'consents.0.partyId',
    ],
    [
      'a bank that signs for its debtor',
      () => asked(agreed, marksOf(agreed, [{ by: 'PARTY', partyId: wu }]), { by: actors.bank }),
      'marks.0.partyId',
    ],
    [
      'a bank that withdraws for all',
      () => asked(mediating, withdrawal(mediating), { by: actors.bank }),
      'consents.1.partyId',
    ],
  ],
};
