import { readNotices } from '../../../services/casefile/read-notices.ts';
import type { Viewer } from '../../../shared/domain/access.ts';
import { given } from '../../support/case-builder.ts';
import { jurisdiction } from '../../support/case-scenario.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { desk } from './desk.ts';

const twin = given.mediating();
const county: Viewer = { kind: 'county', id: 'county-522626', counties: [twin.state.competentCounty] };
const stranger: Viewer = { kind: 'institution', id: 'another-bank', counties: [] };

/** The twin on the morning of −3: Wu is reached, Yang's number is refused, the bank's mail fails for now. */
const told = async () => {
  const messenger = recordingMessenger(['sms', 'email'], {
    refuses: ({ to }) => to === '+8613800000002',
    fails: ({ to }) => to === 'bank@example.com',
  });
  const office = desk(twin, { messenger });
  await office.open();
  office.stands(twin);
  await office.notices.bringForward(office.caseId, '2023-09-21' as never);
  office.setTime('2023-09-21 09:00');
  await office.walk().catch(() => undefined);
  const read = readNotices({ cases: office.ports.cases as never, notices: office.notices });
  return (principal: Viewer) => read({ principal, path: { caseId: office.caseId } });
};

describe('given a morning on which one was reached, one refused and one failed', () => {
  it('shows of each notice what it is about, to whom, and what became of it', async () => {
    const answer = await (await told())(county);
    if (!answer.ok) throw new Error(answer.error.code);
    const rows = answer.value.body.notices.map(({ about, rung, recipient, state, ...rest }) => [
      `${about} ${rung} ${recipient} ${state}`,
      'channel' in rest ? rest.channel : undefined,
      'reason' in rest ? rest.reason : undefined,
      'messageId' in rest,
    ]);
    expect(new Map(rows.map(([what, ...rest]) => [what, rest]))).toEqual(
      new Map([
        [`DL-M -3 mediator:${twin.state.lead} sent`, ['email', undefined, true]],
        ['DL-M -3 party:p1 waiting', [undefined, undefined, false]],
        ['DL-M -3 party:p2 sent', ['sms', undefined, true]],
        ['DL-M -3 party:p3 undeliverable', [undefined, 'refused', false]],
        ['DL-M phone officer:committee-522626 sent', ['email', undefined, true]],
      ]),
    );
    for (const { dueOn } of answer.value.body.notices) expect(dueOn).toBe('2023-09-26');
  });

  it('shows no address and no text', async () => {
    const text = JSON.stringify(await (await told())(county));
    for (const { name, phone } of jurisdiction.committees) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(phone);
    }
    expect(text).not.toMatch(/@|138000|核验码|【/);
  });

  it('§4.3: the wait for a successor, by which a hold has its reason, is shown to those alone who may know it', async () => {
    const office = desk(twin);
    await office.open();
    office.stands(twin);
    const notice = {
      caseId: office.caseId,
      recipient: 'officer:committee-522626',
      at: '2023-09-21T09:00:00.000+08:00',
    };
    await office.notices.settle({
      ...notice,
      key: 'DL-H#-7#officer:committee-522626#2023-10-16',
      state: 'sent',
    } as never);
    await office.notices.settle({
      ...notice,
      key: 'phone#DL-H#-7#officer:committee-522626#2023-10-16',
      state: 'sent',
    } as never);
    const read = readNotices({ cases: office.ports.cases as never, notices: office.notices });
    const shownTo = async (principal: Viewer) => {
      const answer = await read({ principal, path: { caseId: office.caseId } });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.body.notices.map(({ about }) => about);
    };
    expect(await shownTo(county)).toEqual(['DL-H', 'DL-H']);
    expect(await shownTo({ kind: 'institution', id: 'rural-522626', counties: [] })).toEqual([]);
  });

  it('does not exist for who may not see the case', async () => {
    expect(await (await told())(stranger)).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
