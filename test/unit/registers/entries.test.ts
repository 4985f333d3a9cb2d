import * as z from 'zod/mini';
import { Day, EntryId } from '../../../events/primitives.ts';
import { entriesOf, type PackRow } from '../../../shared/domain/registers/entries.ts';
import type { Change, Head } from '../../../shared/domain/registers/version.ts';

const day = (text: string): Day => Day.parse(text);
const [a, b, c] = ['a', 'b', 'c'].map((id) => EntryId.parse(id)) as [EntryId, EntryId, EntryId];

/** Version 0 of an entry, as the pack's row gives it. */
const bundledOf = (row: PackRow, person?: z.ZodMiniObject) =>
  entriesOf([row], [], person ? { person } : {})[0]?.bundled;

const head = (id: EntryId, ...standing: readonly Partial<Change>[]): Head => ({
  id,
  since: day('2026-04-01'),
  standing: standing as readonly Change[],
});

const change = { version: 1, state: 'kept', body: { name: 'new' } } as const;

describe('§3.8: given an entry that the pack alone has', () => {
  it.each<readonly [string, object, string | undefined]>([
    ['has no last day where the pack says none', {}, undefined],
    ['ends on its last day', { validTo: '2026-12-31' }, '2026-12-31'],
    ['ends on the day of its revocation', { revokedOn: '2026-06-30' }, '2026-06-30'],
    ['revoked before its last day, ends then', { validTo: '2026-12-31', revokedOn: '2026-06-30' }, '2026-06-30'],
    ['revoked after its last day, ended on that', { validTo: '2026-06-30', revokedOn: '2026-12-31' }, '2026-06-30'],
  ])('%s', (_what, over, validTo) => {
    expect(bundledOf({ id: 'a', name: 'x', ...over })).toStrictEqual({
      state: 'kept',
      version: 0,
      body: { name: 'x' },
      ...(validTo ? { validTo } : {}),
    });
  });

  it('begins with its first day, and says who it is apart from what it says', () => {
    const person = z.object({ name: z.string(), mobile: z.string() });
    const row = { id: 'a', validFrom: '2026-01-01', name: '杨示甲', mobile: '13000000001', county: '522626' };
    expect(bundledOf(row, person)).toEqual({
      state: 'kept',
      version: 0,
      validFrom: '2026-01-01',
      body: { county: '522626' },
      person: { name: '杨示甲', mobile: '13000000001' },
    });
  });
});

describe('§3.8: given entries that were changed or added since', () => {
  const rows = [
    { id: 'c', name: 'third' },
    { id: 'a', name: 'first' },
  ];

  it('are all there once, in the order of their ids, whatever order they were written in', () => {
    const ids = (heads: readonly Head[]) => entriesOf(rows, heads, {}).map(({ id }) => id);
    expect(ids([head(b, change)])).toEqual([a, b, c]);
    expect(ids([head(c, change)])).toEqual([a, c]);
    expect(entriesOf([...rows].reverse(), [], {}).map(({ id }) => id)).toEqual([a, c]);
  });

  it('say first what the pack said, then each change; one that is new begins with its first', () => {
    const [first, second, third] = entriesOf(rows, [head(a, change), head(b, change)], {});
    expect(third?.versions).toEqual([third?.bundled]);
    expect(first?.versions.map(({ version }) => version)).toEqual([0, 1]);
    expect(first).toMatchObject({ since: '2026-04-01', bundled: { version: 0, body: { name: 'first' } } });
    expect(second).toEqual({ id: b, since: '2026-04-01', versions: [change] });
  });
});
