import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf } from './caller.ts';
import { COUNTY, journeyTo } from './journey.ts';

describe('given an agreement on its way to the court, through the API', () => {
  const host = hostUnderTest();
  const { call } = callerOf(host);

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
});
