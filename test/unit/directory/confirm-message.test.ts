import { type CaseId, Instant } from '../../../events/primitives.ts';
import { directoryDeeds } from '../../../services/directory/api.ts';
import { confirmPage } from '../../../services/directory/confirm-page.ts';
import { registeredReference } from '../../../shared/adapters/registered-reference.ts';
import { directoryRoutes } from '../../../shared/api/routes/directory.ts';
import { sha256 } from '../../../shared/digest.ts';
import { checkCodeOf } from '../../../shared/domain/notices/check-code.ts';
import { partyRecipient } from '../../../shared/domain/notices/recipients.ts';
import type { Said } from '../../../shared/domain/registers/holding.ts';
import { plainNames } from '../../../shared/jurisdictions/pack.ts';
import { apiFunction } from '../../../shared/lambda/api-function.ts';
import { given } from '../../support/case-builder.ts';
import { jurisdiction, roster, wu } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { memoryCheckCodes } from '../../support/memory-check-codes.ts';
import { memoryLedger } from '../../support/memory-ledger.ts';
import { bodyOf, kept, said } from '../../support/register-sayings.ts';
import { context, eventOf, memoryLog } from '../lambda/sample.ts';

const walk = given.mediating();
const caseId: CaseId = walk.state.id;
const code = checkCodeOf(caseId, partyRecipient(wu), sha256);
const committee = '岑巩县金融纠纷人民调解委员会';
const phone = jurisdiction.committees.find(({ name }) => name === committee)?.phone;
const lead = roster.mediators.find(({ id }) => id === walk.state.lead)?.name;

const codes = memoryCheckCodes();
const ledger = memoryLedger();
/** The telephone of Cengong as its register has it, which no pack knows. */
const NEW_PHONE = '0855-0000999';
const moved = said(
  'committees',
  'committee-522626',
  kept('2026-04-01', bodyOf('committees', 'committee-522626', { phone: NEW_PHONE })),
);
let registers: Said = [];
let now = Instant.parse('2026-04-01T09:00:00.000+08:00');
const reference = registeredReference({ rules: async () => registers }, () => now);
const handler = apiFunction({
  routes: directoryRoutes,
  deeds: directoryDeeds({
    reference,
    names: { plain: async () => plainNames },
    codes,
    ledger,
    made: { openApi: async () => ({}), sources: async () => ({ works: [], rules: [] }) },
  }),
  pages: { confirmMessage: confirmPage(jurisdiction.wording.mechanism, reference) },
  log: memoryLog(),
});
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const ask = async (typed: string | undefined, headers: Readonly<Record<string, string>> = {}) => {
  const query = typed === undefined ? {} : { code: typed };
  const { statusCode, body } = await handler(eventOf({ resource: '/check', query, headers }), context);
  return { statusCode, body };
};
const asked = async (typed: string) => {
  const { statusCode, body } = await ask(typed);
  return { statusCode, ...JSON.parse(body) };
};

beforeAll(async () => {
  await codes.keep(code, caseId);
  await ledger.keep(rowOf(walk));
});

describe('given a code that a message of ours carries', () => {
  it('tells committee, mediator and telephone, and nothing else', async () => {
    expect(await asked(code)).toEqual({
      statusCode: 200,
      confirmed: { committee, mediator: lead, phone },
    });
  });

  it.each([
    code.toLowerCase(),
    ` ${code.slice(0, 4)} ${code.slice(4)} `,
    `${code.slice(0, 4)}-${code.slice(4)}`,
    `核验码：${code}`,
    `【岑巩金调委】法院已裁定确认您的调解协议。核验码${code}`,
    code.replace(/[A-Z2-9]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
  ])('knows it however it is typed: %s', async (typed) => {
    expect(await asked(typed)).toMatchObject({
      statusCode: 200,
      confirmed: { committee },
    });
  });

  it('shows a person the same, large, and no word of the dispute', async () => {
    const { statusCode, body } = await ask(code, BROWSER);
    expect(statusCode).toBe(200);
    for (const told of ['是我们发的', committee, lead, `href="tel:${phone}"`]) expect(body).toContain(told);
    for (const secret of [caseId, '522626', '金调字', '岑巩县农村信用合作联社', '吴', '100000', '借款'])
      expect(body).not.toContain(secret);
  });

  it('confirms it while the ledger has no row yet, by the county where it was filed, without a mediator', async () => {
    const early = 'ABCDEFGH';
    await codes.keep(early, `522601-${'b'.repeat(26)}` as CaseId);
    expect(await asked(early)).toEqual({
      statusCode: 200,
      confirmed: {
        committee: '凯里市金融纠纷人民调解委员会',
        phone: expect.stringMatching(/^0855-/),
      },
    });
    expect((await ask(early, BROWSER)).body).toContain('尚未指定');
  });
});

describe('given a code that no message of ours carries', () => {
  it.each(['ZZZZZZZZ', '12345', 'O0I1O0I1', '你好', '<script>alert(1)</script>'])('%s: is not ours', async (typed) => {
    expect(await asked(typed)).toMatchObject({
      statusCode: 404,
      code: 'check-code-unknown',
      basis: 'A-45',
    });
  });

  it('warns a person, and names the telephones of the committees to ask instead of the message’s', async () => {
    const { statusCode, body } = await ask('ZZZZZZZZ', BROWSER);
    expect(statusCode).toBe(404);
    expect(body).toContain('不是我们发的');
    for (const each of jurisdiction.committees) expect(body).toContain(`href="tel:${each.phone}"`);
  });

  it('never gives back what was typed', async () => {
    const typed = '"><script>alert(1)</script>';
    expect((await ask(typed, BROWSER)).body).not.toContain('alert(1)');
  });
});

describe('given nobody asked for a code', () => {
  it.each([undefined, '', '  '])('shows the form (%p)', async (typed) => {
    const { statusCode, body } = await ask(typed, BROWSER);
    expect(statusCode).toBe(200);
    expect(body).toContain('<input id="code" name="code"');
    expect(body).not.toMatch(/<script|<img|<link|https?:/);
  });

  it('confirms nothing to a program', async () => {
    expect(await ask(undefined)).toEqual({ statusCode: 200, body: '{}' });
  });
});

describe('A-45: given a committee whose telephone was changed in its register', () => {
  beforeAll(() => {
    registers = [moved];
    now = Instant.parse('2026-04-01T09:01:00.000+08:00');
  });

  it('tells the one that messages give', async () => {
    expect(await asked(code)).toMatchObject({ confirmed: { committee, phone: NEW_PHONE } });
    for (const typed of [code, 'ZZZZZZZZ']) {
      const { body } = await ask(typed, BROWSER);
      expect(body).toContain(`href="tel:${NEW_PHONE}"`);
      expect(body).not.toContain(`href="tel:${phone}"`);
    }
  });
});

describe('given a text too long to hold a code', () => {
  it('says to a person that the question could not be read, and offers the form again', async () => {
    const { statusCode, body } = await ask('A'.repeat(501), BROWSER);
    expect(statusCode).toBe(422);
    expect(body).toMatch(/没有查成.*<form/s);
  });
});
