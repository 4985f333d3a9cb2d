import { Change } from '../../../shared/domain/registers/version.ts';

const written = {
  version: 1,
  validFrom: '2026-04-01',
  changedAt: '2026-03-10T09:00:00.000+08:00',
  changedBy: { kind: 'prefecture', id: 'prefecture-office' },
  reason: '0'.repeat(64),
  commandId: `cmd-${'a'.repeat(26)}`,
  requestDigest: '1'.repeat(64),
};
const kept = { ...written, state: 'kept', body: { name: '某' } };

const reads = (value: object) => Change.safeParse(value).success;

describe('§3.8: given one change of an entry, as its history keeps it', () => {
  it.each<readonly [string, object]>([
    ['what it says', kept],
    ['its last day, and who it is', { ...kept, validTo: '2026-12-31', person: '2'.repeat(64) }],
    ['that it is withdrawn', { ...written, state: 'withdrawn' }],
  ])('keeps %s', (_what, change) => {
    expect(Change.parse(change)).toEqual(change);
  });

  it('keeps no other state, none that says nothing, and no version of the pack’s own', () => {
    const { body: _body, ...empty } = kept;
    expect([{ ...kept, state: 'other' }, empty, { ...kept, version: 0 }].map(reads)).toEqual([false, false, false]);
  });

  it.each(Object.keys(written))('does without nothing of what every change leaves behind: %s', (field) => {
    for (const change of [kept, { ...written, state: 'withdrawn' }])
      expect(reads(Object.fromEntries(Object.entries(change).filter(([key]) => key !== field)))).toBe(false);
  });
});
