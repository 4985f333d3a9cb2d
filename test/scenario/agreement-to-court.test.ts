import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf } from './caller.ts';
import { attested, COUNTY, journeyTo } from './journey.ts';

describe('given an agreement on its way to the court, through the API', () => {
  const host = hostUnderTest();
  const { call, done } = callerOf(host);

  it('§4.5: names the court that may confirm, and why, in the reader’s language', async () => {
    const { caseId, lead } = await journeyTo(host, 'effective', 'which court');
    const asked = { operation: 'readCourts', path: { caseId } };
    const zh = await call({ ...asked, as: lead });
    expect(zh.body.courts).toEqual([
      {
        courtId: 'court-2626',
        default: true,
        grounds: [{ ground: 'REFERRING_COURT', explanation: '移送（邀请）本案调解的法院' }],
      },
    ]);
    expect(zh.body.materials).toEqual([
      'APPLICATION',
      'AGREEMENT',
      'PRESIDING_PROOF',
      'IDENTITY',
      'DELIVERY_ADDRESS',
      'NO_FALSE_MEDIATION_STATEMENT',
    ]);
    const en = await call({ ...asked, as: COUNTY, language: 'en' });
    expect(en.body.basis).toBe('Civil Procedure Law, art. 205; Jintiao rule §4.5 (at /v1/directory/sources)');
    expect((await call({ ...asked, as: 'county-522601' })).status).toBe(404);
  });

  it('OL21 18: hands the court what nobody disputes, and nobody a word before it is written', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'undisputed facts');
    const path = { caseId };
    const read = { operation: 'readUndisputedFacts', as: 'court-2626', path };
    const body = { reason: 'DIFFERENCES_TOO_LARGE', explanation: '分歧过大。' };
    await done({ as: lead, operation: 'failMediation', path, key: 'fail', body });
    expect((await call(read)).status).toBe(404);
    const facts = { signatures: attested('facts'), text: '各方对借款本金十万元无争议。' };
    await done({ as: lead, operation: 'recordUndisputedFacts', path, key: 'facts', body: facts });
    const entry = { courtCaseNo: '（2023）黔2626民初1号' };
    await done({ as: 'court-2626', operation: 'enterFastTrack', path, key: 'enter', body: entry });
    const told = await call(read);
    expect(told.body).toMatchObject({ text: facts.text, on: '2023-09-15' });
    const history = await call({ operation: 'readHistory', as: COUNTY, path });
    const text = JSON.stringify(history.body);
    expect([text.includes(facts.text), text.includes(String(told.body.digest))]).toEqual([false, true]);
  });
});
