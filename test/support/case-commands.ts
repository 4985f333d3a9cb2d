import { CountyCode, EvidenceId, type Instant } from '../../events/primitives.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import type { Command, CommandOf } from '../../shared/domain/case/commands.ts';
import { neededItems } from '../../shared/domain/case/performance/archiving.ts';
import { fileNoOf } from '../../shared/domain/identifiers/file-no.ts';
import { fen } from '../../shared/domain/money/fen.ts';
import { actors, at, attestedBy, day, digest, evidence, jurisdiction, tenOn, type Walk, wu } from './case-scenario.ts';

/** The commands as the case at hand would be given them; `over` changes what matters to a test. */
export const commands = {
  inform: { type: 'inform-parties' },
  reject: { type: 'reject-filing', reason: 'OUT_OF_SCOPE' },
  requestSupplement: { type: 'request-supplement', missing: ['CONTRACT', 'CONTACT'], textDigest: digest },
  supply: {
    type: 'supply-materials',
    supplied: [
      { material: 'CONTRACT', documentId: evidence },
      { material: 'CONTACT', documentId: evidence },
    ],
  },
  transfer: { type: 'transfer', to: CountyCode.parse('522601'), link: 'LOAN_BRANCH', textDigest: digest },
  attempt: { type: 'record-contact', partyId: 'p2' as never, means: 'PHONE', reached: false, evidenceId: evidence },
  refuse: { type: 'refuse-mediation', partyId: 'p2' as never, evidenceId: evidence },
  expire: { type: 'expire' },
  fail: { type: 'fail', reason: 'DIFFERENCES_TOO_LARGE' },
  notice: {
    type: 'serve-termination-notice',
    evidenceId: evidence,
    routesTold: ['ARBITRATION', 'ADMINISTRATIVE', 'COURT'],
  },
  docket: { type: 'docket-confirmation', courtCaseNo: '（2023）黔2626诉前调确1号' },
  confirm: { type: 'rule-on-confirmation', rulingNo: '（2023）黔2626诉前调确1号', result: { kind: 'CONFIRMED' } },
  dismiss: {
    type: 'rule-on-confirmation',
    rulingNo: '（2023）黔2626诉前调确1号',
    result: { kind: 'DISMISSED', ground: 'CONTENT_UNCLEAR' },
  },
  submitForReview: { type: 'submit-for-review' },
  issueStatement: { type: 'issue-court-statement', documentNo: '（2023）黔2626民初1号' },
  withdrawSuit: { type: 'record-suit-withdrawal' },
  notAdmit: { type: 'not-admit-confirmation', ground: 'MATERIALS' },
  deemWithdrawn: { type: 'withdraw-application', applicants: [] },
  extendRuling: { type: 'extend-ruling' },
  revoke: {
    type: 'revoke-confirmation',
    objector: 'THIRD_PARTY',
    ground: 'THIRD_PARTY_RIGHTS',
    rulingNo: '（2023）黔2626诉前调确撤1号',
  },
  litigate: { type: 'record-litigation' },
  convert: { type: 'convert-fast-track', reason: 'COMPLEX' },
  endTrial: { type: 'end-trial', result: 'JUDGMENT' },
  hold: { type: 'hold-mediation', ground: { reason: 'APPRAISAL' }, evidenceId: evidence },
  resume: { type: 'resume-mediation', evidenceId: evidence },
  terminate: {
    type: 'terminate-mediation',
    finding: 'FALSE_MEDIATION',
    reportedTo: ['COURT'],
    evidenceId: evidence,
  },
  lose: {
    type: 'hold-mediation',
    ground: { reason: 'PARTY_LOST', partyId: wu, loss: 'DEATH' },
    evidenceId: evidence,
  },
  succeed: {
    type: 'join-successor',
    partyId: wu,
    facts: { kind: 'NATURAL', language: 'hea' },
    evidenceId: EvidenceId.parse('inheritance'),
    consentEvidenceId: evidence,
    identityDigest: digest,
    like: [],
  },
  changeTrack: { type: 'change-track', reason: 'APPRAISAL_NEEDED' },
  enterFastTrack: { type: 'enter-fast-track', courtCaseNo: '（2023）黔2626民初1号' },
  reportPayment: {
    type: 'report-payment',
    partyId: wu,
    instalment: 1,
    paidOn: day('2023-09-15'),
    evidenceId: evidence,
  },
  performWhole: { type: 'record-performance', performedOn: day('2023-09-15'), evidenceId: evidence },
  reportDefault: { type: 'report-default', evidenceId: evidence },
  recordPreservation: {
    type: 'record-preservation',
    kind: 'PRE_SUIT',
    courtId: actors.court.id as never,
    rulingNo: '（2023）黔2626财保1号',
    amount: fen(10_000_000),
    executedOn: day('2023-09-15'),
  },
  endPreservation: { type: 'end-preservation', no: 1, how: 'LIFTED' },
  recordGuarantee: {
    type: 'record-guarantee',
    partyId: 'p4' as never,
    mainDueOn: day('2023-06-30'),
    months: 36,
    evidenceId: evidence,
  },
  fileEnforcement: { type: 'file-enforcement', courtId: actors.court.id as never, evidenceId: evidence },
  endEnforcement: { type: 'end-enforcement', result: 'ENFORCED' },
  receipt: {
    type: 'record-ruling-receipt',
    partyId: wu,
    receivedOn: day('2023-09-15'),
    evidenceId: evidence,
  },
  askRepair: { type: 'request-credit-repair', partyId: wu, evidenceId: evidence },
  repair: { type: 'answer-credit-repair', partyId: wu, result: 'DONE', evidenceId: evidence },
  visit: {
    type: 'record-return-visit',
    partyId: wu,
    visitedOn: day('2023-09-15'),
    means: 'PHONE',
    performance: 'PERFORMED',
    satisfaction: 5,
    evidenceId: evidence,
  },
  closeFastTrack: { type: 'close-fast-track', result: 'JUDGMENT' },
} as const satisfies Record<string, Command>;

export const consent = (walk: Walk, over: Partial<CommandOf<'give-consents'>> = {}): CommandOf<'give-consents'> => ({
  type: 'give-consents',
  consents: attestedBy(walk).map((each) => ({
    ...each,
    advanceExtension: walk.scenario.advance,
    ...(walk.scenario.reserved ? { reservesChoice: true } : {}),
  })),
  nextNumber: 1,
  ...over,
});

export const withdrawal = (walk: Walk, over: Partial<CommandOf<'withdraw'>> = {}): CommandOf<'withdraw'> => ({
  type: 'withdraw',
  reason: 'SELF_SETTLED',
  consents: attestedBy(walk),
  ...over,
});

export const session = (walk: Walk, over: Partial<CommandOf<'hold-session'>> = {}): CommandOf<'hold-session'> => ({
  type: 'hold-session',
  mode: 'VIDEO',
  startedAt: tenOn(walk.scenario.on).replace('T10', 'T09') as Instant,
  endedAt: tenOn(walk.scenario.on),
  attended: walk.state.parties.map(({ partyId }) => partyId),
  absent: [],
  activities: ['GUIDE', 'INFORM', 'EXPLAIN'],
  recordDigest: digest,
  disclosureEvidenceId: evidence,
  ...over,
});

/** Told to all, in person, of a session at nine on the day after the scenario's. */
export const summons = (walk: Walk, over: Partial<CommandOf<'summon'>> = {}): CommandOf<'summon'> => ({
  type: 'summon',
  sessionAt: at(`${addDays(walk.scenario.on, 1)} 09:00`),
  served: attestedBy(walk).map((each) => ({ ...each, means: 'IN_PERSON' })),
  ...over,
});

/** What stays open against those who do not agree: principal alone. */
export const openClaim = (total: number) => ({
  principal: fen(total),
  interest: fen(0),
  penalty: fen(0),
  other: fen(0),
  total: fen(total),
});

export const terms = (
  walk: Walk,
  over: Partial<CommandOf<'record-agreement'>> = {},
): CommandOf<'record-agreement'> => ({
  type: 'record-agreement',
  form: 'WRITTEN',
  clauses: ['INSTALMENTS'],
  total: walk.state.claim.total,
  schedule: [{ dueOn: addDays(walk.scenario.on, 90), amount: walk.state.claim.total }],
  states: ['FREE_WILL', 'RESPONSIBILITY'],
  legalityChecked: ['MANDATORY_LAW', 'THIRD_PARTY_RIGHTS', 'PUBLIC_ORDER', 'NOT_VOLUNTARY', 'CONTENT_UNCLEAR'],
  bound: walk.state.parties.map(({ partyId }) => partyId),
  jointConfirmationIntended: true,
  textDigest: digest,
  ...over,
});

/** The signatures and the seal, all at ten of the scenario's day unless said otherwise. */
export const signatures = (
  walk: Walk,
  times: { readonly parties?: Instant; readonly mediator?: Instant; readonly seal?: Instant } = {},
): CommandOf<'sign-agreement'> => {
  const { state, scenario } = walk;
  if (!('agreement' in state) || !state.agreement || !state.lead) throw new Error(`no agreement at ${state.stage}`);
  const ten = tenOn(scenario.on);
  const evidenceId = EvidenceId.parse('mark-1');
  return {
    type: 'sign-agreement',
    agreementId: state.agreement.agreementId,
    marks: [
      ...state.agreement.bound.map((partyId) => ({
        by: 'PARTY' as const,
        partyId,
        at: times.parties ?? ten,
        evidenceId,
      })),
      { by: 'MEDIATOR', mediatorId: state.lead, at: times.mediator ?? ten, evidenceId },
      { by: 'SEAL', at: times.seal ?? ten, evidenceId },
    ],
  };
};

/** The file of the walk's case with all that it must have, under the county's first number. */
export const archiving = (walk: Walk, over: Partial<CommandOf<'archive'>> = {}): CommandOf<'archive'> => ({
  type: 'archive',
  fileNo: fileNoOf(
    2023,
    jurisdiction.counties.find(({ code }) => code === walk.state.competentCounty)?.shortName ?? '',
    1,
  ),
  items: walk.state.stage === 'closed' ? neededItems(walk.state) : [],
  ...over,
});

/** The creditor says that an instalment was paid on the day of the walk's scenario. */
export const payment = (
  walk: Walk,
  instalment = 1,
  over: Partial<CommandOf<'record-payment'>> = {},
): CommandOf<'record-payment'> => ({
  type: 'record-payment',
  instalment,
  paidOn: walk.scenario.on,
  evidenceId: evidence,
  ...over,
});

/** What is left falls due on new days, ninety days on, with everybody's consent. */
export const newDays = (walk: Walk, over: Partial<CommandOf<'agree-anew'>> = {}): CommandOf<'agree-anew'> => ({
  type: 'agree-anew',
  schedule: [{ dueOn: addDays(walk.scenario.on, 180), amount: walk.state.claim.total }],
  consents: attestedBy(walk),
  ...over,
});

export const application = (
  walk: Walk,
  over: Partial<CommandOf<'apply-for-confirmation'>> = {},
): CommandOf<'apply-for-confirmation'> => ({
  type: 'apply-for-confirmation',
  courtId: actors.court.id as never,
  applicants: attestedBy(walk),
  materials: [
    'APPLICATION',
    'AGREEMENT',
    'PRESIDING_PROOF',
    'IDENTITY',
    'DELIVERY_ADDRESS',
    'NO_FALSE_MEDIATION_STATEMENT',
  ],
  receiptDigest: digest,
  ...over,
});

/** All say in common that they want no court to confirm it (T21). */
export const unwanted = (
  walk: Walk,
  over: Partial<CommandOf<'decline-confirmation'>> = {},
): CommandOf<'decline-confirmation'> => ({
  type: 'decline-confirmation',
  consents: attestedBy(walk),
  ...over,
});

export const undisputedFacts = (
  walk: Walk,
  over: Partial<CommandOf<'record-undisputed-facts'>> = {},
): CommandOf<'record-undisputed-facts'> => ({
  type: 'record-undisputed-facts',
  signatures: attestedBy(walk),
  textDigest: digest,
  ...over,
});

export const reopening = (
  walk: Walk,
  over: Partial<CommandOf<'reopen-mediation'>> = {},
): CommandOf<'reopen-mediation'> => ({
  type: 'reopen-mediation',
  consents: attestedBy(walk),
  ...over,
});

export const extension = (walk: Walk, days = 30, over: Partial<CommandOf<'extend'>> = {}): CommandOf<'extend'> => ({
  type: 'extend',
  days,
  consents: attestedBy(walk),
  ...over,
});
