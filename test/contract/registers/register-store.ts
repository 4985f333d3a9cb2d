import { randomUUID } from 'node:crypto';
import { CommandId, Day, Digest, EntryId, Instant } from '../../../events/primitives.ts';
import { standingFrom } from '../../../shared/domain/registers/validity.ts';
import type { Change, Head } from '../../../shared/domain/registers/version.ts';
import type { RegisterReadings, RegisterStore } from '../../../shared/ports.ts';

export interface OpenedRegisters {
  readonly registers: RegisterStore;
  readonly readings: RegisterReadings;
  readonly stop: () => Promise<void>;
}

const today = Day.parse('2026-03-10');

const change = (version: number, body: Readonly<Record<string, unknown>> = { version }): Change => ({
  version,
  state: 'kept',
  validFrom: today,
  body,
  changedAt: Instant.parse('2026-03-10T09:00:00.000+08:00'),
  changedBy: { kind: 'prefecture', id: 'prefecture-office' },
  reason: Digest.parse('a'.repeat(64)),
  commandId: CommandId.parse(`command-${version}`),
  requestDigest: Digest.parse('b'.repeat(64)),
});

const headOf = (id: EntryId, changes: readonly Change[]): Head => ({
  id,
  since: today,
  standing: standingFrom(changes, today),
});

const fresh = (): { readonly register: string; readonly id: EntryId } => ({
  register: `register-${randomUUID().slice(0, 8)}`,
  id: EntryId.parse('one'),
});

/** What every store of registers must do. */
export const registerStoreContract = (name: string, open: () => Promise<OpenedRegisters>): void => {
  describe(`registers, ${name}`, () => {
    let opened: OpenedRegisters;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.stop());

    it('given an entry that nobody changed, has neither change nor head', async () => {
      const entry = fresh();
      expect(await opened.registers.changes(entry)).toEqual([]);
      expect(await opened.registers.heads(entry.register)).toEqual([]);
    });

    it('given changes of an entry, gives them back whole and in order, and its head as it was last written', async () => {
      const { register, id } = fresh();
      const withdrawal: Change = (() => {
        const { body: _body, ...rest } = { ...change(3), body: undefined };
        return { ...rest, state: 'withdrawn' };
      })();
      const all = [change(1, { list: [], deep: { text: '凯里', number: 0 } }), change(2), withdrawal];
      for (const [i, each] of all.entries()) {
        const head = headOf(id, all.slice(0, i + 1));
        expect(await opened.registers.append(register, each, head)).toEqual({ ok: true, value: undefined });
      }
      expect(await opened.registers.changes({ register, id })).toEqual(all);
      expect(await opened.registers.heads(register)).toEqual([headOf(id, all)]);
    });

    it('given a version that is there already, or one that skips one, is stale and changes nothing', async () => {
      const { register, id } = fresh();
      const first = change(1);
      await opened.registers.append(register, first, headOf(id, [first]));
      for (const version of [1, 3]) {
        const another = change(version, { another: true });
        expect(await opened.registers.append(register, another, headOf(id, [another]))).toEqual({
          ok: false,
          error: { code: 'stale' },
        });
      }
      expect(await opened.registers.changes({ register, id })).toEqual([first]);
      expect(await opened.registers.heads(register)).toEqual([headOf(id, [first])]);
    });

    it('given ten changes at once, takes one, and its head with it', async () => {
      const { register, id } = fresh();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => {
          const each = change(1, { by: i });
          return opened.registers.append(register, each, headOf(id, [each]));
        }),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const changes = await opened.registers.changes({ register, id });
      expect(await opened.registers.heads(register)).toEqual([headOf(id, changes)]);
    });

    it('given entries of two registers, lists those of each in the order of their ids', async () => {
      const [one, two] = [fresh(), fresh()];
      for (const [register, text] of [
        [one.register, 'b'],
        [one.register, 'a'],
        [two.register, 'c'],
      ] as const) {
        const id = EntryId.parse(text);
        await opened.registers.append(register, change(1), headOf(id, [change(1)]));
      }
      const listed = async (register: string) => (await opened.registers.heads(register)).map(({ id }) => id);
      expect([await listed(one.register), await listed(two.register)]).toEqual([['a', 'b'], ['c']]);
    });

    it('given entries of two registers, tells who decides what both say, and of mediators apart', async () => {
      const [one, two] = [fresh(), fresh()];
      const mediator = { register: 'mediators', id: EntryId.parse(`mediator-${randomUUID().slice(0, 8)}`) };
      const { body: _body, ...withdrawal } = { ...change(2), body: undefined };
      for (const each of [one, two, mediator]) {
        await opened.registers.append(each.register, change(1), headOf(each.id, [change(1)]));
        const gone: Change = { ...withdrawal, state: 'withdrawn', validFrom: Day.parse('2026-04-01') };
        await opened.registers.append(each.register, gone, headOf(each.id, [change(1), gone]));
      }
      const saying = { standing: [{ state: 'kept', validFrom: today, body: { version: 1 } }, { state: 'withdrawn' }] };
      const [rules, mediators] = [await opened.readings.rules(), await opened.readings.mediators()];
      const saidOf = ({ register, id }: { register: string; id: EntryId }) =>
        rules.filter((each) => each.register === register && each.id === id);
      expect([saidOf(one), saidOf(two), saidOf(mediator)]).toMatchObject([[saying], [saying], []]);
      expect(mediators).toMatchObject([{ ...mediator, ...saying }]);
    });
  });
};
