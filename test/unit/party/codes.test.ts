import { given } from '../../support/case-builder.ts';
import { bank, wu } from '../../support/case-scenario.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { freshCaseId } from '../../support/sample-commits.ts';
import { personalOf } from '../notification/desk.ts';
import { counter } from './counter.ts';

const REFUSE = { kind: 'REFUSE' } as const;
const REFUSED = 'party-code-refused';
const other = (code: string, n = 1): string => String((Number(code) + n) % 1_000_000).padStart(6, '0');

describe('PML 23: given a party that asks for its code', () => {
  it('is sent one, to the telephone of its filing alone, and may act by it', async () => {
    const { ask, act, sent } = await counter(given.informing());
    const code = await ask(wu);
    expect(sent).toEqual([expect.objectContaining({ channel: 'sms', to: expect.stringMatching(/^\+86138/) })]);
    expect(await act(wu, code, REFUSE)).toContain('case.refused.v1');
  });

  it('A-45: the text opens with the committee, says to tell nobody, and carries a check code the page knows', async () => {
    const { ask, sent, checkCodes, caseId } = await counter(given.informing());
    await ask(wu);
    const text = sent[0]?.text ?? '';
    expect(text).toMatch(/^【岑巩.*】办理验证码\d{6}，十分钟内有效，切勿告诉任何人。核验码\w{8}$/);
    expect(text.length).toBeLessThanOrEqual(70);
    expect(await checkCodes.caseOf(text.slice(-8))).toBe(caseId);
  });

  it('three times an hour: sends three, and a fourth when the first is an hour old', async () => {
    const { ask, setTime } = await counter(given.informing());
    const asked: string[] = [];
    for (const time of ['10:00', '10:20', '10:40', '10:59']) {
      setTime(`2023-09-15 ${time}`);
      asked.push(await ask(wu));
    }
    expect(asked.map((code) => code === 'none')).toEqual([false, false, false, true]);
    setTime('2023-09-15 11:01');
    expect(await ask(wu)).not.toBe('none');
  });

  it('is answered the same as who asks of a party, a case or an institution that gets none', async () => {
    const walk = given.informing();
    const parties = personalOf(walk, { [bank]: { mobile: '13800000009' } });
    const { request, deliver, sent } = await counter(walk, { parties });
    const answers = [await request(wu)];
    for (const [party, caseId] of [
      [bank, undefined],
      ['p99' as typeof wu, undefined],
      [wu, freshCaseId()],
    ] as const) {
      answers.push(await request(party, caseId));
      await deliver();
    }
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(sent).toEqual([]);
  });

  it('is sent one text where its request is delivered twice, and none where it comes after ten minutes', async () => {
    const { request, deliver, sent, setTime } = await counter(given.informing());
    await request(wu);
    await Promise.all([deliver(), deliver()]);
    await deliver();
    expect(sent).toHaveLength(1);
    await request(wu);
    setTime('2023-09-15 10:11');
    await deliver();
    expect(sent).toHaveLength(1);
  });

  it('is sent none, and none is kept, where the stage has no texts', async () => {
    const { ask, codes, caseId } = await counter(given.informing(), { messenger: recordingMessenger(['email']) });
    expect(await ask(wu)).toBe('none');
    expect(await codes.standing(caseId, wu)).toBeUndefined();
  });

  it('keeps neither code nor telephone on the bus, in the case or beside it in plain', async () => {
    const { ask, act, bus, cases, codes, caseId, personal } = await counter(given.informing());
    const code = await ask(wu);
    await act(wu, code, REFUSE);
    const [party] = (await personal.filings(caseId)).flatMap(({ parties }) =>
      parties.filter(({ partyId }) => partyId === wu),
    );
    const kept = JSON.stringify([bus.codesAsked, await cases.history(caseId), await codes.standing(caseId, wu)]);
    expect(kept).toContain('case.refused.v1');
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(party?.mobile ?? 'no mobile');
  });
});

describe('PML 23: given a code that was sent', () => {
  it('five wrong tries end it', async () => {
    const { ask, act } = await counter(given.informing());
    const code = await ask(wu);
    for (let n = 1; n <= 5; n += 1) expect(await act(wu, other(code, n), REFUSE)).toBe(REFUSED);
    expect(await act(wu, code, REFUSE)).toBe(REFUSED);
  });

  it('after four wrong tries the right one serves', async () => {
    const { ask, act } = await counter(given.informing());
    const code = await ask(wu);
    for (let n = 1; n <= 4; n += 1) await act(wu, other(code, n), REFUSE);
    expect(await act(wu, code, REFUSE)).toContain('case.refused.v1');
  });

  it('guesses side by side are no more than five', async () => {
    const { ask, act, codes, caseId } = await counter(given.informing());
    const code = await ask(wu);
    const wrong = Array.from({ length: 30 }, (_, n) => act(wu, other(code, n + 1), REFUSE));
    expect(new Set(await Promise.all([...wrong, act(wu, code, REFUSE)]))).toEqual(new Set([REFUSED]));
    expect((await codes.standing(caseId, wu))?.tries).toBe(5);
  });

  it('runs out after ten minutes', async () => {
    const { ask, act, setTime } = await counter(given.informing());
    const code = await ask(wu);
    setTime('2023-09-15 10:10');
    expect(await act(wu, code, REFUSE)).toBe(REFUSED);
  });

  it('is no other party’s, no other case’s, and none once the next was sent', async () => {
    const { ask, act } = await counter(given.informing());
    const code = await ask(wu);
    expect(await act(bank, code, REFUSE)).toBe(REFUSED);
    expect(await act(wu, code, REFUSE, freshCaseId())).toBe(REFUSED);
    const next = await ask(wu);
    expect(next).not.toBe(code);
    expect(await act(wu, code, REFUSE)).toBe(REFUSED);
    expect(await act(wu, next, REFUSE)).toContain('case.refused.v1');
  });
});
