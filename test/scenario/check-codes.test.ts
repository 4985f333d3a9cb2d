import { join } from 'node:path';
import * as z from 'zod';
import { play } from '../../infra/demo/play.ts';
import { readScenarios } from '../../infra/demo/scenario.ts';
import { hostUnderTest } from '../support/host-under-test.ts';
import { callerOf } from './caller.ts';

const Outbox = z.object({
  messages: z.array(z.object({ body: z.string().optional(), text: z.string().optional() })),
});
const CODE = /核验码：?([2-9A-HJ-NP-Z]{8})/;

describe('given the messages of a published case, as they arrived', () => {
  const host = hostUnderTest();
  const { call } = callerOf(host);
  const codes = new Set<string>();

  beforeAll(async () => {
    const [published] = readScenarios(join(import.meta.dirname, '../fixtures/cases'));
    if (published) await play(host.partner, [published.scenario]);
    const { messages } = Outbox.parse(await host.partner.read('/host/outbox.json'));
    for (const { body, text } of messages) {
      const [, code] = CODE.exec(body ?? text ?? '') ?? [];
      if (code) codes.add(code);
    }
  }, 120_000);

  it('each of its three parties has one code, in every message of theirs', () => {
    expect(codes.size).toBe(3);
  });

  it('whoever asks about one is told whose message it is, and nothing else', async () => {
    for (const code of codes) {
      const { status, body } = await call({ operation: 'confirmMessage', query: { code: code.toLowerCase() } });
      expect([status, body]).toEqual([
        200,
        {
          confirmed: {
            committee: '岑巩县金融纠纷人民调解委员会',
            mediator: expect.stringMatching(/^\p{Script=Han}{2,4}$/u),
            phone: expect.stringMatching(/^0855-/),
          },
        },
      ]);
    }
  });

  it('a code that nobody was sent is not found', async () => {
    const { status, type, body } = await call({ operation: 'confirmMessage', query: { code: 'ZZZZZZZZ' } });
    expect([status, type, body.code]).toEqual([404, 'application/problem+json; charset=utf-8', 'check-code-unknown']);
  });

  it('a browser is shown a page that fetches nothing and may run nothing', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const response = await fetch(`${host.url}/v1/check?code=${[...codes][0]}`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(await response.text()).toContain('是我们发的');
  });
});
