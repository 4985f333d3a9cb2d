import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf } from './caller.ts';
import { attested, COUNTY, journeyTo } from './journey.ts';

describe('given a summary case in mediation since 2023-09-15, due 2023-09-26', () => {
  const host = hostUnderTest();
  const { call, done } = callerOf(host);

  const stageOf = async (caseId: string): Promise<unknown> => {
    await host.partner.quiet();
    return (await call({ as: COUNTY, operation: 'readCase', path: { caseId } })).body.stage;
  };

  it('ends at 24:00 of the last day and not a second earlier, unless it was extended or settled before', async () => {
    const left = await journeyTo(host, 'mediating', 'left alone');
    const extended = await journeyTo(host, 'mediating', 'extended');
    const last = await journeyTo(host, 'mediating', 'ended in the last second');
    const extension = { days: 10, consents: attested('extension') };
    await done({
      as: extended.lead,
      operation: 'extendMediation',
      path: { caseId: extended.caseId },
      body: extension,
      key: 'extension',
    });

    await host.partner.moveTo('2023-09-26T23:59:59.000+08:00');
    expect(await stageOf(left.caseId)).toBe('mediating');
    // A decision that comes a moment earlier wins.
    const reason = { reason: 'DIFFERENCES_TOO_LARGE', explanation: '双方分歧较大，同意终止。' };
    await done({ as: last.lead, operation: 'failMediation', path: { caseId: last.caseId }, body: reason, key: 'end' });

    await host.partner.moveTo('2023-09-27T00:00:00.000+08:00');
    expect(await stageOf(left.caseId)).toBe('failed');
    const { body } = await call({ as: COUNTY, operation: 'readHistory', path: { caseId: left.caseId } });
    expect(
      (body.commits as readonly { readonly events: readonly unknown[] }[]).flatMap(({ events }) => events),
    ).toContainEqual(expect.objectContaining({ type: 'mediation.failed.v1', reason: 'EXPIRED', on: '2023-09-26' }));
    const { body: ended } = await call({ as: COUNTY, operation: 'readHistory', path: { caseId: last.caseId } });
    expect(JSON.stringify(ended).match(/mediation\.failed\.v1/g)).toHaveLength(1);
    expect(JSON.stringify(ended)).toContain('DIFFERENCES_TOO_LARGE');

    // The old wait ran out and was told "not yet"; ten days on is 2023-10-06, a day off, so the next working day.
    expect(await stageOf(extended.caseId)).toBe('mediating');
    await host.partner.moveTo('2023-10-07T23:59:59.000+08:00');
    expect(await stageOf(extended.caseId)).toBe('mediating');
    await host.partner.moveTo('2023-10-08T00:00:00.000+08:00');
    expect(await stageOf(extended.caseId)).toBe('failed');

    const late = { ...reason, reason: 'NOT_SIGNED' };
    const refused = await call({
      as: left.lead,
      operation: 'failMediation',
      path: { caseId: left.caseId },
      body: late,
      key: 'late',
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'stage-passed']);
  }, 120_000);
});
