import { CommandId, CommitmentId, Day, Digest, EntryId, Instant } from '../../../events/primitives.ts';
import { registeredRules } from '../../../shared/adapters/registered-rules.ts';
import { commitmentInForce } from '../../../shared/domain/authority/committing.ts';
import { commitmentsFrom, grantsOn } from '../../../shared/domain/authority/registered.ts';
import type { Change, Head } from '../../../shared/domain/registers/version.ts';
import { rulebook } from '../../../shared/jurisdictions/pack.ts';
import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { memoryRegisters } from '../../support/memory-registers.ts';

const day = (text: string): Day => Day.parse(text);
const promised = 'commitment-rural-522626';
const granted = 'grant-rural-522626-head';

const bodyOf = (register: 'authorities' | 'commitments', id: string) => {
  const row = registerRows[register].find((each) => each.id === id);
  if (!row) throw new Error(`the pack has no ${id}`);
  const { id: _id, validFrom: _from, validTo: _to, ...body } = row;
  return body;
};

const written = (version: number, validFrom: string) => ({
  version,
  validFrom: day(validFrom),
  changedAt: Instant.parse('2026-03-10T09:00:00.000+08:00'),
  changedBy: { kind: 'institution', id: 'rural-522626' } as const,
  reason: Digest.parse('a'.repeat(64)),
  commandId: CommandId.parse('key'),
  requestDigest: Digest.parse('b'.repeat(64)),
});
const kept = (version: number, validFrom: string, body: object, validTo?: string): Change => ({
  ...written(version, validFrom),
  state: 'kept',
  body: { ...body },
  ...(validTo ? { validTo: day(validTo) } : {}),
});
const withdrawn = (version: number, validFrom: string): Change => ({
  ...written(version, validFrom),
  state: 'withdrawn',
});
const head = (id: string, ...standing: readonly Change[]): Head => ({
  id: EntryId.parse(id),
  since: day('2026-03-10'),
  standing,
});

describe('§3.9, B-08: given the register of authority', () => {
  const raised = kept(1, '2026-04-01', { ...bodyOf('authorities', granted), maxPrincipalReduction: '80000.00' });
  const reductionOn = (on: string, ...heads: readonly Head[]) =>
    grantsOn(rulebook.authorities, heads, day(on)).find(({ id }) => id === granted)?.maxPrincipalReduction;

  it('unchanged, is the pack’s', () => {
    expect(grantsOn(rulebook.authorities, [], day('2026-04-01'))).toEqual(rulebook.authorities);
  });

  it('decides from its first day on, in fen', () => {
    expect(reductionOn('2026-03-31', head(granted, raised))).toBe(5_000_000);
    expect(reductionOn('2026-04-01', head(granted, raised))).toBe(8_000_000);
  });

  it('withdrawn, covers nothing; entered anew, it covers', () => {
    expect(reductionOn('2026-04-01', head(granted, withdrawn(1, '2026-04-01')))).toBeUndefined();
    const entered = head('grant-new', kept(1, '2026-04-01', bodyOf('authorities', granted), '2026-12-31'));
    const added = grantsOn(rulebook.authorities, [entered], day('2026-04-01')).at(-1);
    expect(added).toMatchObject({ id: 'grant-new', validFrom: '2026-04-01', validTo: '2026-12-31' });
    expect(added).not.toHaveProperty('holder');
  });
});

describe('C-02, A-37: given the register of commitments', () => {
  const ask = (acceptedOn: string, ...changes: readonly Change[]) =>
    commitmentInForce(commitmentsFrom(rulebook.commitments, changes.length > 0 ? [{ id: promised, changes }] : []), {
      institutionId: rulebook.commitments.find(({ id }) => id === promised)?.institutionId ?? ('none' as never),
      product: 'CREDIT_CARD',
      acceptedOn: day(acceptedOn),
    });
  const lowered = kept(1, '2026-04-01', { ...bodyOf('commitments', promised), maxAmount: '3000.00' });

  it('changed, binds by what was promised on the day of acceptance', () => {
    expect(ask('2026-03-31', lowered)).toMatchObject({ maxAmount: 500_000, validTo: '2026-03-31' });
    expect(ask('2026-04-01', lowered)).toMatchObject({ maxAmount: 300_000 });
  });

  it('revoked, still binds for what was accepted before, and on that day (§3.9)', () => {
    const revoked = withdrawn(1, '2026-04-01');
    expect(ask('2026-03-31', revoked)?.id).toBe(promised);
    expect(ask('2026-04-01', revoked)?.id).toBe(promised);
    expect(ask('2026-04-02', revoked)).toBeUndefined();
  });

  it('revoked, promised anew and revoked again, bound nobody in between', () => {
    const changes = [
      withdrawn(1, '2026-04-01'),
      kept(2, '2026-05-01', bodyOf('commitments', promised)),
      withdrawn(3, '2026-06-01'),
    ];
    const bound = ['2026-04-01', '2026-04-15', '2026-05-01', '2026-06-01', '2026-06-02'].map(
      (acceptedOn) => ask(acceptedOn, ...changes)?.id,
    );
    expect(bound).toEqual([promised, undefined, promised, promised, undefined]);
  });

  it('after several changes still knows the first, and ends with its last day', () => {
    const again = kept(2, '2026-06-01', bodyOf('commitments', promised), '2026-06-30');
    const amounts = ['2026-03-31', '2026-05-31', '2026-06-30', '2026-07-01'].map(
      (acceptedOn) => ask(acceptedOn, lowered, again)?.maxAmount,
    );
    expect(amounts).toEqual([500_000, 300_000, 500_000, undefined]);
  });

  it('takes in a new one of a bank that had none', () => {
    const changes = [kept(1, '2026-04-01', { ...bodyOf('commitments', promised), institutionId: 'abc-qdn' })];
    const all = commitmentsFrom(rulebook.commitments, [{ id: 'commitment-abc', changes }]);
    expect(all.at(-1)).toMatchObject({ id: 'commitment-abc', institutionId: 'abc-qdn', maxAmount: 500_000 });
    expect(all).toHaveLength(rulebook.commitments.length + 1);
  });
});

describe('given a container that decides by the registers', () => {
  it('hears a change within a minute, and reads twice a minute at most', async () => {
    const store = memoryRegisters();
    let reads = 0;
    let now = Instant.parse('2026-04-01T09:00:00.000+08:00');
    const heads: typeof store.heads = (register) => {
      reads += 1;
      return store.heads(register);
    };
    const rules = registeredRules({ ...store, heads }, () => now);
    const first = await rules.jurisdiction();
    expect(first).toEqual(rulebook);
    const change = withdrawn(1, '2026-04-01');
    await store.append('commitments', change, head(promised, change));
    await rules.jurisdiction();
    expect(reads).toBe(2);
    now = Instant.parse('2026-04-01T09:01:00.000+08:00');
    const { commitments } = await rules.jurisdiction();
    expect(commitments.find(({ id }) => id === CommitmentId.parse(promised))).toMatchObject({
      revokedOn: '2026-04-01',
    });
    expect(reads).toBe(4);
  });
});
