import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf } from './caller.ts';
import { attested, BANK, type Body, COUNTY, filing, type Journey, journeyTo, parties, statement } from './journey.ts';

const GRANT = 'grant-rural-522626-head';

/** An agreement that reduces the principal by so much. */
const reducedBy = (principalReduced: string): Body => ({
  form: 'WRITTEN',
  clauses: ['INSTALMENTS'],
  total: '40000.00',
  schedule: [{ dueOn: '2024-09-15', amount: '40000.00' }],
  concessions: [{ partyId: 'p1', principalReduced }],
  bound: ['p1', 'p2', 'p3'],
  jointConfirmationIntended: false,
  text: '各方自愿约定：减免部分本金，余款一年内付清。',
  responsibility: '借款到期未还的责任在被申请人。',
  legalityChecked: ['MANDATORY_LAW', 'THIRD_PARTY_RIGHTS', 'PUBLIC_ORDER', 'NOT_VOLUNTARY', 'CONTENT_UNCLEAR'],
});

const evaluationBy = (expertId: string): Body => ({
  consents: attested('request'),
  experts: [{ expertId, independenceEvidenceId: 'independent' }],
  threeAsked: false,
  questions: '利息如何计算。',
});

/** A dispute over an immovable, brought by a bank that no pack knows. */
const filingOf = (institutionId: string): Body =>
  filing(institutionId, {
    channel: 'PARTY_SINGLE',
    referral: undefined,
    subjectMatter: { immovable: true, county: '522626' },
    parties: parties().map((party, i) => (i === 0 ? { ...party, institutionId } : party)),
  });

const invitationOf = (unitId: string): Body => ({
  unitId,
  consents: attested('invitation'),
  confidentialityEvidenceId: 'confidential',
});

describe('§3.8, §3.9: given registers that their keepers change while a case runs', () => {
  const host = hostUnderTest();
  const { call, done } = callerOf(host);
  let journey: Journey;

  /** What the lead is answered in the running case. */
  const answered = async (operation: string, body: Body, key: string) => {
    const { lead: as, caseId } = journey;
    return call({ as, operation, path: { caseId }, key, body });
  };
  const said = async (as: string, register: string, entryId: string): Promise<Body> => {
    const { body } = await call({ as, operation: 'readEntry', path: { register, entryId } });
    return (body.versions as readonly [{ readonly body: Body }])[0].body;
  };
  /** Enters it as another entry stands, or as it stands itself, but for what is to be other. */
  const change = async (as: string, register: string, entryId: string, over: Body, like = entryId) => {
    const body = { body: { ...(await said(as, register, like)), ...over }, reason: '名录调整。' };
    return done({ as, operation: 'changeEntry', path: { register, entryId }, key: 'change', body });
  };

  beforeAll(async () => {
    journey = await journeyTo(host, 'mediating', 'registers');
    await done({ as: journey.lead, path: { caseId: journey.caseId }, ...statement });
  });

  it('decides by the pack as long as nothing is changed', async () => {
    const filed = await call({ as: COUNTY, operation: 'fileCase', body: filingOf('bank-new') });
    const refused = [
      filed,
      await answered('recordAgreement', reducedBy('60000.00'), 'agreement.before'),
      await answered('inviteCoMediator', invitationOf('unit-new'), 'unit.before'),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(['institution-unknown', 'authority-exceeded', 'unit-unknown']);
    expect((await said(COUNTY, 'committees', 'committee-522626')).head).not.toBe(journey.lead);
  });

  it('takes each change', async () => {
    const changes = [
      await change(BANK, 'authorities', GRANT, { maxPrincipalReduction: '80000.00' }),
      await change('prefecture', 'experts', 'expert-1', { active: false }),
      await change(COUNTY, 'units', 'unit-new', { county: '522626' }, 'unit-522601-police'),
      await change('prefecture', 'institutions', 'bank-new', { group: 'new' }, BANK),
      await change(COUNTY, 'committees', 'committee-522626', { head: journey.lead }),
      await change('prefecture', 'thresholds', 'prefecture', { summaryUpTo: '1000.00' }),
      await change('prefecture', 'courts', 'court-27', { code: '黔27' }, 'court-26'),
    ];
    for (const each of changes)
      expect(each).toMatchObject({ version: 1, validFrom: '2023-09-15', decidedBy: 'register' });
    // a container goes by what it read for a minute
    await host.partner.moveTo('2023-09-15T18:00:00.000+08:00');
  });

  it('C-03: an expert who serves no more evaluates nothing', async () => {
    expect(await answered('requestEvaluation', evaluationBy('expert-1'), 'after')).toMatchObject({
      status: 422,
      body: { code: 'expert-unknown' },
    });
  });

  it('PML 20: a unit that was entered comes to the table', async () => {
    expect(await answered('inviteCoMediator', invitationOf('unit-new'), 'unit')).toMatchObject({ status: 200 });
  });

  it('C-10, C-17: a bank that was entered brings its dispute, and a court that was may confirm what comes of it', async () => {
    const { caseId } = await done({ as: COUNTY, operation: 'fileCase', body: filingOf('bank-new') });
    const path = { caseId: String(caseId) };
    const { courts } = await done({ as: COUNTY, operation: 'readCourts', path });
    expect(courts).toMatchObject([{ courtId: 'court-26' }, { courtId: 'court-27' }]);
  });

  it('A-03: a limit decides of the cases accepted since, and the clock of one that runs stays as it is', async () => {
    const trackOf = async (of: string) =>
      (await done({ as: COUNTY, operation: 'readCase', path: { caseId: of } })).track;
    const { caseId } = await done({ as: COUNTY, operation: 'fileCase', body: filingOf('bank-new') });
    const path = { caseId: String(caseId) };
    const consents = attested('consent').map((consent) => ({ ...consent, advanceExtension: false }));
    await done({ as: COUNTY, operation: 'informParties', path, key: 'inform', body: {} });
    await done({ as: COUNTY, operation: 'giveConsents', path, key: 'consent', body: { consents } });
    expect([await trackOf(journey.caseId), await trackOf(path.caseId)]).toEqual(['SUMMARY', 'ORDINARY']);
  });

  it('§3.8: a mediator who moved is written to at the address of today', async () => {
    const { lead, caseId } = journey;
    const { person } = await done({
      as: COUNTY,
      operation: 'readEntry',
      path: { register: 'mediators', entryId: lead },
    });
    const moved = { ...(person as Body), email: 'moved@example.com' };
    const body = { body: await said(COUNTY, 'mediators', lead), person: moved, reason: '更换邮箱。' };
    await done({
      as: COUNTY,
      operation: 'changeEntry',
      path: { register: 'mediators', entryId: lead },
      key: 'moved',
      body,
    });
    await host.partner.moveTo('2023-09-15T18:05:00.000+08:00');
    const ground = { reason: 'APPRAISAL' };
    const path = { caseId };
    await done({ as: lead, operation: 'holdMediation', path, key: 'hold', body: { ground, evidenceId: 'order' } });
    await done({ as: lead, operation: 'resumeMediation', path, key: 'resume', body: { evidenceId: 'report' } });
    await host.partner.quiet();
    const outbox = JSON.stringify(await host.partner.read('/host/outbox.json'));
    expect(outbox).toContain('moved@example.com');
  });

  it('T14, B-08: an agreement goes by what the bank lets its head concede now', async () => {
    expect(await answered('recordAgreement', reducedBy('60000.00'), 'after')).toMatchObject({
      status: 200,
      body: { stage: 'agreed' },
    });
    const { body: history } = await call({
      as: BANK,
      operation: 'readHistory',
      path: { caseId: journey.caseId },
    });
    expect(JSON.stringify(history)).toContain(`"grantId":"${GRANT}"`);
  });

  it('DL-15: on the recusal of whom its register names as the head the prefecture decides', async () => {
    const { lead: mediatorId, caseId } = journey;
    const body = { mediatorId, ground: 'R1', partyId: 'p2', evidenceId: 'request' };
    await done({ as: COUNTY, operation: 'requestRecusal', path: { caseId }, key: 'recusal', body });
    const decision = { result: 'GRANTED', waivers: [], evidenceId: 'decision' };
    const decided = { operation: 'decideRecusal', path: { caseId }, key: 'decided', body: decision };
    expect(await call({ as: COUNTY, ...decided })).toMatchObject({ status: 403 });
  });
});
