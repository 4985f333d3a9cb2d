import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { desk } from './desk.ts';

type Row = 'courts' | 'committees' | 'institutions' | 'thresholds' | 'authorities';

const of = (register: Row, id: string) => {
  const { id: _id, ...body } = registerRows[register].find((row) => row.id === id) ?? { id };
  return { as: 'prefecture', register, id, body: { body } } as const;
};
const until = (register: Row, id: string, days: object) => {
  const change = of(register, id);
  return { ...change, body: { ...change.body, ...days } };
};
const disagree = (faults: string) => ({
  ok: false,
  error: { code: 'registers-disagree', params: { faults } },
});

describe('REG-2: given a change that is to end', () => {
  it.each([
    ['courts', 'court-2626', 'court of 522626'],
    ['committees', 'committee-522626', 'committee of 522626'],
  ] as const)(
    'one of the %s that its county needs is not let go on a later day either',
    async (register, id, fault) => {
      const { put, store } = desk();
      expect(await put(until(register, id, { validTo: '2026-06-30' }))).toEqual(disagree(fault));
      expect(await store.heads(register)).toEqual([]);
      expect(await put(of(register, id))).toMatchObject({ ok: true });
    },
  );

  it('an institution that mediators come from does not end before they are changed', async () => {
    const { put } = desk();
    const named = registerRows.mediators.find(({ employer }) => employer !== undefined);
    const refused = await put(until('institutions', String(named?.employer), { validTo: '2026-06-30' }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'registers-disagree' } });
  });

  it('thresholds may: after them the pack’s hold again', async () => {
    const { put } = desk();
    expect(await put(until('thresholds', 'prefecture', { validTo: '2026-06-30' }))).toMatchObject({ ok: true });
  });
});

describe('REG-2: given an entry that begins later', () => {
  it('a second committee of a county is refused, whenever it is to begin', async () => {
    const { put } = desk();
    const change = { ...of('committees', 'committee-522626'), id: 'committee-second' };
    const second = { ...change, body: { ...change.body, validFrom: '2026-09-01' } };
    expect(await put(second)).toEqual(disagree('committee of 522626'));
  });

  it('what ends before another begins that needs it is refused', async () => {
    const { put } = desk();
    const { body } = of('institutions', String(registerRows.institutions[0]?.id)).body;
    const bank = { as: 'prefecture', register: 'institutions', id: 'village-bank' } as const;
    await put({ ...bank, body: { body } });
    const { id: _id, parent: _parent, ...place } = registerRows.branches[0] ?? { id: '' };
    const branch = { body: { ...place, institutionId: bank.id }, validFrom: '2026-09-01' };
    expect(
      await put({ as: 'prefecture', register: 'branches', id: 'village-branch', key: 'branch', body: branch }),
    ).toMatchObject({ ok: true });
    const ending = { ...bank, key: 'ending', body: { body, validTo: '2026-06-30' } };
    expect(await put(ending)).toEqual(disagree('institution of village-branch'));
    const after = { ...bank, key: 'after', body: { body, validTo: '2026-08-31' } };
    expect(await put(after)).toEqual(disagree('institution of village-branch'));
  });
});
