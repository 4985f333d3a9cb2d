import { readdirSync, readFileSync } from 'node:fs';
import type { ClauseType } from '../../../events/agreement.ts';
import type { Actor } from '../../../events/envelope.ts';
import type { PartyFacts, Repayment } from '../../../events/intake.ts';
import { AgentId, CountyCode, CourtId, MediatorId, OrgUnitId, PartyId, Rate } from '../../../events/primitives.ts';
import type { Command } from '../../../shared/domain/case/commands.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { File } from '../../../shared/domain/case/intake/commands.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { type RejectionCode, rejections } from '../../../shared/domain/rejections.ts';
import { after } from '../../support/after-builder.ts';
import {
  agency,
  application,
  assignment,
  choice,
  commands,
  consent,
  declining,
  disclosure,
  extension,
  given,
  invitation,
  newDays,
  payment,
  recusal,
  recusalDecision,
  reopening,
  replacement,
  session,
  signatures,
  terms,
  undisputedFacts,
  withdrawal,
} from '../../support/case-builder.ts';
import {
  actors,
  ask,
  at,
  bank,
  contextAt,
  day,
  entrusted,
  evidence,
  fileCommand,
  having,
  lawyer,
  narrowed,
  own,
  partiesOf,
  pastDue,
  type Scenario,
  scenarioOf,
  tenOn,
  type Walk,
  type When,
  wu,
  yang,
} from '../../support/case-scenario.ts';

/** The other side's party. */
const opposed = (party: PartyFacts): PartyFacts => ({
  ...party,
  role: party.role === 'APPLICANT' ? 'RESPONDENT' : 'APPLICANT',
});

const court = { by: actors.court };
const [cengong, kaili] = ['522626', '522601'].map((code) => CountyCode.parse(code)) as [CountyCode, CountyCode];
const here = CourtId.parse(actors.court.id);
const stranger = { partyId: PartyId.parse('p9'), evidenceId: evidence };

const filing = (over: Partial<Scenario>, change: Partial<File> = {}, by: Actor = actors.court) =>
  decide(undefined, { ...fileCommand(scenarioOf(over)), ...change }, contextAt(tenOn(scenarioOf(over).on), by));

const asked = (walk: Walk, command: Command, when: When = {}) => ask(walk, command, when);
const without = (walk: Walk, partyId: PartyId) =>
  walk.state.parties
    .filter((party) => party.partyId !== partyId)
    .map((party) => ({ partyId: party.partyId, evidenceId: evidence }));

const mediating = given.mediating();
const agreed = given.agreed();
const effective = given.effective();
const supplement = given.supplement();
const reserved = given.assigning({ ...own, reserved: true });
const naming = (mediatorId: string) =>
  choice(reserved, { choices: [{ partyId: wu, evidenceId: evidence, mediatorId: MediatorId.parse(mediatorId) }] });
const county = { by: actors.county };
const prefecture = { by: { kind: 'prefecture', id: 'prefecture' } } as const;
const strange = { mediatorId: MediatorId.parse('mediator-nobody') };
const recused = having(mediating, recusal(mediating));
const rejected = recusalDecision({ result: 'REJECTED' });
const waivedByAll = {
  ...rejected,
  waivers: mediating.state.parties.map(({ partyId }) => ({ partyId, evidenceId: evidence })),
};
const disclosed = (ground: 'R1' | 'R7') => having(mediating, disclosure({ grounds: [ground] }));
const headLed = having(given.assigning(), assignment({ chosen: lawyer }));
const headRecused = having(headLed, recusal(headLed));
const { claim } = fileCommand(scenarioOf());
const ungranted = given.mediating({ ...own, county: '522636' });
const borrowed = given.mediating({ ...own, dispute: { loan: lent({ dueOn: '2024-03-10' }) } });
const first = { dueOn: day('2023-12-15'), amount: fen(4_000_000) };
const second = { dueOn: day('2024-03-15'), amount: fen(6_000_000) };

/** For every code that a case can give: the situations that give it, with the field they point at. */
const table: Readonly<Partial<Record<RejectionCode, readonly (readonly [string, () => unknown, string?])[]>>> = {
  'key-reused': [['a filing of a case that is there', () => asked(mediating, fileCommand(scenarioOf()))]],
  'not-found': [
    ['any other command without a case', () => decide(undefined, commands.inform, contextAt(at('2023-09-15 10:00')))],
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
    ['a total that is not the sum', () => filing(own, { claim: { ...claim, total: fen(1) } }), 'claim.total'],
  ],
  'claim-empty': [
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
  'stage-passed': [['a second notice', () => asked(given.informing(), commands.inform)]],
  'party-unknown': [
    [
      'a consent of nobody',
      () =>
        asked(given.informing(), consent(given.informing(), { consents: [{ ...stranger, advanceExtension: true }] })),
      'consents.0.partyId',
    ],
    [
      'an attempt to reach nobody',
      () => asked(given.informing(), { ...commands.attempt, partyId: stranger.partyId }),
      'partyId',
    ],
    [
      'a refusal by nobody',
      () => asked(given.informing(), { ...commands.refuse, partyId: stranger.partyId }),
      'partyId',
    ],
    [
      'a withdrawal by nobody',
      () => asked(mediating, withdrawal(mediating, { consents: [stranger] })),
      'consents.0.partyId',
    ],
    [
      'a co-mediator with a stranger’s consent',
      () => asked(mediating, invitation(mediating, { consents: [stranger] })),
    ],
    ['a session with a stranger', () => asked(mediating, session(mediating, { attended: [stranger.partyId] }))],
    [
      'an extension signed by a stranger',
      () => asked(mediating, extension(mediating, 5, { consents: [...without(mediating, bank), stranger] })),
    ],
    ['an agreement that binds a stranger', () => asked(mediating, terms(mediating, { bound: [stranger.partyId] }))],
    [
      'a mark of nobody',
      () => asked(agreed, marksOf(agreed, [{ by: 'PARTY', partyId: stranger.partyId }])),
      'marks.0.partyId',
    ],
    ['an application by a stranger', () => asked(effective, application(effective, { applicants: [stranger] }))],
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
  'evidence-missing': [
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
  'no-eligible-mediator': [['an empty roster', () => asked(given.assigning(), assignment({ candidates: [] }))]],
  'mediator-excluded': [
    ['a choice of the bank’s own', () => asked(reserved, naming('mediator-522626-1')), 'choices.0.mediatorId'],
    [
      'the bank’s own employee',
      () => asked(given.assigning(own), assignment({ chosen: MediatorId.parse('mediator-522626-1') })),
      'mediatorId',
    ],
  ],
  'choice-awaited': [['an appointment while the parties choose', () => asked(reserved, assignment())]],
  'choice-not-reserved': [
    ['a choice that all left to the committee', () => asked(given.assigning(), choice(mediating))],
  ],
  'change-pending': [
    ['a second recusal', () => asked(recused, recusal(recused))],
    ['a replacement before the decision', () => asked(recused, replacement(recused))],
    ['a refusal of the one who is paused', () => asked(recused, declining())],
    ['a tie disclosed meanwhile', () => asked(recused, disclosure({ grounds: ['R1'] }))],
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
  ],
  'mediator-not-of-case': [
    ['the replacement of somebody else', () => asked(mediating, replacement(mediating, strange)), 'mediatorId'],
    ['the recusal of somebody else', () => asked(mediating, recusal(mediating, strange)), 'mediatorId'],
    ['a statement by the county', () => asked(mediating, disclosure(), county)],
  ],
  'mediator-accepted': [
    ['a refusal after the first session', () => asked(having(mediating, session(mediating)), declining())],
    ['a refusal of the one whom all chose', () => asked(having(reserved, choice(reserved)), declining())],
  ],
  'recusal-decided': [
    ['the same request after its rejection', () => asked(having(recused, rejected, county), recusal(recused))],
  ],
  'no-recusal': [['a decision that nobody waits for', () => asked(mediating, recusalDecision(), county)]],
  'recusal-not-yours': [
    ['the prefecture on a mediator', () => asked(recused, recusalDecision(), prefecture)],
    ['the county on its own head', () => asked(headRecused, recusalDecision(), county)],
    ['a mediator on itself', () => asked(recused, recusalDecision())],
  ],
  'conflict-not-waivable': [
    ['R1 disclosed, with everybody’s waiver', () => asked(disclosed('R1'), waivedByAll, county)],
  ],
  'mediator-unknown': [
    [
      'a successor who is no mediator',
      () => asked(mediating, replacement(mediating, { chosen: strange.mediatorId })),
      'chosen',
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
  'co-mediator-twice': [
    [
      'a unit that takes part already',
      () => asked(having(mediating, invitation(mediating)), invitation(mediating)),
      'unitId',
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
  'deadline-passed': [
    ['an extension after the last day', () => asked(mediating, extension(mediating), { at: pastDue(mediating) })],
    ['a failure declared after the last day', () => asked(mediating, commands.fail, { at: pastDue(mediating) })],
    ['an application after thirty days', () => asked(effective, application(effective), { at: pastDue(effective) })],
    [
      'a consent after the referral’s clock',
      () => {
        const walk = given.informing(entrusted('SUMMARY', '2026-02-06'));
        return asked(walk, consent(walk), { at: at('2026-02-14 00:00') });
      },
    ],
  ],
  'deadline-not-reached': [
    ['on the last day itself', () => asked(mediating, commands.expire, { at: at('2023-09-26 23:59') })],
    ['where nothing runs', () => asked(given.confirmed(), commands.expire)],
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
      'instalments without the guarantor',
      () => {
        const walk = given.mediating({ guarantor: true });
        return asked(walk, terms(walk, { bound: [bank, wu, yang] }));
      },
      'guarantorConsents',
    ],
  ],
  'applicant-not-bound': [
    ['an agreement without the applicant', () => asked(mediating, terms(mediating, { bound: [wu] })), 'bound'],
  ],
  'partial-agreement': [
    ['one debtor of two', () => asked(mediating, terms(mediating, { bound: [bank, wu] })), 'bound'],
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
  'agent-unknown': [
    ['an oral word through nobody', () => asked(mediating, orally(mediating)), 'represented.0.agentId'],
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
    ['a power that ended before today', () => asked(mediating, agency({ validTo: day('2023-09-14') })), 'validTo'],
    [
      'a power that ends before it begins',
      () => asked(mediating, agency({ validFrom: day('2023-09-20'), validTo: day('2023-09-19') })),
      'validTo',
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
  'role-not-allowed': [
    ['a bank that seals', () => asked(agreed, marksOf(agreed, [{ by: 'SEAL' }]), { by: actors.bank }), 'marks.0.by'],
    [
      'a bank that signs as the mediator',
      () =>
        asked(
          agreed,
          signatures({ ...agreed, state: { ...agreed.state, agreement: { ...agreed.state.agreement, bound: [] } } }),
          { by: actors.bank },
        ),
      'marks.0.by',
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
  'court-unknown': [
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
  ],
  'concession-not-institutions': [
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
  'authority-exceeded': [
    [
      'more principal waived than any grant lets',
      () => asked(mediating, terms(mediating, { concessions: [{ partyId: bank, principalReduced: fen(5_000_001) }] })),
      'concessions.0',
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
  'no-title': [['enforcement of a mere contract', () => asked(effective, commands.fileEnforcement)]],
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
  'preservation-unknown': [['an end of none', () => asked(mediating, commands.endPreservation), 'no']],
  'not-a-guarantor': [
    ['a debtor’s guarantee', () => asked(mediating, { ...commands.recordGuarantee, partyId: wu }), 'partyId'],
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
  'nothing-due': [['a default before the day is over', () => asked(effective, commands.reportDefault)]],
  'no-default': [['new days without a default', () => asked(effective, newDays(effective))]],
  'payment-before-agreement': [
    [
      'a payment from before the agreement',
      () => asked(effective, payment(effective, 1, { paidOn: day('2023-09-14') })),
      'paidOn',
    ],
  ],
  'mediation-held': [['an agreement on hold', () => asked(having(mediating, commands.hold), terms(mediating))]],
  'mediation-not-held': [['a resumption of nothing', () => asked(mediating, commands.resume)]],
  'report-missing': [
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
  'track-not-changeable': [
    ['a second change', () => asked(having(mediating, commands.changeTrack), commands.changeTrack)],
    [
      'an ordinary case',
      () => asked(given.mediating({ ...own, total: 90_000_000 }), { ...commands.changeTrack, reason: 'AMOUNT' }),
    ],
  ],
  'track-reason-wrong': [
    [
      'the court’s procedure in a case that follows none',
      () => asked(mediating, { ...commands.changeTrack, reason: 'COURT_PROCEDURE' }),
      'reason',
    ],
    [
      'another reason in a suit that follows its court',
      () => asked(given.mediating(entrusted('SUMMARY', '2026-03-02')), commands.changeTrack),
      'reason',
    ],
  ],
  'fast-track-day-wrong': [
    ['a day to come', () => asked(given.failed(), { ...commands.enterFastTrack, on: day('2023-09-16') }, court), 'on'],
    [
      'a day before the return',
      () => asked(given.failed(), { ...commands.enterFastTrack, on: day('2023-09-14') }, court),
      'on',
    ],
  ],
};

/** A loan of 150,000 with 100,000 owed of it, two and a half years old. */
function lent(
  days: Partial<Record<'contractDate' | 'disbursedOn' | 'dueOn', string>> = {},
  amount = 15_000_000,
): NonNullable<File['loan']> {
  const { contractDate = '2021-03-10', ...later } = days;
  return {
    contractDate: day(contractDate),
    amount: fen(amount),
    ratePercent: Rate.parse('6.5'),
    ...Object.fromEntries(Object.entries(later).map(([name, on]) => [name, day(on)])),
  };
}
function repaid(on: string, amount = 0): Repayment {
  return { on: day(on), amount: fen(amount), kind: 'PRINCIPAL' };
}
function changed(clauses: readonly ClauseType[], to: { readonly ratePercent?: string; readonly dueOn?: string }) {
  const { ratePercent, dueOn } = to;
  const rate = ratePercent ? { ratePercent: Rate.parse(ratePercent) } : {};
  return terms(borrowed, { clauses, schedule: [], terms: { ...rate, ...(dueOn ? { dueOn: day(dueOn) } : {}) } });
}
function referral() {
  const facts = scenarioOf().referral;
  if (!facts) throw new Error('the published case was referred');
  return facts;
}
function agreeing(partyId: PartyId) {
  return { partyId, evidenceId: evidence, advanceExtension: false };
}
/** The rules of a prefecture that lets the parties extend more often, at ten on the day of the published case. */
function moreExtensions(otherTimes: number) {
  const context = contextAt(tenOn(mediating.scenario.on));
  const { jurisdiction } = context;
  const extensions = { ...jurisdiction.rules.extension, otherTimes };
  return { ...context, jurisdiction: { ...jurisdiction, rules: { ...jurisdiction.rules, extension: extensions } } };
}
function orally(walk: Walk) {
  return terms(walk, { form: 'ORAL', represented: [{ partyId: wu, agentId: AgentId.parse('g1') }] });
}
type Marking = { by: 'PARTY'; partyId: PartyId } | { by: 'MEDIATOR'; mediatorId: MediatorId } | { by: 'SEAL' };
function marksOf(walk: typeof agreed, marks: readonly Marking[]): Command {
  const times = { at: tenOn(walk.scenario.on), evidenceId: evidence };
  return { ...signatures(walk), marks: marks.map((mark) => ({ ...mark, ...times })) };
}
function missedOnce(): Walk {
  return having(mediating, session(mediating, { attended: [bank, yang], absent: [{ partyId: wu, justified: false }] }));
}
function extendedTwice(over: Partial<Scenario>) {
  const walk = given.mediating(over);
  return asked(having(walk, extension(walk, 5)), extension(walk, 5));
}
/** Recorded while the court has the application: the case stays open until it rules. */
function paidOnce(): Walk {
  return having(given.docketed(), payment(given.docketed()));
}
function again(ground: 'TITLE_SETTLED' | 'NOT_FOR_COURTS') {
  const walk = having(given.applied(), { ...commands.notAdmit, ground }, court);
  return asked(walk, application(walk));
}
/** Dismissed, mediated again, agreed and dismissed again, until this round. */
function dismissedInRound(round: number): Walk {
  let walk: Walk = given.dismissed();
  for (let done = 1; done < round; done += 1) {
    walk = having(walk, reopening(walk));
    walk = having(walk, terms(walk));
    walk = having(walk, { ...signatures(walk), agreementId: `a${done + 1}` });
    walk = having(walk, application(walk));
    walk = having(having(walk, commands.docket, court), commands.dismiss, court);
  }
  return walk;
}
function withGuarantor(): typeof agreed {
  const walk = given.mediating({ guarantor: true });
  return narrowed(
    having(walk, terms(walk, { bound: [bank, wu, yang], acknowledged: ['GUARANTEE_UNCHANGED'] })),
    'agreed',
  );
}

const situations = Object.entries(table).flatMap(([code, rows]) =>
  rows.map(([situation, decision, field]) => ({ code, situation, decision, field })),
);

describe('given what a case does not allow', () => {
  it.each(situations)('answers $code to $situation', ({ code, decision, field }) => {
    expect(decision()).toMatchObject({ ok: false, error: { code, ...(field ? { field } : {}) } });
  });
});

describe('given every refusal in the code of the case', () => {
  const folder = new URL('../../../shared/domain/case/', import.meta.url);
  const used = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .flatMap((source) => [...source.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(([, code]) => code));

  it('is given above at least once', () => {
    expect([...new Set(used)].filter((code) => !(String(code) in table))).toEqual([]);
    expect(Object.keys(table).filter((code) => !(code in rejections))).toEqual([]);
  });
});
