import { CommandId, PartyId } from '../../../events/primitives.ts';
import { dynamodbPartyCodes } from '../../../shared/adapters/dynamodb-party-codes.ts';
import { sha256 } from '../../../shared/digest.ts';
import type { PartyCode } from '../../../shared/domain/party-code.ts';
import type { PartyCodes } from '../../../shared/ports.ts';
import { at } from '../../support/case-scenario.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryPartyCodes } from '../../support/memory-party-codes.ts';
import { testTable } from '../../support/product-tables.ts';
import { freshCaseId } from '../../support/sample-commits.ts';

const p2 = PartyId.parse('p2');
const p3 = PartyId.parse('p3');
const MOST = 5;
const codeOf = (name: string): PartyCode => ({
  commandId: CommandId.parse(`code:${name}`),
  salt: 'salt',
  digest: sha256(name),
  expiresAt: at('2023-09-15 10:10'),
  tries: 0,
  requests: [{ requestId: name, at: at('2023-09-15 10:00') }],
});

describe.each([
  ['in memory', async () => ({ codes: memoryPartyCodes(), stop: async () => undefined })],
  [
    'in the private table',
    async () => {
      const { db, stop } = await localDatabase();
      return { codes: dynamodbPartyCodes(db, testTable('private')), stop };
    },
  ],
] as const)('the codes of parties, %s', (_name, open) => {
  let opened: { readonly codes: PartyCodes; readonly stop: () => Promise<void> };
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.stop());

  it('given none, know none, and count no try', async () => {
    const caseId = freshCaseId();
    expect(await opened.codes.countTry(caseId, p2, at('2023-09-15 10:01'), MOST)).toBeUndefined();
    expect(await opened.codes.standing(caseId, p2)).toBeUndefined();
  });

  it('given many who set the first at once, keep one whole', async () => {
    const caseId = freshCaseId();
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const kept = await Promise.all(names.map((name) => opened.codes.replace(caseId, p2, codeOf(name))));
    const [winner = ''] = names.filter((_, i) => kept[i]?.ok);
    expect(kept.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await opened.codes.standing(caseId, p2)).toEqual(codeOf(winner));
  });

  it('replaced on condition that the one before still stands, and a party’s own alone', async () => {
    const caseId = freshCaseId();
    await opened.codes.replace(caseId, p2, codeOf('a'));
    expect((await opened.codes.replace(caseId, p2, codeOf('b'), codeOf('a'))).ok).toBe(true);
    expect((await opened.codes.replace(caseId, p2, codeOf('c'), codeOf('a'))).ok).toBe(false);
    expect(await opened.codes.standing(caseId, p2)).toEqual(codeOf('b'));
    expect(await opened.codes.standing(caseId, p3)).toBeUndefined();
  });

  it('given tries side by side, counts no more than there may be', async () => {
    const caseId = freshCaseId();
    await opened.codes.replace(caseId, p2, codeOf('a'));
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => opened.codes.countTry(caseId, p2, at('2023-09-15 10:01'), MOST)),
    );
    expect(tries.flatMap((code) => (code ? [code.tries] : [])).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    expect((await opened.codes.standing(caseId, p2))?.tries).toBe(MOST);
  });

  it('given the very moment it runs out, counts no try', async () => {
    const caseId = freshCaseId();
    await opened.codes.replace(caseId, p2, codeOf('a'));
    expect(await opened.codes.countTry(caseId, p2, at('2023-09-15 10:10'), MOST)).toBeUndefined();
    expect(await opened.codes.countTry(caseId, p2, at('2023-09-15 10:09'), MOST)).toEqual({ ...codeOf('a'), tries: 1 });
  });
});
