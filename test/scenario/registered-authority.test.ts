import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf, textIn } from './caller.ts';
import { BANK, type Body, journeyTo } from './journey.ts';

const GRANT = 'grant-rural-522626-head';
const path = { register: 'authorities', entryId: GRANT };

describe('§3.9, B-08: given a bank that raises what its head may concede', () => {
  const host = hostUnderTest();
  const { call, done } = callerOf(host);

  const waiving = (principalReduced: string): Body => ({
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

  it('T14: an agreement beyond the old limit is refused, and recorded by the new one', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'raised');
    const statement = { grounds: [], waivers: [], evidenceId: 'statement' };
    await done({ as: lead, operation: 'signDisclosure', path: { caseId }, key: 'statement', body: statement });
    const agree = (key: string) =>
      call({ as: lead, operation: 'recordAgreement', path: { caseId }, key, body: waiving('60000.00') });
    expect(await agree('before')).toMatchObject({ status: 422, body: { code: 'authority-exceeded' } });

    const { body: entry } = await call({ as: BANK, operation: 'readEntry', path });
    const [{ body }] = entry.versions as readonly [{ readonly body: Body }];
    const raised = { body: { ...body, maxPrincipalReduction: '80000.00' }, reason: '权限上调。' };
    const changed = await done({ as: BANK, operation: 'changeEntry', path, key: 'raise', body: raised });
    expect(changed.decidedBy).toBe('register');
    // a container goes by what it read for a minute
    await host.partner.moveTo('2023-09-15T18:00:00.000+08:00');
    expect(await agree('after')).toMatchObject({ status: 200, body: { stage: 'agreed' } });
    const { body: history } = await call({ as: BANK, operation: 'readHistory', path: { caseId } });
    expect(JSON.stringify(history)).toContain(`"grantId":"${GRANT}"`);
    expect(textIn(changed, 'validFrom')).toBe('2023-09-15');
  });
});
