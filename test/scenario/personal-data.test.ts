import { join } from 'node:path';
import { play } from '../../infra/demo/play.ts';
import { readScenarios } from '../../infra/demo/scenario.ts';
import { hostUnderTest } from '../support/host-under-test.ts';
import { readKept } from './kept.ts';
import { searchFor, secretsOf } from './secrets.ts';

// The first two, from filing to their ends; what the host kept of all of them is searched where all are played.
const scenarios = readScenarios(join(import.meta.dirname, '../fixtures/cases'))
  .slice(0, 2)
  .map(({ scenario }) => scenario);
const filed = scenarios[0]?.steps.find(({ call }) => call === 'fileCase');
if (!filed) throw new Error('a case is filed');
const [applicant, ...others] = filed.body.parties as readonly Readonly<Record<string, unknown>>[];
const told = {
  ...filed.body,
  // by the time the first two have ended, their channel takes nothing of those days any more
  channel: 'COURT_INVITED',
  reference: '潘示例 522601199001010010',
  parties: [{ ...applicant, usccOverrideReason: '潘示例称执照如此' }, ...others],
};
const secrets = [...secretsOf(scenarios), told.reference, '潘示例称执照如此'];
const foundIn = searchFor(secrets);

describe('given the published cases played to their ends', () => {
  const host = hostUnderTest();
  let caseIds: readonly string[] = [];

  beforeAll(async () => {
    caseIds = (await play(host.partner, scenarios)).map(({ caseId }) => caseId);
  }, 120_000);

  it('has something to hide', () => {
    expect(secrets.length).toBeGreaterThan(15);
  });

  it('says nothing personal of a filing whose reference and whose reasons name people', async () => {
    const { status } = await host.partner.call({ as: filed.as, operation: 'fileCase', body: told });
    expect(status).toBe(201);
    await host.partner.quiet();
    const records = JSON.stringify(await host.partner.read('/host/records'));
    expect(records).toContain('case.filed.v1');
    expect([records, ...host.lines].flatMap(foundIn)).toEqual([]);
  });

  it('says nothing personal in any log line', () => {
    expect(host.lines.length).toBeGreaterThan(50);
    expect(foundIn(host.lines.join('\n'))).toEqual([]);
  });

  it('says nothing personal on the bus, in a queue, to the state machine or in any record of the host', async () => {
    const records = JSON.stringify(await host.partner.read('/host/records'));
    expect(records).toContain('agreement.confirmed.v1');
    expect(foundIn(records)).toEqual([]);
  });

  it.each(['readCase', 'readHistory', 'readClocks', 'readNotices'])(
    'says nothing personal in %s',
    async (operation) => {
      for (const caseId of caseIds) {
        const { body } = await host.partner.call({ as: `county-${caseId.slice(0, 6)}`, operation, path: { caseId } });
        expect(body.caseId).toBe(caseId);
        expect(foundIn(JSON.stringify(body))).toEqual([]);
      }
    },
  );

  it('names nobody in a message: only its address knows whom it is for', async () => {
    const { messages } = (await host.partner.read('/host/outbox.json')) as { messages: Record<string, unknown>[] };
    expect(messages.length).toBeGreaterThan(30);
    const texts = messages.map(({ body, subject, text, html }) => JSON.stringify([body, subject, text, html]));
    expect(foundIn(texts.join('\n'))).toEqual([]);
  });

  it('keeps it on disk in the Private table alone, in the address of what was sent, and the bank’s name in the ledger', async () => {
    const kept = await host.meanwhileClosed(() => readKept(host.data));
    const found = [...kept].flatMap(([key, value]) =>
      foundIn(value).map((secret) => [key.split('!', 2).join('!').replace(/\/.*/, ''), secret] as const),
    );
    const places = Map.groupBy(found, ([place]) => place);
    expect([...places.keys()].sort()).toEqual([
      'host!outbox',
      'item!jintiao-aws-ledger',
      'item!jintiao-aws-private',
      'row!jintiao-aws-ledger',
    ]);
    // mechanism.md §3.4: organisations keep their names there, people do not
    const ledger = ['item!jintiao-aws-ledger', 'row!jintiao-aws-ledger'].flatMap((place) => places.get(place) ?? []);
    expect([...new Set(ledger.map(([, secret]) => secret))]).toEqual([applicant?.name]);
  });

  it('shows the parties to who may see them, and to the county that handles the case', async () => {
    const [caseId = ''] = caseIds;
    const { body } = await host.partner.call({ as: 'county-522626', operation: 'readParties', path: { caseId } });
    expect(foundIn(JSON.stringify(body)).length).toBeGreaterThan(5);
  });
});
