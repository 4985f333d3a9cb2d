import { join } from 'node:path';
import type { Order, Partner } from '../../infra/demo/partner.ts';
import { play } from '../../infra/demo/play.ts';
import { readScenarios } from '../../infra/demo/scenario.ts';
import { routes } from '../../shared/api/routes.ts';
import { hostUnderTest } from '../support/host-under-test.ts';
import { type Call, callerOf } from './caller.ts';
import {
  attested,
  BANK,
  type Body,
  COUNTY,
  docketedSuit,
  filing,
  filingWithParty,
  journeyTo,
  opinionBy,
  parties,
  session,
  smallClaim,
  statement,
} from './journey.ts';
import { otherBody } from './other-bodies.ts';
import { singleCalls } from './single-calls.ts';

/** What the file of a performed case that a court referred must have (T50). */
const FILE_OF_PERFORMED = [
  'COVER',
  'APPLICATION',
  'NOTICE',
  'IDENTITY',
  'MEDIATION_RECORD',
  'AGREEMENT',
  'PERFORMANCE_PROOF',
  'RETURN_VISIT',
  'BACK_COVER',
  'REFERRAL',
  'CLOSING_REPORT',
];

const cases = join(import.meta.dirname, '../fixtures/cases');

const unsafe: readonly string[] = routes
  .filter((route) => 'idempotencyKey' in route && route.idempotencyKey)
  .map(({ operation }) => operation);

describe('given every unsafe call of the API, each sent again under its key', () => {
  const host = hostUnderTest();
  const { call } = callerOf(host);
  const tried = new Set<string>();

  /** The first answer again, at once and later; refused with another body. */
  const repeated = async (wanted: Call): Promise<void> => {
    tried.add(wanted.operation);
    const first = await call(wanted);
    expect([wanted.operation, first.status, first.body.code]).toEqual([wanted.operation, 200, undefined]);
    const again = await Promise.all([call(wanted), call({ ...wanted, language: 'en' })]);
    expect(again).toEqual([first, first]);
    const body = otherBody(wanted.operation, wanted.body as Body);
    if (!body) return;
    const other = await call({ ...wanted, body });
    expect([wanted.operation, other.status, other.body.code]).toEqual([wanted.operation, 422, 'key-reused']);
  };

  it.each(singleCalls)('%s at “%s” answers as the first time', async (operation, milestone, wanted) => {
    const { caseId, lead } = await journeyTo(host, milestone, `repeat of ${operation}`);
    await repeated({ ...wanted(lead), operation, path: { caseId }, key: 'once' });
    expect(tried).toContain(operation);
  });

  it.each([
    ['issueCourtStatement', { documentNo: '（2023）黔2626民初1号' }, 'court-statement'],
    ['recordSuitWithdrawal', {}, 'suit-withdrawn'],
  ])('the court’s review of a docketed suit, and %s after it', async (operation, body, stage) => {
    const { caseId, lead } = await journeyTo(host, 'effective', `review by ${operation}`, docketedSuit);
    const path = { caseId };
    await repeated({ as: lead, operation: 'submitForReview', path, key: 'once', body: {} });
    await repeated({ as: 'court-2626', operation, path, key: 'once', body });
    const read = await call({ as: COUNTY, operation: 'readCase', path });
    expect(read.body.stage).toBe(stage);
  });

  it('a dismissal, and what may follow it: another round, or a suit', async () => {
    for (const [operation, body] of [
      ['reopenMediation', { consents: attested('again') }],
      ['recordLitigation', {}],
    ] as const) {
      const { caseId, lead } = await journeyTo(host, 'docketed', `dismissed, then ${operation}`);
      const path = { caseId };
      const ruling = {
        rulingNo: '（2023）黔2626诉前调确1号',
        result: { kind: 'DISMISSED', ground: 'CONTENT_UNCLEAR' },
      };
      await repeated({ as: 'court-2626', operation: 'ruleOnConfirmation', path, key: 'once', body: ruling });
      await repeated({ as: lead, operation, path, key: 'once', body });
      await host.partner.quiet();
    }
    expect(tried).toContain('reopenMediation');
  });

  it('materials asked for and supplied', async () => {
    const { caseId } = await journeyTo(host, 'filed', 'supplement');
    const path = { caseId };
    const request = { missing: ['CONTRACT'], explanation: '缺借款合同。' };
    await repeated({ as: COUNTY, operation: 'requestSupplement', path, key: 'once', body: request });
    const supplied = [{ material: 'CONTRACT', documentId: 'contract' }];
    await repeated({ as: BANK, operation: 'supplyMaterials', path, key: 'once', body: { supplied } });
    expect(tried).toContain('supplyMaterials');
  });

  it('a transfer, whose first county sees the case and does no more', async () => {
    const body = filing('transfer', { channel: 'PARTY_SINGLE', referral: undefined });
    const filed = await call({ as: BANK, operation: 'fileCase', body });
    const path = { caseId: String(filed.body.caseId) };
    const moved = { county: '522601', link: 'LOAN_BRANCH', explanation: '放贷网点在凯里。' };
    await repeated({ as: COUNTY, operation: 'transferCase', path, key: 'once', body: moved });
    const read = await call({ as: COUNTY, operation: 'readCase', path });
    expect(read.body).toMatchObject({ county: '522601', transferredFrom: '522626', stage: 'filed' });
    const act = { operation: 'informParties', path, body: {} };
    const refused = await call({ ...act, as: COUNTY, key: 'first' });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-your-case']);
    expect((await call({ ...act, as: 'county-522601', key: 'second' })).status).toBe(200);
  });

  it('the fast track, and its conversion', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'converted');
    const path = { caseId };
    const failure = { reason: 'DIFFERENCES_TOO_LARGE', explanation: '分歧过大。' };
    await repeated({ as: lead, operation: 'failMediation', path, key: 'once', body: failure });
    const facts = { signatures: attested('facts'), text: '各方对借款本金十万元无争议。' };
    await repeated({ as: lead, operation: 'recordUndisputedFacts', path, key: 'facts', body: facts });
    const entry = { courtCaseNo: '（2023）黔2626民初1号' };
    await repeated({ as: 'court-2626', operation: 'enterFastTrack', path, key: 'once', body: entry });
    await repeated({
      as: 'court-2626',
      operation: 'convertFastTrack',
      path,
      key: 'twice',
      body: { reason: 'COMPLEX' },
    });
    await repeated({ as: 'court-2626', operation: 'endTrial', path, key: 'thrice', body: { result: 'JUDGMENT' } });
    expect(tried).toContain('endTrial');
  });

  it('a hold, and its end', async () => {
    const { caseId, lead: as } = await journeyTo(host, 'mediating', 'held');
    const order = { as, path: { caseId }, key: 'once' };
    const ground = { reason: 'APPRAISAL' };
    await repeated({ ...order, operation: 'holdMediation', body: { ground, evidenceId: 'order' } });
    await repeated({ ...order, key: 'twice', operation: 'resumeMediation', body: { evidenceId: 'report' } });
    expect(tried).toContain('resumeMediation');
  });

  it('§4.3 T12: the death of a party, and who takes its place', async () => {
    const { caseId, lead: as } = await journeyTo(host, 'mediating', 'succeeded');
    const order = { as, path: { caseId }, key: 'once' };
    const ground = { reason: 'PARTY_LOST', partyId: 'p2', loss: 'DEATH' };
    await repeated({ ...order, operation: 'holdMediation', body: { ground, evidenceId: 'certificate' } });
    const successor = {
      kind: 'NATURAL',
      name: '吴某平',
      idType: 'RESIDENT_ID',
      idNo: '522601199001010010',
      mobile: '13800000009',
      language: 'zh-CN',
    };
    const body = { partyId: 'p2', successor, evidenceId: 'inheritance', consentEvidenceId: 'consent' };
    await repeated({ ...order, key: 'twice', operation: 'joinSuccessor', body });
    const read = await call({ as: COUNTY, operation: 'readParties', path: { caseId } });
    expect(read.body.parties).toMatchObject([
      { partyId: 'p1' },
      { partyId: 'p2', role: 'RESPONDENT', name: '吴某平', mobile: '13800000009' },
      { partyId: 'p3' },
    ]);
  });

  it('the parties’ joint choice of a mediator', async () => {
    const { caseId } = await journeyTo(host, 'informing', 'chosen');
    const path = { caseId };
    const consents = attested('consent').map((each) => ({ ...each, advanceExtension: false, reservesChoice: true }));
    await call({ as: COUNTY, operation: 'giveConsents', path, key: 'consents', body: { consents } });
    await host.partner.quiet();
    const choices = attested('choice').map((each) => ({ ...each, mediatorId: 'mediator-522626-2' }));
    await repeated({ as: COUNTY, operation: 'chooseMediator', path, key: 'once', body: { choices } });
    const read = await call({ as: COUNTY, operation: 'readCase', path });
    expect(read.body.lead).toBe('mediator-522626-2');
  });

  it('a recusal, and its decision', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'recused');
    const path = { caseId };
    const request = { mediatorId: lead, ground: 'R1', partyId: 'p2', evidenceId: 'request' };
    await repeated({ as: COUNTY, operation: 'requestRecusal', path, key: 'once', body: request });
    const decision = { result: 'GRANTED', waivers: [], evidenceId: 'decision' };
    await repeated({ as: COUNTY, operation: 'decideRecusal', path, key: 'twice', body: decision });
    const read = await call({ as: COUNTY, operation: 'readCase', path });
    expect(read.body.responsible).toBe(`mediator:${String(read.body.lead)}`);
    expect(read.body.lead).not.toBe(lead);
  });

  it('the small-amount opinion, and its answer', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'small', smallClaim);
    const path = { caseId };
    await call({ as: lead, path, ...statement });
    const asked = { ground: { kind: 'CONSUMER_ASKED', partyId: 'p2', evidenceId: 'asked' } };
    await repeated({ as: lead, operation: 'enterSmallFast', path, key: 'once', body: asked });
    await repeated({ as: lead, operation: 'issueOpinion', path, key: 'twice', body: opinionBy(lead) });
    const answer = { partyId: 'p2', answer: 'REFUSED', evidenceId: 'answer' };
    await repeated({ as: lead, operation: 'answerOpinion', path, key: 'thrice', body: answer });
    expect(tried).toContain('answerOpinion');
  });

  it('a neutral evaluation, its report and an answer', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'evaluated');
    const path = { caseId };
    const experts = [{ expertId: 'expert-1', independenceEvidenceId: 'independent' }];
    await call({ as: lead, path, ...statement });
    const request = { consents: attested('request'), experts, threeAsked: false, questions: '利息如何计算。' };
    await repeated({ as: lead, operation: 'requestEvaluation', path, key: 'once', body: request });
    const report = { report: '评估报告全文。', evidenceId: 'served' };
    await repeated({ as: lead, operation: 'reportEvaluation', path, key: 'twice', body: report });
    const answer = { partyId: 'p2', answer: 'REJECTED', reason: '计算有误。', evidenceId: 'answer' };
    await repeated({ as: lead, operation: 'answerEvaluation', path, key: 'thrice', body: answer });
    expect(tried).toContain('answerEvaluation');
  });

  it('§5: an interpreter, and its departure', async () => {
    const speaking = parties().map((party, i) => (i === 1 ? { ...party, language: 'swi' } : party));
    const { caseId, lead: as } = await journeyTo(host, 'mediating', 'interpreted', { parties: speaking });
    const order = { as, path: { caseId } };
    const person = { language: 'swi', name: '潘某', idNo: '522601199001010010', evidenceId: 'statement' };
    await repeated({ ...order, operation: 'nameInterpreter', key: 'once', body: person });
    const body = { interpreterId: 'i1', reason: 'ILLNESS' };
    await repeated({ ...order, operation: 'releaseInterpreter', key: 'twice', body });
    const { body: history } = await call({ as: COUNTY, operation: 'readHistory', path: { caseId } });
    expect(JSON.stringify(history)).not.toMatch(/潘某|522601199001010010/);
  });

  it('a payment under an agreement in force', async () => {
    const { caseId } = await journeyTo(host, 'effective', 'payment');
    const body = { instalment: 1, paidOn: '2023-09-15', evidenceId: 'transfer' };
    await repeated({ as: COUNTY, operation: 'recordPayment', path: { caseId }, key: 'once', body });
    expect(tried).toContain('recordPayment');
  });

  it('a change of a register, and its withdrawal', async () => {
    const path = { register: 'units', entryId: 'unit-522626-new' };
    const unit = { county: '522626', township: '示例镇', kind: 'OTHER', name: '示例镇妇联' };
    const change = { body: unit, reason: '新增单位。' };
    await repeated({ as: COUNTY, operation: 'changeEntry', path, key: 'once', body: change });
    const withdrawal = { reason: '单位撤销。' };
    await repeated({ as: COUNTY, operation: 'withdrawEntry', path, key: 'twice', body: withdrawal });
    const read = await call({ as: COUNTY, operation: 'readEntry', path });
    expect(read.body.versions).toHaveLength(2);
  });

  /** An agreement in force that names no day: its creditor may say at once that it was not kept. */
  const withoutDays = async (what: string) => {
    const { caseId, lead } = await journeyTo(host, 'mediating', what);
    const inTurn = (as: string, operation: string, body: Body): Promise<void> =>
      repeated({ as, operation, path: { caseId, agreementId: 'a1' }, key: operation, body });
    const bound = ['p1', 'p2', 'p3'];
    await call({ as: lead, path: { caseId }, ...statement });
    await inTurn(lead, 'recordAgreement', {
      form: 'WRITTEN',
      clauses: ['NEGOTIATED_REPAYMENT'],
      total: '100000.00',
      schedule: [],
      bound,
      jointConfirmationIntended: false,
      text: '各方自愿约定还款。',
      responsibility: '借款到期未还的责任在被申请人。',
      legalityChecked: ['MANDATORY_LAW', 'THIRD_PARTY_RIGHTS', 'PUBLIC_ORDER', 'NOT_VOLUNTARY', 'CONTENT_UNCLEAR'],
    });
    const mark = { at: '2023-09-15T08:30:00.000+08:00', evidenceId: 'mark' };
    const marks = [
      ...bound.map((partyId) => ({ ...mark, by: 'PARTY', partyId })),
      { ...mark, by: 'MEDIATOR', mediatorId: lead },
      { ...mark, by: 'SEAL' },
    ];
    await inTurn(COUNTY, 'signAgreement', { marks });
    const stage = async () => (await call({ as: COUNTY, operation: 'readCase', path: { caseId } })).body.stage;
    return { lead, inTurn, stage };
  };

  it('a default of an agreement, new days for it, and its performance', async () => {
    const { lead, inTurn, stage } = await withoutDays('default');
    await inTurn(BANK, 'reportDefault', {});
    const schedule = [{ dueOn: '2023-12-20', amount: '100000.00' }];
    await inTurn(lead, 'agreeAnew', { schedule, consents: attested('new-days') });
    await inTurn(COUNTY, 'reportPayment', { partyId: 'p2', instalment: 1, paidOn: '2023-09-15', evidenceId: 'said' });
    await inTurn(COUNTY, 'recordPerformance', { performedOn: '2023-09-15', evidenceId: 'transfer' });
    expect(await stage()).toBe('closed');
    const visit = { partyId: 'p2', visitedOn: '2023-09-15', means: 'PHONE', performance: 'PERFORMED' };
    await inTurn(lead, 'recordReturnVisit', { ...visit, satisfaction: 5, evidenceId: 'visit' });
    await inTurn(lead, 'requestCreditRepair', { partyId: 'p2', evidenceId: 'request' });
    await inTurn(BANK, 'answerCreditRepair', { partyId: 'p2', result: 'DONE', evidenceId: 'report' });
    await inTurn(COUNTY, 'archiveCase', {
      fileNo: '（2023）岑人调字第1号',
      items: FILE_OF_PERFORMED,
    });
  });

  it('the enforcement of an agreement that a court confirmed', async () => {
    const { lead, inTurn, stage } = await withoutDays('enforcement');
    const materials = ['APPLICATION', 'AGREEMENT', 'PRESIDING_PROOF', 'IDENTITY', 'DELIVERY_ADDRESS'];
    await inTurn(lead, 'applyForConfirmation', {
      courtId: 'court-2626',
      applicants: attested('apply'),
      materials: [...materials, 'NO_FALSE_MEDIATION_STATEMENT'],
      receiptNo: 'receipt',
    });
    const number = '（2023）黔2626诉前调确1号';
    await inTurn('court-2626', 'docketConfirmation', { courtCaseNo: number });
    await inTurn('court-2626', 'ruleOnConfirmation', { rulingNo: number, result: { kind: 'CONFIRMED' } });
    await inTurn('court-2626', 'recordRulingReceipt', { partyId: 'p2', receivedOn: '2023-09-15' });
    await inTurn(BANK, 'reportDefault', {});
    await inTurn(BANK, 'fileEnforcement', { courtId: 'court-2626' });
    await inTurn('court-2626', 'endEnforcement', { result: 'ENFORCED' });
    expect(await stage()).toBe('closed');
  });

  it('what secures the claim: a preservation and its end, a guarantor’s period', async () => {
    const party = { role: 'GUARANTOR' };
    const { caseId } = await journeyTo(host, 'filed', 'secured', filingWithParty('secured', 2, party));
    const inTurn = (operation: string, body: Body): Promise<void> =>
      repeated({ as: COUNTY, operation, path: { caseId }, key: operation, body });
    await inTurn('recordPreservation', {
      kind: 'PRE_SUIT',
      courtId: 'court-2626',
      rulingNo: '（2023）黔2626财保1号',
      amount: '100000.00',
      executedOn: '2023-09-15',
    });
    await inTurn('endPreservation', { no: 1, how: 'LIFTED' });
    await inTurn('recordGuarantee', { partyId: 'p3', mainDueOn: '2023-06-30', months: 36, evidenceId: 'contract' });
    expect(tried).toContain('recordGuarantee');
  });

  it('a group of ten, a case that leaves it, and its model judgment (§4.3)', async () => {
    const filed: string[] = [];
    for (let i = 0; i < 10; i += 1) filed.push((await journeyTo(host, 'filed', `group ${i}`)).caseId);
    const [groupCaseId = '', member = '', ...others] = filed;
    const group = { groupCaseId, caseIds: [member, ...others], mediatorId: 'mediator-522626-2' };
    const county = { county: '522626' };
    await repeated({ as: COUNTY, operation: 'groupCases', path: county, key: 'group', body: group });
    await repeated({
      as: COUNTY,
      operation: 'leaveGroup',
      path: { caseId: member },
      key: 'leave',
      body: { evidenceId: 'facts' },
    });
    const body = { courtId: 'court-2626', courtCaseNo: '（2023）黔2626民初12号', judgedOn: '2023-09-14' };
    await repeated({ as: COUNTY, operation: 'recordModelJudgment', path: { caseId: groupCaseId }, key: 'model', body });
    const read = await call({ as: BANK, operation: 'readCase', path: { caseId: others[0] ?? '' } });
    expect(read.body.group).toEqual({ groupCaseId, lead: 'mediator-522626-2', modelJudgment: body });
  });

  it('a later state of the case does not change the first answer', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'answered later');
    const wanted = { as: lead, operation: 'holdSession', path: { caseId }, key: 'session', body: session() };
    const first = await call(wanted);
    await call({
      ...wanted,
      key: 'another',
      operation: 'failMediation',
      body: { reason: 'NO_CONTACT', explanation: '无。' },
    });
    expect(await call(wanted)).toEqual(first);
  });

  it('one key of two principals names two commands', async () => {
    const { caseId } = await journeyTo(host, 'agreed', 'two principals');
    const sign = (as: string, by: Body) =>
      call({
        as,
        operation: 'signAgreement',
        path: { caseId, agreementId: 'a1' },
        key: 'mine',
        body: { marks: [{ ...by, at: '2023-09-15T08:30:00.000+08:00', evidenceId: 'mark' }] },
      });
    expect((await sign(BANK, { by: 'PARTY', partyId: 'p1' })).body.sequence).toBe(7);
    expect((await sign(COUNTY, { by: 'SEAL' })).body.sequence).toBe(8);
  });

  it('one key for two different calls is one key too many', async () => {
    const { caseId } = await journeyTo(host, 'filed', 'two calls');
    const first = await call({ as: COUNTY, operation: 'informParties', path: { caseId }, key: 'mine', body: {} });
    expect(first.status).toBe(200);
    const other = await call({ as: COUNTY, operation: 'assignMediator', path: { caseId }, key: 'mine', body: {} });
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });

  it('the case of Cengong and its twin play as if each call had been sent once', async () => {
    const careful: Partner = {
      ...host.partner,
      call: async (order: Order) => {
        if (unsafe.includes(order.operation)) await repeated(order);
        return host.partner.call(order);
      },
    };
    const played = await play(
      careful,
      readScenarios(cases)
        .map(({ scenario }) => scenario)
        .filter(({ name }) => name.startsWith('cengong')),
    );
    for (const { caseId, scenario } of played) {
      const { body } = await call({ as: 'prefecture', operation: 'readHistory', path: { caseId } });
      const byPeople = (body.commits as { actor: { kind: string } }[]).filter(({ actor }) => actor.kind !== 'system');
      expect([scenario.name, byPeople.length]).toEqual([scenario.name, scenario.steps.length]);
    }
  });

  it('left out none but the appointment by hand', () => {
    expect(unsafe.filter((operation) => !tried.has(operation))).toEqual(['assignMediator']);
  });
});
