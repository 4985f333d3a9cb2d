import * as z from 'zod';
import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf } from './caller.ts';
import { COUNTY, journeyTo, parties } from './journey.ts';
import { readKept } from './kept.ts';

const Outbox = z.object({ messages: z.array(z.object({ to: z.unknown(), body: z.string().optional() })) });
const REFUSE = { kind: 'REFUSE' };

describe('PML 23: given people without an account, and their telephones', () => {
  const host = hostUnderTest();
  const { call } = callerOf(host);
  const answers: unknown[] = [];
  const codes: string[] = [];

  const textsOf = async (): Promise<readonly string[]> => {
    const { messages } = Outbox.parse(await host.partner.read('/host/outbox.json'));
    return messages.flatMap(({ body }) => /办理验证码(\d{6})/.exec(body ?? '')?.[1] ?? []);
  };
  const asked = async (caseId: string, partyId = 'p2'): Promise<string | undefined> => {
    const before = (await textsOf()).length;
    const answer = await call({ operation: 'requestPartyCode', body: { caseId, partyId } });
    expect([answer.status, answer.body]).toEqual([202, {}]);
    await host.partner.quiet();
    const sent = await textsOf();
    const code = sent.length > before ? sent.find((each) => !codes.includes(each)) : undefined;
    if (code) codes.push(code);
    return code;
  };
  const act = async (caseId: string, code: string | undefined, what: object = REFUSE, partyId = 'p2') => {
    const answer = await call({ operation: 'actAsParty', body: { caseId, partyId, code, act: what } });
    answers.push(answer);
    return answer;
  };
  const wrong = (code: string | undefined, n: number) => String((Number(code) + n) % 1_000_000).padStart(6, '0');

  it('one consents by its code; sent again it is answered as the first time; used for another act it is refused', async () => {
    const { caseId } = await journeyTo(host, 'informing', 'by code');
    const code = await asked(caseId);
    const consent = { kind: 'CONSENT', advanceExtension: false };
    const first = await act(caseId, code, consent);
    expect([first.status, first.body.events]).toEqual([200, ['consent.given.v1']]);
    expect(await Promise.all([act(caseId, code, consent), act(caseId, code, consent)])).toEqual([first, first]);
    const other = await act(caseId, code);
    expect([other.status, other.body.code]).toEqual([422, 'party-code-refused']);
    const { body } = await call({ as: COUNTY, operation: 'readHistory', path: { caseId } });
    const commits = body.commits as { actor: object }[];
    expect(commits.at(-1)?.actor).toEqual({ kind: 'party', id: `${caseId}:p2` });
    expect(commits).toHaveLength(Number(first.body.sequence));
  });

  it('TY16 12: one declines its mediator by its code, and the roster gives another', async () => {
    const { caseId, lead } = await journeyTo(host, 'mediating', 'declined by code');
    const body = { caseId, partyId: 'p2', code: await asked(caseId), act: { kind: 'DECLINE_MEDIATOR' } };
    const declined = await call({ operation: 'chooseAsParty', body });
    answers.push(declined);
    expect([declined.status, declined.body.events]).toEqual([200, ['mediator.declined.v1', 'mediator.replaced.v1']]);
    const read = await call({ as: COUNTY, operation: 'readCase', path: { caseId } });
    expect(read.body.lead).not.toBe(lead);
  });

  it('guesses side by side end a code at the fifth, and the next code serves', async () => {
    const { caseId } = await journeyTo(host, 'informing', 'guessed');
    const code = await asked(caseId);
    const guesses = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => act(caseId, wrong(code, n))));
    expect(new Set(guesses.map(({ status, body }) => `${status} ${String(body.code)}`))).toEqual(
      new Set(['422 party-code-refused']),
    );
    expect((await act(caseId, code)).body.code).toBe('party-code-refused');
    const next = await asked(caseId);
    expect((await act(caseId, code)).body.code).toBe('party-code-refused');
    expect((await act(caseId, next)).body.events).toContain('case.refused.v1');
  });

  it('a code is of one case; a fourth in an hour is not sent; nor is one to who has no case, and all are answered alike', async () => {
    const { caseId } = await journeyTo(host, 'informing', 'mine');
    const { caseId: another } = await journeyTo(host, 'informing', 'another');
    const code = await asked(caseId);
    expect((await act(another, code)).body.code).toBe('party-code-refused');
    expect([await asked(caseId), await asked(caseId), await asked(caseId)].map((each) => each !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
    expect(await asked(`522626-${'a'.repeat(26)}`)).toBeUndefined();
    expect(await asked(another, 'p1')).toBeUndefined();
  });

  it('neither a code nor a telephone is in a log, on the bus, in a record of the host or in an answer', async () => {
    const mobiles = parties().flatMap(({ mobile }) => (typeof mobile === 'string' ? [mobile] : []));
    expect([mobiles.length > 0, codes.length > 5]).toEqual([true, true]);
    const records = JSON.stringify(await host.partner.read('/host/records'));
    expect(records).toContain('party-code.requested.v1');
    const said = [records, JSON.stringify(answers), ...host.lines].join('\n');
    const secret = [
      ...codes.map((code) => new RegExp(`(?<![\\dA-Fa-f-])${code}(?![\\dA-Fa-f-])`)),
      ...mobiles.map((mobile) => new RegExp(mobile)),
    ];
    expect(secret.filter((each) => each.test(said))).toEqual([]);
    const kept = await host.meanwhileClosed(() => readKept(host.data));
    const places = [...kept].flatMap(([key, value]) =>
      secret.slice(0, codes.length).some((each) => each.test(value)) ? [key.replace(/\/.*/, '')] : [],
    );
    expect([...new Set(places)]).toEqual(['host!outbox']);
  });
});
