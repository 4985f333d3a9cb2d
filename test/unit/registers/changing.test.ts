import { Day } from '../../../events/primitives.ts';
import { broken, keptFrom, withdrawnFrom } from '../../../shared/domain/registers/changing.ts';

const day = (text: string): Day => Day.parse(text);
const today = day('2026-03-10');
const refused = (code: string, field?: string) => ({ ok: false, error: { code, ...(field ? { field } : {}) } });

describe('given a change of an entry', () => {
  it.each([
    ['without days holds from today on', {}, { state: 'kept', validFrom: today }],
    ['from today, the same', { validFrom: today }, { state: 'kept', validFrom: today }],
    [
      'from later on holds from then',
      { validFrom: day('2026-04-01') },
      { state: 'kept', validFrom: day('2026-04-01') },
    ],
    ['of one day holds that day', { validTo: today }, { state: 'kept', validFrom: today, validTo: today }],
  ])('%s', (_, asked, expected) => {
    expect(keptFrom(asked, today)).toStrictEqual({ ok: true, value: expected });
  });

  it.each([
    ['from yesterday', { validFrom: day('2026-03-09') }, refused('change-retroactive', 'validFrom')],
    ['that ends before today', { validTo: day('2026-03-09') }, refused('validity-reversed', 'validTo')],
    [
      'that ends before it begins',
      { validFrom: day('2026-05-02'), validTo: day('2026-05-01') },
      refused('validity-reversed', 'validTo'),
    ],
  ])('%s is refused', (_, asked, expected) => {
    expect(keptFrom(asked, today)).toEqual(expected);
  });
});

describe('given a withdrawal', () => {
  it.each([
    ['of what is in force holds from today on', [{ state: 'kept' }], {}, today],
    [
      'of what was withdrawn and taken up again, too',
      [{ state: 'withdrawn', validFrom: today }, { state: 'kept' }],
      {},
      today,
    ],
    ['from later on holds from then', [{ state: 'kept' }], { validFrom: day('2026-04-01') }, day('2026-04-01')],
  ] as const)('%s', (_, versions, asked, validFrom) => {
    expect(withdrawnFrom(versions, asked, today)).toEqual({ ok: true, value: { state: 'withdrawn', validFrom } });
  });

  it.each([
    [
      'from yesterday',
      [{ state: 'kept' }],
      { validFrom: day('2026-03-09') },
      refused('change-retroactive', 'validFrom'),
    ],
    [
      'of what is withdrawn',
      [{ state: 'kept' }, { state: 'withdrawn', validFrom: today }],
      {},
      refused('entry-withdrawn'),
    ],
    ['of what never was', [], {}, refused('entry-withdrawn')],
  ] as const)('%s is refused', (_, versions, asked, expected) => {
    expect(withdrawnFrom(versions, asked, today)).toEqual(expected);
  });
});

describe('given faults of the registers before and after a change', () => {
  it('refuses what it breaks, and says the first five', () => {
    expect(broken(['a'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual({
      ok: false,
      error: { code: 'registers-disagree', params: { faults: 'b, c, d, e, f' } },
    });
  });

  it.each([
    ['was broken before', ['a', 'b'], ['b']],
    ['is mended', ['a'], []],
  ])('lets pass what %s', (_, before, after) => {
    expect(broken(before, after)).toEqual({ ok: true, value: undefined });
  });
});
